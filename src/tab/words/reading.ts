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

  /** Why only one's own actions are shown. */
  ownOnly: {
    refused:
      'Only your own actions are shown, since you have no right to read the plan in SharePoint. The plan manager can give it.',
    unreachable:
      'Only your own actions are shown, since SharePoint cannot be reached. They can be updated all the same.',
    busy: 'Only your own actions are shown for now, since SharePoint is too busy to give the plan. They can be updated all the same.',
    noToken:
      'Only your own actions are shown, since this app gives no sign-in for SharePoint. In a browser the whole plan is shown.',
    noConsent:
      'Only your own actions are shown, since this app has no consent to read SharePoint as you. An administrator of Microsoft 365 can give it.',
    signIn:
      'Only your own actions are shown, since SharePoint wants you to sign in before it gives the plan.',
  },
});
