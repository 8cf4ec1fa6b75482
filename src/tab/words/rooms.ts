import { inWords, type Day } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';
import { counted } from '../words';

/** Words of the channels that are open to the bot. */
export const roomWords = spoken('rooms', {
  title: 'Rooms',
  about:
    'Channels in which the bot answers “red” and “counts”, in refs and numbers only, never with names or anybody’s words: there may be guests. Open another where you add the tab to a channel, or by telling the bot there “open this room”.',
  loading: 'Reading the rooms',
  none: 'No channel is open to the bot.',
  unnamed: 'A channel that was opened in Teams',
  opened: (by: string | undefined, on: Day | undefined) =>
    [by ? `opened by ${by}` : 'opened', ...(on ? [inWords(on)] : [])].join(', '),
  guests: (count: number) =>
    count === 0 ? 'no guests in its team' : `${counted(count, 'guest')} in its team`,
  close: 'Close',
  closeOf: (name: string) => `Close ${name}`,
  sure: (name: string) => `Close ${name}? The bot says nothing of the plan there any more.`,
  closeNow: 'Close this room',
  keep: 'Keep it open',
  closing: 'Closing',
  closed: (name: string) => `${name} is no longer a room of the plan.`,
  again: 'Try again',
});
