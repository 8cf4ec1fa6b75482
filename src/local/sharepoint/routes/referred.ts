import type { Site } from '../context';
import { storedIn } from '../fields/builtIn';
import { idsIn, typeOf } from '../fields/types';
import { text } from '../given';
import { rowWithId } from '../items';
import { allLists, itemTypeName } from '../lists';
import { innerValue } from '../query/rows';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { USER_INFO } from '../userInfo';
import { value, type Entity, type Node } from '../wire/node';

/** What a person or lookup column of a row points at: one thing, or several. */
export function referred(site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord): Node {
  const ids = idsIn(storedIn(item, field, list));
  const entities = ids.flatMap(id => referredEntity(site, field, id) ?? []);
  if (typeOf(field).many)
    return { at: 'collection', link: '', metadata: '', members: () => entities, links: {} };
  return entities[0] ?? value(field.InternalName, undefined);
}

function referredEntity(site: Site, field: FieldRecord, id: number): Entity | undefined {
  const isPerson = typeOf(field).refers === 'person';
  const target = isPerson ? userList(site) : site.lists.get('', text(field.props.LookupList));
  const row = target && rowWithId(site, target, id);
  if (!target || !row) return undefined;
  return {
    at: 'entity',
    type: itemTypeName(site, target),
    link: `Web/Lists(guid'${target.Id}')/Items(${id})`,
    id: row.guid,
    expands: [],
    values: () => ({ Id: id, Title: innerValue(site, field, id, 'Title') }),
    read: name => innerValue(site, field, id, name),
    links: {},
  };
}

/** The list of people, which sites below share. */
const userList = (site: Site) =>
  allLists(site.collection ?? site).find(list => list.BaseTemplate === USER_INFO);
