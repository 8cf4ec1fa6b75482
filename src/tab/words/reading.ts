import { counted } from '../words';
import { spoken } from '../../plan/words/spoken';

/** Words about how old what is shown is, and when it is read again. */
export const readingWords = spoken('reading', {
  coming: (shown: number) => `The first ${counted(shown, 'action')}; the rest is on its way`,
  comingScreen: 'The rest of the plan is on its way',
  busy: 'SharePoint is too busy to answer.',
  offline: 'You seem to be offline.',
  unreachable: 'SharePoint cannot be reached.',
  shownIs: (age: string) => `What is shown was read ${age}.`,
  retrying: (seconds: number) => `Trying again in ${counted(seconds, 'second')}.`,
  readingNow: 'Reading the plan again',
  again: 'Read it again',
  read: (age: string) => `Read ${age}`,
  justNow: 'just now',
  minutesAgo: (minutes: number) => `${counted(minutes, 'minute')} ago`,
  hoursAgo: (hours: number) => `${counted(hours, 'hour')} ago`,
  signIn: 'Sign in to SharePoint',
});
