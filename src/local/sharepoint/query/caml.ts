import { XMLParser } from 'fast-xml-parser';
import { refusal } from '../errors';
import { clockAt, instantOf } from '../zone';
import { parseInstant } from '../fields/values';
import type { Comparison, Literal, Order, Test } from './tree';

/** An element with its attributes, in the order written. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

/** A view's XML read: what to find, how to order it, what to show. */
export type CamlView = {
  readonly where?: Test;
  readonly order: readonly Order[];
  readonly groupBy: readonly string[];
  readonly fields: readonly string[];
  readonly rowLimit?: number;
  readonly paged: boolean;
  readonly scope: string;
};

/** What CAML's `Today`, `Now` and `UserID` mean. */
export type CamlNow = { readonly now: Date; readonly zone: string; readonly userId: number };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
});

const wrong = () => refusal(500, 'sharePoint', 'Cannot complete this action.\n\nPlease try again.');

/** The outermost element of some XML, or undefined when there is none. Throws on XML that cannot be read. */
export function readXml(xml: string): Element | undefined {
  return elements(parsed(xml))[0];
}

/** Every outermost element, for XML without a single root. */
export const readXmlParts = (xml: string): readonly Element[] => elements(parsed(xml));

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml.trim(), true);
  } catch {
    throw wrong();
  }
}

function elements(nodes: unknown): readonly Element[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as Record<string, unknown>[]).flatMap(node => {
    const name = Object.keys(node).find(key => key !== ':@');
    if (name === undefined || name === '#text' || name.startsWith('?')) return [];
    const inner = node[name];
    return [
      {
        name,
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        children: elements(inner),
        text: textOf(inner),
      },
    ];
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return (nodes as Record<string, unknown>[])
    .map(node => ('#text' in node ? String(node['#text']) : ''))
    .join('');
}

/** The child called so, whatever its case. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(one => one.name.toLowerCase() === name.toLowerCase());

const isTrue = (text: string | undefined) => text?.toUpperCase() === 'TRUE';

/** Reads `<View>…</View>`, `<Query>…</Query>`, or a bare `<Where>`, as clients send each. */
export function readView(xml: string, now: CamlNow): CamlView {
  const parts = readXmlParts(xml);
  const view = parts.find(part => part.name === 'View') ?? asElement('View', parts);
  const query = child(view, 'Query') ?? asElement('Query', view.children);
  const where = child(query, 'Where')?.children[0];
  const limit = child(view, 'RowLimit');
  const rowLimit = Number(limit?.text.trim());
  return {
    ...(where ? { where: readTest(where, now) } : {}),
    order: refs(child(query, 'OrderBy')).map(ref => ({
      column: { path: [nameIn(ref)] },
      descending: ref.attributes.Ascending?.toUpperCase() === 'FALSE',
    })),
    groupBy: refs(child(query, 'GroupBy')).map(nameIn),
    fields: refs(child(view, 'ViewFields')).map(nameIn),
    ...(limit && Number.isInteger(rowLimit) && rowLimit > 0 ? { rowLimit } : {}),
    paged: isTrue(limit?.attributes.Paged),
    scope: view.attributes.Scope ?? '',
  };
}

const asElement = (name: string, children: readonly Element[]): Element => ({
  name,
  attributes: {},
  children,
  text: '',
});
const refs = (element: Element | undefined) =>
  (element?.children ?? []).filter(one => one.name === 'FieldRef');
const nameIn = (ref: Element) => ref.attributes.Name ?? ref.attributes.ID ?? '';

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge',
  BeginsWith: 'startswith',
  Contains: 'contains',
  Includes: 'eq',
  NotIncludes: 'ne',
};

function readTest(element: Element, now: CamlNow): Test {
  if (element.name === 'And' || element.name === 'Or') {
    const [left, right, more] = element.children;
    if (!left || !right || more) throw wrong();
    return {
      at: element.name === 'And' ? 'and' : 'or',
      left: readTest(left, now),
      right: readTest(right, now),
    };
  }
  const ref = child(element, 'FieldRef');
  if (!ref) throw wrong();
  const byId = isTrue(ref.attributes.LookupId);
  const column = { path: byId ? [nameIn(ref), 'Id'] : [nameIn(ref)] };
  if (element.name === 'IsNull' || element.name === 'IsNotNull')
    return {
      at: 'compare',
      column,
      by: element.name === 'IsNull' ? 'eq' : 'ne',
      value: { kind: 'null' },
    };
  if (element.name === 'In') {
    const values = child(element, 'Values')?.children ?? [];
    return { at: 'in', column, values: values.map(value => readValue(value, now)) };
  }
  const by = COMPARISONS[element.name];
  const value = child(element, 'Value');
  if (!by || !value) throw wrong();
  const me = child(value, 'UserID');
  return {
    at: 'compare',
    column: me ? { path: [nameIn(ref), 'Id'] } : column,
    by,
    value: readValue(value, now),
  };
}

/** Source of the date rules: Value element (Microsoft's schema pages). `Z` with a time is read as UTC [?]. */
function readValue(value: Element, now: CamlNow): Literal {
  const text = value.text;
  if (child(value, 'UserID')) return { kind: 'number', number: now.userId };
  const type = value.attributes.Type ?? '';
  if (type !== 'DateTime') return { kind: 'text', text };
  const dayOnly = !isTrue(value.attributes.IncludeTimeValue);
  if (child(value, 'Now')) return { kind: 'date', at: now.now, dayOnly };
  const today = child(value, 'Today');
  if (today) {
    const clock = clockAt(now.now, now.zone);
    const days = Number(today.attributes.OffsetDays ?? today.attributes.Offset ?? 0);
    const moved = new Date(Date.UTC(clock.year, clock.month - 1, clock.day + days));
    const day = {
      year: moved.getUTCFullYear(),
      month: moved.getUTCMonth() + 1,
      day: moved.getUTCDate(),
    };
    return {
      kind: 'date',
      at: instantOf({ ...clock, ...day, hour: 0, minute: 0, second: 0 }, now.zone),
      dayOnly,
    };
  }
  const written = text.trim();
  const at = parseInstant(dayOnly ? written.slice(0, 10) : written, now.zone);
  if (!at) throw wrong();
  return { kind: 'date', at, dayOnly };
}
