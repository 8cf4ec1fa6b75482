import * as words from '../words';
import * as about from './about';
import * as acts from './acts';
import * as configure from './configure';
import * as heat from './heat';
import * as mine from './mine';
import * as overview from './overview';
import * as people from './people';
import * as plan from './plan';
import * as reading from './reading';
import * as rounds from './rounds';
import * as running from './running';
import * as settings from './settings';

/** Every word that the tab shows, by the file it stands in: what a second language has to have. */
export const CATALOGUE = {
  ...{
    words,
    about,
    acts,
    configure,
    heat,
    mine,
    overview,
    people,
    plan,
    reading,
    rounds,
    running,
  },
  settings,
};

/** Another language: the same shape as {@link CATALOGUE}, as much of it as there is. */
export type Language = Some<typeof CATALOGUE>;
type Some<Words> = Words extends (...given: never[]) => unknown
  ? Words
  : Words extends object
    ? { readonly [Name in keyof Words]?: Some<Words[Name]> }
    : Words extends string
      ? string
      : Words;

/**
 * Puts the words of `language` in the place of British English, before anything is shown; what it lacks
 * stays. Gives what takes them away again.
 */
export function speak(language: Language): () => void {
  const undo: (() => void)[] = [];
  lay(CATALOGUE, language, undo);
  return () => undo.reverse().forEach(back => back());
}

type Words = Record<string, unknown>;

/** Objects are gone into, so that whoever holds one sees the new words; texts and functions are replaced. */
function lay(over: object, words: object, undo: (() => void)[]): void {
  const there = over as Words;
  for (const [name, said] of Object.entries(words)) {
    const before = there[name];
    if (isWords(before) && isWords(said)) lay(before, said, undo);
    else {
      there[name] = said;
      undo.push(() => void (there[name] = before));
    }
  }
}

function isWords(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
