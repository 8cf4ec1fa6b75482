import { patiently, retryAfterMs } from '../../src/sharepoint/patience';

const NOW = new Date('2026-11-22T10:00:00Z');

/** Sends once to a site that gives these answers in turn; tells the waits and how often it was asked. */
async function sent(method: string, ...answers: readonly (Response | Error | DOMException)[]) {
  const waits: number[] = [];
  let asked = 0;
  const send = patiently(
    async () => {
      const answer = answers[Math.min(asked, answers.length - 1)] ?? new Response('ok');
      asked += 1;
      if (!(answer instanceof Response)) throw answer;
      return answer;
    },
    { wait: async ms => void waits.push(ms), random: () => 0, now: () => NOW },
  );
  const body = method === 'GET' ? {} : { body: '{}' };
  const answer = await send(new Request('http://site/', { method, ...body })).catch(
    (error: unknown) => error,
  );
  return { asked, waits, status: answer instanceof Response ? answer.status : 'thrown' };
}

const put = (status: number, retryAfter?: string): Response =>
  new Response('', { status, ...(retryAfter && { headers: { 'Retry-After': retryAfter } }) });
const lost = new TypeError('fetch failed');
const timedOut = new DOMException('too late', 'TimeoutError');
const ok = new Response('ok');

describe('a request that is put off', () => {
  it.each([
    ['GET', put(429, '2'), 2, [2000]],
    ['GET', put(503), 2, [500]],
    ['GET', put(504), 2, [500]],
    ['GET', put(502), 2, [500]],
    ['GET', lost, 2, [500]],
    ['POST', put(429, '2'), 2, [2000]],
    ['POST', put(503, '3'), 2, [3000]],
    ['POST', put(429, 'Sun, 22 Nov 2026 10:00:07 GMT'), 2, [7000]],
    ['GET', put(429, '-5'), 2, [500]],
    ['GET', put(429, 'soon'), 2, [500]],
  ])('is sent again: %s after %p', async (method, first, asked, waits) => {
    expect(await sent(method, first, ok)).toEqual({ asked, waits, status: 200 });
  });

  it.each([
    ['POST', put(503), 503],
    ['POST', put(504, '1'), 504],
    ['POST', put(502), 502],
    ['POST', put(500), 500],
    ['POST', lost, 'thrown'],
    ['GET', put(429, '86400'), 429],
    ['POST', put(503, '120'), 503],
    ['GET', timedOut, 'thrown'],
    ['GET', put(500), 500],
    ['GET', put(404), 404],
    ['POST', put(412), 412],
  ])(
    'is not sent again where it may have been done or the wait is too long: %s after %p',
    async (method, first, status) => {
      expect(await sent(method, first, ok)).toEqual({ asked: 1, waits: [], status });
    },
  );

  it('is given up after four times, with the last answer', async () => {
    expect(await sent('GET', put(429, '1'))).toEqual({
      asked: 4,
      waits: [1000, 1000, 1000],
      status: 429,
    });
  });
});

/** A site and a clock that moves only by waiting. `put`: answers of the site in turn, then `ok`. */
function clocked(...answers: readonly Response[]) {
  let ms = NOW.getTime();
  const asked: number[] = [];
  const left = [...answers];
  const send = patiently(
    async () => {
      asked.push(ms - NOW.getTime());
      return left.shift() ?? new Response('ok');
    },
    {
      wait: async by => void (ms += by),
      random: () => 0,
      now: () => new Date(ms),
    },
  );
  const get = async () => (await send(new Request('http://site/'))).status;
  return { get, asked, later: (by: number) => void (ms += by) };
}

describe('a pause that SharePoint asks for', () => {
  const reset = (after: string, until: string) =>
    new Response('', {
      status: 429,
      headers: { 'Retry-After': after, 'RateLimit-Reset': until },
    });

  it.each([
    [reset('3', '20'), 20_000],
    [reset('20', '3'), 20_000],
    [put(429, '20'), 20_000],
  ])('is the later of its two headers', async (answer, at) => {
    const { get, asked } = clocked(answer);
    expect(await get()).toBe(200);
    expect(asked).toEqual([0, at]);
  });

  it('is kept by everything that goes the same way', async () => {
    const { get, asked } = clocked(put(429, '20'));
    expect(await Promise.all([get(), get(), get()])).toEqual([200, 200, 200]);
    expect(asked.slice(0, 3)).toEqual([0, 0, 0]);
    expect(asked.slice(3).every(at => at >= 20_000)).toBe(true);
  });

  it('that is too long to wait is not broken by whoever asks next, and ends', async () => {
    const { get, asked, later } = clocked(put(429, '120'));
    expect([await get(), await get()]).toEqual([429, 429]);
    later(120_001);
    expect(await get()).toBe(200);
    expect(asked).toEqual([0, 120_001]);
  });

  it('that is absurd ends after a quarter of an hour', async () => {
    const { get, asked, later } = clocked(put(429, '86400'));
    expect(await get()).toBe(429);
    later(15 * 60_000 + 1);
    expect(await get()).toBe(200);
    expect(asked).toHaveLength(2);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 10:01:00 GMT', 60_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['', undefined],
    ['never', undefined],
    ['12 parsecs', undefined],
  ])('%p is %p ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});
