import { type Day, inWords } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';

/** Words of what the bot says in chat and on the cards of a conversation. What can be typed is understood in English alone. */
export const talkWords = spoken('talk', {
  help: 'I keep the action plan moving',
  helpSummary: 'What I can do',
  ask: (title: string) =>
    `I ask the owners of "${title}" how their actions are going, and note the answers in the plan.`,
  rhythm: (before: string, every: number) =>
    `You hear from me ${before}, and every ${every} days when it is late: all of it on one card, once a week at most. Answering keeps me quiet, and "No change" is an answer.`,
  hello: 'Hello, I keep the action plan moving',
  helloSummary: 'Hello',
  namesYou: (title: string) => `I am here because the plan "${title}" names you. `,
  whatIDo: 'I ask how your actions are going and write your answers into the plan, in your name.',
  howOften: 'How often: ',
  often: (before: string, every: number) =>
    `${before}, every ${every} days when it is late, and once before each Board: all of it on one card, once a week at most.`,
  hearLess: 'To hear less: ',
  hearLessHow:
    'answer, also with “no change”: I am quiet until the next date. “snooze 2 weeks” puts things off, “away until Monday, ask AR” lets me ask somebody else, “not mine” passes an action on, “stop” tells what else there is.',
  toBegin: 'To begin: ',
  toBeginHow: 'type “my actions” to see yours, “help” for all that I understand.',
  before: (before: readonly number[], isOnDay: boolean) => {
    const counted = before.join(', ').replace(/, (\d+)$/, ' and $1');
    const days = counted && `${counted} days before an action of yours is due`;
    if (!isOnDay) return days || 'when the plan says so';
    return days ? `${days}, and on the day` : 'on the day an action of yours is due';
  },
  /** What is typed, and what it does: the first of each pair is understood as it stands. */
  sayings: [
    ['OD8-02 done', 'marks that action complete'],
    ['OD8-02 no change', 'tells that there is nothing new'],
    [
      'OD8-02 waiting for the survey, should be end of October',
      'I show what I understood; you confirm',
    ],
    ['OD8-02', 'shows that action with its form; “OD8” all of that objective'],
    ["what's waiting", 'what I have asked you and not heard, and drafts of yours'],
    ['my actions', 'all your open actions'],
    ['red', 'those of yours that are Red'],
    ['snooze OD8-02 2 weeks', 'puts the question off'],
    ['extend OD8-02 to December because …', 'asks for another date'],
    ['OD8-02 not mine, ask AR', 'tells who should have it'],
    ['OD8-02 same as OD1-01', 'links the two instead of copying'],
    ['away until 3 September, ask AR', 'I ask somebody else meanwhile; “back” ends it'],
    ['stop', 'tells how to hear less of me, and what then happens'],
  ] as readonly (readonly [string, string])[],
  saying: (said: string) => `“${said}” `,

  which: 'Which action is this about?',
  unknown: (name: string) =>
    `I find no action "${name}" among yours. I can put your words on one of these:`,
  noneNamed: 'I did not find an action in your words. I can put them on one of these:',
  choose: 'Choose an action',
  goOn: 'Go on',
  drop: 'Drop',
  whatHappened: 'What has happened?',

  saveThis: 'Shall I save this?',
  saveThese: 'Shall I save these?',
  twoDays: 'This is what I understood. Your date may mean two days: please choose one.',
  understood:
    'This is what I understood. Correct it if need be, and press Save, or type "yes" or "no".',
  save: 'Save',
  notYours:
    'I find no such action among yours. It may have been given to somebody else. Type "my actions" to see yours.',
  noChangeOnAll: 'No change on all of these?',
  ticked: 'I have ticked them for you. Untick what does not fit, then press Send.',
  nothingWaiting: 'Nothing is waiting for your answer. Type "my actions" to see all that is yours.',
  list: (title: string, count: number) => `${title}: ${count}`,
  yourActions: 'Your actions',
  yourOpen: 'Your open actions',
  noOpen: 'You have no open action in this plan.',
  red: 'Red',
  noRed: 'None of your actions is Red.',
  welcome: 'You are welcome.',
  lessSummary: 'How to hear less of me',
  start: 'I ask as the plan says: type "what\'s waiting" to see what I have asked you.',
  noYes: 'Nothing was waiting for a yes. Thank you all the same.',
  noDrop: 'Nothing was waiting, so nothing was dropped.',
  stillWaits: 'Something else still waits: type "what\'s waiting".',
  droppedAll: 'Dropped. Nothing was saved.',
  dropped: 'Dropped',
  nothingSaved: 'Nothing was saved.',
  waiting: 'Waiting for your answer',
  nothingLately: 'I have saved nothing of yours lately that could be changed. Type "my actions".',
  whatShall: 'What shall it be?',
  back: 'Welcome back. I ask you again from now on.',
  notAway: 'Welcome back. I had not noted that you were away; nothing was changed.',
  whoeverRuns: 'whoever runs the plan',
  less: 'To hear less of me',
  lessHow:
    'Answering keeps me quiet until the next date: “no change on all” is an answer. “Snooze 4 weeks” puts everything off. “Not mine, ask …” passes an action on. “Away until …” lets me ask somebody else.',
  cannotStop: (who: string) =>
    `I cannot be switched off by a word, since the plan still counts on your answers. If you mute or remove me in Teams I stop; your actions stay yours, they turn Amber and Red as their dates pass, and ${who} sees that I cannot reach you and asks you in person.`,
  nothingChanged: (today: Day) => `Nothing was changed today, ${inWords(today)}.`,

  stranger:
    'I work for the people of an action plan, and do not find you in it. If you should be there, please ask whoever runs the plan to add you. Nothing was saved.',
  notFilledIn:
    'Nothing was filled in yet, so nothing was saved. Fill in one row or more and press Send, or just type, for example: OD8-02 done.',
  unreadable:
    'I cannot read that card; it may be an old one. Nothing was saved. Type "what\'s waiting" for a new one.',
  howIsIt: 'How is it going?',
  howAreThey: 'How are they going?',
  yourAnswers: 'Your answers',
  noAction: 'I find no open action of yours that this could be about, so nothing was saved.',
  tooMuch:
    'That was not kept: too much is waiting for you already. Type "what\'s waiting" to save or drop it, then say this again.',
  noLonger:
    'I find no such action among yours. It may have been given to somebody else; nothing was saved, and your words still wait. Type "what\'s waiting".',
  nothingToDo: 'Nothing to do.',
  sorry:
    'Something went wrong on my side, and I cannot tell whether that was saved. Please look in the plan, or say it again in a minute: what was saved is not saved twice.',
  whoAreYou: 'I cannot tell who you are here, so I cannot talk about the plan.',
  updating: 'Saved with me; the plan is being updated',
  updatingHow:
    'I have your answers, and am writing them into the plan. This card shows what was saved as soon as it is there: you need not wait, nor send it again.',

  onlyInChat: 'I can talk about this plan in chat with you.',
  inRoom: 'Here I say “red” and “counts”, in refs and numbers only.',
  roomOpened:
    'This channel is a room of the plan now: anybody here may ask me “red” and “counts”. I answer in refs and numbers only. “Close this room” ends it.',
  roomClosed:
    'This channel is no longer a room of the plan. I say nothing of the plan here any more.',
});

/** Words of "Save as progress", the message extension. */
export const extensionWords = spoken('extension', {
  title: 'Save as progress',
  how: 'This becomes part of the plan, in your name. Change it as you like.',
  which: 'Which action is it about?',
  addWriter: (writer: string) => `Add who wrote it: ${writer}`,
  withoutTick: 'Without the tick the plan does not say who wrote the message.',
  save: 'Save',
  noAction: 'I find no open action of yours that this could be saved to.',
  nothing: 'There was nothing to save.',
  chooseAction: 'Please choose an action. Nothing was saved.',
  notSaved: 'Nothing was saved.',
  outcome: (ref: string, told: string) => `${ref}: ${told}`,
});

/** What the service says to the tab where something is wrong. */
export const serviceWords = spoken('service', {
  signIn: 'Please sign in again.',
  notThere: 'There is no such plan or action, or it is not yours to answer for.',
  noPlan: 'There is no such plan.',
  tooMuch: 'That was a lot at once. Please wait a minute and try again.',
  unreadable: 'The settings that were sent cannot be read. Please reload.',
  address: 'Write the address of an account.',
  noAccount: 'The organisation has no account with this address.',
  otherAccount: 'This address is now another person’s than the one you chose. Please search again.',
  noRooms: 'There is no such plan, or its rooms are not yours to see.',
  room: 'A room is the id of a channel of Teams, and whether it is open.',
  noRoom: 'There is no such plan, or it is not yours to open channels for.',
  tooLong: (most: string) =>
    `That is too long to be saved: an update holds ${most} characters at most. Please shorten it and send it again.`,
  notUnderstood: 'The service did not understand that. Please reload the page and try again.',
  failed:
    'The plan could not be read or saved just now. Nothing you wrote is lost here; please try again in a minute.',
  tell: (reference: string) => `Tell whoever runs the plan: ${reference}.`,
});
