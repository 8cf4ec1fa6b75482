import { MessageChannel } from 'node:worker_threads';
import { USUAL } from '../../src/plan/plan';
import type { SiteShelf } from '../../src/sharepoint/store';
import { statusOf } from '../../src/tab/load/statusOf';
import { serveReader } from '../../src/tab/load/reader/serve';
import { shelfOf } from '../../src/tab/load/reader/shelf';
import { tellingPauses } from '../../src/tab/load/reader/tellingPauses';
import type { FromReader, ToReader } from '../../src/tab/load/reader/messages';
import { aPlan, anAction, anUpdate } from '../helpers/plan';

const many = Array.from({ length: 1234 }, (_, index) => anAction({ ref: `OD8-${index}` }));
const plan = aPlan({
  actions: many,
  updates: [anUpdate({ ref: 'OD8-1' }), anUpdate({ ref: 'X1' })],
});

describe('the reader beside the page', () => {
  const { shelf, close } = aReader({
    plans: async () => [{ ...USUAL, key: 'edhr', title: 'Plan', version: '1' }],
    health: async () => [{ level: 'fault', list: 'Actions', says: 'Gone.', mend: 'Mend it.' }],
    open: () =>
      ({
        load: async () => plan,
        loadFirst: async () => ({ plan: aPlan(), isWhole: false }),
      }) as Partial<ReturnType<SiteShelf['open']>> as ReturnType<SiteShelf['open']>,
  });
  afterAll(close);

  it('gives a whole plan, piece by piece, as it was read', async () => {
    expect(await shelf.open('edhr').load()).toEqual(plan);
  });

  it('gives the first view, the plans and the health of the lists', async () => {
    expect((await shelf.open('edhr').loadFirst()).plan.actions).toHaveLength(1);
    expect(await shelf.plans()).toMatchObject([{ key: 'edhr' }]);
    expect(await shelf.health()).toMatchObject([{ list: 'Actions', says: 'Gone.' }]);
  });
});

describe('what goes wrong beside the page', () => {
  it('comes through with its words and its status', async () => {
    const cause = Object.assign(new Error('SharePoint answered 403'), { status: 403 });
    const { shelf, close } = aReader({
      plans: async () => Promise.reject(new Error('The list Plans could not be read', { cause })),
    });
    const error: unknown = await shelf.plans().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ message: 'The list Plans could not be read' });
    expect(statusOf(error)).toBe(403);
    close();
  });

  it('is that nobody is signed in, where the page has no token', async () => {
    const { shelf, close } = aReader({}, async () =>
      Promise.reject(new Error('Nobody is signed in yet')),
    );
    await expect(shelf.plans()).rejects.toThrow('Nobody is signed in yet');
    close();
  });
});

describe('while SharePoint throttles', () => {
  const now = () => new Date('2012-08-03T09:00:00Z');
  it.each<[string, ResponseInit, number | undefined, string | null]>([
    ['for as long as it says', { status: 429, headers: { 'Retry-After': '7' } }, 7000, '7'],
    ['half a minute where it does not say', { status: 429 }, 30_000, '30'],
    ['on a 503 that says when', { status: 503, headers: { 'Retry-After': '9' } }, 9000, '9'],
    ['not on a 503 that says nothing', { status: 503 }, undefined, null],
    ['not on an answer', { status: 200 }, undefined, null],
  ])('the page is told %s', async (_, init, pause, header) => {
    const told: number[] = [];
    const send = tellingPauses(async () => new Response('', init), {
      now,
      random: () => 0,
      onPause: ms => told.push(ms),
    });
    const answer = await send(new Request('https://site.example/'));
    expect(told).toEqual(pause === undefined ? [] : [pause]);
    expect(answer.headers.get('Retry-After')).toBe(header);
  });
});

/** A shelf whose worker is this very process, with messages that are copied as between threads. */
function aReader(site: Partial<SiteShelf>, token: () => Promise<string> = async () => 'token') {
  const { port1, port2 } = new MessageChannel();
  const take = serveReader(
    (message: FromReader) => port2.postMessage(message),
    (_, { token: wishToken }) => ({
      plans: async () => wishToken().then(() => []),
      health: async () => [],
      accounts: async () => [],
      people: async () => [],
      rights: async () => [],
      open: () => Promise.reject(new Error('not expected')) as never,
      ...site,
    }),
  );
  port2.on('message', (message: ToReader) => take(message));
  const shelf = shelfOf(
    {
      send: message => port1.postMessage(message),
      listen: listener => void port1.on('message', listener),
    },
    {
      siteUrl: 'https://site.example/sites/plan',
      token,
      onPause: () => undefined,
      onBroken: () => undefined,
    },
  );
  return { shelf, close: () => port1.close() };
}
