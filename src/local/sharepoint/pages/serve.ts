import type { Site } from '../context';
import { isRefusal } from '../errors';
import { attachmentAt } from '../attachments';
import { bytesOf, fileResponse, rowAt } from '../files';
import { allLists, listAt } from '../lists';
import { may, mayView, need } from '../permissions';
import { webAt } from '../webs';
import { html } from './html';
import { itemPage } from './itemPage';
import { listPage } from './listPage';
import { page, siteTitle } from './shell';

/** Answers what is not under `_api/`: pages for people, and attached files. */
export function servePage(collection: Site, caller: number, request: Request): Response {
  const url = new URL(request.url);
  const path = decodeURIComponent(url.pathname).replace(/\/$/, '');
  const site = webAt(collection, path) ?? collection;
  need(site, caller, '', 'open');
  if (path.toLowerCase() === site.path.toLowerCase() || /\/SitePages\/Home\.aspx$/i.test(path))
    return home(site, caller);
  const list = listAt(site, path);
  if (!list) return notFound(site, caller);
  need(site, caller, list.Id, 'view');
  const rest = path.slice(list.url.length + 1);
  if (/^Attachments\//i.test(rest))
    return attachmentAt(site, list, rest.split('/').slice(1)) ?? notFound(site, caller);
  const file = rowAt(site, list, path);
  if (file?.file && mayView(site, list, caller)(file))
    return fileResponse(file.leaf, bytesOf(site, list, file));
  if (/^(Disp|Edit)Form\.aspx$/i.test(rest))
    return itemPage(site, caller, list, url.searchParams.get('ID') ?? '') ?? notFound(site, caller);
  return listPage(site, caller, list, rest, url.searchParams) ?? notFound(site, caller);
}

/** Whether a path is where a person chooses who to be; that needs no rights. */
export function signIn(site: Site, request: Request): Response | undefined {
  const url = new URL(request.url);
  if (!url.pathname.toLowerCase().endsWith('/_layouts/15/signin.aspx')) return undefined;
  const person = url.searchParams.get('person') ?? '';
  return new Response(null, {
    status: 302,
    headers: {
      Location: `${site.path}/`,
      'Set-Cookie': `person=${encodeURIComponent(person)}; Path=/; HttpOnly; SameSite=Lax`,
    },
  });
}

/** What a browser sees when a page is refused. */
export function refusedPage(site: Site, caught: unknown): Response {
  const status = isRefusal(caught) ? caught.status : 500;
  const text = caught instanceof Error ? caught.message : String(caught);
  return page(
    site,
    undefined,
    'Not available',
    html`<h1>Not available</h1>
      <p>${text}</p>`,
    status,
  );
}

function home(site: Site, caller: number): Response {
  const lists = allLists(site).filter(
    list => list.props.Hidden !== true && may(site, caller, list.Id, 'view'),
  );
  const shown = lists.map(list => {
    const count = site.items.all(list.Id).length;
    return html`<li>
      <a href="${encodeURI(`${list.url}/AllItems.aspx`)}">${list.Title}</a>
      <div class="soft">${count} ${count === 1 ? 'item' : 'items'}</div>
    </li>`;
  });
  return page(
    site,
    caller,
    siteTitle(site),
    html`<h1>Site contents</h1>
      <p class="soft">Lists and libraries of this site</p>
      <ul class="lists">
        ${shown}
      </ul>`,
  );
}

const notFound = (site: Site, caller: number): Response =>
  page(
    site,
    caller,
    'Not found',
    html`<h1>Not found</h1>
      <p>There is no such page on this site.</p>`,
    404,
  );
