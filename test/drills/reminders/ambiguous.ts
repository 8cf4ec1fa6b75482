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

export const AMBIGUOUS: Drill = {
  about: '3: a connector that takes a post and says that it failed',
  run: async ({ quick }) => {
    const owners = quick ? 60 : 1000;
    const crowd = await startCrowd({ owners });
    crowd.connector.mood = ambiguous();
    const began = performance.now();
    await crowd.run();
    const ratio = (performance.now() - began) / ((owners / 45) * 1000);
    const { faults, counts } = await crowd.check(owners / 5);
    const throttled = crowd.connector.asked.filter(({ status }) => status === 429).length;
    const posts = crowd.connector.asked.length;
    await crowd.stop();
    return {
      figures: { owners, posts, ...counts, throttled, 'wall ÷ (N ÷ 45)': ratio.toFixed(2) },
      faults: [
        ...faults,
        ...(posts > owners ? [`${posts} posts for ${owners} people`] : []),
        ...(!quick && ratio > 1.15 ? [`paced at ${ratio.toFixed(2)} of the shortest time`] : []),
      ],
    };
  },
};
