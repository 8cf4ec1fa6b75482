import type { Site } from '../context';
import { readCount, readFilter, readNames, readOrder } from '../query/odata';
import { checkJoins, columnsOf, findRows, fullOrder, innerValue } from '../query/rows';
import { keysText, pageStart, type PageStart } from '../query/paging';
import { need } from '../permissions';
import type { ItemRecord, ListRecord } from '../store/records';
import { itemTypeName, fieldsOf } from '../lists';
import { entityName, typeOf } from '../fields/types';
import { refuse } from '../errors';
import { blankRow } from '../blankRow';
import { columnsIn } from '../query/tree';
import { checkNames } from '../wire/shape';
import type { Answer, Call, Entity } from '../wire/node';

const MOST = 5000;
const USUAL = 100;

/** Answers a read of a list's items: filter, order, one page, and where the next one is. */
export function answerItems(
  site: Site,
  list: ListRecord,
  call: Call,
  toEntity: (item: ItemRecord) => Entity,
): Answer {
  need(site, call.caller, list.Id, 'view');
  const joined = readNames(call.options.get('$expand')).map(name =>
    name.split('/')[0]?.toLowerCase(),
  );
  checkJoins(
    fieldsOf(site, list).filter(field => joined.includes(entityName(field).toLowerCase())),
  );
  checkAsked(site, list, call, toEntity);
  const filter = call.options.get('$filter');
  const test = filter ? readFilter(filter) : undefined;
  for (const { path } of test ? columnsIn(test) : [])
    if (path[1] !== undefined && !/^id$/i.test(path[1]) && !joined.includes(path[0]?.toLowerCase()))
      throw refuse.notExpandedIn(path.join('/'));
  const order = readOrder(call.options.get('$orderby') ?? '');
  const top = readCount(call.options.get('$top'));
  const found = findRows(site, list, {
    order,
    dialect: 'odata',
    caller: call.caller,
    ...(test ? { test } : {}),
  });
  const size = Math.min(top === undefined || top === 0 ? USUAL : top, MOST);
  const columns = columnsOf(site, list, 'odata');
  const compare = fullOrder(order, columns);
  const start = pageStart(call.options.get('$skiptoken'), order, columns);
  const from = start ? startIndex(found, start, compare) : 0;
  const page = found.slice(from, from + size);
  const last = page.at(-1);
  const more = last !== undefined && from + size < found.length;
  return {
    at: 'page',
    metadata: `SP.ListData.${itemTypeName(site, list).slice(8)}s`,
    entities: page.map(toEntity),
    ...(more ? { next: nextLink(site, call, keysText(last, order, columns)) } : {}),
  };
}

/** Refuses names that the list does not have, whether or not it has rows. */
function checkAsked(
  site: Site,
  list: ListRecord,
  call: Call,
  toEntity: (item: ItemRecord) => Entity,
): void {
  checkNames(toEntity(blankRow(list)), call);
  for (const name of readNames(call.options.get('$select'))) {
    const [first = '', inner] = name.split('/');
    const field = fieldsOf(site, list).find(
      one => entityName(one).toLowerCase() === first.toLowerCase() && typeOf(one).refers,
    );
    if (field && inner !== undefined) innerValue(site, field, 0, inner);
  }
}

/** Where in the ordered rows a page starts. A row that has gone meanwhile does not matter. */
export function startIndex(
  rows: readonly ItemRecord[],
  start: PageStart,
  compare: (one: ItemRecord, other: ItemRecord) => number,
): number {
  const row = rows.findIndex(one => one.id === start.id);
  if (row >= 0) return row + 1;
  void compare;
  const after = rows.findIndex(one => start.follows(one));
  return after < 0 ? rows.length : after;
}

function nextLink(site: Site, call: Call, token: string): string {
  const kept = [...call.options].filter(([name]) => name !== '$skiptoken' && name !== '$skip');
  const text = [['$skiptoken', token] as const, ...kept]
    .map(
      ([name, given]) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(given).replaceAll('%3D', '%3d')}`,
    )
    .join('&');
  return `${site.origin}${call.path}?${text}`;
}
