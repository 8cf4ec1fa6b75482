import { day } from '../../src/plan/day';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import type { Recorded } from '../../src/sharepoint/store';
import type { Seen } from './localSite';
import { aReport, aTelling, planSite, type PlanSite } from './planSite';

/** Requests that one recording makes: five questions, the update, the action's row. */
const REQUESTS = 7;
const gaps = Array.from({ length: REQUESTS }, (_, index) => index + 1);

/** Does something just before the k-th request of what follows, once. */
function before(site: PlanSite, k: number, happens: () => Promise<unknown>): void {
  let count = 0;
  site.instead(async () => {
    count += 1;
    if (count !== k) return;
    site.instead(undefined);
    await happens();
  });
}

/** How the k-th request may go wrong. `done` says whether the site did what it was asked. */
const FAULTS: readonly [string, boolean, () => Response][] = [
  ['is lost on the way', false, lost],
  ['is done and its answer lost', true, lost],
  ['is done and answered 504', true, () => new Response('', { status: 504 })],
  ['is answered 500 by a proxy', false, () => new Response('<html>', { status: 500 })],
  ['is answered 412', false, () => refusal(412, '-1, Microsoft.SharePoint.Client.Conflict')],
  ['is put off', false, () => refusal(429, '-2147429894, Throttled')],
  ['is done and answered with half an answer', true, () => new Response('{"Id": ')],
  ['is refused', false, () => refusal(403, '-2147024891, System.UnauthorizedAccessException')],
];

function lost(): Response {
  throw new TypeError('fetch failed');
}

function refusal(status: number, code: string): Response {
  const body = { 'odata.error': { code, message: { lang: 'en-US', value: 'No' } } };
  return Response.json(body, { status, headers: { 'Retry-After': '0' } });
}

/** Lets every try of the k-th request go wrong until `instead` is called again. Gives how often it did. */
function breakRequest(
  site: PlanSite,
  k: number,
  done: boolean,
  answer: () => Response,
): () => number {
  let times = 0;
  const seen: string[] = [];
  const nameOf = ({ method, url, headers }: Seen): string =>
    `${method} ${url} ${headers.get('If-Match') ?? ''}`;
  site.instead(async one => {
    const name = nameOf(one);
    if (!seen.includes(name)) seen.push(name);
    if (seen.indexOf(name) !== k - 1) return undefined;
    times += 1;
    const { method, url, headers, body } = one;
    if (done) await site.site(new Request(url, { method, headers, ...(body && { body }) }));
    return answer();
  });
  return () => times;
}

describe.each(FAULTS)('a recording whose request %s', (_, done, answer) => {
  it.each(gaps)('ends as one update and a right row when sent again: request %i', async k => {
    const site = await planSite();
    const report = aReport({ status: 'Complete' });
    const times = breakRequest(site, k, done, answer);
    const first = await site.store.record(report, aTelling()).catch((error: unknown) => error);
    expect(times()).toBeGreaterThan(0);
    if (first instanceof Error)
      expect(first.message).toMatch(/Plans|People|Strands|Actions|Progress/);
    site.instead(undefined);

    const again = await site.store.record(report, aTelling());
    expect(['saved', 'again']).toContain(again.kind);
    const plan = await site.store.load();
    expect(plan.updates.get('OD8-02')).toHaveLength(2);
    expect(plan.actions[0]).toMatchObject({ status: 'Complete', completedOn: '2012-08-03' });
    await site.store.mend(new Date('2012-08-03T10:00:00Z'));
    expect(await site.row(ACTIONS)).toMatchObject({ Status: 'Complete' });
  });
});

describe('somebody else at the same action, at every gap', () => {
  const settled = async (site: PlanSite) => {
    await site.store.mend(new Date('2012-08-03T10:00:00Z'));
    return (await site.store.load()).actions[0];
  };

  it.each(gaps)('a manager edits another column before request %i: neither is lost', async k => {
    const site = await planSite();
    before(site, k, () => site.edit(ACTIONS, 1, { Forecast: '2012-09-30T11:00:00Z' }));
    await site.store.record(aReport({ concern: 'at risk' }), aTelling());
    expect(await settled(site)).toMatchObject({ concern: 'at risk', forecast: '2012-09-30' });
  });

  it.each(gaps)('the champion records before request %i: both updates stand', async k => {
    const site = await planSite();
    const champion = { by: { id: 'id-pp', name: 'Pat Park' }, through: 'tab' } as const;
    before(site, k, () =>
      site.store.record(
        aReport({ key: 'key-00000002', forecast: day('2012-09-30'), text: 'Later.' }),
        aTelling(champion),
      ),
    );
    await site.store.record(aReport({ concern: 'at risk' }), aTelling());
    const action = await settled(site);
    expect(action).toMatchObject({ concern: 'at risk', forecast: '2012-09-30' });
    expect((await site.store.load()).updates.get('OD8-02')).toHaveLength(3);
  });

  it.each(gaps)('the same telling arrives before request %i: it is saved once', async k => {
    const site = await planSite();
    const told: Recorded[] = [];
    const tell = async () => void told.push(await site.store.record(aReport(), aTelling()));
    before(site, k, tell);
    await tell();
    expect(told.map(({ kind }) => kind).sort()).toEqual(['again', 'saved']);
    expect((await site.store.load()).updates.get('OD8-02')).toHaveLength(2);
  });

  it.each(gaps)(
    'ratings are written before request %i: the words are saved all the same',
    async k => {
      const site = await planSite();
      before(site, k, () => site.store.saveRatings(day('2012-09-03')));
      expect(await site.store.record(aReport(), aTelling())).toMatchObject({ kind: 'saved' });
      expect(await settled(site)).toMatchObject({
        stored: { rag: 'Red' },
        lastSaid: { text: 'Partners have met twice.' },
      });
    },
  );
});
