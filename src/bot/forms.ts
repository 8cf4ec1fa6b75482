import { isOpen, type Action } from '../plan/action';
import { askCard } from './cards/ask';
import { type AdaptiveCard, MOST_BYTES } from './cards/elements';
import { keyOf } from './cards/key';
import { MOST_ON_A_CARD, type Preset } from './cards/row';
import { chooseCard } from './cards/talk';
import type { Draft, Question } from './conversation/talk';
import { mayReopen } from './reopening';
import { actionsOf, showing, type Turn, waitingFor } from './turn';
import { talkWords } from './words/talking';
import type { Plan } from '../plan/plan';
import { saidOf } from '../plan/words/speech';

/** What the bot answers: a sentence, a card that may take the place of the one that was answered, a card for somebody else. */
export type Reply =
  | { kind: 'say'; text: string }
  | { kind: 'card'; card: AdaptiveCard; summary: string; replaces?: true }
  | { kind: 'tell'; to: string; card: AdaptiveCard; summary: string }; // to: an object id

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

/** A card about a plan for somebody else: made when it is sent, so that it is in the language of whoever gets it. */
export const tell = (
  to: string,
  { facts }: Pick<Plan, 'facts'>,
  make: { card: () => AdaptiveCard; summary: () => string },
): Reply => ({
  ...{ kind: 'tell', to },
  get card() {
    return saidOf(facts, make.card);
  },
  get summary() {
    return saidOf(facts, make.summary);
  },
});

/** What was understood, to be corrected and confirmed. Pure. */
export function draftOf(drafts: readonly Draft[], turn: Turn): Reply {
  const [first] = drafts;
  const refs = drafts.map(({ ref }) => ref);
  const key = first?.card ?? keyOf(turn.id, 'draft');
  const asksDay = drafts.some(({ mayBe, forecast }) => mayBe && !forecast);
  const { card } = askCard(
    {
      key,
      heading: refs.length === 1 ? talkWords.saveThis : talkWords.saveThese,
      why: [asksDay ? talkWords.twoDays : talkWords.understood],
      sections: [{ actions: actionsOf(refs, turn) }],
      presets: new Map(drafts.map(draft => [draft.ref, presetOf(draft)])),
      inFull: refs.length,
      send: talkWords.save,
      also: [{ type: 'Action.Submit', title: talkWords.drop, data: { kind: 'drop', card: key } }],
    },
    showing(turn),
  );
  return show(card, talkWords.saveThis);
}

/** A text that is too long for a card's input is kept whole beside it. */
function presetOf({ text = '', ...draft }: Draft): Preset {
  return isHeld(text) ? { ...draft, held: text } : { ...draft, text };
}

/** Whether a text is kept beside its card, since it does not fit in it. */
export function isHeld(text: string): boolean {
  return text.length > MOST_ON_A_CARD || Buffer.byteLength(JSON.stringify(text)) > MOST_BYTES / 3;
}

/** A form for these actions. Pure. */
export function formOf(refs: readonly string[], heading: string, turn: Turn): Reply {
  const actions = actionsOf(refs, turn);
  if (actions.length === 0) return say(talkWords.notYours);
  const reopening = actions.filter(({ ref }) => mayReopen(ref, turn));
  const [only, another] = refs;
  const presets = new Map<string, Preset>(only && !another ? [[only, { evidence: [] }]] : []);
  for (const { ref } of reopening) presets.set(ref, { reopens: true });
  const { card } = askCard(
    { key: keyOf(turn.id, 'form'), heading, why: [], sections: [{ actions }], presets },
    showing(turn),
  );
  return show(card, heading);
}

/** All that waits, ticked. Pure. */
export function noChangeForm(turn: Turn): Reply {
  const actions = waitingFor(turn);
  if (actions.length === 0) return say(talkWords.nothingWaiting);
  const { card } = askCard(
    {
      key: keyOf(turn.id, 'no change'),
      heading: talkWords.noChangeOnAll,
      why: [talkWords.ticked],
      sections: [{ actions }],
      presets: new Map(actions.map(({ ref }) => [ref, { noChange: true }])),
      inFull: 0,
    },
    showing(turn),
  );
  return show(card, talkWords.noChangeOnAll);
}

/** Which of theirs was a message about? Undefined: they have no open action. Pure. */
export function whichAction(
  { card, text, among, unknown }: Question,
  turn: Turn,
): Reply | undefined {
  const waiting = actionsOf(among, turn);
  const open = waiting.length > 0 ? waiting : turn.mine.filter(isOpen);
  if (open.length === 0) return undefined;
  const choice = chooseCard({
    ...{ card, text, among: open, held: isHeld(text) },
    ...(unknown ? { unknown } : {}),
  });
  return show(choice, talkWords.which);
}

/** A form for a list of actions, or the sentence for none. Pure. */
export function listed(
  actions: readonly Action[],
  heading: string,
  none: string,
  turn: Turn,
): Reply {
  const title = talkWords.list(heading, actions.length);
  return actions.length > 0
    ? formOf(
        actions.map(({ ref }) => ref),
        title,
        turn,
      )
    : say(none);
}
