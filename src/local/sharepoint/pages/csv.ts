import type { Site } from '../context';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { plain } from './cells';

/** Byte order mark, without which Excel reads UTF-8 as something else. */
const MARK = '\uFEFF';

/** All rows of a view as a CSV file, whatever the page size. Cells that Excel would run are made text. */
export function csvFile(
  site: Site,
  list: ListRecord,
  name: string,
  fields: readonly FieldRecord[],
  rows: readonly ItemRecord[],
): Response {
  const lines = [
    fields.map(field => field.Title),
    ...rows.map(item => fields.map(field => plain(site, list, field, item))),
  ].map(cells => cells.map(csvCell).join(','));
  return new Response(`${MARK}${lines.join('\r\n')}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
    },
  });
}

/** Quoted where it must be; an apostrophe in front of what a spreadsheet takes for a formula, numbers left alone. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
