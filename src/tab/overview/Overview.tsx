import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { inWords } from '../../plan/day';
import type { ActionLine } from '../../plan/view';
import { ActionList } from '../frame/ActionList';
import { Loading } from '../frame/Loading';
import { Notice } from '../frame/Notice';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import type { Coming } from '../load/openPlan';
import type { PlanFilters } from '../table/filters';
import { saidBy, speakerShown } from '../table/saidIn';
import { isManager } from '../views';
import { numbered, words } from '../words';
import { overviewWords } from '../words/overview';
import { planWords } from '../words/plan';
import { ByStrand } from './ByStrand';
import { Deciding } from './Deciding';
import { Figures } from './Figures';
import { lastLook, lookPlace } from './lastLook';
import { NextBoard } from './NextBoard';
import { overviewOf, type OverviewOf } from './overviewOf';
import { countOf, waitingFor } from './waiting';

const MOST = 4;

/** What a champion has to know on a Monday, each figure a link to its actions. */
export function Overview(props: ScreenProps) {
  const { coming } = props;
  return coming ? <OverviewComing {...props} coming={coming} /> : <WholeOverview {...props} />;
}

/** While the plan is on its way: the figures as they were counted last, and the shape of the rest. */
function OverviewComing({ coming: { counts }, setAddress }: ScreenProps & { coming: Coming }) {
  return (
    <>
      {counts && <Figures found={{ whole: counts }} setAddress={setAddress} />}
      <Loading />
    </>
  );
}

function WholeOverview(props: ScreenProps) {
  const { plan, today, session, setAddress } = props;
  const [look] = useState(() => lastLook(lookPlace(plan.facts.key, session.person.id), today));
  const found = useMemo(() => overviewOf(plan, today, look.since), [plan, today, look]);
  const manager = isManager(plan, session.person.id);
  const waiting = useMemo(
    () => waitingFor(plan, today, { id: session.person.id, manager }),
    [plan, today, session.person.id, manager],
  );
  const decide = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const soonDays = plan.facts.ragRule.dueSoonDays;
  if (plan.actions.length === 0)
    return <Notice title={words.noActions}>{words.noActionsHow}</Notice>;
  return (
    <>
      <NextBoard {...props} manager={manager} />
      <Figures
        found={{ ...found, waiting: countOf(waiting) }}
        setAddress={setAddress}
        onWaiting={() => decide.current?.focus()}
      />
      <Sections>
        <Reds {...props} found={found} />
        <Section title={`${overviewWords.soon(soonDays)}: ${numbered(found.soon.length)}`}>
          {found.soon.length === 0 && <Text>{overviewWords.noSoon}</Text>}
          <Few {...props} lines={found.soon} filters={{ due: 'soon' }} />
        </Section>
        <Section title={overviewWords.changed}>
          <Caption1 block className={styles.since}>
            {look.isKnown
              ? overviewWords.changedSince(look.since)
              : overviewWords.changedWeek(look.since)}
          </Caption1>
          <Changed {...props} changes={found.changes} />
        </Section>
      </Sections>
      {(manager || waiting.length > 0) && (
        <div ref={decide} tabIndex={-1} className={styles.decide}>
          <Deciding {...props} manager={manager} waiting={waiting} />
        </div>
      )}
      <ByStrand strands={found.strands} setAddress={setAddress} />
    </>
  );
}

/** What is red, kind by kind: the fewer of each, the more kinds there are. */
function Reds({ found, ...props }: ScreenProps & { found: OverviewOf }) {
  const styles = useStyles();
  const kinds = found.reds.filter(({ lines }) => lines.length > 0);
  return (
    <Section title={overviewWords.reds(found.whole.byRag.Red)}>
      {kinds.length === 0 && <Text>{overviewWords.noRed}</Text>}
      {kinds.map(({ kind, lines }) => (
        <div key={kind} className={styles.kind}>
          <Text as="h3" weight="semibold" className={styles.kindName}>
            {`${planWords.kinds[kind]}: ${numbered(lines.length)}`}
          </Text>
          <Few {...props} lines={lines} filters={{ kind }} most={kinds.length > 1 ? 2 : MOST} />
        </div>
      ))}
    </Section>
  );
}

/** The first few, and a link to all where there are more. */
function Few({
  lines,
  filters,
  most = MOST,
  setAddress,
  onOpen,
}: Pick<ScreenProps, 'setAddress' | 'onOpen'> & {
  lines: readonly ActionLine[];
  filters: PlanFilters;
  most?: number;
}) {
  return (
    <>
      <ActionList lines={lines.slice(0, most)} onOpen={onOpen} />
      {lines.length > 0 && (
        <PlanLink to={{ view: 'plan', filters }} setAddress={setAddress}>
          {overviewWords.all(lines.length)}
        </PlanLink>
      )}
    </>
  );
}

/** The latest of each action that changed, newest first. */
function Changed({
  changes,
  onOpen,
  setAddress,
}: ScreenProps & Pick<ReturnType<typeof overviewOf>, 'changes'>) {
  if (changes.length === 0) return <Text>{overviewWords.noChange}</Text>;
  const byRef = new Map([...changes].reverse().map(change => [change.line.action.ref, change]));
  const lines = [...new Set(changes.map(({ line }) => line))];
  return (
    <>
      <ActionList
        lines={lines.slice(0, MOST)}
        onOpen={onOpen}
        says={({ action }) => {
          const update = byRef.get(action.ref)?.update;
          return update && `${speakerShown(update.by)}, ${inWords(update.on)}: ${saidBy(update)}`;
        }}
      />
      <PlanLink
        to={{ view: 'plan', filters: {}, sort: { by: 'latest', down: true } }}
        setAddress={setAddress}
      >
        {overviewWords.all(lines.length)}
      </PlanLink>
    </>
  );
}

const useStyles = makeStyles({
  decide: { outlineStyle: 'none', scrollMarginTop: tokens.spacingVerticalM },
  kind: { '& + &': { marginTop: tokens.spacingVerticalL } },
  since: { marginBottom: tokens.spacingVerticalS },
  kindName: { display: 'block', margin: `0 0 ${tokens.spacingVerticalXS}` },
});
