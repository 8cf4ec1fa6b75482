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
  { retryAfter: () => '2.5', pauseMs: 5000 },
  { retryAfter: () => 'in a while', pauseMs: 5000 },
];
const MANY = 1000;

/** A minute in which everything is refused with 429, for each way in which it may say for how long. */
export const STORM: Drill = {
  about: '4: a minute of 429, with every form of Retry-After',
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
    if (!quick) faults.push(...(await atFullSize(figures)));
    return { figures, faults };
  },
};

/** A thousand people in real time; the platform refuses for a minute, each time for as long in another form. */
async function atFullSize(figures: Record<string, number | string>): Promise<string[]> {
  const crowd = await startCrowd({ owners: MANY, hangsAfterMs: 15_000 });
  const forms = ASKED_FOR.filter(({ pauseMs }) => pauseMs <= 10_000);
  let [from, refused] = [Infinity, 0];
  crowd.connector.mood = ({ at }, count) => {
    if (count < MANY / 5) return undefined;
    from = Math.min(from, at);
    if (at - from > STORM_MS) return undefined;
    const wait = forms[(refused += 1) % forms.length]?.retryAfter();
    return { status: 429, code: 'Throttled', ...(wait !== undefined && { retryAfter: wait }) };
  };
  const began = performance.now();
  await crowd.run();
  const seconds = (performance.now() - began - STORM_MS) / 1000;
  const { faults, counts } = await crowd.check(0);
  await crowd.stop();
  figures[`${MANY} people in real time`] =
    `${refused} refused, ${counts.delivered} delivered, ${counts.duplicates} twice`;
  figures['wall without the storm ÷ (N ÷ 45)'] = (seconds / (MANY / 45)).toFixed(2);
  const most = 16 + STORM_MS / 1000 + 1;
  if (refused > most) faults.push(`${refused} calls during the storm`);
  if (counts.delivered !== MANY) faults.push(`${counts.delivered} delivered`);
  return faults.map(fault => `${MANY} people: ${fault}`);
}
