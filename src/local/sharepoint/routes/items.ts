import { askedType } from '../contentTypes';
import { calculated } from '../fields/calculated';
import { BUILT_IN_VALUES, encodedPath, fileRef, storedIn, versionLabel } from '../fields/builtIn';
import { entityName, propertyOf, typeOf } from '../fields/types';
import {
  addItem,
  changeItem,
  checkMatch,
  etagOf,
  itemWithId,
  readBody,
  removeItem,
  rowsOf,
} from '../items';
import { fieldsOf, isLibraryList, itemTypeName } from '../lists';
import { asHighLow, itemScope, mayView, need, rightsOf } from '../permissions';
import { refuse } from '../errors';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import type { Site } from '../context';
import {
  doing,
  done,
  value,
  type Answer,
  type Call,
  type Collection,
  type Entity,
  type Step,
} from '../wire/node';
import { answerItems } from './itemPages';
import { itemExtras } from './itemExtras';
import { listEntity } from './list';
import { referred } from './referred';
import { securable } from './security';
import { text } from '../given';
import { USER_INFO } from '../userInfo';

/** The items of a list. */
export function itemsOf(site: Site, list: ListRecord): Collection {
  const toEntity = itemMaker(site, list);
  return {
    at: 'collection',
    link: `Web/Lists(guid'${list.Id}')/Items`,
    metadata: `SP.ListData.${itemTypeName(site, list).slice(8)}s`,
    members: call =>
      rowsOf(site, list)
        .filter(mayView(site, list, call.caller))
        .map(toEntity),
    query: call => answerItems(site, list, call, toEntity),
    key: (id, call) => {
      need(site, call.caller, list.Id, 'view');
      return toEntity(visible(site, list, id, call));
    },
    takes: itemTypeName(site, list),
    create: call => createItem(site, list, call),
    links: {
      getbyid: (call, segment) => toEntity(visible(site, list, segment.args[0] ?? '', call)),
      add: doing(call => createItem(site, list, call)),
    },
  };
}

/** The row, unless it is hidden from the caller: then it is as if it were not there. */
function visible(site: Site, list: ListRecord, id: string, call: Call): ItemRecord {
  const item = itemWithId(site, list, id);
  if (!mayView(site, list, call.caller)(item)) throw refuse.noItem();
  return item;
}

function createItem(site: Site, list: ListRecord, call: Call): Answer {
  need(site, call.caller, list.Id, 'add');
  if (list.BaseTemplate === USER_INFO) throw refuse.denied();
  const isFolder = Number(call.body.FileSystemObjectType ?? 0) === 1;
  const values = readBody(site, list, call.body, call.verboseBody);
  const item = addItem(site, list, { values, isFolder, ...askedType(call.body) }, call.caller);
  return { at: 'created', entity: itemMaker(site, list)(item) };
}

/** Makes entities of a list's rows; what is the same for all of them is worked out once. */
export function itemMaker(site: Site, list: ListRecord): (item: ItemRecord) => Entity {
  const fields = fieldsOf(site, list);
  const custom = fields.filter(field => !field.builtIn && field.InternalName !== 'Title');
  const people = fields.filter(field => typeOf(field).refers);
  const type = itemTypeName(site, list);
  const needsExpand = people.map(entityName);
  const expands = [...needsExpand, ...NAVIGATION];
  const read = (item: ItemRecord, field: FieldRecord) => jsonOf(site, list, field, item);
  const title = fields.find(field => field.InternalName === 'Title');
  return item => {
    const link = `Web/Lists(guid'${list.Id}')/Items(${item.id})`;
    return {
      at: 'entity',
      type,
      link,
      id: item.guid,
      etag: etagOf(item),
      expands,
      needsExpand,
      values: () => ({
        FileSystemObjectType: item.isFolder ? 1 : 0,
        Id: item.id,
        ServerRedirectedEmbedUri: null,
        ServerRedirectedEmbedUrl: '',
        ID: item.id,
        ContentTypeId: item.contentType,
        ...(title ? { Title: read(item, title) } : {}),
        ...Object.fromEntries(custom.flatMap(field => withStringId(field, read(item, field)))),
        Modified: item.modified,
        Created: item.created,
        AuthorId: item.author,
        EditorId: item.editor,
        OData__UIVersionString: versionLabel(item.label),
        ...(isLibraryList(list) ? {} : { Attachments: item.attachments.length > 0 }),
        GUID: item.guid,
        ComplianceAssetId: null,
      }),
      get more() {
        return moreOf(site, list, fields, item);
      },
      get links() {
        return {
          ...linksOf(site, list, people, item),
          ...actionsOf(site, list, item),
          ...itemExtras(site, list, item, link),
          ...securable(site, `${list.Id}/${item.id}`, link),
        };
      },
      merge: call => mergeItem(site, list, item, call),
      remove: call => {
        need(site, call.caller, itemScope(list, item), 'remove');
        checkMatch(call.headers, etagOf(item));
        removeItem(site, list, item, call.caller, false);
      },
    };
  };
}

const NAVIGATION = [
  'AttachmentFiles',
  'ContentType',
  'FieldValuesAsHtml',
  'FieldValuesAsText',
  'FieldValuesForEdit',
  'File',
  'Folder',
  'FirstUniqueAncestorSecurableObject',
  'ParentList',
  'RoleAssignments',
  'Versions',
];

function jsonOf(site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord): unknown {
  if (field.type === 'Calculated') return calculated(site, list, field, item);
  const stored = storedIn(item, field, list);
  const type = typeOf(field);
  if (stored === null && type.many && type.refers) return [];
  return type.json(stored);
}

function withStringId(field: FieldRecord, given: unknown): [string, unknown][] {
  const own: [string, unknown] = [propertyOf(field), given];
  if (typeOf(field).refers !== 'person') return [own];
  const written = Array.isArray(given) ? given.map(String) : given === null ? null : text(given);
  return [own, [`${entityName(field)}StringId`, written]];
}

function moreOf(site: Site, list: ListRecord, fields: readonly FieldRecord[], item: ItemRecord) {
  const more: Record<string, () => unknown> = {
    EffectiveBasePermissions: () => asHighLow((1n << 63n) - 1n),
    HasUniqueRoleAssignments: () => site.scopes.get('', `${list.Id}/${item.id}`) !== undefined,
    FileRef: () => fileRef(item),
    EncodedAbsUrl: () => `${site.origin}${encodedPath(fileRef(item))}`,
  };
  for (const field of fields.filter(one => one.builtIn && !typeOf(one).refers))
    if (BUILT_IN_VALUES[field.InternalName] || field.type === 'Text')
      more[entityName(field)] = () => jsonOf(site, list, field, item);
  return more;
}

function linksOf(
  site: Site,
  list: ListRecord,
  fields: readonly FieldRecord[],
  item: ItemRecord,
): Record<string, Step> {
  return Object.fromEntries(
    fields.map(
      field => [entityName(field).toLowerCase(), () => referred(site, list, field, item)] as const,
    ),
  );
}

function mergeItem(site: Site, list: ListRecord, item: ItemRecord, call: Call): Answer {
  need(site, call.caller, itemScope(list, item), 'edit');
  checkMatch(call.headers, etagOf(item));
  const values = readBody(site, list, call.body, call.verboseBody);
  return done(
    204,
    etagOf(changeItem(site, list, item, { values, ...askedType(call.body) }, call.caller)),
  );
}

function actionsOf(site: Site, list: ListRecord, item: ItemRecord): Record<string, Step> {
  return {
    recycle: doing(call => {
      need(site, call.caller, itemScope(list, item), 'remove');
      return value('Recycle', removeItem(site, list, item, call.caller, true), 'Edm.Guid');
    }),
    deleteobject: doing(call => {
      need(site, call.caller, itemScope(list, item), 'remove');
      removeItem(site, list, item, call.caller, false);
      return done();
    }),
    parentlist: () => listEntity(site, list),
    effectivebasepermissions: call =>
      value(
        'EffectiveBasePermissions',
        asHighLow(rightsOf(site, call.caller, `${list.Id}/${item.id}`)),
        'SP.BasePermissions',
      ),
  };
}
