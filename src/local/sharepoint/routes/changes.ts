import { changeToken } from '../changes';
import type { Site } from '../context';
import { record, text } from '../given';
import { allLists } from '../lists';
import { may, need } from '../permissions';
import { fileRef } from '../fields/builtIn';
import type { ChangeRecord, ListRecord } from '../store/records';
import { doing, type Answer, type Call, type Entity, type Step } from '../wire/node';
import { webId } from './webId';

/** What each kind of change is called in a query, and its number. */
const KINDS: Readonly<Record<ChangeRecord['kind'], readonly [asked: string, type: number]>> = {
  added: ['Add', 1],
  changed: ['Update', 2],
  removed: ['DeleteObject', 3],
  restored: ['Restore', 7],
};

/** getchanges of a list. */
export const changesLinks = (site: Site, list: ListRecord): Record<string, Step> => ({
  getchanges: doing(call => {
    need(site, call.caller, list.Id, 'view');
    return page(changesOf(site, list, record(call.body.query)));
  }),
});

/** getchanges of a site: those of all lists the caller may see. */
export const siteChanges = (site: Site): Step =>
  doing((call: Call) =>
    page(
      allLists(site)
        .filter(list => may(site, call.caller, list.Id, 'view'))
        .flatMap(list => changesOf(site, list, record(call.body.query))),
    ),
  );

const page = (entities: readonly Entity[]): Answer => ({
  at: 'page',
  metadata: 'SP.ApiData.Changes',
  entities,
});

function changesOf(
  site: Site,
  list: ListRecord,
  query: Readonly<Record<string, unknown>>,
): readonly Entity[] {
  const from = place(query.ChangeTokenStart) ?? 0;
  const to = place(query.ChangeTokenEnd) ?? Number.POSITIVE_INFINITY;
  const named = Object.values(KINDS).some(([asked]) => query[asked] === true);
  const objects = query.Item === true || query.List === true;
  return site.changes
    .all(list.Id)
    .map((change, index) => ({ change, count: index + 1 }))
    .slice(from, to)
    .filter(({ change }) => !named || query[KINDS[change.kind][0]] === true)
    .filter(({ change }) => !objects || query[change.item ? 'Item' : 'List'] === true)
    .slice(0, Number(query.FetchLimit ?? 1000))
    .map(({ change, count }) => changeEntity(site, list, change, count));
}

/** How many changes lie before a token; undefined when there is none. */
export function place(token: unknown): number | undefined {
  const written = text(record(token).StringValue).split(';').at(-1) ?? '';
  return /^\d+$/.test(written) ? Number(written) : undefined;
}

function changeEntity(site: Site, list: ListRecord, change: ChangeRecord, count: number): Entity {
  return {
    at: 'entity',
    type: change.item ? 'SP.ChangeItem' : 'SP.ChangeList',
    link: `Web/Lists(guid'${list.Id}')/GetChanges(${count})`,
    values: () => ({
      ChangeToken: changeToken(list.Id, change.at, count),
      ChangeType: KINDS[change.kind][1],
      SiteId: webId(site.collection ?? site),
      Time: change.at,
      ...(change.item
        ? {
            Editor: site.person(change.by)?.Title ?? '',
            ItemId: change.item.id,
            ServerRelativeUrl: fileRef(change.item),
            UniqueId: change.item.unique,
          }
        : { Editor: site.person(change.by)?.Title ?? '', Title: list.Title }),
      ListId: list.Id,
      WebId: webId(site),
    }),
    expands: [],
    links: {},
  };
}
