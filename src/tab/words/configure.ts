import { spoken } from '../../plan/words/spoken';
import { Strand, strands } from '../../plan/words/called';

/** Words of the page that adds the tab to a channel. */
export const configureWords = spoken('configure', {
  title: 'Add the action plan to this channel',
  refused: (type: string) =>
    `This is a ${type.toLowerCase()} channel. Followthrough can be added to standard channels only.`,
  away: 'The service does not answer just now. Please close this and try again in a minute.',
  reading: 'Looking which plans there are',
  where: (site: string) => `The plan is kept in ${site}.`,
  save: 'Press Save to add the tab.',
  onlyWhole:
    'Which plans there are could not be read, so the tab will show the first plan of the site. It can be changed later: press the tab’s name, then Settings.',
  unknown:
    'You have no row in the People of a plan, so the tab will show the first plan of the site. Whoever opens it sees what they may read in SharePoint.',
  signIn: 'Sign in to choose a plan',
  plan: 'Plan',
  strand: Strand,
  allStrands: `All ${strands}`,
  room: 'Open this channel to the bot',
  roomWhy:
    'Anybody in the channel may then ask it “red” and “counts”. It answers in refs and numbers, never who and nobody’s words. “@Followthrough close this room” ends it.',
  roomNeedsManager: 'A plan manager can open the channel to the bot.',
  roomFailed:
    'The channel could not be opened to the bot. Try again, or take the tick away and press Save.',
  saveFailed: 'The tab could not be added. Please try again.',
  tabName: 'Action plan',
});
