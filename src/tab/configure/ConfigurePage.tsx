import { makeStyles, Spinner, Subtitle1, tokens } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { Doorstep } from '../load/session';
import { useLoaded } from '../load/useLoaded';
import { needsSignIn } from '../signin/signIn';
import { SignInNotice } from '../frame/SignInNotice';
import { configureWords } from '../words/configure';
import type { PlanChoosing } from './choices';
import { ChoiceForm } from './ChoiceForm';
import { type Channel, type ConfigHost, whyNotIn } from './configure';

type Props = {
  channel: Channel;
  host: ConfigHost;
  origin: string; // of this page, and so of the tab
  reach: () => Promise<Doorstep>;
  choosing: (doorstep: Doorstep) => PlanChoosing;
};

/**
 * Adds the tab to a standard channel: which plan, which strand, and whether the bot may speak of it
 * there. The site always comes from the service, never from the channel, whose own site is another.
 */
export function ConfigurePage({ channel, reach, ...rest }: Props) {
  const refusal = whyNotIn(channel.type);
  const { state } = useLoaded(reach);
  if (refusal) return <Page>{refusal}</Page>;
  switch (state.at) {
    case 'loading':
      return <Page>{<Spinner label={configureWords.reading} />}</Page>;
    case 'failed':
      return <Page>{configureWords.away}</Page>;
    case 'ready':
      return <Choosing channel={channel} doorstep={state.value} {...rest} />;
  }
}

function Choosing({ doorstep, choosing, ...rest }: Omit<Props, 'reach'> & { doorstep: Doorstep }) {
  const { settings, signIn } = doorstep;
  const service = choosing(doorstep);
  const load = useCallback(async () => {
    await signIn.person();
    return choosing(doorstep).plans();
  }, [choosing, doorstep, signIn]);
  const { state, reload } = useLoaded(load);
  if (state.at === 'loading') return <Page>{<Spinner label={configureWords.reading} />}</Page>;
  const plans = state.at === 'ready' ? state.value : [];
  const isWaiting = state.at === 'failed' && needsSignIn(state.error) && signIn.begin;
  const why = state.at === 'failed' ? configureWords.onlyWhole : configureWords.unknown;
  return (
    <Page>
      {isWaiting && <SignInNotice begin={isWaiting} onDone={reload} />}
      <ChoiceForm
        {...rest}
        key={state.at}
        plans={plans}
        openRoom={(key, channel, called) => service.openRoom(key, channel, called)}
        note={plans.length === 0 && !isWaiting ? why : undefined}
        site={settings.siteUrl}
      />
    </Page>
  );
}

function Page({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1">{configureWords.title}</Subtitle1>
      <div role="status">{children}</div>
    </main>
  );
}

const useStyles = makeStyles({
  page: {
    maxWidth: '40rem',
    padding: tokens.spacingHorizontalXXL,
    overflowWrap: 'anywhere',
    '& h1': { display: 'block', margin: `0 0 ${tokens.spacingVerticalL}` },
  },
});
