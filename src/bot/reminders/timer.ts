import { dayIn, type Day } from '../../plan/day';
import type { PlanFacts } from '../../plan/plan';

/** People are not reminded in the evening, however late the service came up. */
const LAST_HOUR = 18;

/**
 * The day whose run is to begin now; undefined: none. From the plan's hour on, in its own time zone,
 * once a day. Pure.
 */
export function runDueAt(now: Date, facts: PlanFacts): Day | undefined {
  const hour = hourIn(facts.timeZone, now);
  const { hour: from } = facts.asking;
  if (hour < from || hour >= Math.max(LAST_HOUR, from + 1)) return undefined;
  const today = dayIn(facts.timeZone, now);
  return facts.lastRunOn !== undefined && facts.lastRunOn >= today ? undefined : today;
}

/** How the timer looks at the clock, and what it does then. */
export type Ticking = {
  now: () => Date;
  facts: () => Promise<PlanFacts>;
  run: (today: Day) => Promise<void>;
  failed: (error: unknown) => void;
};

/**
 * `tick` is called often; harmless. It ends with the run it began. Runs at most once an hour while
 * nobody could be reached; a run that failed is taken up at the next tick.
 */
export function timer({ now, facts, run, failed }: Ticking): { tick: () => Promise<void> } {
  let tried = '';
  let running: Promise<void> | undefined;
  return {
    tick: () => (running ??= look().finally(() => (running = undefined))),
  };

  async function look(): Promise<void> {
    try {
      const plan = await facts();
      const today = runDueAt(now(), plan);
      const hour = `${today} ${hourIn(plan.timeZone, now())}`;
      if (!today || tried === hour) return;
      tried = hour;
      await run(today);
    } catch (error) {
      tried = '';
      failed(error);
    }
  }
}

function hourIn(zone: string, instant: Date): number {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  return Number(hour);
}
