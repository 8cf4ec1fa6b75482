import type { ListRecord, ViewRecord } from '../store/records';
import { child, readXml, type Element } from './xml';
import { text } from '../given';

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];

/** `<View>…</View>` of a view. */
export function viewXml(view: ViewRecord, list: ListRecord): string {
  const {
    ViewQuery = '',
    RowLimit = 30,
    Paged = true,
    Scope = 0,
    Aggregations,
    CustomFormatter,
    ViewType2,
  } = view.props;
  const scope = SCOPES[Number(Scope)] ?? '';
  const attributes = [
    `Name="{${view.Id.toUpperCase()}}"`,
    ...(view.DefaultView ? ['DefaultView="TRUE"'] : []),
    'MobileView="TRUE"',
    'Type="HTML"',
    ...(view.props.Hidden === true ? ['Hidden="TRUE"'] : []),
    ...(scope === '' ? [] : [`Scope="${scope}"`]),
    `DisplayName="${escape(view.Title)}"`,
    `Url="${escape(`${list.url}/${view.page}`)}"`,
    'Level="1"',
    'BaseViewID="1"',
    'ContentTypeID="0x"',
    'ImageUrl="/_layouts/15/images/generic.png?rev=47"',
  ];
  return [
    `<View ${attributes.join(' ')}>`,
    ViewQuery === '' ? '<Query />' : `<Query>${text(ViewQuery)}</Query>`,
    `<ViewFields>${view.fields.map(name => `<FieldRef Name="${name}" />`).join('')}</ViewFields>`,
    `<RowLimit Paged="${Paged === true ? 'TRUE' : 'FALSE'}">${Number(RowLimit)}</RowLimit>`,
    typeof Aggregations === 'string' ? `<Aggregations>${Aggregations}</Aggregations>` : '',
    typeof CustomFormatter === 'string'
      ? `<CustomFormatter>${escape(CustomFormatter)}</CustomFormatter>`
      : '',
    typeof ViewType2 === 'string' ? `<ViewType2>${escape(ViewType2)}</ViewType2>` : '',
    '</View>',
  ].join('');
}

/** A view changed by its XML: what the XML leaves out is as in a fresh view. */
export function fromViewXml(view: ViewRecord, xml: string): Partial<ViewRecord> {
  const root = readXml(xml);
  const limit = child(root, 'RowLimit');
  const formatter = child(root, 'CustomFormatter')?.text;
  const scope = SCOPES.indexOf(root?.attributes.Scope ?? '');
  return {
    fields: (child(root, 'ViewFields')?.children ?? []).map(ref => ref.attributes.Name ?? ''),
    props: {
      ...view.props,
      ViewQuery: (child(root, 'Query')?.children ?? []).map(asXml).join(''),
      RowLimit: Number(limit?.text.trim() ?? 30) || 30,
      Paged: limit?.attributes.Paged?.toUpperCase() === 'TRUE',
      Scope: Math.max(scope, 0),
      ...(formatter === undefined ? {} : { CustomFormatter: formatter }),
    },
  };
}

/** An element as XML again. */
export function asXml(element: Element): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, given]) => ` ${name}="${escape(given)}"`)
    .join('');
  const inner =
    element.children.length > 0 ? element.children.map(asXml).join('') : escape(element.text);
  return inner === ''
    ? `<${element.name}${attributes} />`
    : `<${element.name}${attributes}>${inner}</${element.name}>`;
}
