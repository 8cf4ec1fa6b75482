import type { IList } from '@pnp/sp/lists/index.js';
import { serve } from '../../../src/local/http';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, ask, aSite, MEMBER, OWNER, SITE_URL } from './aSite';

const TASKS = "_api/web/lists/getbytitle('Tasks')";
let site: Site;
let list: IList;
beforeEach(async () => {
  site = aSite();
  list = (await as(site).web.lists.ensure('Tasks')).list;
});
afterEach(() => site.close());

describe('faults on demand', () => {
  const faults = (fault: object) =>
    site.handle(
      new Request(`${SITE_URL}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) }),
    );

  it('answer once or more, with Retry-After as asked', async () => {
    await faults({ path: 'items', status: 429, retryAfter: '3', times: 2 });
    expect((await ask(site, '_api/web')).status).toBe(200);
    const first = await ask(site, `${TASKS}/items`);
    expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '3']);
    expect((await ask(site, `${TASKS}/items`)).status).toBe(429);
    expect((await ask(site, `${TASKS}/items`)).status).toBe(200);
  });

  it('meet people alone, or apps alone, where that is asked for', async () => {
    const status = async (bearer: string) => (await ask(site, '_api/web', {}, bearer)).status;
    await faults({ caller: 'person', status: 429 });
    expect([await status('app'), await status(OWNER.id), await status(OWNER.id)]).toEqual([
      ...[200, 429, 200],
    ]);
    await faults({ caller: 'app', status: 503 });
    expect([await status(OWNER.id), await status('app')]).toEqual([200, 503]);
  });

  it('break the connection after the work is done, as a lost answer does', async () => {
    await faults({ method: 'POST', connection: 'reset' });
    await expect(list.items.add({ Title: 'kept' })).rejects.toThrow();
    expect(await list.items()).toMatchObject([{ Title: 'kept' }]);
  });

  it('hide ETag from browsers, and are closed to browsers', async () => {
    await faults({ cors: 'hidden' });
    const response = await ask(site, '_api/web', { headers: { Origin: 'http://localhost:4400' } });
    expect(response.headers.get('Access-Control-Expose-Headers')).toBeNull();
    const refused = await site.handle(
      new Request(`${SITE_URL}/_local/faults`, {
        method: 'POST',
        body: '{}',
        headers: { Origin: 'http://a.example' },
      }),
    );
    expect(refused.status).toBe(403);
  });

  it.each(['2', '0', '-5', '86400', 'Fri, 03 Aug 2012 09:00:05 GMT', 'soon', ''])(
    'send Retry-After as it is asked for: "%s"',
    async retryAfter => {
      await faults({ status: 429, retryAfter, rateLimitReset: 7 });
      const response = await ask(site, '_api/web');
      expect(response.status).toBe(429);
      expect(response.headers.get('Retry-After')).toBe(retryAfter);
      expect(response.headers.get('RateLimit-Reset')).toBe('7');
    },
  );

  it.each([429, 503])('send %i with no Retry-After at all', async status => {
    await faults({ status });
    const response = await ask(site, '_api/web');
    expect([response.status, response.headers.get('Retry-After')]).toEqual([status, null]);
  });

  it('answer 412 in the words of SharePoint, or late', async () => {
    await list.items.add({ Title: 'a' });
    await faults({ status: 412, method: 'MERGE' });
    await expect(list.items.getById(1).update({ Title: 'b' })).rejects.toMatchObject({
      status: 412,
    });
    await faults({ delayMs: 60 });
    const before = Date.now();
    await ask(site, '_api/web');
    expect(Date.now() - before).toBeGreaterThanOrEqual(55);
  });

  it('cut an answer in the middle, over HTTP too', async () => {
    const serving = await serve(request => site.handle(request), { port: 0 });
    await faults({ connection: 'truncate' });
    const response = await fetch(`${serving.url}/sites/plan/_api/web`, {
      headers: { Authorization: `Bearer ${OWNER.id}`, Accept: 'application/json' },
    });
    await expect(response.text()).rejects.toThrow();
    await serving.close();
  });

  it('let browsers read nothing, nor ask first', async () => {
    await faults({ cors: 'none' });
    const Origin = 'http://localhost:4400';
    const asked = await site.handle(
      new Request(`${SITE_URL}/_api/web`, { method: 'OPTIONS', headers: { Origin } }),
    );
    expect(asked.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const response = await ask(site, '_api/web', { headers: { Origin } });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const again = await ask(site, '_api/web', { headers: { Origin } });
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe(Origin);
  });

  it('let someone leave: the name stays on rows, nobody finds them or acts as them', async () => {
    await as(site, MEMBER.id).web.lists.getByTitle('Tasks').items.add({ Title: 'Theirs' });
    await faults({ gone: MEMBER.mail });
    await expect(as(site).web.ensureUser(MEMBER.mail)).rejects.toMatchObject({ status: 404 });
    expect((await ask(site, '_api/web', {}, MEMBER.id)).status).toBe(401);
    const [row] = await list.items.select('Author/Title').expand('Author')<
      { Author: { Title: string } }[]
    >();
    expect(row?.Author.Title).toBe(MEMBER.name);
  });
});
