import { type Day, inWords } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';

/** Words of a receipt: what was saved, what was not and why. */
export const receiptWords = spoken('receipt', {
  change: 'Change this',
  answerOther: 'Answer the other one',
  answerOthers: 'Answer the others',
  different: (ref: string) =>
    `${ref}: what is different for people because of this? (may be left out)`,
  saveDifferent: 'Save what is different',
  more: (count: number) => `${count} more answers are in the plan.`,
  again: (on: Day, said: string) => `saved already, on ${inWords(on)}: ${said}`,
  differs: (said: string) =>
    `you answered this before: ${said} That stays. Send the new words below to add them.`,
  notFound:
    'I find no such action among yours. It may have been given to somebody else; nothing was saved.',
  closed: (status: string, by: string | undefined) =>
    `is ${status} already${by ? ` (${by} said so)` : ''}; nothing was changed.`,
  changed: (status: string) =>
    `somebody changed this meanwhile: it is ${status} now. Nothing was saved yet; look, and send again if you still mean it.`,
  refused: (sentence: string) => `not saved. ${sentence}`,
  nothing: 'Nothing was saved',
  some: (saved: number, all: number) => `Saved: ${saved} of ${all} answers`,
  one: 'Saved',
  all: (saved: number) => `Saved: ${saved} answers`,
  yourWords: (words: string) => `Your words: ${words}`,
  theDate: 'The date',
  stays: (due: string, who: string) => `${due} stays until ${who} agrees`,
  evidence: (links: readonly string[]) => `Evidence: ${links.join(' ')}`,
  expected: (on: Day) => `Noted: you expect ${inWords(on)}`,
  reopen: (manager: string) => `To open it again, ask ${manager}.`,
  left: (refs: readonly string[], more: number) =>
    `Left as they were: ${refs.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  sendAgain: 'Send again',
});
