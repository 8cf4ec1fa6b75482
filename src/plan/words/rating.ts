import { type Day, inWords, monthOf } from '../day';
import { spoken } from './spoken';

/** Why an action has the rating it has. Days are named, never "7 days ago": the words are kept in the list too. */
export const ratingWords = spoken('rating', {
  offTrack: 'off track',
  atRisk: 'at risk',
  onTrack: 'on track',
  lateExpected: (forecast: Day) => `late, expected ${monthOf(forecast)}`,
  lateOffTrack: 'late, off track',
  lateNoDate: 'late, no new date',
  lateNoWord: 'late, no word',
  expectedMuchLater: (forecast: Day, months: number) =>
    `expected ${monthOf(forecast)}, more than ${months === 1 ? 'a month' : `${months} months`} after due`,
  expectedLater: (forecast: Day) => `expected ${monthOf(forecast)}, after due`,
  unanswered: (since: Day) => `asked on ${inWords(since)}, no answer`,
  notWritten: 'not yet written',
  neverUpdated: 'never updated',
  stale: (since: Day) => `no update since ${inWords(since)}`,
  reviewMissed: 'review missed',
  noDate: 'no agreed date',
  unreadableDate: 'no agreed date, what is written cannot be read',
  saysComplete: 'the date says complete, the status does not',
  completedOn: (on: Day) => `completed on ${inWords(on)}`,
  imported: 'as imported, no evidence',
  completed: 'completed, no day given',
});
