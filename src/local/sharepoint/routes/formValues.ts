import type { Site } from '../context';
import { readForm, type FormRead } from '../fields/form';
import { record, text } from '../given';
import { addItem, changeItem, isReadOnly } from '../items';
import { fieldNamed, fieldsOf } from '../lists';
import { itemScope, may, need } from '../permissions';
import type { FieldRecord, ItemRecord, ListRecord, Stored } from '../store/records';
import { value, type Answer, type Call } from '../wire/node';

type Entry = { readonly FieldName: string; readonly FieldValue: string | null };
type Told = Entry & {
  readonly ErrorCode: number;
  readonly ErrorMessage: string | null;
  readonly HasException: boolean;
  readonly ItemId: number;
};

/** What only an owner of the site may set: who wrote a row, and when. */
const STAMPS = new Set(['Author', 'Editor', 'Created', 'Modified']);
const FAILED = -2146232832;

/** ValidateUpdateListItem: texts of a form onto a row. Always 200; an entry with an error saves nothing. */
export function validateUpdate(site: Site, list: ListRecord, item: ItemRecord, call: Call): Answer {
  need(site, call.caller, itemScope(list, item), 'edit');
  const { values, told } = readEntries(site, list, call, item.id);
  const failed = told.some(entry => entry.HasException);
  if (!failed)
    changeItem(site, list, item, { values }, call.caller, call.body.bNewDocumentUpdate === true);
  return answered('ValidateUpdateListItem', told);
}

/** BulkValidateUpdateListItems: the same texts onto several rows; a wrong one saves nothing anywhere. */
export function bulkValidated(
  site: Site,
  list: ListRecord,
  items: readonly ItemRecord[],
  call: Call,
): Answer {
  const read = items.map(item => ({ item, ...readEntries(site, list, call, item.id) }));
  const told = read.flatMap(one => one.told);
  if (!told.some(entry => entry.HasException))
    site.together(() =>
      read.forEach(({ item, values }) =>
        changeItem(
          site,
          list,
          item,
          { values },
          call.caller,
          call.body.bNewDocumentUpdate === true,
        ),
      ),
    );
  return answered('BulkValidateUpdateListItems', told);
}

/** AddValidateUpdateItem, and …UsingPath: a new row from the texts of a form. */
export function addValidated(site: Site, list: ListRecord, call: Call, method: string): Answer {
  need(site, call.caller, list.Id, 'add');
  const where = record(call.body.listItemCreateInfo);
  const folder = absolute(
    site,
    text(record(where.FolderPath).DecodedUrl, text(where.FolderUrl)).replace(
      /^https?:\/\/[^/]+/,
      '',
    ),
  );
  const { values, told, placed } = readEntries(site, list, call, 0);
  const leaf =
    text(record(where.LeafName).DecodedUrl, text(where.LeafName)) || (placed.FileLeafRef ?? '');
  const failed = told.some(entry => entry.HasException);
  const isFolder =
    Number(where.UnderlyingObjectType ?? 0) === 1 || /^0x0120/i.test(placed.ContentTypeId ?? '');
  const added = failed
    ? undefined
    : addItem(
        site,
        list,
        {
          values: isFolder && leaf !== '' ? { Title: leaf, ...values } : values,
          isFolder,
          ...(leaf === '' ? {} : { leaf }),
          ...(folder === '' ? {} : { folder }),
        },
        call.caller,
      );
  const id = {
    FieldName: 'Id',
    FieldValue: String(added?.id ?? 0),
    ErrorCode: 0,
    ErrorMessage: null,
    HasException: false,
    ItemId: added?.id ?? 0,
  };
  return answered(method, [...told, id]);
}

/** Where a form says the row goes: server-relative, or from the site on. */
const absolute = (site: Site, url: string) =>
  url === '' || url.startsWith('/') ? url : `${site.path}/${url}`;

/** What a form says of a row beside its columns: which kind it is, and its name in its folder. */
const PLACES = ['ContentTypeId', 'ContentType', 'FileLeafRef'] as const;
type Places = Partial<Record<(typeof PLACES)[number], string>>;

function readEntries(site: Site, list: ListRecord, call: Call, ItemId: number) {
  const given = call.body.formValues;
  const entries = (
    Array.isArray(given) ? given : (record(given).results ?? [])
  ) as readonly Entry[];
  const manner = { datesInUtc: call.body.datesInUTC === true };
  const values: Record<string, Stored> = {};
  const owns = may(site, call.caller, '', 'manageWeb');
  const mayStamp = (field: FieldRecord) => owns && STAMPS.has(field.InternalName);
  const placed: Places = {};
  const told = entries.map((entry): Told => {
    const place = PLACES.find(name => name === entry.FieldName);
    if (place) {
      placed[place] = text(entry.FieldValue);
      return { ...entry, ErrorCode: 0, ErrorMessage: null, HasException: false, ItemId };
    }
    const field = fieldNamed(fieldsOf(site, list), entry.FieldName);
    const read: FormRead =
      field && isReadOnly(field) && !mayStamp(field)
        ? { wrong: `The field '${entry.FieldName}' is read-only.` }
        : field
          ? readForm(site, field, entry.FieldValue, manner)
          : {
              wrong: `Column '${entry.FieldName}' does not exist. It may have been deleted by another user.`,
            };
    if (field && 'stored' in read) values[field.InternalName] = read.stored;
    const wrong = 'wrong' in read ? read.wrong : null;
    return {
      ErrorCode: wrong === null ? 0 : FAILED,
      ErrorMessage: wrong,
      FieldName: entry.FieldName,
      FieldValue: entry.FieldValue,
      HasException: wrong !== null,
      ItemId,
    };
  });
  return { values, told, placed };
}

const answered = (name: string, told: readonly Told[]) =>
  value(name, told, 'Collection(SP.ListItemFormUpdateValue)');
