import type { Day } from '../day';
import { dayAsKept } from '../day';
import { readDue } from '../due';
import type { Setting } from './setting';
import { faultWords } from '../words/refusals';

/** A line of text that must be there, or may be blank (undefined then). */
export function lineOf<Thing>(
  get: (thing: Thing) => string | undefined,
  set: (thing: Thing, text: string | undefined) => Thing,
  { must = false, most = 255 }: { must?: boolean; most?: number } = {},
): Setting<Thing> {
  return {
    write: thing => get(thing) ?? '',
    read: (thing, text) => {
      const line = text.replace(/\s+/gu, ' ').trim();
      if (line === '' && must) return { fault: faultWords.empty };
      if (line.length > most) return { fault: faultWords.tooLong(line.length, most) };
      return set(thing, line || undefined);
    },
  };
}

/** A whole number within bounds. */
export function countOf<Thing>(
  get: (thing: Thing) => number,
  set: (thing: Thing, count: number) => Thing,
  [least, most]: readonly [number, number],
): Setting<Thing> {
  return {
    write: thing => String(get(thing)),
    read: (thing, text) => {
      const count = /^\d{1,6}$/.test(text.trim()) ? Number(text) : NaN;
      return count >= least && count <= most
        ? set(thing, count)
        : { fault: faultWords.wholeNumber(least, most) };
    },
  };
}

/** One of a few words. */
export function choiceOf<Thing, Choice extends string>(
  get: (thing: Thing) => Choice,
  set: (thing: Thing, choice: Choice) => Thing,
  choices: readonly Choice[],
): Setting<Thing> {
  return {
    write: get,
    read: (thing, text) => {
      const choice = choices.find(one => one === text.trim());
      return choice === undefined ? { fault: faultWords.oneOf(choices) } : set(thing, choice);
    },
  };
}

/** A list, one a line; `read` gives undefined for a line that cannot be read, which is named. */
export function linesOf<Thing, Item>(
  get: (thing: Thing) => readonly Item[],
  set: (thing: Thing, items: readonly Item[]) => Thing,
  line: { write: (item: Item) => string; read: (text: string) => Item | undefined; how: string },
): Setting<Thing> {
  return {
    write: thing => get(thing).map(line.write).join('\n'),
    read: (thing, text) => {
      const read = text
        .split(/\r\n?|\n/)
        .map(one => one.replace(/\s+/gu, ' ').trim())
        .filter(one => one !== '')
        .map(one => ({ one, item: line.read(one) }));
      const odd = read.find(({ item }) => item === undefined);
      if (odd) return { fault: faultWords.unreadableLine(odd.one, line.how) };
      return set(
        thing,
        read.flatMap(({ item }) => (item === undefined ? [] : [item])),
      );
    },
  };
}

/** A day in any of the ways in which deadlines are written, `31/12/2012`; undefined for anything else. Pure. */
export function readAnyDay(text: string): Day | undefined {
  const due = readDue(text);
  return due.kind === 'day' ? due.date : undefined;
}

/** A day as {@link readAnyDay} reads it back. Pure. */
export function writeAnyDay(on: Day): string {
  return dayAsKept(on);
}

/** The thing without one of its fields, which may be left out. Pure. */
export function without<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  name: Name,
): Omit<Thing, Name> {
  const rest: Partial<Thing> = { ...thing };
  delete rest[name];
  return rest as Omit<Thing, Name>;
}
