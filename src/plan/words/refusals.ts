import { type Day, inWords } from '../day';
import { listInForm, numberInForm } from './forms';
import { strand } from './called';
import { spoken } from './spoken';

/** Why an update or something done with an action was not saved, and what to do about it. */
export const refusalWords = spoken('refusals', {
  sendAgain: 'That was not saved. Please send it again.',
  reload: 'That was not saved. Please reload and send it again.',
  unreadable: (what: string) =>
    `The ${what} that was sent cannot be read. Please reload and send it again.`,
  tooLong: (has: number, most: number) =>
    `That text has ${numberInForm(has)} characters; an update holds ${numberInForm(most)} at most. Please shorten it and send it again.`,
  tooLongFor: (has: number, most: number) =>
    `That has ${numberInForm(has)} characters; at most ${numberInForm(most)} fit. Please shorten it.`,
  tooLongAltogether:
    'With what is there already that is too long to be kept. Please edit it in the list instead.',
  noDay: 'That is not a day of the calendar. Please choose the day you expect to finish.',
  notADay: (said: string) =>
    `"${said}" is not a day of the calendar. Please choose the day you expect to finish.`,
  notALink:
    'A link is a web address such as https://intranet.example/minutes. Please mend it, or leave it out.',
  nothing: 'There is nothing to save yet. Say how it is going, or tick "No change".',

  sayWhy: 'Please say why, in a few words: it is kept.',
  nameIt: 'Please name the action or objective, such as OD8-02.',
  whichDate: 'Please say which date you ask for, such as Dec-12.',
  whichRequest: 'Please say which date request.',
  whatIsDifferent: 'Please say what is different for people because of this.',
  whatIsToDo: 'Please write what is to be done.',
  whoHasIt: 'Please say who has it now.',
  chooseRag: 'Please choose Red, Amber or Green.',
  whichUpdate: 'Please say which update.',
  chooseStrand: `Please choose the ${strand}.`,

  monthOrDay: 'Please ask for a month or a day, such as Dec-12 or 31/12/2012.',
  hasPassed: (due: string) => `${due} has passed. Please ask for a later date.`,
  isDueSo: (due: string) => `It is due ${due} already.`,
  leadDays: 'Please write days before due as 28, 7, 0, or leave them out: as usual.',
  lateEveryDays: 'Please write a whole number of days from 1 to 366, or leave it out: as usual.',
  notTheirsToAsk: `How it is asked about is for whoever leads its ${strand}, or a plan manager, to say.`,
  askedSo: 'It is asked about so already.',
  notSnoozed: 'It is not snoozed.',
  afterToday: 'Please choose a day after today.',
  upTo: (latest: Day) => `Please choose a day up to ${inWords(latest)}.`,
  noForecast: 'There is no forecast.',
  noRequest: 'That date request no longer waits.',
  nobodyDecides: 'Nobody may decide this yet: it needs another plan manager.',
  forOthers: (names: readonly string[]) => `This is for ${listInForm(names, 'or')} to decide.`,
  forOthersAfterBoard: (names: readonly string[]) =>
    `This is for ${listInForm(names, 'or')} to decide, after the Board.`,
  completeFirst: 'Please complete the action first.',
  sameOutcome: 'That is the outcome already.',
  isOpen: 'It is open already.',
  isLinked: (code: string) => `It is linked to ${code} already.`,
  isNotLinked: (code: string) => `It is not linked to ${code}.`,
  notInPlan: (name: string) => `There is no ${name} in this plan.`,
  thisOne: 'Please name another action: that is this one.',
  noStrand: (code: string) => `There is no ${strand} ${code} in this plan.`,
  noObjective: (code: string, of: string) => `There is no objective ${code} in ${of}.`,
  unreadableDue: 'That deadline cannot be read. Write it like Aug-12 or 31/08/2012.',
  sameOwner: 'That is the owner already. Please choose somebody else.',
  severalCalled: (name: string) =>
    `More than one person is called ${name}. Please give the whole name.`,
  notYours: 'You can take back only what you said yourself.',
  doneInList: 'That was done in the list. Please change it there.',
  newerSaid: 'Something newer was said. Please tell how it is now instead.',
  notUndone: 'That cannot be taken back. Please change or withdraw it instead.',
  tooOld: (minutes: number) => `It is more than ${minutes} minutes old. Please tell how it is now.`,
  isWritten: 'It is written already. Please reword it instead.',
  notWritten: 'It is not yet written. Please write it.',
  sameWording: 'That is how it is worded already.',
  sameTags: 'It is tagged so already.',
});

/** What is wrong with a setting, beside its field. */
export const faultWords = spoken('faults', {
  empty: 'This may not be empty.',
  tooLong: (has: number, most: number) =>
    `That has ${numberInForm(has)} characters; at most ${numberInForm(most)} fit.`,
  wholeNumber: (least: number, most: number) =>
    `Write a whole number from ${numberInForm(least)} to ${numberInForm(most)}.`,
  wholeNumberOrEmpty: 'Write a whole number from 1 to 366, or leave it empty: as the plan.',
  oneOf: (choices: readonly string[]) => `Choose one of ${listInForm(choices, 'or')}.`,
  unreadableLine: (line: string, how: string) => `“${line}” cannot be read. ${how}`,
  timeZone: 'There is no such time zone. Write one such as Europe/London.',
  leadDays: 'Write days before due as 28, 7, 0.',
  leadDaysOrEmpty: 'Write days before due as 28, 7, 0, or leave it empty: as the plan.',
  boards: (asWritten: string) => `Write each as ${asWritten}.`,
  holidays: 'Write each day as 25 December 2026.',
  role: (roles: readonly string[]) => `A role is ${roles.join(' or ')}.`,
  oneWay: 'Write at least one way in which the plan calls them.',
  backOn: 'Write the day on which they are back as 31/12/2012.',
  notOne: (name: string) =>
    `Nobody, or more than one person, is called ${name}. Choose somebody whom the plan knows.`,
  letters: 'Write a word or two in letters, at most 40 characters.',
  wordForOneFirst: 'Write the word for one first.',
  meaningTwice: (acronym: string) => `${acronym} is there twice. Keep one meaning.`,
  aTag: 'A tag has at most 100 characters, and neither : nor ; in it.',
  tagTwice: (tag: string) => `“${tag}” is there twice.`,
  tooManyTags: (has: number, most: number) =>
    `${numberInForm(has)} are too many: at most ${numberInForm(most)} can be shown.`,
  inNeither: (name: string) => `“${name}” is in neither of the lists above.`,
  lastManager: 'A plan needs a plan manager. Make somebody else one first.',
});
