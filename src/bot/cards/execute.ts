import { type AdaptiveCard, bytesOf, MOST_BYTES, type Submit } from './elements';

/** A button whose client shows the answer in the card's place by itself; another client knows its fallback. */
export type Execute = Omit<Submit, 'type'> & {
  type: 'Action.Execute';
  verb: string;
  fallback: Submit;
};

/** A card whose buttons a newer client executes. */
export type ExecutableCard = Omit<AdaptiveCard, 'actions'> & { actions: (Submit | Execute)[] };

/**
 * The card with `Action.Execute` on its buttons, each with its `Action.Submit` to fall back on: a client
 * that knows 1.2 alone shows the same card as before. A card that would grow too heavy stays as it is. Pure.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
export function executable(card: AdaptiveCard): ExecutableCard {
  const actions = card.actions.map((fallback): Execute => {
    const { title, data } = fallback;
    const { kind } = data as { kind?: unknown };
    const verb = typeof kind === 'string' ? kind : 'send';
    return { type: 'Action.Execute', title, verb, data, fallback };
  });
  const made = { ...card, actions };
  return bytesOf(made) > MOST_BYTES ? card : made;
}

/** Whether something that is posted is a card of ours. Pure. */
export function isCard(value: unknown): value is AdaptiveCard {
  const { type, actions } = Object(value) as { type?: unknown; actions?: unknown };
  return (
    type === 'AdaptiveCard' &&
    Array.isArray(actions) &&
    actions.every(one => (one as Submit).type === 'Action.Submit')
  );
}
