import type { Site } from '../context';
import { storedIn } from '../fields/builtIn';
import { calculated } from '../fields/calculated';
import { isDateOnly, typeOf } from '../fields/types';
import { fieldNamed, fieldsOf, viewsOf } from '../lists';
import { readView } from '../query/caml';
import { findRows } from '../query/rows';
import { viewXml } from '../query/viewXml';
import { inScope } from '../query/scope';
import type { FieldRecord, ItemRecord, ListRecord, ViewRecord } from '../store/records';
import { text } from '../given';
import { html, type Html } from './html';
import { page } from './shell';

/** What a link on the page keeps of the address. */
type Asked = {
  readonly list: ListRecord;
  readonly view: ViewRecord;
  readonly options: URLSearchParams;
};

/** A list's view as a table; undefined when there is no such view. */
export function listPage(
  site: Site,
  caller: number,
  list: ListRecord,
  name: string,
  options: URLSearchParams,
): Response | undefined {
  const views = viewsOf(site, list);
  const wanted = name.toLowerCase();
  const view =
    wanted === ''
      ? (views.find(one => one.DefaultView) ?? views[0])
      : views.find(one => one.page.toLowerCase() === wanted);
  if (!view) return undefined;
  const asked = { list, view, options };
  const caml = readView(viewXml(view, list), { now: site.now(), zone: site.zone, userId: caller });
  const sort = options.get('SortField');
  const order = sort
    ? [{ column: { path: [sort] }, descending: options.get('SortDir') === 'Desc' }]
    : caml.order;
  const groupField = caml.groupBy[0];
  const rows = findRows(site, list, {
    dialect: 'caml',
    caller,
    shortens: true,
    order: groupField ? [{ column: { path: [groupField] }, descending: false }, ...order] : order,
    only: inScope(list, caml.scope),
    ...(caml.where ? { test: caml.where } : {}),
  }).filter(filtered(site, asked));
  const size = caml.rowLimit ?? 30;
  const start = Math.max(Number(options.get('Start') ?? 1) || 1, 1);
  const shown = rows.slice(start - 1, start - 1 + size);
  const fields = view.fields.flatMap(one => fieldNamed(fieldsOf(site, list), one) ?? []);
  const group = groupField ? fieldNamed(fieldsOf(site, list), groupField) : undefined;
  const table = html`<div class="table">
    <table>
      <thead>
        <tr>
          ${fields.map(field => heading(asked, field))}
        </tr>
      </thead>
      <tbody>
        ${body(site, list, fields, group, shown, rows)}
      </tbody>
    </table>
  </div>`;
  return page(
    site,
    caller,
    `${list.Title} - ${view.Title}`,
    html`<h1>${list.Title}</h1>
      <div class="soft">
        ${rows.length} ${rows.length === 1 ? 'item' : 'items'} in ${view.Title}
      </div>
      ${viewPicker(list, views, view)}${filterNote(site, asked)}${rows.length === 0 ? html`<p>There are no items to show in this view.</p>` : table}${pager(asked, start, size, rows.length)}`,
  );
}

function viewPicker(list: ListRecord, views: readonly ViewRecord[], current: ViewRecord): Html {
  const links = views
    .filter(view => view.props.Hidden !== true)
    .map(
      view =>
        html`<a
          href="${encodeURI(`${list.url}/${view.page}`)}"
          ${{ html: view.Id === current.Id ? ' aria-current="page"' : '' }}
          >${view.Title}</a
        >`,
    );
  return html`<nav class="views" aria-label="Views">${links}</nav>`;
}

function address(
  { list, view, options }: Asked,
  changes: Record<string, string | undefined>,
): string {
  const next = new URLSearchParams(options);
  for (const [name, given] of Object.entries(changes)) {
    if (given === undefined) next.delete(name);
    else next.set(name, given);
  }
  const query = next.toString();
  return `${encodeURI(`${list.url}/${view.page}`)}${query === '' ? '' : `?${query}`}`;
}

function heading(asked: Asked, field: FieldRecord): Html {
  const name =
    field.InternalName === 'LinkTitle' || field.InternalName === 'LinkTitleNoMenu'
      ? 'Title'
      : field.InternalName;
  const current =
    asked.options.get('SortField') === name ? asked.options.get('SortDir') : undefined;
  const next = current === 'Asc' ? 'Desc' : 'Asc';
  const sorted =
    current === 'Asc'
      ? ' aria-sort="ascending"'
      : current === 'Desc'
        ? ' aria-sort="descending"'
        : '';
  const arrow = current === 'Asc' ? ' ↑' : current === 'Desc' ? ' ↓' : '';
  return html`<th scope="col" ${{ html: sorted }}>
    <a href="${address(asked, { SortField: name, SortDir: next, Start: undefined })}"
      >${field.Title}${arrow}</a
    >
  </th>`;
}

function body(
  site: Site,
  list: ListRecord,
  fields: readonly FieldRecord[],
  group: FieldRecord | undefined,
  shown: readonly ItemRecord[],
  all: readonly ItemRecord[],
): readonly Html[] {
  let last: string | undefined;
  return shown.map(item => {
    const row = html`<tr>
      ${fields.map(field => html`<td>${cell(site, list, field, item)}</td>`)}
    </tr>`;
    if (!group) return row;
    const name = plain(site, list, group, item);
    if (name === last) return row;
    last = name;
    const count = all.filter(one => plain(site, list, group, one) === name).length;
    return html`<tr class="group">
        <th colspan="${fields.length}" scope="rowgroup">
          ${group.Title}: ${name === '' ? '(none)' : name} (${count})
        </th>
      </tr>
      ${row}`;
  });
}

function cell(site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord): Html {
  const shown = plain(site, list, field, item);
  if (field.InternalName.startsWith('LinkTitle'))
    return html`<a href="${encodeURI(`${list.url}/DispForm.aspx`)}?ID=${item.id}"
      >${shown === '' ? '(no title)' : shown}</a
    >`;
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
function plain(site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord): string {
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

function filtered(site: Site, { list, options }: Asked): (item: ItemRecord) => boolean {
  const name = options.get('FilterField1');
  const field = name ? fieldNamed(fieldsOf(site, list), name) : undefined;
  const wanted = options.get('FilterValue1');
  if (!field || wanted === null) return () => true;
  return item => typeOf(field).show(storedIn(item, field, list), field, site) === wanted;
}

function filterNote(site: Site, asked: Asked): Html | undefined {
  const name = asked.options.get('FilterField1');
  const field = name ? fieldNamed(fieldsOf(site, asked.list), name) : undefined;
  if (!field) return undefined;
  return html`<p>
    Only where ${field.Title} is “${asked.options.get('FilterValue1') ?? ''}”.
    <a href="${address(asked, { FilterField1: undefined, FilterValue1: undefined })}">Show all</a>
  </p>`;
}

function pager(asked: Asked, start: number, size: number, count: number): Html | undefined {
  if (count <= size && start === 1) return undefined;
  const back =
    start > 1
      ? html`<a href="${address(asked, { Start: String(Math.max(start - size, 1)) })}"
          >Previous</a
        > `
      : undefined;
  const on =
    start + size <= count
      ? html` <a href="${address(asked, { Start: String(start + size) })}">Next</a>`
      : undefined;
  return html`<p>${back}${start} to ${Math.min(start + size - 1, count)} of ${count}${on}</p>`;
}

/** One item with all its columns. */
export function itemPage(
  site: Site,
  caller: number,
  list: ListRecord,
  id: string,
): Response | undefined {
  const item = site.items.get(list.Id, id);
  if (!item) return undefined;
  const fields = fieldsOf(site, list).filter(
    field =>
      field.InternalName === 'Title' ||
      !field.builtIn ||
      ['Created', 'Author', 'Modified', 'Editor', '_UIVersionString'].includes(field.InternalName),
  );
  const rows = fields.map(
    field =>
      html`<dt>${field.Title}</dt>
        <dd>${cell(site, list, field, item)}</dd>`,
  );
  return page(
    site,
    caller,
    `${list.Title} - ${id}`,
    html`<p><a href="${encodeURI(`${list.url}/AllItems.aspx`)}">${list.Title}</a></p>
      <h1>${text(item.values.Title, '(no title)')}</h1>
      <dl>${rows}</dl>`,
  );
}
