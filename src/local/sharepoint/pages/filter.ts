import type { Site } from '../context';
import { storedIn } from '../fields/builtIn';
import { typeOf } from '../fields/types';
import { fieldNamed, fieldsOf } from '../lists';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { address, type Asked } from './asked';
import { plain } from './cells';
import { html, type Html } from './html';

/** A column with more values than this is not offered: its list would be no shorter than the table. */
const MOST_VALUES = 24;

const filterText = (site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord) =>
  typeOf(field).show(storedIn(item, field, list), field, site);

const chosen = (site: Site, { list, options }: Asked): FieldRecord | undefined => {
  const name = options.get('FilterField1');
  return name ? fieldNamed(fieldsOf(site, list), name) : undefined;
};

/** Whether a row has the value that the address asks for. */
export function filtered(site: Site, asked: Asked): (item: ItemRecord) => boolean {
  const field = chosen(site, asked);
  const wanted = asked.options.get('FilterValue1');
  if (!field || wanted === null) return () => true;
  return item => filterText(site, asked.list, field, item) === wanted;
}

/** Says what is filtered, with the way back. */
export function filterNote(site: Site, asked: Asked): Html | undefined {
  const field = chosen(site, asked);
  if (!field) return undefined;
  const wanted = asked.options.get('FilterValue1') ?? '';
  return html`<p>
    Only where ${field.Title} is ${wanted === '' ? 'empty' : `“${wanted}”`}.
    <a href="${address(asked, { FilterField1: undefined, FilterValue1: undefined })}">Show all</a>
  </p>`;
}

/** The values of each column of the view that has few, each a link to its rows. */
export function filterPane(
  site: Site,
  asked: Asked,
  fields: readonly FieldRecord[],
  rows: readonly ItemRecord[],
): Html | undefined {
  const columns = fields.flatMap(field => valuesOf(site, asked, field, rows) ?? []);
  if (columns.length === 0) return undefined;
  return html`<details class="filter">
    <summary>Filter</summary>
    <div>${columns}</div>
  </details>`;
}

function valuesOf(
  site: Site,
  asked: Asked,
  field: FieldRecord,
  rows: readonly ItemRecord[],
): Html | undefined {
  const found = new Map<string, { words: string; count: number }>();
  for (const item of rows) {
    const value = filterText(site, asked.list, field, item);
    const words = found.get(value)?.words ?? plain(site, asked.list, field, item);
    found.set(value, { words, count: (found.get(value)?.count ?? 0) + 1 });
    if (found.size > MOST_VALUES) return undefined;
  }
  if (found.size < 2) return undefined;
  const links = [...found]
    .sort(([, one], [, other]) => one.words.localeCompare(other.words, 'en'))
    .map(([value, { words, count }]) => {
      const change = {
        FilterField1: field.InternalName,
        FilterValue1: value,
        Start: undefined,
      };
      return html`<li>
        <a href="${address(asked, change)}">${words === '' ? '(none)' : words}</a> ${count}
      </li>`;
    });
  return html`<section>
    <h2>${field.Title}</h2>
    <ul>
      ${links}
    </ul>
  </section>`;
}
