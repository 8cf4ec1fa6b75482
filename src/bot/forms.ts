import { isOpen, type Action } from '../plan/action';
import { askCard } from './cards/ask';
import type { AdaptiveCard } from './cards/elements';
import { keyOf } from './cards/key';
import { chooseCard } from './cards/talk';
import type { Meaning, Told } from './conversation/understand';
import { actionsOf, showing, type Turn, waitingFor } from './turn';

/** What the bot answers: a sentence, or a card that may take the place of the one that was answered. */
export type Reply =
  | { kind: 'say'; text: string }
  | { kind: 'card'; card: AdaptiveCard; summary: string; replaces?: true };

/** A sentence. */
export const say = (text: string): Reply => ({ kind: 'say', text });
/** A card, with what the notification says. */
export const show = (card: AdaptiveCard, summary: string): Reply => ({
  kind: 'card',
  card,
  summary,
});
/** A card in the place of the one that was answered. */
export const replace = (card: AdaptiveCard, summary: string): Reply => ({
  kind: 'card',
  card,
  summary,
  replaces: true,
});

/** What was understood, to be corrected and confirmed. Pure. */
export function draftOf(drafts: readonly Told[], turn: Turn): Reply {
  const refs = drafts.map(({ ref }) => ref);
  const { card } = askCard(
    {
      key: keyOf(turn.id, 'draft'),
      heading: refs.length === 1 ? 'Shall I save this?' : 'Shall I save these?',
      why: ['This is what I understood. Correct it if need be.'],
      sections: [{ actions: actionsOf(refs, turn) }],
      presets: new Map(drafts.map(draft => [draft.ref, draft])),
      inFull: refs.length,
      send: 'Save',
      also: [{ type: 'Action.Submit', title: 'Drop', data: { kind: 'drop' } }],
    },
    showing(turn),
  );
  return show(card, 'Shall I save this?');
}

/** A form for these actions. Pure. */
export function formOf(refs: readonly string[], heading: string, turn: Turn): Reply {
  const actions = actionsOf(refs, turn);
  if (actions.length === 0) return say(NOT_YOURS);
  const { card } = askCard(
    { key: keyOf(turn.id, 'form'), heading, why: [], sections: [{ actions }] },
    showing(turn),
  );
  return show(card, heading);
}

const NOT_YOURS =
  'I find no such action among yours. It may have been given to somebody else. Type "my actions" to see yours.';

/** All that waits, ticked. Pure. */
export function noChangeForm(turn: Turn): Reply {
  const actions = waitingFor(turn);
  if (actions.length === 0) return say(NOTHING_WAITING);
  const { card } = askCard(
    {
      key: keyOf(turn.id, 'no change'),
      heading: 'No change on all of these?',
      why: ['I have ticked them for you. Untick what does not fit, then press Send.'],
      sections: [{ actions }],
      presets: new Map(actions.map(({ ref }) => [ref, { noChange: true }])),
      inFull: 0,
    },
    showing(turn),
  );
  return show(card, 'No change on all of these?');
}

/** What to say where nothing waits. */
export const NOTHING_WAITING =
  'Nothing is waiting for your answer. Type "my actions" to see all that is yours.';

/** Which of theirs was a message about? Pure. */
export function whichAction(
  { text, among, unknown }: Extract<Meaning, { kind: 'about what' }>,
  turn: Turn,
): Reply {
  const waiting = actionsOf(among, turn);
  const open = waiting.length > 0 ? waiting : turn.mine.filter(isOpen);
  if (open.length === 0)
    return say(`I find no open action of yours that this could be about, so nothing was saved.`);
  const card = chooseCard({ text, among: open, ...(unknown ? { unknown } : {}) });
  return show(card, 'Which action is this about?');
}

/** A form for a list of actions, or the sentence for none. Pure. */
export function listed(
  actions: readonly Action[],
  heading: string,
  none: string,
  turn: Turn,
): Reply {
  const title = `${heading}: ${actions.length}`;
  return actions.length > 0
    ? formOf(
        actions.map(({ ref }) => ref),
        title,
        turn,
      )
    : say(none);
}
