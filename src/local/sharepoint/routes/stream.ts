import type { Site } from '../context';
import { BUILT_IN_VALUES, storedIn } from '../fields/builtIn';
import { calculated } from '../fields/calculated';
import { idsIn, isDateOnly, rowText, typeOf } from '../fields/types';
import { fieldNamed, fieldsOf } from '../lists';
import { need } from '../permissions';
import { readView } from '../query/caml';
import { camlNow } from '../query/camlNow';
import { pageStart, keysText } from '../query/paging';
import { checkJoins, columnsOf, findRows, fullOrder } from '../query/rows';
import { viewXml } from '../query/viewXml';
import type { FieldRecord, ItemRecord, ListRecord, Stored } from '../store/records';
import type { Answer, Call } from '../wire/node';
import { usText } from '../zone';
import { startIndex } from './itemPages';
import { grouped } from './streamGroups';
import { inScope } from '../query/scope';
import { joinedValues } from './streamJoins';
import { text } from '../given';

const ALWAYS = [
  'ID',
  'PermMask',
  'FSObjType',
  'UniqueId',
  'ContentTypeId',
  'FileRef',
  'FileLeafRef',
  '_UIVersionString',
  'owshiddenversion',
];

/** RenderListDataAsStream: rows as texts for people, a page at a time. */
export function streamed(site: Site, list: ListRecord, call: Call): Answer {
  need(site, call.caller, list.Id, 'view');
  const parameters = (call.body.parameters ?? {}) as Readonly<Record<string, unknown>>;
  const views = site.views.all(list.Id);
  const named = call.options.get('View')?.replace(/[{}]/g, '').toLowerCase();
  const standing =
    views.find(view => view.Id === named) ?? views.find(view => view.DefaultView) ?? views[0];
  const xml =
    typeof parameters.ViewXml === 'string' && parameters.ViewXml !== ''
      ? parameters.ViewXml
      : standing
        ? viewXml(standing, list)
        : '<View/>';
  const view = readView(xml, camlNow(site, call.caller));
  const folder =
    typeof parameters.FolderServerRelativeUrl === 'string'
      ? parameters.FolderServerRelativeUrl
      : list.url;
  const group = view.groupBy[0];
  const order = [
    ...(group === undefined ? [] : [{ column: { path: [group] }, descending: false }]),
    ...(sortedBy(call) ?? view.order),
  ];
  const found = findRows(site, list, {
    order,
    dialect: 'caml',
    caller: call.caller,
    shortens: true,
    only: inScope(list, view.scope, folder),
    ...(view.where ? { test: view.where } : {}),
  }).filter(filtered(site, list, call));
  const columns = columnsOf(site, list, 'caml');
  const paging = typeof parameters.Paging === 'string' ? parameters.Paging : null;
  const start = pageStart(paging, order, columns);
  const from = start ? startIndex(found, start, fullOrder(order, columns)) : 0;
  const size = view.rowLimit ?? 30;
  const page = found.slice(from, from + size);
  const last = page.at(-1);
  const names = [...new Set([...ALWAYS, ...view.groupBy, ...view.fields])];
  const fields = names.flatMap(name => fieldNamed(fieldsOf(site, list), name) ?? []);
  checkJoins(fields);
  const data = {
    Row: grouped(
      page.map(item => ({
        ...rowOf(site, list, fields, item),
        ...joinedValues(site, list, view, item),
      })),
      group,
      view.collapsed,
    ),
    FirstRow: page.length === 0 ? 0 : from + 1,
    FolderPermissions: '0x7fffffffffffffff',
    LastRow: from + page.length,
    RowLimit: size,
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    ...(last && from + size < found.length && view.paged
      ? {
          NextHref: `?${keysText(last, order, columns)}&PageFirstRow=${from + size + 1}&View=${standing?.Id ?? ''}`,
        }
      : {}),
  };
  const bits = Number(parameters.RenderOptions ?? 0);
  if (bits === 0 || bits === 2) return { at: 'raw', body: data };
  const schema =
    (bits & 4) === 0
      ? {}
      : {
          ListSchema: {
            Field: fields.map(schemaOf),
            LCID: '1033',
            Userid: String(call.caller),
            ListTemplateType: String(list.BaseTemplate),
          },
        };
  return { at: 'raw', body: { wpq: '', Templates: {}, ListData: data, ...schema } };
}

const schemaOf = (field: FieldRecord) => ({
  Name: field.InternalName,
  RealFieldName: field.InternalName,
  DisplayName: field.Title,
  ID: field.Id,
  FieldType: field.type,
  Type: field.type,
  ReadOnly: field.props.ReadOnlyField === true ? 'TRUE' : 'FALSE',
});

function sortedBy(call: Call) {
  const name = call.options.get('SortField');
  if (!name) return undefined;
  return [
    { column: { path: [name] }, descending: call.options.get('SortDir')?.toLowerCase() === 'desc' },
  ];
}

function filtered(site: Site, list: ListRecord, call: Call): (item: ItemRecord) => boolean {
  const wanted: { field: FieldRecord; texts: readonly string[] }[] = [];
  for (let number = 1; number <= 10; number += 1) {
    const name =
      call.options.get(`FilterField${number}`) ?? call.options.get(`FilterFields${number}`);
    const texts =
      call.options.get(`FilterValue${number}`) ?? call.options.get(`FilterValues${number}`);
    const field = name ? fieldNamed(fieldsOf(site, list), name) : undefined;
    if (field && texts !== null) wanted.push({ field, texts: texts.split(';#') });
  }
  return item =>
    wanted.every(({ field, texts }) =>
      texts.includes(typeOf(field).show(storedIn(item, field, list), field, site)),
    );
}

function rowOf(
  site: Site,
  list: ListRecord,
  fields: readonly FieldRecord[],
  item: ItemRecord,
): Record<string, unknown> {
  return Object.assign({}, ...fields.map(field => streamValue(site, list, field, item))) as Record<
    string,
    unknown
  >;
}

/** A value as the list page shows it, with its raw forms beside it. Shapes recorded from real sites [CAP]. */
export function streamValue(
  site: Site,
  list: ListRecord,
  field: FieldRecord,
  item: ItemRecord,
): Record<string, unknown> {
  const name = field.InternalName;
  if (name === 'PermMask') return { PermMask: '0x7fffffffffffffff' };
  if (name === 'UniqueId' || name === 'GUID')
    return { [name]: `{${text(BUILT_IN_VALUES[name]?.(item, list)).toUpperCase()}}` };
  const stored: Stored =
    field.type === 'Calculated' ? calculated(site, list, field, item) : storedIn(item, field, list);
  const shown = typeOf(field).show(stored, field, site);
  switch (field.type) {
    case 'DateTime':
      return typeof stored === 'string'
        ? {
            [name]: usText(new Date(stored), site.zone, !isDateOnly(field)),
            [`${name}.`]: stored,
            [`${name}.FriendlyDisplay`]: '',
          }
        : { [name]: '' };
    case 'Number':
    case 'Currency':
      return typeof stored === 'number'
        ? { [name]: stored.toLocaleString('en-US'), [`${name}.`]: stored.toFixed(14) }
        : { [name]: '' };
    case 'Boolean':
      return {
        [name]: shown,
        [`${name}.value`]: stored === null ? '' : stored === true ? '1' : '0',
      };
    case 'MultiChoice':
      return { [name]: stored ?? '' };
    case 'URL':
      return stored !== null && typeof stored === 'object' && 'Url' in stored
        ? { [name]: stored.Url, [`${name}.desc`]: stored.Description }
        : { [name]: '' };
    case 'User':
    case 'UserMulti': {
      const ids = idsIn(stored);
      return { [name]: ids.length === 0 ? '' : ids.map(id => streamPerson(site, id)) };
    }
    case 'Lookup':
    case 'LookupMulti':
      return {
        [name]: idsIn(stored).map(id => ({
          lookupId: id,
          lookupValue: rowText(field, id, site) ?? '',
          isSecretFieldValue: false,
        })),
      };
    default:
      return { [name]: shown };
  }
}

function streamPerson(site: Site, id: number) {
  const person = site.person(id);
  return {
    id: String(id),
    title: person?.Title ?? '',
    email: person?.Email ?? '',
    sip: person?.Email ?? '',
    picture: '',
    jobTitle: '',
    department: '',
  };
}
