import type { Site } from '../context';
import { fieldNamed, fieldsOf, viewsOf } from '../lists';
import { readView } from '../query/caml';
import { camlNow } from '../query/camlNow';
import { findRows } from '../query/rows';
import { viewXml } from '../query/viewXml';
import { inScope } from '../query/scope';
import type { FieldRecord, ItemRecord, ListRecord, ViewRecord } from '../store/records';
import { address, type Asked } from './asked';
import { cell, isShort, plain } from './cells';
import { csvFile } from './csv';
import { filtered, filterNote, filterPane } from './filter';
import { html, type Html } from './html';
import { page } from './shell';

/** A list's view as a table, or as a CSV file; undefined when there is no such view. */
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
  const { inView, groupField, size } = rowsInView(site, caller, asked);
  const rows = inView.filter(filtered(site, asked));
  const fields = view.fields.flatMap(one => fieldNamed(fieldsOf(site, list), one) ?? []);
  if (options.get('Export') === 'csv')
    return csvFile(site, list, `${list.Title} - ${view.Title}`, fields, rows);
  const start = Math.max(Number(options.get('Start') ?? 1) || 1, 1);
  const shown = rows.slice(start - 1, start - 1 + size);
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
        ${rows.length} ${rows.length === 1 ? 'item' : 'items'} in ${view.Title} ·
        <a href="${address(asked, { Export: 'csv', Start: undefined })}" download>Export CSV</a>
      </div>
      ${viewPicker(list, views, view)}${filterPane(site, asked, fields, inView)}${filterNote(site, asked)}${rows.length === 0 ? html`<p>There are no items to show in this view.</p>` : table}${pager(asked, start, size, rows.length)}`,
  );
}

/** What the view finds, in its own order or the one asked for; groups come before either. */
function rowsInView(site: Site, caller: number, { list, view, options }: Asked) {
  const caml = readView(viewXml(view, list), camlNow(site, caller));
  const sort = options.get('SortField');
  const order = sort
    ? [{ column: { path: [sort] }, descending: options.get('SortDir') === 'Desc' }]
    : caml.order;
  const groupField = caml.groupBy[0];
  const inView = findRows(site, list, {
    dialect: 'caml',
    caller,
    shortens: true,
    order: groupField ? [{ column: { path: [groupField] }, descending: false }, ...order] : order,
    only: inScope(list, caml.scope),
    ...(caml.where ? { test: caml.where } : {}),
  });
  return { inView, groupField, size: caml.rowLimit ?? 30 };
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
  const counts = new Map<string, number>();
  if (group)
    for (const item of all) {
      const name = plain(site, list, group, item);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return shown.map(item => {
    const row = html`<tr>
      ${fields.map(field => tableCell(site, list, field, item))}
    </tr>`;
    if (!group) return row;
    const name = plain(site, list, group, item);
    if (name === last) return row;
    last = name;
    return html`<tr class="group">
        <th colspan="${fields.length}" scope="rowgroup">
          ${group.Title}: ${name === '' ? '(none)' : name} (${counts.get(name) ?? 0})
        </th>
      </tr>
      ${row}`;
  });
}

function tableCell(site: Site, list: ListRecord, field: FieldRecord, item: ItemRecord): Html {
  const manner = field.InternalName.startsWith('LinkTitle')
    ? 'title'
    : isShort(field, plain(site, list, field, item))
      ? 'short'
      : 'long';
  return html`<td class="${manner}">${cell(site, list, field, item)}</td>`;
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
