import type { Site } from '../context';
import { fieldsOf } from '../lists';
import type { ListRecord } from '../store/records';
import { text } from '../given';
import { cell } from './cells';
import { html } from './html';
import { page } from './shell';

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
