import { type Day, inWords, weekdayInWords } from '../day';
import { strand } from './called';
import { spoken } from './spoken';

const often = (times: number): string =>
  ['never', 'once', 'twice', 'three times'][times] ?? `${times} times`;

/** Why somebody is asked about an action on a day, and why nobody is. */
export const askingWords = spoken('asking', {
  off: {
    strand: `asking is off for its ${strand}`,
    action: 'asking is off for it',
  },
  snoozed: (until: Day) => `snoozed until ${inWords(until)}`,
  inVain: (times: number, manager: string) => `asked ${often(times)}: ${manager} will pick this up`,
  unreadable: (manager: string) => `the date cannot be read: on the list of ${manager}`,
  saysComplete: (manager: string) => `the date says complete: on the list of ${manager}`,
  noDate: (manager: string) => `no agreed date: on the list of ${manager}`,
  notBefore: (on: Day) => `not asked about before ${inWords(on)}`,
  notAsked: 'not asked about',
  nextReview: (on: Day) => `next review on ${inWords(on)}`,
  sameEvent: (ref: string) => `waits for the same event as ${ref}`,
  eventMonthly: (next: Day) => `asked about the event monthly, next on ${inWords(next)}`,
  noDeadline: 'no deadline: asked about in the next digest',
  answered: (on: Day) => `answered on ${inWords(on)}`,
  waiting: (asked: Day) => `asked on ${inWords(asked)}, waiting for the answer`,
  away: (to: string, until: Day) => `${to} is away until ${inWords(until)}`,
  dayOff: 'nobody is asked on a day off',
  nextDigest: (on: Day) => `waiting for ${weekdayInWords(on)}'s digest, ${inWords(on)}`,

  due: (due: string, when: string) => `due ${due}${when && `, ${when}`}`,
  first: (due: string, when: string) => `the first digest: due ${due}${when && `, ${when}`}`,
  round: 'the round before the Board',
  review: (due: string) => `its review (${due})`,
  unset: 'no date is agreed',
  event: (due: string) => `waits for an event: ${due}`,
  star: (due: string) => `what the star of ${due} means`,
  toldBeside: (why: string, owner: string) => `${why}, told beside ${owner}`,
  inPlaceOf: (why: string, owner: string) => `${why}, in place of ${owner}`,

  handedOver: (manager: string, times: number) =>
    `I have asked ${times === 3 ? 'three times' : `${times} times`}. ${manager} will pick this up with you.`,
  own: {
    off: 'nobody is asked',
    on: `asked although its ${strand} is not`,
    before: (days: string) => `${days} days before due`,
    late: (days: number) => `every ${days} days when late`,
    rule: (rule: string) => `its own rule: ${rule}`,
  },
  leftAlone: { off: 'asking is off', snoozed: 'snoozed' },
});
