import type { Site } from '../context';
import { refuse } from '../errors';
import { storedIn } from '../fields/builtIn';
import { entityName, idsIn, propertyOf, typeOf, type Key } from '../fields/types';
import { dayNumber, fold } from '../fields/values';
import { fieldNamed, fieldsOf, listWithId } from '../lists';
import { mayView } from '../permissions';
import { rowsOf } from '../items';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { clockAt } from '../zone';
import { keyOf } from './keyOf';
import {
  matcher,
  narrowed,
  sorter,
  type Column,
  type Columns,
  type DatePart,
  type Literal,
  type Order,
  type Test,
} from './tree';
import { text } from '../given';

/** Which names a dialect gives columns: OData's property names, or CAML's internal names. */
export type Dialect = 'odata' | 'caml';

const INDEXED = new Set(['ID', 'Id']);

/** How the rows of a list answer for the columns of a query. */
export function columnsOf(site: Site, list: ListRecord, dialect: Dialect): Columns<ItemRecord> {
  const fields = fieldsOf(site, list);
  return (column, use) => {
    const { field, inner } = findColumn(fields, column, dialect);
    const type = typeOf(field);
    if (dialect === 'odata' && use === 'filter' && type.refers && inner === undefined)
      throw refuse.notExpandedIn(field.InternalName);
    if (type.refers && inner !== undefined) innerValue(site, field, 0, inner);
    if (dialect === 'odata' && use === 'filter' && !type.filterable)
      throw refuse.notFilterable(field.InternalName, field.type);
    const keys = (item: ItemRecord): readonly Key[] => keysOf(site, list, field, inner, item);
    const byDay = (literal: Literal) => literal.kind === 'date' && literal.dayOnly;
    let dayOnly = false;
    return {
      indexed:
        field.props.Indexed === true ||
        field.props.EnforceUniqueValues === true ||
        INDEXED.has(field.InternalName),
      key: literal => {
        dayOnly = byDay(literal);
        return keyOf(site, field, inner, column.part, literal, dialect);
      },
      keys: item => {
        const found = keys(item);
        if (field.type !== 'DateTime' || (!dayOnly && !column.part)) return found;
        return found.map(key =>
          typeof key === 'number' ? partOf(key, column.part, site.zone) : key,
        );
      },
    };
  };
}

function partOf(at: number, part: DatePart | undefined, zone: string): number {
  return part ? clockAt(new Date(at), zone)[part] : dayNumber(new Date(at), zone);
}

function findColumn(
  fields: readonly FieldRecord[],
  column: Column,
  dialect: Dialect,
): { field: FieldRecord; inner?: string } {
  const [name = '', inner] = column.path;
  if (dialect === 'caml') {
    const field =
      fieldNamed(fields, name) ??
      fields.find(one => one.Id === name.replace(/[{}]/g, '').toLowerCase());
    if (!field) throw refuse.noColumn(name);
    return inner === undefined ? { field } : { field, inner };
  }
  const lower = name.toLowerCase();
  if (inner !== undefined) {
    const field = fields.find(one => entityName(one).toLowerCase() === lower && typeOf(one).refers);
    if (!field) throw refuse.noQueryName(column.path.join('/'));
    return { field, inner };
  }
  const byProperty = fields.find(one => propertyOf(one).toLowerCase() === lower);
  if (byProperty)
    return typeOf(byProperty).refers ? { field: byProperty, inner: 'Id' } : { field: byProperty };
  const bare = fields.find(one => entityName(one).toLowerCase() === lower);
  if (bare) return { field: bare };
  throw refuse.noQueryName(name);
}

function keysOf(
  site: Site,
  list: ListRecord,
  field: FieldRecord,
  inner: string | undefined,
  item: ItemRecord,
): readonly Key[] {
  const stored = storedIn(item, field, list);
  const type = typeOf(field);
  if (inner === undefined || !type.refers) return type.keys(stored, field, site);
  const ids = idsIn(stored);
  if (ids.length === 0) return [null];
  if (inner.toLowerCase() === 'id') return ids;
  return ids.map(id => {
    const found = innerValue(site, field, id, inner);
    return typeof found === 'number' ? found : typeof found === 'string' ? fold(found) : null;
  });
}

/** Types of columns that a lookup cannot show. */
const NOT_LOOKED_UP = new Set(['Note', 'URL', 'MultiChoice', 'UserMulti', 'LookupMulti']);

/** A property of the person or row that a column points at; refuses names there are not, for the row 0 too. */
export function innerValue(site: Site, field: FieldRecord, id: number, inner: string): unknown {
  const type = typeOf(field);
  if (inner.toLowerCase() === 'id') return id;
  if (type.refers === 'person') return personValue(site, id, inner);
  const list = listWithId(site, text(field.props.LookupList));
  const row = site.items.get(list.Id, String(id));
  const target = fieldsOf(site, list).find(
    one => propertyOf(one).toLowerCase() === inner.toLowerCase(),
  );
  if (!target) throw refuse.noQueryName(`${field.InternalName}/${inner}`);
  if (NOT_LOOKED_UP.has(target.type)) throw refuse.notProjected(`${field.InternalName}/${inner}`);
  return row ? typeOf(target).json(storedIn(row, target, list)) : null;
}

const PERSON: Readonly<
  Record<string, (person: NonNullable<ReturnType<Site['person']>>) => unknown>
> = {
  id: person => person.Id,
  title: person => person.Title,
  name: person => person.LoginName,
  email: person => person.Email,
  username: person => person.Email,
  firstname: person => person.Title.split(' ')[0] ?? '',
  lastname: person => person.Title.split(' ').slice(1).join(' '),
  jobtitle: () => null,
  department: () => null,
  sipaddress: person => person.Email,
  workphone: () => null,
  mobilephone: () => null,
  office: () => null,
  picture: () => null,
  isactive: () => true,
  deleted: () => false,
};

function personValue(site: Site, id: number, inner: string): unknown {
  const read = PERSON[inner.toLowerCase()];
  if (!read) throw refuse.noQueryName(inner);
  const person = site.person(id);
  return person ? read(person) : null;
}

/** What rows to give, and in what order. */
export type RowQuery = {
  readonly test?: Test;
  readonly order: readonly Order[];
  readonly dialect: Dialect;
  /** Past the threshold, look at the first rows only instead of refusing (RenderListDataAsStream). */
  readonly shortens?: boolean;
  readonly only?: (item: ItemRecord) => boolean;
  /** Who asks: rows hidden from them are not found. */
  readonly caller: number;
};

/** The rows that answer, ordered, by id where nothing else is said. Refuses what the threshold forbids. */
export function findRows(site: Site, list: ListRecord, query: RowQuery): readonly ItemRecord[] {
  const columns = columnsOf(site, list, query.dialect);
  let rows = rowsOf(site, list);
  if (rows.length > site.threshold && !served(query, columns, rows, site.threshold)) {
    if (!query.shortens) throw refuse.overThreshold();
    rows = [...rows].sort((one, other) => one.id - other.id).slice(0, site.threshold);
  }
  const found = rows
    .filter(mayView(site, list, query.caller))
    .filter(both(query.only, query.test && matcher(query.test, columns)));
  return found.sort(fullOrder(query.order, columns));
}

const both =
  (one?: (item: ItemRecord) => boolean, other?: (item: ItemRecord) => boolean) =>
  (item: ItemRecord) =>
    (!one || one(item)) && (!other || other(item));

/** The order asked for, then by id. */
export function fullOrder(order: readonly Order[], columns: Columns<ItemRecord>) {
  const asked = sorter(order, columns);
  return (one: ItemRecord, other: ItemRecord) => asked(one, other) || one.id - other.id;
}

function served(
  { test, order }: RowQuery,
  columns: Columns<ItemRecord>,
  rows: readonly ItemRecord[],
  limit: number,
): boolean {
  if (test) return narrowed(test, columns, rows, limit);
  return order.every(({ column }) => columns(column, 'sort').indexed);
}

const MOST_JOINS = 12;

/** Refuses a query that joins more lookup and person columns than SharePoint does; dependent ones are free. */
export function checkJoins(fields: readonly FieldRecord[]): void {
  const joins = fields.filter(field => typeOf(field).refers && !field.props.IsDependentLookup);
  if (joins.length > MOST_JOINS) throw refuse.tooManyJoins();
}
