import { inWords, type Day } from '../../plan/day';
import { counted } from '../words';
import { spoken } from '../../plan/words/spoken';

/** Words of "My actions". */
export const mineWords = spoken('mine', {
  asked: 'What I was asked',
  askedHow: 'The bot waits for a word on these. Any answer here is an answer to the bot.',
  open: 'My other open actions',
  done: 'Finished',
  none: 'No open action of this plan is yours.',
  askedOn: (since: Day, times: number) =>
    `asked ${times === 1 ? 'once' : `${times} times`} since ${inWords(since)}`,
  answer: 'Answer',
  answerOf: (ref: string) => `Answer ${ref}`,
  hide: 'Hide',
  hideOf: (ref: string) => `Hide the form of ${ref}`,
  tick: (ref: string) => `No change: ${ref}`,
  tickAll: 'Tick all that I was asked',
  send: (count: number) => `Say “no change” on ${counted(count, 'action')}`,
  sendNone: 'Tick actions to say “no change” on several at once.',
  saving: (done: number, of: number) => `Saving ${done} of ${of}`,
  saved: (count: number) => `Saved on ${counted(count, 'action')}.`,
  begun: 'Begun in chat, not yet saved',
  begunHow: 'The bot waits for your yes. Save or drop it here or there: it is saved once.',
  draftOf: (ref: string) => `Draft about ${ref}`,
  saveDraft: 'Save',
  saveDraftOf: (ref: string) => `Save the draft about ${ref}`,
  drop: 'Drop',
  dropOf: (ref: string) => `Drop the draft about ${ref}`,
  dropWords: 'Drop these words',
  wishOf: (kind: string) => `Wish: ${kind}`,
  wishes: {
    snooze: (until?: Day) =>
      until ? `Ask again on ${inWords(until)}` : 'Ask again later; which day is not said yet',
    'not mine': (to: string) => (to ? `Not mine; please ask ${to}` : 'Not mine'),
    extend: (wanted: string, why: string) =>
      `Ask for another date: ${wanted || 'which one is not said yet'}${why ? `, because ${why}` : ', and why is not said yet'}`,
    'same as': (as: string) => `The same as ${as}`,
    happened: (on?: Day) =>
      on ? `What it waits for happened on ${inWords(on)}` : 'What it waits for has happened',
    away: ({ from, until, ask }: { from?: Day; until?: Day; ask: string }) =>
      [
        from ? `Away from ${inWords(from)}` : 'Away',
        until ? `back on ${inWords(until)}` : 'back on a day that is not said yet',
        ...(ask ? [`ask ${ask} meanwhile`] : []),
      ].join(', '),
  },
  doIt: 'Do it',
  doItOf: (wish: string) => `Do it: ${wish}`,
  dropWish: 'Drop',
  dropWishOf: (wish: string) => `Drop: ${wish}`,
  inChat: 'Say yes to the bot in chat, or tell it there what is missing.',
  lacks: 'Something is missing yet: tell the bot in chat, or open the action and do it there.',
  wishDone: (refs: string) => `Done: ${refs}.`,
  notDone: (ref: string, why: string) => `Nothing more was done at ${ref}: ${why}`,
  whichDay: 'Which day do you mean?',
  aboutWhat:
    'It is not known yet which action this is about: tell the bot, or answer the action here.',
  savedDraft: (ref: string) => `Saved: ${ref}.`,
  dropped: 'Dropped.',
  receipts: 'What I saved last',
  receipt: (said: string, on: Day, through: string) => `${said} (${inWords(on)}, ${through})`,
  notSaved: (ref: string, why: string) => `${ref} was not saved: ${why}`,
});
