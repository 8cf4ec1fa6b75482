import { dayIn } from '../../plan/day';
import { PlanGlossary } from '../about/planGlossary';
import type { Host } from '../host';
import type { Opened } from '../load/openPlan';
import type { Session } from '../load/session';
import { usePlan } from '../load/usePlan';
import { needsSignIn } from '../signin/signIn';
import { words } from '../words';
import { Banners } from './Banners';
import { Failed } from './Failed';
import { Frame } from './Frame';
import { Freshness, ReadAt } from './Freshness';
import { Loading } from './Loading';
import { missingIn } from '../load/missing';
import { Notice } from './Notice';
import { Screens } from './Screens';
import { usePlansWords } from './usePlansWords';

type Props = { session: Session; host: Host; now: () => Date };

/** The plan of a signed-in person, or why there is none to show. */
export function PlanPage({ session, host, now }: Props) {
  const { today } = session.settings;
  const { state, pausedUntil, again, onSaved, onPlan } = usePlan({ session, now });
  const { opened, error, isReading } = state;
  usePlansWords(opened && 'plan' in opened ? opened.plan.facts.displayWords : undefined);
  const freshness = <Freshness state={state} pausedUntil={pausedUntil} now={now} onAgain={again} />;
  if (!opened || opened.kind === 'no plan') {
    return (
      <Frame host={host} session={session}>
        <Banners {...(today && { today })} problems={[]} />
        {missingIn(error) === undefined && freshness}
        {!opened && isReading && <Loading />}
        {!opened && error !== undefined && (
          <Failed
            error={error}
            signIn={session.signIn}
            siteUrl={session.settings.siteUrl}
            onAgain={again}
          />
        )}
        {opened && <NoPlan onAgain={again} />}
      </Frame>
    );
  }
  const { title, version, timeZone } = opened.plan.facts;
  const ownOnly = opened.kind === 'own';
  return (
    <Frame host={host} session={session} title={title} version={version}>
      <Banners
        {...(today && { today })}
        {...(ownOnly && { ownOnly: opened.why })}
        {...whatToSignIn(opened, session, again)}
        problems={opened.plan.problems}
      />
      {freshness}
      <PlanGlossary value={opened.plan.facts.glossary}>
        <Screens
          plan={opened.plan}
          ownOnly={ownOnly}
          {...(opened.kind === 'whole' && opened.coming && { coming: opened.coming })}
          today={today ?? dayIn(timeZone, now())}
          session={session}
          host={host}
          onSaved={onSaved}
          onPlan={onPlan}
          onReload={again}
          foot={<ReadAt state={state} now={now} onAgain={again} />}
        />
      </PlanGlossary>
    </Frame>
  );
}

/** The button to sign in to SharePoint, where that is all that keeps the plan away. */
function whatToSignIn(
  opened: Opened,
  { signIn: { begin } }: Session,
  again: () => void,
): { onSignIn?: () => void } {
  if (opened.kind !== 'own' || !begin || !needsSignIn(opened.error)) return {};
  return { onSignIn: () => void begin().then(again, () => undefined) };
}

function NoPlan({ onAgain }: { onAgain: () => void }) {
  return (
    <Notice title={words.noPlan} action={{ label: words.tryAgain, onClick: onAgain }}>
      {words.noPlanHow}
    </Notice>
  );
}
