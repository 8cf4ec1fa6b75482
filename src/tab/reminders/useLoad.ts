import { useEffect, useState } from 'react';
import { loadDays, type LoadCalendar } from '../../plan/calendar';
import type { Day } from '../../plan/day';
import type { Plan, PlanFacts } from '../../plan/plan';
import { sumOf, type LoadSum } from './loadOf';

/** The load of the coming days by some rules. */
export type Worked = { calendar: LoadCalendar; sum: LoadSum };

const AT_ONCE_MS = 25; // then the page has its turn

/**
 * The load of the coming 60 days under these facts, worked out beside the page: 20,000 actions take
 * seconds. Undefined until it is there, and where no facts are given.
 */
export function useLoad(plan: Plan, facts: PlanFacts | undefined, today: Day): Worked | undefined {
  const [worked, setWorked] = useState<{ of: PlanFacts; plan: Plan; load: Worked }>();
  useEffect(() => {
    if (!facts) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const steps = loadDays({ ...plan, facts }, today);
    const go = (): void => {
      const until = performance.now() + AT_ONCE_MS;
      for (;;) {
        const { done, value } = steps.next();
        if (done) {
          setWorked({ of: facts, plan, load: { calendar: value, sum: sumOf(value) } });
          return;
        }
        if (performance.now() > until) break;
      }
      timer = setTimeout(go);
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [plan, facts, today]);
  return worked && worked.of === facts && worked.plan === plan ? worked.load : undefined;
}
