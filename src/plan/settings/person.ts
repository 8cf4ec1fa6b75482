import type { Person, Role } from '../people';
import { lineOf, linesOf, readAnyDay, without, writeAnyDay } from './readers';
import type { Settings } from './setting';
import { faultWords } from '../words/refusals';

const ROLES: readonly Role[] = ['plan manager', 'reader'];

export type PersonName = 'name' | 'asWritten' | 'roles' | 'deputyFor' | 'awayUntil' | 'askInstead';

const line = { write: (text: string) => text, read: (text: string) => text, how: '' };

/** The settings of somebody whom the plan knows; their account is matched, not written. */
export const PERSON_SETTINGS: Settings<PersonName, Person> = {
  name: lineOf(
    ({ name }) => name,
    (person, name = '') => ({ ...person, name }),
    { must: true },
  ),
  asWritten: {
    ...linesOf(
      ({ asWritten }: Person) => asWritten,
      (person, asWritten) => ({ ...person, asWritten }),
      line,
    ),
    read: (person, text) => {
      const names = linesIn(text);
      return names.length > 0 ? { ...person, asWritten: names } : { fault: faultWords.oneWay };
    },
  },
  roles: linesOf(
    ({ roles }) => roles,
    (person, roles) => ({ ...person, roles }),
    {
      write: role => role,
      read: text => ROLES.find(role => role === text),
      get how() {
        return faultWords.role(ROLES);
      },
    },
  ),
  deputyFor: linesOf(
    ({ deputyFor }) => deputyFor,
    (person, deputyFor) => ({ ...person, deputyFor }),
    line,
  ),
  awayUntil: {
    write: ({ awayUntil }) => (awayUntil ? writeAnyDay(awayUntil) : ''),
    read: (person, text) => {
      if (text.trim() === '') return without(person, 'awayUntil');
      const awayUntil = readAnyDay(text);
      return awayUntil ? { ...person, awayUntil } : { fault: faultWords.backOn };
    },
  },
  askInstead: lineOf(
    ({ askInstead }) => askInstead,
    (person, name) => ({ ...without(person, 'askInstead'), ...(name && { askInstead: name }) }),
  ),
};

function linesIn(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map(one => one.replace(/\s+/gu, ' ').trim())
    .filter(one => one !== '');
}
