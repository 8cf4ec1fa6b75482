import type { Site } from '../context';
import { fieldsOf } from '../lists';
import { storedIn } from '../fields/builtIn';
import { typeOf } from '../fields/types';
import { byLogin } from '../people';
import type { SiteOptions } from '../site';
import { openDatabase, openShelf, together } from './shelf';

/** Opens everything a site keeps. */
export function openKept(options: SiteOptions): Site {
  const db = openDatabase(options.database);
  const shelves = {
    web: openShelf<Record<string, unknown>>(db, 'web'),
    lists: openShelf<ReturnType<Site['lists']['all']>[number]>(db, 'lists'),
    fields: openShelf<ReturnType<Site['fields']['all']>[number]>(db, 'fields'),
    views: openShelf<ReturnType<Site['views']['all']>[number]>(db, 'views'),
    items: openShelf<ReturnType<Site['items']['all']>[number]>(db, 'items'),
    versions: openShelf<ReturnType<Site['versions']['all']>[number]>(db, 'versions'),
    principals: openShelf<ReturnType<Site['principals']['all']>[number]>(db, 'principals'),
    scopes: openShelf<ReturnType<Site['scopes']['all']>[number]>(db, 'scopes'),
    files: openShelf<string>(db, 'files'),
    recycled: openShelf<ReturnType<Site['recycled']['all']>[number]>(db, 'recycled'),
    roles: openShelf<ReturnType<Site['roles']['all']>[number]>(db, 'roles'),
    webs: openShelf<ReturnType<Site['webs']['all']>[number]>(db, 'webs'),
    contentTypes: openShelf<ReturnType<Site['contentTypes']['all']>[number]>(db, 'contentTypes'),
    things: openShelf<ReturnType<Site['things']['all']>[number]>(db, 'things'),
    changes: openShelf<ReturnType<Site['changes']['all']>[number]>(db, 'changes'),
  };
  const url = new URL(options.url);
  const forgetAll = () => Object.values(shelves).forEach(shelf => shelf.forget());
  const site: Site = {
    ...shelves,
    db,
    together: work => together(db, work, forgetAll),
    url: options.url.replace(/\/$/, ''),
    path: url.pathname.replace(/\/$/, ''),
    origin: url.origin,
    zone: options.timeZone ?? 'Europe/London',
    now: options.now,
    threshold: options.threshold ?? 5000,
    appMay: options.app ?? 'write',
    people: options.people,
    gone: new Set(),
    person: id => shelves.principals.get('', String(id)),
    personNamed: login => byLogin(site, login),
    shown: (listId, fieldName, id) => shownText(site, listId, fieldName, id),
  };
  return site;
}

/** What a column of another list shows for its row. */
export function shownText(
  site: Site,
  listId: string,
  fieldName: string,
  id: number,
): string | undefined {
  const list = site.lists.get('', listId);
  const item = site.items.get(listId, String(id));
  if (!list || !item) return undefined;
  const field = fieldsOf(site, list).find(one => one.InternalName === fieldName);
  return field ? typeOf(field).show(storedIn(item, field, list), field, site) : '';
}
