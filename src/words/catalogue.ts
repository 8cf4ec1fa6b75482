import { BOT_WORDS } from '../bot/words/language';
import { PLAN_WORDS } from '../plan/words/language';
import { TAB_WORDS } from '../tab/words/language';

/** Every word that a person reads in the tab, on a card or in chat, by the name of its part: what a language has to have. */
export const CATALOGUE = { ...PLAN_WORDS, ...BOT_WORDS, ...TAB_WORDS };

/** Another language: the same shape as {@link CATALOGUE}, as much of it as there is; what it lacks stays British English. */
export type Language = Some<typeof CATALOGUE>;

type Some<Words> = Words extends (...given: infer Given) => infer Said
  ? (...given: Given) => Wide<Said>
  : Words extends readonly unknown[]
    ? Wide<Words>
    : Words extends object
      ? { readonly [Name in keyof Words]?: Some<Words[Name]> }
      : Wide<Words>;

/** Any text in the place of a certain one. */
type Wide<Said> = Said extends string ? string : Said;
