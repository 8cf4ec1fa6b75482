import type { Heard } from './answering';
import { readAnswer } from './cards/answer';
import { isTooMuch, type Posted, type Talk } from './conversation/talk';
import type { Talks } from './talks';

/** A card that was sent, as it was heard, and where its receipt goes. */
export type Sent = Extract<Heard, { kind: 'card' }> & { where: unknown; cardId?: string };

/**
 * Keeps what somebody sent on a card until it is worked off: so it can be called saved before
 * SharePoint has it, and is written even where the process ends meanwhile. Its rows have keys of their
 * own, so that working it off twice saves it once.
 */
export type Postbox = {
  /** One conditional write. False: it is nothing to be saved, or too much waits already; it was not kept. */
  put(sent: Sent, now: Date): Promise<boolean>;
  /** It is worked off. */
  takeOut(by: string, id: string, now: Date): Promise<void>;
  /** Those that nobody has worked on for a while, from now on worked on by who asks. */
  left(now: Date): Promise<readonly Sent[]>;
};

/** Longer than any answer takes: whoever worked on it is gone, or SharePoint was away. */
const LEFT_AFTER_MS = 120_000;

/** What a card posts that is to be saved: the rest changes nothing of the plan. */
const SAVES: ReadonlySet<ReturnType<typeof readAnswer>['kind']> = new Set([
  ...(['rows', 'wish', 'decide', 'give', 'outcome'] as const),
]);

/** A postbox in the conversations of everybody. */
export function postboxIn(talks: Talks): Postbox {
  return {
    put: async (sent, now) => {
      if (!SAVES.has(readAnswer(sent.value).kind)) return false;
      const after = await talks.change(sent.by.id, now, talk => {
        const kept = { ...talk, posted: [...without(talk, sent.id), postedOf(sent, now)] };
        return isTooMuch(kept) ? talk : kept;
      });
      return after.posted.some(({ id }) => id === sent.id);
    },
    takeOut: async (by, id, now) => {
      await talks.change(by, now, talk => ({ ...talk, posted: without(talk, id) }));
    },
    left: async now => {
      const left: Sent[] = [];
      for (const by of await talks.withPosted()) left.push(...(await claimed(talks, by, now)));
      return left;
    },
  };
}

/** Of two processes that look at the same moment, one has them. */
async function claimed(talks: Talks, by: string, now: Date): Promise<readonly Sent[]> {
  const oldest = new Date(now.getTime() - LEFT_AFTER_MS).toISOString();
  let mine: readonly Posted[] = [];
  await talks.change(by, now, talk => {
    mine = talk.posted.filter(({ at }) => at < oldest);
    const again = talk.posted.map(one =>
      mine.includes(one) ? { ...one, at: now.toISOString() } : one,
    );
    return { ...talk, posted: again };
  });
  return mine.map(({ id, name, value, where, cardId }) => ({
    ...{ kind: 'card', by: { id: by, name }, id, value, where },
    ...(cardId && { cardId }),
  }));
}

function postedOf({ id, by, value, where, cardId }: Sent, now: Date): Posted {
  const at = now.toISOString();
  return { id, at, name: by.name, value, where, ...(cardId && { cardId }) };
}

function without({ posted }: Talk, id: string): readonly Posted[] {
  return posted.filter(one => one.id !== id);
}
