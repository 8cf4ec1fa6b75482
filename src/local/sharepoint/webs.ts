import { randomUUID } from 'node:crypto';
import type { Site } from './context';
import { refusal } from './errors';
import { makeFresh } from './fresh';
import type { WebRecord } from './store/records';
import { shownText } from './store/open';
import type { Shelf } from './store/shelf';

/** The scope of a site below another, where its own permissions are kept. */
const scopeOfWeb = (web: WebRecord) => `web:${web.Id}`;

/** The sites directly below this one. */
export const websBelow = (site: Site): readonly WebRecord[] =>
  site.webs.all('').filter(web => web.path.slice(0, web.path.lastIndexOf('/')) === site.path);

/** The site whose server-relative URL begins that path: this one, or the deepest one below it. */
export function webAt(site: Site, path: string): Site | undefined {
  const lower = path.toLowerCase();
  const begins = (start: string) =>
    lower === start.toLowerCase() || lower.startsWith(`${start.toLowerCase()}/`);
  if (!begins(site.path)) return undefined;
  const [deepest] = site.webs
    .all('')
    .filter(web => begins(web.path))
    .sort((one, other) => other.path.length - one.path.length);
  return deepest ? webOf(site, deepest) : site;
}

/**
 * A site below another: its own lists, columns and bin; the people and groups of the one above, and
 * its permissions until they are broken off.
 */
export function webOf(from: Site, web: WebRecord): Site {
  const site = from.collection ?? from;
  const own = <T>(shelf: Shelf<T>): Shelf<T> => ({
    all: owner => shelf.all(owner || web.Id),
    ids: owner => shelf.ids(owner || web.Id),
    get: (owner, id) => shelf.get(owner || web.Id, id),
    put: (owner, id, value) => shelf.put(owner || web.Id, id, value),
    remove: (owner, id) => shelf.remove(owner || web.Id, id),
    clear: owner => shelf.clear(owner || web.Id),
    forget: shelf.forget,
  });
  const below: Site = {
    ...site,
    path: web.path,
    url: `${site.origin}${web.path}`,
    above: web.path.slice(0, web.path.lastIndexOf('/')),
    ruling: [web, ...site.webs.all('').filter(one => web.path.startsWith(`${one.path}/`))]
      .sort((one, other) => other.path.length - one.path.length)
      .map(scopeOfWeb),
    collection: site,
    web: own(site.web),
    lists: own(site.lists),
    fields: own(site.fields),
    recycled: own(site.recycled),
    contentTypes: own(site.contentTypes),
    shown: (listId, fieldName, id) => shownText(below, listId, fieldName, id),
  };
  return below;
}

/** Makes a site below this one. Its address must be free. */
export function makeWeb(
  site: Site,
  leaf: string,
  title: string,
  props: Readonly<Record<string, unknown>>,
): Site {
  const path = `${site.path}/${leaf.replace(/^\/|\/$/g, '')}`;
  if (leaf === '' || site.webs.all('').some(web => web.path.toLowerCase() === path.toLowerCase()))
    throw refusal(500, 'duplicateName', `The Web site address "${path}" is already in use.`);
  const web: WebRecord = { Id: randomUUID(), path, props };
  return site.together(() => {
    site.webs.put('', web.Id, web);
    const below = webOf(site, web);
    makeFresh(below);
    below.web.put('', 'title', { value: title });
    below.web.put('', 'props', props);
    return below;
  });
}

/** Removes a site below this one, with its lists. */
export function removeWeb(site: Site): void {
  if (websBelow(site).length > 0)
    throw refusal(500, 'sharePoint', 'A Web site that has subsites cannot be deleted.');
  const web = site.webs.all('').find(one => one.path === site.path);
  if (!web) throw refusal(403, 'denied', 'The root of a site collection cannot be deleted here.');
  site.together(() => {
    for (const list of site.lists.all(''))
      for (const shelf of [site.items, site.fields, site.views, site.changes]) shelf.clear(list.Id);
    for (const shelf of [site.lists, site.fields, site.web, site.recycled]) shelf.clear('');
    site.webs.remove('', web.Id);
    site.scopes.remove('', scopeOfWeb(web));
  });
}
