import { numberInForm } from './forms';
import { spoken } from './spoken';

const megabytes = (bytes: number): string => numberInForm(Math.ceil(bytes / 104_857.6) / 10);

/** What is said of a file that cannot be attached to an update. Sizes are in bytes. */
export const fileWords = spoken('files', {
  badKey: 'That file was not kept. Please reload and attach it again.',
  badType: (ending: string, taken: string) =>
    `${ending ? `Files that end in .${ending}` : 'Files without an ending'} are not taken. Attach one of these instead, or a link: ${taken}.`,
  notWhatItSays: (name: string) =>
    `“${name}” is not what its ending says. Save it again from the program it was made with, and attach that.`,
  tooLarge: (size: number, most: number) =>
    `That file has ${megabytes(size)} MB; an update takes ${megabytes(most)} MB at most. Make it smaller, or put it in SharePoint and give its link.`,
  grewTooLarge: (most: number) =>
    `That file has more than the ${megabytes(most)} MB that an update takes. Make it smaller, or put it in SharePoint and give its link.`,
  empty: 'That file is empty. Please choose it again.',
  taken: 'Another file was kept in its place. Please take it away here and attach it again.',
  noLibrary:
    'This site has no place for files yet. Give a link instead, and tell whoever runs the plan: the lists need provisioning again.',
  locked: 'Somebody has that file open for editing. Close it there, then try again.',
  full: 'The site has no room for more files. Give a link instead, and tell whoever runs the plan.',
  busy: 'SharePoint is busy just now. The file is still here: please try again in a minute.',
  notTaken:
    'SharePoint did not take that file: your organisation may have blocked its type. Give a link instead.',
});
