import { readFailure, readWait } from '../../../src/bot/reminders/failure';
import { paceIn } from '../../../src/bot/reminders/pace';
import { type Azurite, startAzurite } from '../../helpers/azurite';

const NOW = Date.parse('2012-08-03T09:00:00Z');

describe('how long to wait after a throttle', () => {
  it.each([
    ['2', 2000],
    ['Fri, 03 Aug 2012 09:00:10 GMT', 10_000],
    ['Fri, 03 Aug 2012 08:00:00 GMT', 5000],
    [undefined, 5000],
    ['-1', 5000],
    ['soon', 5000],
    ['999999999', 900_000],
  ])('%j is %i ms', (header, expected) => expect(readWait(header, NOW)).toBe(expected));
});

describe('a failed post', () => {
  const failure = (statusCode: number | undefined, code?: string, wait?: string) => ({
    ...{ statusCode, ...(code && { body: { error: { code } } }) },
    response: { headers: { get: () => wait } },
  });

  it.each([
    [failure(429, 'Throttled', '3'), { kind: 'retry', afterMs: 3000, code: 'Throttled' }],
    [failure(412), { kind: 'retry', afterMs: 1000, code: '412', alone: true }],
    [failure(503, 'Busy', '7'), { kind: 'retry', afterMs: 7000, code: 'Busy' }],
    [failure(503, 'Busy'), { kind: 'unknown', code: 'Busy' }],
    [failure(401, 'BotNotRegistered'), { kind: 'rejected', code: 'BotNotRegistered', stop: true }],
    [
      failure(403, 'MessageWritesBlocked'),
      { kind: 'rejected', code: 'MessageWritesBlocked', unreachable: true },
    ],
    [
      failure(404, 'ConversationNotFound'),
      { kind: 'rejected', code: 'ConversationNotFound', unreachable: true, gone: true },
    ],
    [failure(403, 'NotEnoughPermissions'), { kind: 'rejected', code: 'NotEnoughPermissions' }],
    [failure(400, 'Bad Argument'), { kind: 'rejected', code: 'Bad Argument' }],
    [failure(413, 'MessageSizeTooBig'), { kind: 'rejected', code: 'MessageSizeTooBig' }],
    [failure(500), { kind: 'unknown', code: '500' }],
    [failure(504), { kind: 'unknown', code: '504' }],
    [{ code: 'ECONNRESET' }, { kind: 'unknown', code: 'ECONNRESET' }],
    [{}, { kind: 'unknown', code: 'reset' }],
  ])('%j', (error, expected) => expect(readFailure(error)).toEqual(expected));
});

describe('the pace', () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite();
  }, 60_000);
  afterAll(() => azurite.stop());

  /** A clock that goes on only while somebody sleeps. */
  function aClock() {
    let now = 0;
    return {
      now: () => now,
      sleep: async (ms: number) => void (now += ms),
    };
  }

  it('is 45 posts a second, and waits as long as it is told', async () => {
    const clock = aClock();
    const storage = { connectionString: azurite.connectionString };
    const sending = await paceIn(storage, { clock }).take();
    if (!sending) throw new Error('not taken');
    for (let post = 0; post < 451; post += 1) await sending.next();
    expect(clock.now()).toBeCloseTo(10_000, -1);
    sending.pause(60_000);
    await sending.next();
    expect(clock.now()).toBeCloseTo(70_000, -2);
    await sending.release();
  });

  it('lets one post try after a pause, and the rest follow when it is taken', async () => {
    const clock = aClock();
    const storage = { connectionString: azurite.connectionString };
    const sending = await paceIn(storage, { clock }).take();
    if (!sending) throw new Error('not taken');
    sending.pause(10_000);
    const order: string[] = [];
    const first = sending.next().then(() => order.push('first'));
    const second = sending.next().then(() => order.push('second'));
    await first;
    await new Promise(done => setTimeout(done, 20));
    expect(order).toEqual(['first']);
    sending.taken();
    await second;
    expect(order).toEqual(['first', 'second']);
    await sending.release();
  });

  it('ends when it is told to, and when it has taken too long', async () => {
    const clock = aClock();
    const storage = { connectionString: azurite.connectionString };
    const stop = new AbortController();
    const sending = await paceIn(storage, { clock, longestMs: 60_000 }).take(stop.signal);
    expect(await sending?.next()).toBe('go');
    sending?.pause(90_000);
    expect(await sending?.next()).toBe('over');
    stop.abort();
    expect(await sending?.next()).toBe('stop');
    await sending?.release();
  });

  it('is lost by a process that stood still while another took over', async () => {
    const clock = aClock();
    const storage = { connectionString: azurite.connectionString };
    const still = await paceIn(storage, { clock }).take();
    await clock.sleep(55_000);
    expect(still?.isHeld()).toBe(false);
    await still?.release();
    const other = await paceIn(storage, { patienceMs: 0 }).take();
    await expect(still?.next()).rejects.toThrow('Another sender');
    await other?.release();
  });

  it('is kept by one process of all: another waits, and gives up after a while', async () => {
    const storage = { connectionString: azurite.connectionString };
    const first = await paceIn(storage).take();
    const clock = aClock();
    expect(await paceIn(storage, { clock, patienceMs: 5000 }).take()).toBeUndefined();
    expect(clock.now()).toBe(5000);
    await first?.release();
    expect(await paceIn(storage, { patienceMs: 0 }).take()).toBeDefined();
  });
});
