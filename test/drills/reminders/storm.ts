import type { Drill } from '../drill';
import { fastClock, startCrowd } from './crowd';

const OWNERS = 60;
const STORM_MS = 60_000;
const TIMES = 20; // a minute is three seconds

const now = (): Date => new Date();
const ASKED_FOR: readonly { retryAfter: () => string | undefined; pauseMs: number }[] = [
  { retryAfter: () => '1', pauseMs: 1000 },
  { retryAfter: () => '30', pauseMs: 30_000 },
  { retryAfter: () => undefined, pauseMs: 5000 },
  { retryAfter: () => new Date(now().getTime() + 10_000).toUTCString(), pauseMs: 9000 },
  { retryAfter: () => '-1', pauseMs: 5000 },
  { retryAfter: () => '86400', pauseMs: 15 * 60_000 },
];

/** A minute in which everything is refused with 429, for each way in which it may say for how long. */
export const STORM: Drill = {
  about: '4: a minute of 429, with Retry-After 1, 30, absent, a date, negative, a day',
  run: async ({ quick }) => {
    const faults: string[] = [];
    const figures: Record<string, number | string> = {};
    for (const { retryAfter, pauseMs } of quick ? ASKED_FOR.slice(0, 3) : ASKED_FOR) {
      const clock = fastClock(TIMES);
      const crowd = await startCrowd({ owners: OWNERS, clock, hangsAfterMs: 5000 });
      const from = clock.now();
      crowd.connector.mood = ({ at }, count) => {
        if (count < 10 || at - from > STORM_MS) return undefined;
        const wait = retryAfter();
        return { status: 429, code: 'Throttled', ...(wait !== undefined && { retryAfter: wait }) };
      };
      await crowd.run();
      const checked = await crowd.check(0);
      const refused = crowd.connector.asked.filter(({ status }) => status === 429);
      const { delivered } = checked.counts;
      const most = 16 + Math.ceil(STORM_MS / pauseMs) + 1; // all that were on their way, then one a pause
      const label = `Retry-After ${retryAfter() ?? 'absent'}`;
      figures[label] = `${refused.length} refused of ${most} allowed, ${delivered} delivered`;
      faults.push(...checked.faults.map(fault => `${label}: ${fault}`));
      if (delivered !== OWNERS) faults.push(`${label}: ${delivered} delivered`);
      if (refused.length > most) faults.push(`${label}: ${refused.length} calls during the storm`);
      await crowd.stop();
    }
    return { figures, faults };
  },
};
