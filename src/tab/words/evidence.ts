import { type Day, inWords } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';

/** Words of what shows an update: links and files. */
export const evidenceWords = spoken('evidence', {
  link: 'Evidence: a link',
  linkHint: 'A page, document or minutes that show it; several with a space between.',
  notALink: 'Write a whole address that begins with https://',
  of: 'Evidence:',
  attach: 'Attach a file',
  attachHint: (most: string) =>
    `Up to ${most} MB each: documents, pictures, e-mails. It is kept with the plan as soon as you choose it, and opens with the reader’s own rights in SharePoint.`,
  attached: 'Files of this update',
  kept: (name: string) => `${name} is attached.`,
  sending: (name: string) => `Attaching ${name}`,
  takenAway: (name: string) => `${name} is taken away.`,
  tryAgain: (name: string) => `Try ${name} again`,
  takeAway: (name: string) => `Take ${name} away`,
  tooMany: (most: number) =>
    `An update takes ${most} links and files at most. Say the rest in another one.`,
  gone: 'This action is not there any more, or not yours: the file was not kept.',
  offline:
    'The file did not arrive: the connection was lost. It is still chosen here; please try again.',
  waiting: 'Save waits until the files are attached.',
  title: 'Evidence',
  what: 'What',
  when: 'When',
  who: 'Given by',
  kinds: { file: 'File', link: 'Link' },
  given: (on: Day) => inWords(on),
});
