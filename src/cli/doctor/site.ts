import { PEOPLE } from '../../sharepoint/lists/people';
import { fails, type Finding, notTried, well } from './finding';
import { whyRefused } from './why';

/** How the site is asked: a request with a token of the credential that is looked at. */
export type Ask = (url: string, init?: RequestInit) => Promise<Response>;

/** Whether the site can be read. */
export async function canRead(ask: Ask, siteUrl: string): Promise<Finding> {
  const answer = await ask(`${siteUrl}/_api/web?$select=Title`);
  if (!answer.ok) return fails('read', whyRefused(answer.status, await answer.text()));
  const { Title = '' } = (await answer.json()) as { Title?: string };
  return well('read', `the site “${Title}” can be read`);
}

/** Whether rows can be written: adds a row without a plan to People, which nothing reads, and takes it away. */
export async function canWrite(ask: Ask, siteUrl: string): Promise<Finding> {
  const { pathname } = new URL(siteUrl);
  const items = `${siteUrl}/_api/web/getList('${pathname}/Lists/${PEOPLE.path}')/items`;
  const added = await ask(items, {
    method: 'POST',
    body: JSON.stringify({ Title: 'Followthrough doctor: to be deleted' }),
  });
  if (!added.ok) return fails('write', whyRefused(added.status, await added.text()));
  const { Id = 0 } = (await added.json()) as { Id?: number };
  const gone = await ask(`${items}(${Id})`, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' },
  });
  if (!gone.ok)
    return fails(
      'write',
      `row ${Id} of ${PEOPLE.title} was added and could not be deleted: delete it by hand; ${whyRefused(gone.status, await gone.text())}`,
    );
  return well('write', 'a row was added and deleted again');
}

/** Whether another site refuses the credential, as it should. */
export async function isKeptOut(ask: Ask, secondSite: string | undefined): Promise<Finding> {
  const what = 'second site refused';
  if (!secondSite)
    return notTried(what, 'name a site with --second-site that the app has no right on');
  const { status } = await ask(`${secondSite}/_api/web?$select=Title`);
  if (status === 401 || status === 403) return well(what, `${secondSite} answered ${status}`);
  if (status < 300)
    return fails(
      what,
      `${secondSite} can be read: the app has more rights than Sites.Selected on one site`,
    );
  return notTried(
    what,
    `${secondSite} answered ${status}, which proves nothing: name a site that is there`,
  );
}

/** Whether a browser on the tab's page may call the site, and may read what it answers. */
export async function answersBrowsers(ask: Ask, siteUrl: string, origin: string): Promise<Finding> {
  const what = 'CORS';
  const asked = await fetch(`${siteUrl}/_api/web`, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization',
    },
  });
  const read = await ask(`${siteUrl}/_api/web?$select=Title`, { headers: { Origin: origin } });
  const allowed = [asked, read].map(({ headers }) => headers.get('Access-Control-Allow-Origin'));
  if (!allowed.every(one => one === '*' || one === origin))
    return fails(
      what,
      `browsers on ${origin} may not call the site: the tab shows own actions only`,
    );
  const exposed = read.headers.get('Access-Control-Expose-Headers')?.toLowerCase() ?? '';
  const hidden = ['ETag', 'Retry-After'].filter(name => !exposed.includes(name.toLowerCase()));
  const but =
    hidden.length > 0 ? `, but cannot read ${hidden.join(' and ')}: the tab waits longer` : '';
  return well(what, `browsers on ${origin} may call the site${but}`);
}
