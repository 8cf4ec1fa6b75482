import type { Site } from '../context';
import { guid } from '../given';
import type { FieldRecord, Stored } from '../store/records';
import { instantOf, isoSeconds, midnight } from '../zone';
import { isDateOnly, typeOf } from './types';
import { parseInstant, withinRange } from './values';
import { byLogin, ensure } from '../people';

/** Reading one form value: what is stored, or why not in the words of the form. */
export type FormRead = { readonly stored: Stored } | { readonly wrong: string };

/** How the texts of a form are to be read. */
export type FormManner = { readonly datesInUtc: boolean };

const REQUIRED = 'You must specify a value for this required field.';
const BAD_DATE = 'You must specify a valid date within the range of 1/1/1900 and 12/31/8900.';
const BAD_NUMBER = 'The value of this field is not a valid number.';
const BAD_CHOICE = 'The value of this field is not a valid choice.';

/** Reads the text a form sends for a column. Formats: cli listitem-set.mdx; errors: sp-dev-docs #7942. */
export function readForm(
  site: Site,
  field: FieldRecord,
  given: string | null,
  manner: FormManner,
): FormRead {
  const text = given ?? '';
  if (text.trim() === '')
    return field.props.Required === true ? { wrong: REQUIRED } : { stored: null };
  return (BY_TYPE[field.type] ?? plainText)(text, field, site, manner);
}

type Reader = (text: string, field: FieldRecord, site: Site, manner: FormManner) => FormRead;

const plainText: Reader = (text, field) => {
  const limit = field.type === 'Note' ? 63_999 : Number(field.props.MaxLength ?? 255);
  return text.length > limit
    ? { wrong: `This field can have no more than ${limit} characters.` }
    : { stored: text };
};

const number: Reader = (text, field) => {
  const found = Number(text.replaceAll(',', ''));
  const { MinimumValue, MaximumValue } = field.props;
  if (Number.isNaN(found)) return { wrong: BAD_NUMBER };
  if (typeof MinimumValue === 'number' && found < MinimumValue)
    return { wrong: `The value of this field must be at least ${MinimumValue}.` };
  if (typeof MaximumValue === 'number' && found > MaximumValue)
    return { wrong: `The value of this field must be at most ${MaximumValue}.` };
  return { stored: found };
};

const choices = (field: FieldRecord): readonly unknown[] =>
  Array.isArray(field.props.Choices) ? field.props.Choices : [];
const allowed = (field: FieldRecord, chosen: string) =>
  field.props.FillInChoice === true || choices(field).includes(chosen);

const people = (text: string, site: Site): readonly number[] | undefined => {
  try {
    const keys = JSON.parse(text.replaceAll("'", '"')) as { Key?: string }[];
    return keys.map(({ Key = '' }) => (byLogin(site, Key) ?? ensure(site, Key, site.people)).Id);
  } catch {
    return undefined;
  }
};
const noPerson = (text: string): FormRead => ({ wrong: `The user '${text}' could not be found.` });

const ids = (text: string): readonly number[] => {
  const parts = text.includes(';#')
    ? text.split(';#').filter((_one, index) => index % 2 === 0)
    : text.split(';');
  return parts.map(Number).filter(one => Number.isInteger(one) && one > 0);
};

const BY_TYPE: Readonly<Record<string, Reader>> = {
  Number: number,
  Currency: number,
  Boolean: text => ({ stored: ['1', 'true', 'yes'].includes(text.toLowerCase()) }),
  DateTime: (text, field, site, manner) => {
    const at = formDate(text, site.zone, manner.datesInUtc);
    if (!at || !withinRange(at)) return { wrong: BAD_DATE };
    return { stored: isoSeconds(isDateOnly(field) ? midnight(at, site.zone) : at) };
  },
  Choice: (text, field) => (allowed(field, text) ? { stored: text } : { wrong: BAD_CHOICE }),
  MultiChoice: (text, field) => {
    const chosen = text.split(';#').filter(one => one !== '');
    return chosen.every(one => allowed(field, one)) ? { stored: chosen } : { wrong: BAD_CHOICE };
  },
  URL: text => {
    const [Url = '', ...rest] = text.split(', ');
    return /^[a-z]+:|^\//i.test(Url)
      ? { stored: { Url, Description: rest.join(', ') || Url } }
      : { wrong: 'Invalid URL.' };
  },
  User: (text, _field, site) => {
    const found = people(text, site)?.[0];
    return found === undefined ? noPerson(text) : { stored: found };
  },
  UserMulti: (text, _field, site) => {
    const found = people(text, site);
    return found === undefined ? noPerson(text) : { stored: found };
  },
  Lookup: (text, field, site) => {
    const id = ids(text)[0];
    const there =
      id !== undefined && site.items.get(guid(field.props.LookupList), String(id)) !== undefined;
    return there
      ? { stored: id }
      : { wrong: 'The value of this field is not in the list it looks up.' };
  },
  LookupMulti: text => ({ stored: ids(text) }),
};

/** `8/31/2012`, `8/31/2012 5:05 PM` or `2012-08-31 17:05:00` in the site's zone; ISO with a zone only when dates are in UTC [CAP]. */
function formDate(text: string, zone: string, inUtc: boolean): Date | undefined {
  if (inUtc && /[TZ]/i.test(text)) return parseInstant(text, 'UTC');
  if (/[TZ]/.test(text.replace(/[AP]M/i, ''))) return undefined;
  const us =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?$/i.exec(
      text.trim(),
    );
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim());
  const parts = us ? [us[3], us[1], us[2], us[4], us[5], us[6]] : iso?.slice(1, 7);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(part =>
    Number(part ?? 0),
  );
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const half = us?.[7]?.toUpperCase();
  const hours = half === 'PM' && hour < 12 ? hour + 12 : half === 'AM' && hour === 12 ? 0 : hour;
  return instantOf({ year, month, day, hour: hours, minute, second }, inUtc ? 'UTC' : zone);
}

/** A value as the text a form shows for editing. */
export function formText(field: FieldRecord, stored: Stored, site: Site): string {
  if (field.type === 'User' || field.type === 'UserMulti') {
    const held =
      typeof stored === 'number'
        ? [stored]
        : Array.isArray(stored)
          ? (stored as readonly number[])
          : [];
    return held.length === 0
      ? ''
      : JSON.stringify(held.map(id => ({ Key: site.person(id)?.LoginName ?? '' })));
  }
  return typeOf(field).show(stored, field, site);
}
