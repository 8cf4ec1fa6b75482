import { type Day, inWords } from '../../plan/day';
import { champion, strand } from '../../plan/words/called';
import { numberInForm } from '../../plan/words/forms';
import { spoken } from '../../plan/words/spoken';

/** Words of the cards that ask, and of the rows on them. What can be typed instead is understood in English alone. */
export const askWords = spoken('ask', {
  lastLine: 'Or just type, for example: OD8-02 done.',
  noNames: 'What you write becomes part of the plan. Please name no individuals.',
  send: 'Send',
  notFit: (count: number) => `${count} more did not fit here: open the others below.`,
  openOthers: 'Open the others',
  tooBig: 'The rest was too much for one card here.',
  typeToGoOn: 'Type “what’s waiting” or “my actions” to go on.',
  open: 'Open them',

  howIsIt: (ref: string) => `${ref}: how is it?`,
  hasHappened: (ref: string, event: string) => `It has happened: “${event}” (${ref})`,
  whatHappened: (ref: string) => `${ref}: what has happened?`,
  heldWhole: (count: number) =>
    `${numberInForm(count)} characters: Save keeps them all as they are.`,
  statuses: {
    none: 'No answer',
    'no change': 'No change',
    'In progress': 'In progress',
    Complete: 'Complete',
  },
  reopens: { none: 'Leave it complete', 'In progress': 'Open it again: in progress' },
  noChange: (ref: string) => `No change: ${ref}`,
  link: 'Link that shows it:',
  linkOf: (ref: string) => `${ref}: a link that shows it (may be left out)`,
  isAtRisk: (ref: string) => `${ref}: is it at risk?`,
  concerns: { none: 'On track', 'at risk': 'At risk', 'off track': 'Off track' },
  expects: (forecast: Day) => `You expect ${inWords(forecast)}:`,
  when: 'When do you expect to finish?',
  neither: 'Neither',
  notWritten: 'Not yet written',
  due: (due: string) => `Due ${due}`,
  dueIn: (due: string, days: string) => `Due ${due}, ${days}`,
  owner: (owner: string, standing: string) => `Owner ${owner} · ${standing}`,
  noUpdate: 'No update yet',
  lastUpdate: (on: Day, days: number) => {
    const ago = days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${numberInForm(days)} days ago`;
    return `Last update ${inWords(on)}, ${ago}`;
  },
});

/** Words of a digest: one person's card in one run. */
export const digestWords = spoken('digest', {
  needAnswer: (count: number) =>
    count === 1 ? '1 action needs your answer' : `${count} actions need your answer`,
  question: 'A question about the plan',
  firstTime: (days: number) =>
    `This is the first time I ask: here is all that is late or due within ${days} days, at once.`,
  why: (title: string) =>
    `You get this because the plan "${title}" names you. Fill in what you can; the rest stays as it is.`,
  quiet: 'An answer, also "No change", keeps me quiet until the next date.',
  star: (due: string) =>
    `Some dates carry a star, such as "${due}". What does it mean? Please note it on the plan.`,
  forOwner: (owner: string) => `For ${owner}`,
  forOthers: 'For others',
  deputy: (whose: string) => `${whose}: you are the deputy`,
  leads: (whose: string) => `${whose}: nobody I know is called so, and you lead the ${strand}`,
  leadsLate: (whose: string) => `${whose}: these are long late, and you lead the ${strand}`,
  standsIn: (whose: string) =>
    `${whose}: nobody I know is called so, and you stand in for the ${champion}`,
  standsInLate: (whose: string) =>
    `${whose}: these are long late, and you stand in for the ${champion}`,
  manages: (whose: string) => `${whose}: you run the plan`,
});
