import { AsyncLocalStorage } from 'node:async_hooks';
import type { DisplayWords } from '../plan/displayWords';
import { saidTo, speakByTurn, speech, type Speech } from '../plan/words/speech';
import { type Languages, speechFor } from '../words/languages';

/** How the reader of each turn is spoken to: many turns are under way at once, each with its own. */
const turns = new AsyncLocalStorage<Speech>();
speakByTurn(() => turns.getStore());

/** Runs a turn whose reader's client names `locale`: all that is said in it, at once or later, is said to them. */
export async function inTurnFor<Done>(
  locale: string | undefined,
  turn: () => Promise<Done>,
  languages?: Languages,
): Promise<Done> {
  return turns.run(await speechFor(locale, languages), turn);
}

/** The turn goes on, by the plan's own words for strand and champion. */
export function byWordsOf<Done>(
  { displayWords }: { displayWords?: DisplayWords },
  turn: () => Promise<Done>,
): Promise<Done> {
  return displayWords ? turns.run({ ...speech(), called: displayWords }, turn) : turn();
}

/** What `say` says to a reader whose client names `locale`, outside a turn of theirs. */
export async function saidFor<Said>(locale: string | undefined, say: () => Said): Promise<Said> {
  return saidTo(await speechFor(locale), say);
}
