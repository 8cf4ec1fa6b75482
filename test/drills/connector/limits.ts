/** So many requests in so many milliseconds. */
type Limit = { most: number; inMs: number };

/** Of one app in one tenant, and of one conversation. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const OF_ALL: readonly Limit[] = [{ most: 50, inMs: 1000 }];
const OF_ONE: readonly Limit[] = [
  { most: 7, inMs: 1000 },
  { most: 8, inMs: 2000 },
  { most: 60, inMs: 30_000 },
  { most: 1800, inMs: 3_600_000 },
];

/** The platform's limits by a clock: whether a request at `now` is within all of them. Refused ones do not count. */
export function limits(now: () => number): { admits(conversation: string): boolean } {
  const all: number[] = [];
  const each = new Map<string, number[]>();
  return {
    admits: conversation => {
      const at = now();
      const one = each.get(conversation) ?? [];
      if (!isWithin(all, OF_ALL, at) || !isWithin(one, OF_ONE, at)) return false;
      all.push(at);
      each.set(conversation, [...one, at]);
      return true;
    },
  };
}

function isWithin(before: readonly number[], of: readonly Limit[], at: number): boolean {
  return of.every(({ most, inMs }) => {
    const nth = before.at(-most); // the one that has to have left the window
    return nth === undefined || at - nth >= inMs;
  });
}
