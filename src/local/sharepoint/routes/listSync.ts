import { changeToken } from '../changes';
import type { Site } from '../context';
import { storedIn } from '../fields/builtIn';
import { calculated } from '../fields/calculated';
import { typeOf } from '../fields/types';
import { record, text } from '../given';
import { itemWithId } from '../items';
import { fieldNamed, fieldsOf } from '../lists';
import { mayView, need } from '../permissions';
import { readView } from '../query/caml';
import { camlNow } from '../query/camlNow';
import { findRows } from '../query/rows';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { argument, doing, value, type Answer, type Call, type Step } from '../wire/node';
import { place } from './changes';
import { streamValue } from './stream';

/** What older clients keep a list in step with, and what classic forms are drawn from. */
export const syncLinks = (site: Site, list: ListRecord): Record<string, Step> => ({
  getlistitemchangessincetoken: doing(call => changesSince(site, list, call)),
  renderlistformdata: doing((call, segment) => {
    need(site, call.caller, list.Id, 'view');
    const item = itemWithId(site, list, argument(segment, 'itemid'));
    const data = formData(site, list, item, Number(segment.named.mode ?? 1));
    return value('RenderListFormData', JSON.stringify(data));
  }),
});

const escape = (written: string) =>
  written
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** XML: rows as `z:row`, rows that have gone as `Id`. Without a token all rows; shape as documented for the SOAP method [MS], attributes [?]. */
function changesSince(site: Site, list: ListRecord, call: Call): Answer {
  need(site, call.caller, list.Id, 'view');
  const query = record(call.body.query);
  const part = (name: string) => text(query[name]);
  const where = part('Contains') === '' ? '' : `<Where>${part('Contains')}</Where>`;
  const view = readView(
    `<View>${part('Query') || `<Query>${where}</Query>`}${part('ViewFields')}</View>`,
    camlNow(site, call.caller),
  );
  const from = part('ChangeToken') === '' ? undefined : place({ StringValue: part('ChangeToken') });
  const all = site.changes.all(list.Id);
  const since = all.slice(from ?? 0).filter(change => change.item);
  const ids = new Set(since.map(change => change.item?.id));
  const found = findRows(site, list, {
    order: view.order,
    dialect: 'caml',
    caller: call.caller,
    only: item => from === undefined || ids.has(item.id),
    ...(view.where ? { test: view.where } : {}),
  }).filter(mayView(site, list, call.caller));
  const limit = Number(part('RowLimit')) || found.length;
  const names = view.fields.length > 0 ? view.fields : ['Title', 'Modified'];
  const fields = ['ID', ...names].flatMap(name => fieldNamed(fieldsOf(site, list), name) ?? []);
  const gone = from === undefined ? [] : since.filter(change => change.kind === 'removed');
  const token = changeToken(list.Id, list.modified, all.length).StringValue;
  const body = [
    '<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult>',
    '<listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema">',
    `<Changes LastChangeToken="${token}">`,
    ...gone.map(change => `<Id ChangeType="Delete">${change.item?.id ?? ''}</Id>`),
    `</Changes><rs:data ItemCount="${Math.min(found.length, limit)}">`,
    ...found.slice(0, limit).map(item => rowXml(site, list, fields, item)),
    '</rs:data></listitems></GetListItemChangesSinceTokenResult>',
  ].join('');
  return { at: 'bytes', bytes: new TextEncoder().encode(body), type: 'text/xml; charset=utf-8' };
}

function rowXml(
  site: Site,
  list: ListRecord,
  fields: readonly FieldRecord[],
  item: ItemRecord,
): string {
  const written = fields.flatMap(field => {
    const stored =
      field.type === 'Calculated'
        ? calculated(site, list, field, item)
        : storedIn(item, field, list);
    const shown = typeOf(field).show(stored, field, site);
    return shown === '' ? [] : [`ows_${field.InternalName}="${escape(shown)}"`];
  });
  return `<z:row ${written.join(' ')} />`;
}

/** A classic form's context. Names recorded from real pages, not all of them [?]. */
function formData(site: Site, list: ListRecord, item: ItemRecord, mode: number) {
  const fields = fieldsOf(site, list).filter(
    field => field.InternalName === 'Title' || !field.builtIn,
  );
  return {
    ControlMode: mode,
    CSRCustomLayout: false,
    ItemAttributes: {
      FsObjType: item.isFolder ? '1' : '0',
      Id: String(item.id),
      ExternalListItem: false,
      Url: `${item.folder}/${item.leaf}`,
    },
    ListAttributes: {
      BaseType: 0,
      Id: `{${list.Id.toUpperCase()}}`,
      ListTemplateType: list.BaseTemplate,
      EnableVesioning: list.props.EnableVersioning !== false,
    },
    ListData: Object.assign(
      {},
      ...fields.map(field => streamValue(site, list, field, item)),
    ) as Record<string, unknown>,
    ListSchema: Object.fromEntries(
      fields.map(field => [
        field.InternalName,
        {
          Id: field.Id,
          Title: field.Title,
          Name: field.InternalName,
          FieldType: field.type,
          Required: field.props.Required === true,
          ReadOnlyField: field.props.ReadOnlyField === true,
        },
      ]),
    ),
  };
}
