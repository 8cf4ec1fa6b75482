import type { Behaviour, Mood } from '../connector/connector';
import type { Drill } from '../drill';
import { seeded, startCrowd } from './crowd';

/** Of every hundred posts five arrive and are answered 502, two arrive and are reset, one hangs. */
export function ambiguous(seed = 7): Mood {
  const random = seeded(seed);
  return (): Behaviour | undefined => {
    const drawn = random();
    if (drawn < 0.05) return { status: 502, delivers: true };
    if (drawn < 0.07) return { fails: 'reset', delivers: true };
    if (drawn < 0.08) return { fails: 'hang', delivers: true };
    return undefined;
  };
}

const PER_SECOND = 45;

/**
 * The pace is held from the first post to the last: a time for the whole would measure how long one
 * hanging post is waited for, which among few people is longer than all the others together.
 */
export const AMBIGUOUS: Drill = {
  about: '3: a connector that takes a post and says that it failed',
  run: async ({ quick }) => {
    const owners = quick ? 60 : 1000;
    const hangsAfterMs = quick ? 1500 : 15_000; // as long as the service waits
    const crowd = await startCrowd({ owners, hangsAfterMs });
    const mood = ambiguous();
    const doubtful = new Set<string>();
    crowd.connector.mood = (asked, count) => {
      const how = mood(asked, count);
      if (how) doubtful.add(asked.conversation);
      return how;
    };
    const began = performance.now();
    await crowd.run();
    const wallMs = performance.now() - began;
    const { faults, counts } = await crowd.check(doubtful.size);
    const { asked } = crowd.connector;
    const throttled = asked.filter(({ status }) => status === 429).length;
    await crowd.stop();
    const shortestMs = ((owners - 1) / PER_SECOND) * 1000;
    const pacedMs = (asked.at(-1)?.at ?? 0) - (asked[0]?.at ?? 0);
    return {
      figures: {
        ...{
          owners,
          'posts that were not throttled': asked.length - throttled,
          ...counts,
          'doubtful at the connector': doubtful.size,
        },
        ...{ throttled, 'hangs end after s': hangsAfterMs / 1000 },
        'first to last post ÷ (N ÷ 45)': (pacedMs / shortestMs).toFixed(2),
        'wall ÷ (N ÷ 45)': (wallMs / shortestMs).toFixed(2),
      },
      aims: {
        'posts that were not throttled': `= ${owners}`,
        unknown: `= ${doubtful.size}`,
        ...(!quick && { 'first to last post ÷ (N ÷ 45)': '<= 1.15' }),
      },
      faults,
    };
  },
};
