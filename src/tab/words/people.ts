import { counted } from '../words';

/** Words of matching owners to accounts, of what is set for somebody, and of handing strands over. */
export const peopleWords = {
  match: 'Owners to match',
  matchHow:
    'The bot can ask only whom an account is known of. Type a name or the address of their account; a role that is nobody’s stays as written, and the champion is asked.',
  account: (asWritten: string) => `Account of ${asWritten}`,
  address: 'name@organisation',
  open: (count: number) => counted(count, 'open action'),
  send: 'Match',
  sendOf: (asWritten: string) => `Match ${asWritten}`,
  sending: 'Matching',
  matched: (asWritten: string, name: string) =>
    `${asWritten} is ${name} from now on; their actions have followed.`,
  champions: 'Champions',
  championsHow:
    'Choose a successor, or Vacant: the plan manager covers until there is one. From the next run on, reminders, date requests and what is late go to whoever leads the strand then.',
  championOf: (strand: string) => `Champion of ${strand}`,
  change: 'Change',
  changeOf: (name: string) => `Change ${name}`,
  close: 'Close',
};
