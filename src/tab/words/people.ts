import { counted } from '../words';
import { spoken } from '../../plan/words/spoken';
import { Champion, Champions, champion, strand } from '../../plan/words/called';

/** Words of matching owners to accounts, of what is set for somebody, and of handing strands over. */
export const peopleWords = spoken('people', {
  match: 'Owners to match',
  matchHow: `The bot can ask only whom an account is known of. Search the organisation by name, or type the address of their account; a role that is nobody’s stays as written, and the ${champion} is asked.`,
  account: (asWritten: string) => `Account of ${asWritten}`,
  nameOrAddress: 'Name or address',
  ofThePlan: 'Of this plan',
  ofTheDirectory: 'Of the organisation',
  ofTheSite: 'Known to the site',
  typeToSearch: 'Type two letters to search the organisation.',
  offer: 'Show who is offered',
  searching: 'Searching',
  nobodyFound: 'Nobody of this name or address was found.',
  searchRefused: 'SharePoint does not let you',
  notSearched: (why: string) =>
    `The whole organisation could not be searched (${why}). Those whom the site knows are offered; any other address can be typed.`,
  adding: (name: string) => `Adding ${name} to the people of the plan`,
  notYet: (name: string) =>
    `${name} is not one of the people of the plan yet: it is written as a name, and whoever runs the plan matches it.`,
  isThere: (name: string) => `${name} is one of the people of the plan already.`,
  added: (name: string) => `${name} is one of the people of the plan now.`,
  add: 'Somebody new to the plan',
  addHow:
    'A deputy, a successor or an owner to be: once the plan knows them, they can be chosen by name everywhere.',
  whoToAdd: 'Who',
  chosen: (name: string, mail: string) => `${name}, ${mail}`,
  open: (count: number) => counted(count, 'open action'),
  send: 'Match',
  sendOf: (asWritten: string) => `Match ${asWritten}`,
  sending: 'Matching',
  matched: (asWritten: string, name: string) =>
    `${asWritten} is ${name} from now on; their actions have followed.`,
  champions: Champions,
  championsHow: `Choose a successor, or Vacant: the plan manager covers until there is one. From the next run on, reminders, date requests and what is late go to whoever leads the ${strand} then.`,
  championOf: (strand: string) => `${Champion} of ${strand}`,
  change: 'Change',
  changeOf: (name: string) => `Change ${name}`,
  close: 'Close',

  readers: 'Owners who cannot read the plan',
  readersLoading: 'Asking the site who may read it',
  readersFailed: (why: string) => `Who may read the plan could not be asked: ${why}`,
  allRead: 'Every owner who is matched can read the plan on the site.',
  readersHow:
    'They can still answer the bot and see “My actions”. To let them read the plan: on the site choose Settings, Site permissions, and add them to its visitors.',
  readerLine: (name: string, mail: string, actions: number) =>
    `${name}, ${mail}: ${counted(actions, 'open action')}`,
  unmet: (count: number) =>
    `${counted(count, 'owner')} the site has not met yet. Whether a group lets them in shows when they first open it; the bot and “My actions” reach them all the same.`,
  rightsRefused:
    'SharePoint does not tell you here who may read the site: that takes full control of it. Provisioning, which an owner of the site runs, names those who cannot.',
  notMet:
    'What you may see is whom the site has not met: these owners have no rights of their own, or have never been there. They answer on the bot’s cards and see their own actions.',
  allMet: 'The site knows every owner who is matched.',
});
