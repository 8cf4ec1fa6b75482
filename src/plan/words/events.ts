import { type Day, inWords } from '../day';
import { champion } from './called';
import { spoken } from './spoken';

/** Words on events that deadlines wait for. */
export const eventWords = spoken('events', {
  said: (event: string, on: Day | undefined) =>
    `It has happened: “${event}”${on ? `, on ${inWords(on)}` : ''}.`,
  noEvent: 'It waits for no event. Ask for another date instead.',
  already: (on: Day | undefined) =>
    on ? `That was said on ${inWords(on)} already.` : 'That was said already.',
  notYet: 'That day is still to come. Please say it once it has happened.',
  othersAsked: (owner: string, ref: string) =>
    `${owner || `The ${champion}`} is asked whether that has happened, with ${ref}. Please tell them.`,
});
