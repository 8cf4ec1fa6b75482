import type { DisplayWords } from '../displayWords';

/**
 * How a reader is spoken to. `language`: words in the place of British English, by the name of their file;
 * undefined: British English. `locale`: in what form days and numbers stand (BCP 47). `called`: the plan's
 * own words for champion and strand.
 */
export type Speech = { language?: Spoken; locale: string; called?: DisplayWords };

/** The words of a language by file; the shape of each is that of `Language` in src/words. */
export type Spoken = Readonly<Record<string, unknown>>;

/** How everybody is spoken to of whom nothing is known, and how the plan itself is written. */
export const BRITISH: Speech = { locale: 'en-GB' };

/** Who reads: for one sentence, for a turn of a server that talks to many, or for a page that one person sees. */
const reading: { now?: Speech; turn: () => Speech | undefined; page: Speech } = {
  turn: () => undefined,
  page: BRITISH,
};

/** How the reader of what is said now is spoken to. */
export function speech(): Speech {
  return reading.now ?? reading.turn() ?? reading.page;
}

/** Speaks so from now on: for a page, which one person sees. Gives what takes it back. */
export function speak(to: Speech): () => void {
  const before = reading.page;
  reading.page = to;
  return () => void (reading.page = before);
}

/** From where a server takes how the reader of the turn under way is spoken to; undefined: not in a turn. */
export function speakByTurn(turn: () => Speech | undefined): void {
  reading.turn = turn;
}

/** Gives what `say` says, to this reader. `say` must not wait for anything: whoever is next would hear it too. */
export function saidTo<Said>(to: Speech, say: () => Said): Said {
  const before = reading.now;
  reading.now = to;
  try {
    return say();
  } finally {
    if (before) reading.now = before;
    else delete reading.now;
  }
}

/** What `say` says of a plan, by its own words for strand and champion. */
export const saidOf = <Said>(
  { displayWords }: { displayWords?: DisplayWords },
  say: () => Said,
): Said => (displayWords ? saidTo({ ...speech(), called: displayWords }, say) : say());

/** What `say` says in the plan's own language, whoever reads: for what is kept in the lists. */
export const asKept = <Said>(say: () => Said): Said => saidTo(BRITISH, say);
