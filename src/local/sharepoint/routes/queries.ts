import type { Site } from '../context';
import { refuse } from '../errors';
import type { ListRecord } from '../store/records';
import { readView } from '../query/caml';
import { camlNow } from '../query/camlNow';
import { columnsOf, findRows, fullOrder } from '../query/rows';
import { pageStart } from '../query/paging';
import { need } from '../permissions';
import {
  argument,
  argumentObject,
  doing,
  value,
  type Answer,
  type Call,
  type Step,
} from '../wire/node';
import { itemTypeName } from '../lists';
import { itemMaker } from './items';
import { startIndex } from './itemPages';
import { inScope } from '../query/scope';
import { itemMethods } from './itemMethods';
import { streamed } from './stream';
import { syncLinks } from './listSync';
import { record, text } from '../given';

/** The queries a list answers in CAML. */
export function queriesOf(site: Site, list: ListRecord): Record<string, Step> {
  return {
    getitems: doing((call, segment) => {
      const query = record(call.body.query ?? argumentObject(segment, 'query'));
      return getItems(site, list, call, query);
    }),
    renderlistdata: doing((call, segment) => {
      const ViewXml = argument(segment, 'viewxml') || text(call.body.viewXml);
      const body = { parameters: { ViewXml } };
      const given = streamed(site, list, { ...call, body });
      return value('RenderListData', JSON.stringify(given.at === 'raw' ? given.body : {}));
    }),
    ...itemMethods(site, list),
    ...syncLinks(site, list),
    renderlistdataasstream: doing(call => streamed(site, list, call)),
  };
}

function getItems(
  site: Site,
  list: ListRecord,
  call: Call,
  query: Readonly<Record<string, unknown>>,
): Answer {
  need(site, call.caller, list.Id, 'view');
  if (Object.keys(query).length === 0)
    throw refuse.badQuery('The parameter query does not exist in method GetItems.');
  const view = readView(text(query.ViewXml), camlNow(site, call.caller));
  const folder =
    typeof query.FolderServerRelativeUrl === 'string' ? query.FolderServerRelativeUrl : list.url;
  const found = findRows(site, list, {
    order: view.order,
    dialect: 'caml',
    caller: call.caller,
    only: inScope(list, view.scope, folder),
    ...(view.where ? { test: view.where } : {}),
  });
  const columns = columnsOf(site, list, 'caml');
  const position = query.ListItemCollectionPosition as { PagingInfo?: string } | null | undefined;
  const start = pageStart(position?.PagingInfo ?? null, view.order, columns);
  const from = start ? startIndex(found, start, fullOrder(view.order, columns)) : 0;
  const page = found.slice(from, view.rowLimit === undefined ? undefined : from + view.rowLimit);
  const toEntity = itemMaker(site, list);
  return {
    at: 'page',
    metadata: `SP.ListData.${itemTypeName(site, list).slice(8)}s`,
    entities: page.map(toEntity),
  };
}
