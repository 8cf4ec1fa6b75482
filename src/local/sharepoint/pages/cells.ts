import type { Site } from '../context';
import { encodedPath, fileRef, storedIn } from '../fields/builtIn';
import { calculated } from '../fields/calculated';
import { isDateOnly, typeOf } from '../fields/types';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { html, type Html } from './html';

/** A value for a page: the title leads to its row, a file's name to the file, a hyperlink to where it points. */
export function cell(site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord): Html {
  const shown = plain(site, list, field, item);
  if (field.InternalName.startsWith('LinkTitle'))
    return html`<a href="${encodeURI(`${list.url}/DispForm.aspx`)}?ID=${item.id}"
      >${shown === '' ? '(no title)' : shown}</a
    >`;
  if (field.InternalName === 'LinkFilename')
    return html`<a href="${encodedPath(fileRef(item))}">${shown}</a>`;
  const stored = storedIn(item, field, list);
  if (
    field.type === 'URL' &&
    stored !== null &&
    typeof stored === 'object' &&
    'Url' in stored &&
    /^https?:/i.test(stored.Url)
  )
    return html`<a href="${stored.Url}">${stored.Description}</a>`;
  return html`${shown}`;
}

/** A value in words for a person: dates as British pages write them. */
export function plain(site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord): string {
  const stored =
    field.type === 'Calculated' ? calculated(site, list, field, item) : storedIn(item, field, list);
  if (field.type === 'DateTime' && typeof stored === 'string') {
    const time = isDateOnly(field) ? {} : ({ timeStyle: 'short' } as const);
    return new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'medium',
      ...time,
      timeZone: site.zone,
    }).format(new Date(stored));
  }
  return typeOf(field).show(stored, field, site);
}

const MOST_SHORT = 24;

/** Whether a value stays on one line: codes, words, dates and names, but no sentences. */
export const isShort = (field: FieldRecord, shown: string) =>
  field.type !== 'Note' && shown.length <= MOST_SHORT;
