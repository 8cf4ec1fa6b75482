import type { Condition, View } from './columns';

/** The `Query` part of a view: what is shown, in which groups and order. Pure. */
export function viewQuery(view: View): string {
  const where = view.where ? element('Where', [caml(view.where)]) : '';
  const groups = view.groupBy
    ? element('GroupBy', [fieldRef(view.groupBy)], { Collapse: 'TRUE', GroupLimit: '100' })
    : '';
  const order = view.sort.map(({ column, down }) =>
    element('FieldRef', [], { Name: column, ...(down && { Ascending: 'FALSE' }) }),
  );
  return `${where}${groups}${element('OrderBy', order)}`;
}

/** A condition in SharePoint's query language. Pure. */
export function caml(condition: Condition): string {
  switch (condition.is) {
    case 'and':
      return inPairs('And', condition.of.map(caml));
    case 'or':
      return inPairs('Or', condition.of.map(caml));
    case 'empty':
      return element('IsNull', [fieldRef(condition.column)]);
    case 'filled':
      return element('IsNotNull', [fieldRef(condition.column)]);
    case 'me':
      return compare('Eq', condition.column, value('Integer', element('UserID')));
    case 'one of':
      return inPairs(
        'Or',
        condition.values.map(text => compare('Eq', condition.column, value('Text', xml(text)))),
      );
    case 'before':
    case 'until':
    case 'from':
      return compare(COMPARED[condition.is], condition.column, value('DateTime', today(condition)));
  }
}

/** An XML element from parts that are XML already; attribute values are escaped here. */
export function element(
  name: string,
  parts: readonly string[] = [],
  attributes: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries(attributes).map(([key, text]) => ` ${key}="${xml(text)}"`);
  const start = `${name}${written.join('')}`;
  return parts.length === 0 ? `<${start}/>` : `<${start}>${parts.join('')}</${name}>`;
}

/** Text as it may stand in XML, in an attribute too. */
export function xml(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const COMPARED = { before: 'Lt', until: 'Leq', from: 'Geq' } as const;

const fieldRef = (column: string): string => element('FieldRef', [], { Name: column });
const value = (type: string, content: string): string =>
  element('Value', [content], { Type: type });
const compare = (operator: string, column: string, to: string): string =>
  element(operator, [fieldRef(column), to]);
const today = ({ today: days }: { today: number }): string =>
  element('Today', [], days === 0 ? {} : { OffsetDays: String(days) });

/** `And` and `Or` take exactly two parts each. */
function inPairs(operator: 'And' | 'Or', parts: readonly string[]): string {
  return parts.reduceRight((rest, part) => element(operator, [part, rest]));
}

/** XML as it is compared: queries are the same but for white space and quotes. Pure. */
export function plainXml(query: string): string {
  return query
    .replace(/'/g, '"')
    .replace(/>\s+</g, '><')
    .replace(/\s+\/>/g, '/>')
    .trim();
}
