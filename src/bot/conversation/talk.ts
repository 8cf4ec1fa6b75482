import type { Told } from './understand';
import type { Wish } from './wishes';

/** Something that was shown to a person and waits for their tap or word. `card` is the key of its card. */
type Waiting = { card: string; at: string };
/** What was understood of a message, to be confirmed. */
export type Draft = Waiting & Told;
/** Words whose action is not known yet. */
export type Question = Waiting & { text: string; among: readonly string[]; unknown?: string };
/** A wish that is to be confirmed, or lacks something. */
export type Wanted = Waiting & { wish: Wish };

/** A card that was sent and is not worked off yet. `id` is that of what was heard, `where` its chat. */
export type Posted = {
  id: string;
  at: string; // when somebody last began to work on it
  name: string; // of who sent it
  value: unknown;
  where: unknown;
  cardId?: string; // the message that is replaced by its receipt
};

/** What a conversation holds between two messages. `last`: the refs that were saved last. */
export type Talk = {
  drafts: readonly Draft[];
  questions: readonly Question[];
  wanted: readonly Wanted[];
  last: readonly string[];
  posted: readonly Posted[];
};

/** A conversation in which nothing waits. */
export const NOTHING_SAID: Talk = { drafts: [], questions: [], wanted: [], last: [], posted: [] };

/** How long a draft waits. */
export const WAITS_DAYS = 14;

/**
 * Most that a conversation holds, as characters of JSON: a row of a table holds 1 MB of them, two bytes
 * each. The longest update of letters that JSON writes as six fits. Beyond it a new text is not kept, and
 * that is said.
 */
export const MOST_HELD = 480_000;

/** The talk with these drafts; those of the same card and action give way. Pure. */
export function withDrafts(talk: Talk, drafts: readonly Draft[]): Talk {
  const isNew = new Set(drafts.map(({ card, ref }) => `${card} ${ref}`));
  const others = talk.drafts.filter(({ card, ref }) => !isNew.has(`${card} ${ref}`));
  return { ...talk, drafts: [...others, ...drafts] };
}

/** The talk without what waits on this card; of its drafts only those of `refs`, where given. Pure. */
export function withoutCard(talk: Talk, card: string, refs?: readonly string[]): Talk {
  const isOther = (one: Waiting) => one.card !== card;
  return {
    ...talk,
    drafts: talk.drafts.filter(one => isOther(one) || (refs && !refs.includes(one.ref))),
    questions: talk.questions.filter(isOther),
    wanted: talk.wanted.filter(isOther),
  };
}

/** The talk without what has waited too long. Pure. */
export function stillFresh(talk: Talk, now: Date): Talk {
  const oldest = new Date(now.getTime() - WAITS_DAYS * 86_400_000).toISOString();
  const isFresh = ({ at }: { at: string }) => at > oldest;
  return {
    ...talk,
    drafts: talk.drafts.filter(isFresh),
    questions: talk.questions.filter(isFresh),
    wanted: talk.wanted.filter(isFresh),
    posted: talk.posted.filter(isFresh),
  };
}

/** The card that was shown last and still waits: what "yes" and "no" are about. Undefined: none. Pure. */
export function latestCard(talk: Talk): string | undefined {
  const waiting: readonly Waiting[] = [...talk.questions, ...talk.wanted, ...talk.drafts];
  return waiting.reduce<Waiting | undefined>(
    (latest, one) => (latest && latest.at > one.at ? latest : one),
    undefined,
  )?.card;
}

/** Whether the talk with this in it is more than is held. Pure. */
export function isTooMuch(talk: Talk): boolean {
  return written(talk).length > MOST_HELD;
}

/** The talk as JSON of ASCII letters only: it can be cut anywhere, and no storage mistakes a letter. Pure. */
export function written(talk: Talk): string {
  return JSON.stringify(talk).replace(
    /[\u0080-\uFFFF]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
