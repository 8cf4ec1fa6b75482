/** How far SharePoint is away, and how often it asks to be left alone. */
export type Weather = { awayMs: number; putOff: number };

/** What went to SharePoint: how many requests, and how many had to wait for another to come back. */
export type Trip = { requests: number; inARow: number };

/** Near, but far enough that what is sent at once is under way at once; nothing is put off. */
export const NEAR: Weather = { awayMs: 40, putOff: 0 };

/**
 * The site behind the weather. A request that is put off is told to come again in a second, as
 * SharePoint's least is; which ones are is the same in every run.
 */
export function behind(site: (request: Request) => Promise<Response>, seed = 1) {
  let weather = NEAR;
  let state = seed;
  const trip: Trip = { requests: 0, inARow: 0 };
  let underWay = 0;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const handle = async (request: Request): Promise<Response> => {
    trip.requests += 1;
    if (underWay === 0) trip.inARow += 1;
    underWay += 1;
    try {
      if (weather.awayMs > 0) await new Promise(done => void setTimeout(done, weather.awayMs));
      if (random() < weather.putOff)
        return new Response('', { status: 429, headers: { 'Retry-After': '1' } });
      return await site(request);
    } finally {
      underWay -= 1;
    }
  };
  return {
    handle,
    trip,
    set: (next: Weather) => void (weather = next),
    reset: () => void Object.assign(trip, { requests: 0, inARow: 0 }),
  };
}
