import { type Day, inWords } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';

/** Words of the panel of an action: what is like it, how its date went, the event that it waits for. */
export const panelWords = spoken('panel', {
  alike: 'Alike in this plan',
  isSame: 'says the same',
  isNearly: (percent: number) => `says nearly the same (${percent} %)`,
  sameAs: (ref: string) => `Same as ${ref}`,
  sameAsHow: (ref: string) => `Links this action and ${ref}; nothing is copied.`,
  linked: (ref: string) => `Linked to ${ref}.`,
  byHand: (why: string, rag: string) => `${why}; by hand: ${rag}`,
  dates: 'How the date went',
  expected: (on: Day, by: string, through: string, forecast: Day) =>
    `${inWords(on)}: expected ${inWords(forecast)}, ${by}, ${through}`,
  noneExpected: (on: Day, by: string, through: string) =>
    `${inWords(on)}: no longer expected on any day, ${by}, ${through}`,
  decided: (by: string, on: Day, why: string | undefined) =>
    `${by}, ${inWords(on)}${why ? `: ${why}` : ''}`,
  waitsFor: 'Waits for',
  notHappened: (event: string, owner: string, ref: string) =>
    `${event}. Nobody has said that it has happened; ${owner || 'whoever leads'} is asked each month, with ${ref}.`,
  happened: (event: string, on: Day | undefined) =>
    `${event}. It has happened${on ? `, said on ${inWords(on)}` : ''}: a date is asked for.`,
});
