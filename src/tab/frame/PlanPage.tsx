import { useCallback } from 'react';
import type { Action, Update } from '../../plan/action';
import { dayIn } from '../../plan/day';
import type { Host } from '../host';
import { openPlan, type Opened } from '../load/openPlan';
import { replaceAction } from '../load/replaceAction';
import type { Session } from '../load/session';
import { useLoaded } from '../load/useLoaded';
import { words } from '../words';
import { Banners } from './Banners';
import { Failed } from './Failed';
import { Frame } from './Frame';
import { Loading } from './Loading';
import { Notice } from './Notice';
import { Screens } from './Screens';

type Props = { session: Session; host: Host; now: () => Date };

/** The plan of a signed-in person, or why there is none to show. */
export function PlanPage({ session, host, now }: Props) {
  const { planKey, today } = session.settings;
  const open = useCallback(
    () => openPlan({ planKey, shelf: session.shelf, service: session.service }),
    [planKey, session],
  );
  const { state, reload, change } = useLoaded(open);
  const onSaved = useCallback(
    (action: Action, update?: Update) => change(opened => withSaved(opened, action, update)),
    [change],
  );
  if (state.at !== 'ready' || state.value.kind === 'no plan') {
    return (
      <Frame host={host} session={session}>
        <Banners {...(today && { today })} problems={[]} />
        {state.at === 'loading' && <Loading />}
        {state.at === 'failed' && (
          <Failed error={state.error} signIn={session.signIn} onAgain={reload} />
        )}
        {state.at === 'ready' && <NoPlan onAgain={reload} />}
      </Frame>
    );
  }
  const opened = state.value;
  const { title, version, timeZone } = opened.plan.facts;
  const ownOnly = opened.kind === 'own';
  return (
    <Frame host={host} session={session} title={title} version={version}>
      <Banners
        {...(today && { today })}
        {...(ownOnly && { ownOnly: opened.why })}
        problems={opened.plan.problems}
      />
      <Screens
        plan={opened.plan}
        ownOnly={ownOnly}
        today={today ?? dayIn(timeZone, now())}
        session={session}
        host={host}
        onSaved={onSaved}
      />
    </Frame>
  );
}

function NoPlan({ onAgain }: { onAgain: () => void }) {
  return (
    <Notice title={words.noPlan} action={{ label: words.tryAgain, onClick: onAgain }}>
      {words.noPlanHow}
    </Notice>
  );
}

function withSaved(opened: Opened, action: Action, update?: Update): Opened {
  if (opened.kind === 'no plan') return opened;
  return { ...opened, plan: replaceAction(opened.plan, action, update) };
}
