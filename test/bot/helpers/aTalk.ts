import { answer } from '../../../src/bot/answering';
import type { AdaptiveCard } from '../../../src/bot/cards/elements';
import type { Reply } from '../../../src/bot/forms';
import type { Refusal } from '../../../src/bot/refusals';
import type { Plan } from '../../../src/plan/plan';
import { textOf, wrongWith } from './cardChecks';
import { planInMemory } from './planInMemory';
import { talksInMemory } from './talksInMemory';

/** Several people who talk to the bot about one plan in memory, a minute between any two words. */
export function aTalk(plan: Plan) {
  const kept = planInMemory(plan);
  const talks = talksInMemory();
  const refusals: Refusal[] = [];
  const inbox = new Map<string, AdaptiveCard[]>();
  let minutes = 0;
  const hear = async (
    id: string,
    what: { kind: 'message'; text: string } | { kind: 'card'; value: unknown },
    as?: string,
  ): Promise<Heard> => {
    minutes += 1;
    const now = new Date(Date.UTC(2012, 7, 3, 9, minutes));
    const name = kept.plan.people.find(person => person.id === id)?.name ?? id;
    const heard = { by: { id, name }, id: as ?? `heard-${minutes}`, ...what };
    const audit = (refusal: Refusal) => void refusals.push(refusal);
    const replies = await answer(heard, { store: kept, talks, now, audit });
    for (const reply of replies)
      if (reply.kind === 'tell') inbox.set(reply.to, [...(inbox.get(reply.to) ?? []), reply.card]);
    return new Heard(replies);
  };
  const person = (id: string) => ({
    say: (text: string, as?: string) => hear(id, { kind: 'message', text }, as),
    post: (value: unknown) => hear(id, { kind: 'card', value }),
    /** Presses a button of a card, with what stands in it and what is filled in. */
    press: (card: AdaptiveCard, title: string, filled: object = {}) => {
      const button = card.actions.find(action => action.title === title);
      if (!button)
        throw new Error(`no button ${title}, but ${card.actions.map(a => a.title).join()}`);
      return hear(id, { kind: 'card', value: { ...standing(card), ...filled, ...button.data } });
    },
    waits: () => talks.of(id, new Date(Date.UTC(2012, 7, 3, 9, minutes))),
    /** The last card that was sent to them since somebody else did something. */
    told: () => {
      const card = inbox.get(id)?.at(-1);
      if (!card) throw new Error(`${id} was told nothing`);
      return card;
    },
  });
  return {
    kept,
    talks,
    inbox,
    refusals, // the audit lines
    ds: person('id-ds'),
    ar: person('id-ar'),
    pp: person('id-pp'),
    eu: person('id-eu'),
    person,
    /** The texts of an action's updates, newest first. */
    saved: (ref: string) => (kept.plan.updates.get(ref) ?? []).map(({ text }) => text),
    action: (ref: string) => kept.plan.actions.find(action => action.ref === ref),
    later: (days: number) => void (minutes += days * 24 * 60),
  };
}

/** What the bot answered: every card is checked as it comes. */
class Heard {
  readonly cards: readonly AdaptiveCard[];
  readonly text: string;
  constructor(readonly replies: readonly Reply[]) {
    const cards = replies.flatMap(reply => (reply.kind === 'say' ? [] : [reply.card]));
    expect(cards.flatMap(wrongWith)).toEqual([]);
    this.cards = replies.flatMap(reply => (reply.kind === 'card' ? [reply.card] : []));
    this.text = replies
      .flatMap(reply =>
        reply.kind === 'tell' ? [] : [reply.kind === 'say' ? reply.text : textOf(reply.card)],
      )
      .join('\n');
  }
  get card(): AdaptiveCard {
    const [card] = this.cards;
    if (!card) throw new Error(`no card, but: ${this.text}`);
    return card;
  }
}

/** What a client sends for a card that nobody has touched. */
export function standing(card: AdaptiveCard): Record<string, string> {
  return Object.fromEntries(
    card.body.flatMap(element => ('id' in element ? [[element.id, element.value ?? '']] : [])),
  );
}
