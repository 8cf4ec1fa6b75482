import type { Site } from '../context';
import { refuse } from '../errors';
import { text } from '../given';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { clockAt, instantOf, isoSeconds } from '../zone';
import { storedIn } from './builtIn';
import { formulaValue, fromSerial, serialOf, type FormulaValue } from './formula';
import { typeOf } from './types';

/** FieldTypeKind of what a calculated column gives: `OutputType`. */
const NUMBER = 9;
const CURRENCY = 10;
const DATE = 4;
const FLAG = 8;

/** The value of a calculated column; null where its formula cannot be worked out for the row. */
export function calculated(
  site: Site,
  list: ListRecord,
  field: FieldRecord,
  item: ItemRecord,
): string | number | null {
  try {
    return shaped(
      site,
      formulaValue(text(field.props.Formula), columnOf(site, list, item)),
      Number(field.props.OutputType ?? 2),
    );
  } catch {
    return null;
  }
}

function shaped(site: Site, found: FormulaValue, output: number): string | number | null {
  if (found === null || found === '' || (typeof found === 'number' && !Number.isFinite(found)))
    return null;
  if (output === NUMBER || output === CURRENCY) return Number(found);
  if (output === FLAG) return found ? '1' : '0';
  if (output === DATE && typeof found === 'number') {
    const wall = fromSerial(found);
    const clock = {
      year: wall.getUTCFullYear(),
      month: wall.getUTCMonth() + 1,
      day: wall.getUTCDate(),
      hour: wall.getUTCHours(),
      minute: wall.getUTCMinutes(),
      second: wall.getUTCSeconds(),
    };
    return isoSeconds(instantOf(clock, site.zone));
  }
  return typeof found === 'boolean' ? (found ? 'Yes' : 'No') : String(found);
}

/** How a row answers for the columns of a formula: by title or internal name, dates as day numbers. */
function columnOf(site: Site, list: ListRecord, item: ItemRecord) {
  const fields = site.fields.all(list.Id);
  return (name: string): FormulaValue => {
    const field = fields.find(one => one.Title === name || one.InternalName === name);
    if (!field) throw new Error(`The formula refers to a column that does not exist: ${name}.`);
    if (field.type === 'Calculated') return calculated(site, list, field, item);
    const stored = storedIn(item, field, list);
    if (field.type === 'DateTime' && typeof stored === 'string') {
      const clock = clockAt(new Date(stored), site.zone);
      return serialOf(
        new Date(
          Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second),
        ),
      );
    }
    if (stored === null || typeof stored === 'number' || typeof stored === 'boolean')
      return typeOf(field).refers ? typeOf(field).show(stored, field, site) : stored;
    return typeOf(field).show(stored, field, site);
  };
}

/** Refuses a row that breaks a column's or the list's validation formula. */
export function checkFormulas(site: Site, list: ListRecord, item: ItemRecord): void {
  const rules = [list, ...site.fields.all(list.Id)].map(({ props }) => ({
    formula: text(props.ValidationFormula),
    message: text(props.ValidationMessage),
  }));
  for (const { formula, message } of rules)
    if (formula !== '' && !holds(site, list, item, formula)) throw refuse.invalid(message);
}

function holds(site: Site, list: ListRecord, item: ItemRecord, formula: string): boolean {
  try {
    return Boolean(formulaValue(formula, columnOf(site, list, item)));
  } catch {
    return true;
  }
}
