import type { DateRequest } from '../../plan/acts/act';
import { type Day, inWords } from '../../plan/day';
import { aStrand, strand } from '../../plan/words/called';
import { numberInForm } from '../../plan/words/forms';
import { spoken } from '../../plan/words/spoken';

/** Words of what one person decides for another: dates, owners, who leads. */
export const decideWords = spoken('decide', {
  title: 'Another date is asked for',
  asked: (by: string, on: Day) => `${by} asked on ${inWords(on)} for `,
  instead: (instead: string) => ` instead of ${instead}.`,
  why: 'Why: ',
  afterDate: 'It was asked after the date had passed: the Board decides, and you note it here.',
  owner: (owner: string) => `Owner ${owner}. The date stays as it is until you decide.`,
  aWord: 'A word on it (needed to refuse)',
  agree: 'Agree',
  refuse: 'Refuse',
  neverMoved: (first: string) => `This date has never moved: first set as ${first}.`,
  moved: (times: number, first: string) =>
    `This date has moved ${times === 1 ? 'once' : `${times} times`}: first set as ${first}.`,
  before: (on: Day, by: string, wanted: string, state: string, why: string) =>
    `${inWords(on)}: ${by} asked for ${wanted} (${state}). ${why}`,
  states: {
    open: 'waits',
    agreed: 'agreed',
    refused: 'refused',
    replaced: 'asked again since',
    'taken back': 'taken back',
    closed: 'the action was finished',
  } satisfies Record<DateRequest['state'], string>,
  summary: 'A date is asked for',
  sayWhy: 'Please say why, in a few words, and press Refuse again. Nothing was decided.',
  decided: 'Decided',
  agreed: (by: string, due: string) => `${by} agreed: it is due ${due} now.`,
  notAgreed: (by: string, wanted: string, due: string) =>
    `${by} did not agree to ${wanted}: it stays ${due || 'as it was'}.`,
  isAgreed: 'Your date is agreed',
  isNotAgreed: 'Your date is not agreed',
  wasDecided: 'Your date was decided',

  whose: 'Whose action is this?',
  notTheirs: (by: string, to: string) =>
    `${by} says that it is not theirs${to && ` and suggests ${to}`}.`,
  nameThem: 'Name a person as the plan calls them, or a role. “Vacant”: you cover it.',
  whoIsToHave: 'Who is to have it?',
  give: 'Give it to them',
  leave: 'Leave it as it is',
  nameWho: 'Please name who is to have it, and press the button again. Nothing was changed.',
  oneIsYours: 'An action is yours now',
  areYours: 'These actions are yours now',
  handed: (count: number, from: string, red: number) =>
    `${count === 1 ? '1 action is' : `${count} actions are`} yours now, from ${from}; ${red} of them Red.`,
  lastWord: (said: string) => `Last word: ${said}`,
  noWord: 'No update yet.',
  moreHanded: (count: number) => `And ${count} more. Type "my actions" to see all.`,
  open: 'Open them',
  nothingAdded: 'Nothing was filled in, so nothing was added. You may leave it out.',
});

/** Words of the card for who leads a strand from now on. */
export const changeoverWords = spoken('changeover', {
  title: `You lead ${aStrand} now`,
  led: (from: string) => (from ? `, until now led by ${from}.` : '.'),
  open: (open: number, rated: string) => `${open} open. ${rated}.`,
  late: 'Late',
  toDecide: 'Dates that wait to be agreed',
  vacant: 'Nobody is known for these, so you are asked',
  board: (board: Day, papers: Day) =>
    `The Board meets on ${inWords(board)}; papers by ${inWords(papers)}.`,
  what: `You agree or refuse other dates, hear what is long late, and are asked where an action has no owner. Type “what's waiting” to see what waits for you.`,
  openPressing: 'Open the most pressing',
});

/** Words of wishes: later, not mine, another date, the same as, away. */
export const wishWords = spoken('wish', {
  titles: {
    snooze: 'Shall I ask later?',
    'not mine': 'Not yours?',
    extend: 'Shall I ask for another date?',
    'same as': 'The same as another?',
    happened: 'Has it happened?',
    away: 'Are you away?',
  },
  buttons: {
    snooze: 'Ask me then',
    'not mine': 'Send this on',
    extend: 'Ask for this date',
    'same as': 'Link them',
    happened: 'Yes, it has happened',
    away: 'Note it',
  },
  more: (count: number) => `And ${count} more.`,
  drop: 'Drop',
  which: 'Which action is it?',
  askAgain: (until: Day | undefined) => `Ask me again on ${dayOr(until)}`,
  awayFrom: (from: Day) => `You are away from ${inWords(from)} on`,
  back: (until: Day | undefined) => `You are back on ${dayOr(until)} Nobody is told why.`,
  whomToAsk: 'Whom shall I ask meanwhile? (may be left out)',
  whoShould: 'Who should have it? (leave it blank if you do not know)',
  leaderDecides: `Whoever leads the ${strand} decides, and sees your words.`,
  staysUntil: 'The date that is agreed stays until this is agreed.',
  why: 'Why? It is kept with the request.',
  sameAs: (as: string) => `Same as ${as}. `,
  linked: 'They are linked; nothing is copied.',
  whenHappened: 'When did it happen? (may be left out)',
  afterEvent: (count: number, ref: string) =>
    `Noted. ${count === 1 ? '1 action waited' : `${numberInForm(count)} actions waited`} for it: whoever owns one is asked for a date in their next digest. To ask for one now, type for example: extend ${ref} to Dec-12 because …`,
  untilWhen: 'Until when? For example Dec-12 or 31/12/2012',
  summary: 'Shall I do this?',
  noAction: 'I find no open action of yours that this could be about, so nothing was changed.',
  tooMuch:
    'That was not kept: too much is waiting for you already. Type "what\'s waiting" to save or drop it.',
  says: (ref: string, said: string) => `${ref} says: ${said}`,
  chooseDay: 'Please choose the day on which I shall ask again. Nothing was changed.',
  sayUntil: 'Please say until when, for example Dec-12. Nothing was asked for yet.',
  sayWhy: 'Please say why, in a few words: it is kept. Nothing was asked for yet.',
  chooseBack: 'Please choose the day you are back. Nothing was noted.',
  hasCome: 'That day has come already. Nothing was noted.',
  backBeforeGone: 'You would be back before you go. Nothing was noted; please say both days again.',
  nobodyCalled: (name: string) =>
    `I find nobody in the plan called "${name}". Nothing was noted; please name them as the plan does.`,
  iAsk: (name: string) => `I ask ${name} meanwhile.`,
  deputiesAsked: 'Your deputies are asked meanwhile, where you have any.',
  noted: 'Noted',
  notedAway: (from: Day | undefined, until: Day, whom: string) =>
    `You are ${from ? `away from ${inWords(from)}, and ` : ''}back on ${inWords(until)}. ${whom} Type "back" when you are here sooner.`,
  notNoted:
    'I cannot note that: the plan has no row for you under People. Nothing was changed. Please ask whoever runs the plan.',
});

/** A date field shows itself as each phone likes, so the day is said in words too. */
const dayOr = (until: Day | undefined): string =>
  until ? `${inWords(until)}.` : '(please choose the day).';
