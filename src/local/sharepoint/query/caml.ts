import { clockAt, instantOf } from '../zone';
import { parseInstant } from '../fields/values';
import { dateRangeTest } from './dateRanges';
import { readJoins, testThrough, through, type Projected } from './joins';
import type { Comparison, Literal, Order, Test } from './tree';
import { child, readXmlParts, wrong, type Element } from './xml';

/** A view's XML read: what to find, how to order it, what to show. */
export type CamlView = {
  readonly where?: Test;
  readonly order: readonly Order[];
  readonly groupBy: readonly string[];
  /** Whether groups are closed: only the first row of each is given. */
  readonly collapsed: boolean;
  readonly fields: readonly string[];
  readonly rowLimit?: number;
  readonly paged: boolean;
  readonly scope: string;
  /** Columns of joined lists, by the names the view gives them. */
  readonly projected: readonly Projected[];
};

/** What CAML's `Today`, `Now` and `UserID` mean. */
export type CamlNow = {
  readonly now: Date;
  readonly zone: string;
  readonly userId: number;
  /** The ids that `<Membership Type="…" ID="…">` stands for; undefined for a type there is not. */
  readonly members: (type: string, groupId: number) => readonly number[] | undefined;
};

const isTrue = (text: string | undefined) => text?.toUpperCase() === 'TRUE';

/** Reads `<View>…</View>`, `<Query>…</Query>`, or a bare `<Where>`, as clients send each. */
export function readView(xml: string, now: CamlNow): CamlView {
  const parts = readXmlParts(xml);
  const view = parts.find(part => part.name === 'View') ?? asElement('View', parts);
  const query = child(view, 'Query') ?? asElement('Query', view.children);
  const joined = readJoins(view);
  const where = child(query, 'Where')?.children[0];
  const test = testThrough(joined, where && readTest(where, now));
  const limit = child(view, 'RowLimit');
  const rowLimit = Number(limit?.text.trim());
  return {
    ...(test ? { where: test } : {}),
    order: refs(child(query, 'OrderBy')).map(ref => ({
      column: through(joined, { path: [nameIn(ref)] }),
      descending: ref.attributes.Ascending?.toUpperCase() === 'FALSE',
    })),
    groupBy: refs(child(query, 'GroupBy')).map(nameIn),
    collapsed: isTrue(child(query, 'GroupBy')?.attributes.Collapse),
    fields: refs(child(view, 'ViewFields')).map(nameIn),
    ...(limit && Number.isInteger(rowLimit) && rowLimit > 0 ? { rowLimit } : {}),
    paged: isTrue(limit?.attributes.Paged),
    scope: view.attributes.Scope ?? '',
    projected: joined.projected,
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
  if (element.name === 'Membership') {
    const { Type = '', ID = '' } = element.attributes;
    const ids = now.members(Type, Number(ID));
    if (!ids) throw wrong();
    const values = ids.map(number => ({ kind: 'number', number }) as const);
    return { at: 'in', column: { path: [nameIn(ref), 'Id'] }, values };
  }
  if (element.name === 'DateRangesOverlap')
    return dateRangeTest(element, refs(element).map(nameIn), now);
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
