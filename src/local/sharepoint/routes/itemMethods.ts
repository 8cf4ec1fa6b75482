import type { Site } from '../context';
import { refuse } from '../errors';
import { guid, record, text } from '../given';
import { addItem, itemWithId, rowsOf } from '../items';
import { fieldNamed, fieldsOf } from '../lists';
import { itemScope, mayView, need } from '../permissions';
import { rowText, typeOf } from '../fields/types';
import type { ListRecord } from '../store/records';
import { argument, doing, value, type Call, type Entity, type Step } from '../wire/node';
import { addValidated, bulkValidated } from './formValues';
import { itemMaker } from './items';

/** What a list does with rows beside its collection of them. */
export const itemMethods = (site: Site, list: ListRecord): Record<string, Step> => ({
  additem: doing(call => added(site, list, call)),
  additemusingpath: doing(call => added(site, list, call)),
  addvalidateupdateitem: doing(call => addValidated(site, list, call, 'AddValidateUpdateItem')),
  addvalidateupdateitemusingpath: doing(call =>
    addValidated(site, list, call, 'AddValidateUpdateItemUsingPath'),
  ),
  bulkvalidateupdatelistitems: doing(call => {
    const ids = call.body.itemIds;
    const wanted = Array.isArray(ids)
      ? ids
      : (record(ids).results as readonly unknown[] | undefined);
    const items = (wanted ?? []).map(id => itemWithId(site, list, text(id)));
    for (const item of items) need(site, call.caller, itemScope(list, item), 'edit');
    return bulkValidated(site, list, items, call);
  }),
  getitembyuniqueid: (call, segment) => {
    const wanted = guid(argument(segment, 'uniqueid'));
    const item = rowsOf(site, list).find(one => one.unique === wanted);
    if (!item || !mayView(site, list, call.caller)(item)) throw refuse.noItem();
    return itemMaker(site, list)(item);
  },
  getlookupfieldchoices: (_call, segment) =>
    value('GetLookupFieldChoices', choicesOf(site, list, argument(segment, 'targetfieldname'))),
});

/** AddItem and AddItemUsingPath: a new row, or a folder, in a place. */
function added(site: Site, list: ListRecord, call: Call): Entity {
  need(site, call.caller, list.Id, 'add');
  const given = record(call.body.parameters);
  const place = (part: unknown) => text(record(part).DecodedUrl, text(part));
  const folder = place(given.FolderPath ?? given.FolderUrl).replace(/^https?:\/\/[^/]+/, '');
  const leaf = place(given.LeafName);
  const isFolder = Number(given.UnderlyingObjectType ?? 0) === 1;
  const row = addItem(
    site,
    list,
    {
      values: isFolder && leaf !== '' ? { Title: leaf } : {},
      isFolder,
      ...(leaf === '' || !isFolder ? {} : { leaf }),
      ...(folder === '' ? {} : { folder }),
    },
    call.caller,
  );
  return itemMaker(site, list)(row);
}

/** What the picker of a lookup column offers, as JSON. Its shape is not established [?]. */
function choicesOf(site: Site, list: ListRecord, name: string): string {
  const field = fieldNamed(fieldsOf(site, list), name);
  if (!field) throw refuse.noColumn(name);
  const target = site.lists.get('', text(field.props.LookupList));
  const rows = target && typeOf(field).refers === 'row' ? rowsOf(site, target) : [];
  return JSON.stringify(
    rows.map(({ id }) => ({ LookupId: id, LookupValue: rowText(field, id, site) ?? '' })),
  );
}
