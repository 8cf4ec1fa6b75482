import { patiently, retryAfterMs } from '../../src/sharepoint/patience';

const NOW = new Date('2026-11-22T10:00:00Z');

/** Sends once to a site that gives these answers in turn; tells the waits and how often it was asked. */
async function sent(method: string, ...answers: readonly (Response | Error)[]) {
  const waits: number[] = [];
  let asked = 0;
  const send = patiently(
    async () => {
      const answer = answers[Math.min(asked, answers.length - 1)] ?? new Response('ok');
      asked += 1;
      if (answer instanceof Error) throw answer;
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
    ['GET', put(429, '86400'), 2, [30_000]],
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
    ['GET', put(500), 500],
    ['GET', put(404), 404],
    ['POST', put(412), 412],
  ])(
    'is not sent again where it may have been done: %s after %p',
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
