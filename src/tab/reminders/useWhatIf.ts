import { useDeferredValue, useMemo, useState } from 'react';
import type { Day } from '../../plan/day';
import type { Plan, PlanFacts } from '../../plan/plan';
import { FACT_SETTINGS, type FactName } from '../../plan/settings/facts';
import { decideSettings, type Changes, type Fault } from '../../plan/settings/setting';
import { useLoad } from './useLoad';

/** The rules that decide how much is asked when. */
export const RULES = ['weekday', 'leadDays', 'lateEveryDays', 'mostAsks'] as const;
export type Rule = (typeof RULES)[number];

/** The rules as they stand and as they are written here, and the load by both. */
export function useWhatIf(plan: Plan, today: Day) {
  const { facts } = plan;
  const [written, setWritten] = useState<Partial<Record<Rule, string>>>({});
  const changes = changesIn(facts, written);
  const key = useDeferredValue(JSON.stringify(changes));
  const decision = useMemo(
    () => decideSettings(FACT_SETTINGS, facts, JSON.parse(key) as Changes<FactName>),
    [facts, key],
  );
  const now = useLoad(plan, facts, today);
  const isOther = decision.kind === 'save' && decision.names.length > 0;
  const then = useLoad(plan, isOther ? decision.after : undefined, today);
  const faults: readonly Fault[] = decision.kind === 'refused' ? decision.faults : [];
  return {
    now,
    then, // undefined where nothing differs, something cannot be read, or it is not worked out yet
    isTried: isOther,
    changes,
    textOf: (rule: Rule) => written[rule] ?? FACT_SETTINGS[rule].write(facts),
    faultOf: (rule: Rule) => faults.find(({ name }) => name === rule),
    onText: (rule: Rule, text: string) => setWritten(before => ({ ...before, [rule]: text })),
    onBack: () => setWritten({}),
  };
}

/** What is written otherwise than it stands. */
function changesIn(facts: PlanFacts, written: Partial<Record<Rule, string>>): Changes<FactName> {
  const changed = RULES.flatMap(rule => {
    const [from, to] = [FACT_SETTINGS[rule].write(facts), written[rule]];
    return to === undefined || to === from ? [] : [[rule, { from, to }] as const];
  });
  return Object.fromEntries(changed);
}
