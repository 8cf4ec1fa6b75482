import { Caption1, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { inWords } from '../../plan/day';
import type { ActionLine } from '../../plan/view';
import type { Address } from '../address';
import { ActionList } from '../frame/ActionList';
import { Loading } from '../frame/Loading';
import { Notice } from '../frame/Notice';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import type { Coming } from '../load/openPlan';
import type { PlanFilters } from '../table/filters';
import { saidBy } from '../table/saidIn';
import { isManager } from '../views';
import { words } from '../words';
import { overviewWords } from '../words/overview';
import { planWords } from '../words/plan';
import { ByStrand } from './ByStrand';
import { Deciding } from './Deciding';
import { Figures } from './Figures';
import { lastLook, lookPlace } from './lastLook';
import { overviewOf } from './overviewOf';

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
  const { plan, today, session, onOpen, setAddress } = props;
  const [look] = useState(() => lastLook(lookPlace(plan.facts.key, session.person.id), today));
  const found = useMemo(() => overviewOf(plan, today, look.since), [plan, today, look]);
  const soonDays = plan.facts.ragRule.dueSoonDays;
  if (plan.actions.length === 0)
    return <Notice title={words.noActions}>{words.noActionsHow}</Notice>;
  const few = (lines: readonly ActionLine[], filters: PlanFilters) => (
    <Few lines={lines} to={{ view: 'plan', filters }} setAddress={setAddress} onOpen={onOpen} />
  );
  const reds = found.reds.filter(({ lines }) => lines.length > 0);
  return (
    <>
      <Figures found={found} setAddress={setAddress} />
      <Sections>
        {reds.length === 0 && (
          <Section title={overviewWords.whatIsRed}>
            <Text>{overviewWords.noRed}</Text>
          </Section>
        )}
        {reds.map(({ kind, lines }) => (
          <Section key={kind} title={overviewWords.red(planWords.kinds[kind], lines.length)}>
            {few(lines, { kind })}
          </Section>
        ))}
        <Section title={`${overviewWords.soon(soonDays)}: ${found.soon.length}`}>
          {found.soon.length === 0 && <Text>{overviewWords.noSoon}</Text>}
          {few(found.soon, { due: 'soon' })}
        </Section>
        <Section title={overviewWords.changed}>
          <Caption1 block>
            {look.isKnown
              ? overviewWords.changedSince(look.since)
              : overviewWords.changedWeek(look.since)}
          </Caption1>
          <Changed {...props} changes={found.changes} />
        </Section>
        <Deciding {...props} isManager={isManager(plan, session.person.id)} />
      </Sections>
      <ByStrand strands={found.strands} setAddress={setAddress} />
    </>
  );
}

/** The first few, and a link to all where there are more. */
function Few({
  lines,
  to,
  setAddress,
  onOpen,
}: Pick<ScreenProps, 'setAddress' | 'onOpen'> & { lines: readonly ActionLine[]; to: Address }) {
  return (
    <>
      <ActionList lines={lines.slice(0, MOST)} onOpen={onOpen} />
      {lines.length > 0 && (
        <PlanLink to={to} setAddress={setAddress}>
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
          return update && `${update.by}, ${inWords(update.on)}: ${saidBy(update)}`;
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
