import { requestsWaiting } from '../plan/acts/requests';
import { inWords } from '../plan/day';
import { plainId } from '../plan/known';
import { planManagers } from '../plan/people';
import { roomCounts } from '../plan/roomCounts';
import { countsInWords } from './cards/counts';
import { dateRequestCard } from './cards/decide';
import { helpCard, sayingCard, welcomeCard } from './cards/talk';
import type { Command } from './conversation/commands';
import { latestCard, withoutCard } from './conversation/talk';
import {
  draftOf,
  formOf,
  listed,
  NOTHING_WAITING,
  type Reply,
  say,
  show,
  whichAction,
} from './forms';
import { confirmDrafts, keep } from './takingIn';
import { ownOpen, redOnes, type Saving, showing, type Turn, waitingFor } from './turn';
import { confirmWish, wishReply } from './wishing';

/** Does what was asked in a word or two. */
export async function obey({ name }: Command, turn: Saving): Promise<readonly Reply[]> {
  switch (name) {
    case 'help':
      return [show(helpCard(turn.plan), 'What I can do')];
    case 'welcome':
      return [show(welcomeCard(turn.plan), 'Hello')];
    case 'waiting':
      return allWaiting(turn);
    case 'my actions':
      return [
        listed(ownOpen(turn), 'Your open actions', 'You have no open action in this plan.', turn),
        ...draftsOf(turn),
      ];
    case 'red':
      return [listed(redOnes(turn), 'Red', 'None of your actions is Red.', turn)];
    case 'counts':
      return [say(countsInWords(roomCounts(turn.plan, turn.today)))];
    case 'thanks':
      return [say('You are welcome.')];
    case 'yes':
      return confirm(turn);
    case 'no':
      return drop(turn);
    case 'change':
      return [changeLast(turn)];
    case 'back':
      return [await back(turn)];
    case 'stop':
      return [show(stopCard(turn), 'How to hear less of me')];
    case 'start':
      return [say('I ask as the plan says: type "what\'s waiting" to see what I have asked you.')];
  }
}

/** "Yes" is about what was shown last; where it waits for nothing, it is a friendly word. */
async function confirm(turn: Saving): Promise<readonly Reply[]> {
  const card = latestCard(turn.talk);
  if (card === undefined) return [say('Nothing was waiting for a yes. Thank you all the same.')];
  if (turn.talk.drafts.some(draft => draft.card === card)) return confirmDrafts(card, turn);
  const wish = await confirmWish(card, turn);
  return wish.length > 0 ? wish : questionsOf(turn).slice(-1);
}

async function drop(turn: Saving): Promise<readonly Reply[]> {
  const card = latestCard(turn.talk);
  if (card === undefined) return [say('Nothing was waiting, so nothing was dropped.')];
  const left = await keep(turn, talk => withoutCard(talk, card));
  const more =
    latestCard(left) === undefined ? '' : ' Something else still waits: type "what\'s waiting".';
  return [say(`Dropped. Nothing was saved.${more}`)];
}

/** Everything that waits for somebody: what they began, what they are to decide, what they were asked. */
function allWaiting(turn: Saving): readonly Reply[] {
  const begun = [...draftsOf(turn), ...questionsOf(turn), ...wishesOf(turn)];
  const asked = waitingFor(turn);
  const toDecide = requestsWaiting(turn.plan, turn.today, turn.by.id)
    .slice(0, MOST_CARDS)
    .map(({ action, request }) =>
      show(
        dateRequestCard({ plan: turn.plan, action, request }, showing(turn)),
        'A date is asked for',
      ),
    );
  const others = [...toDecide, ...begun];
  if (asked.length === 0 && others.length > 0) return others;
  return [...others, listed(asked, 'Waiting for your answer', NOTHING_WAITING, turn)];
}

const MOST_CARDS = 5;

function draftsOf(turn: Saving): readonly Reply[] {
  const { drafts } = turn.talk;
  const cards = [...new Set(drafts.map(({ card }) => card))].slice(-MOST_CARDS);
  return cards.map(card =>
    draftOf(
      drafts.filter(draft => draft.card === card),
      turn,
    ),
  );
}

function questionsOf(turn: Saving): readonly Reply[] {
  return turn.talk.questions
    .slice(-MOST_CARDS)
    .flatMap(question => whichAction(question, turn) ?? []);
}

function wishesOf(turn: Saving): readonly Reply[] {
  return turn.talk.wanted.slice(-MOST_CARDS).map(wanted => wishReply(wanted, turn));
}

/** A draft that waits can be corrected where it is; else what was saved last opens again. */
function changeLast(turn: Saving): Reply {
  const [draft] = draftsOf(turn).slice(-1);
  if (draft) return draft;
  const { last } = turn.talk;
  if (last.length === 0)
    return say('I have saved nothing of yours lately that could be changed. Type "my actions".');
  return formOf(last, 'What shall it be?', turn);
}

async function back({ store, by, plan }: Saving): Promise<Reply> {
  const { awayFrom } = plan.people.find(({ id = '' }) => plainId(id) === plainId(by.id)) ?? {};
  const isNoted = await store.savePerson?.(by.id, {
    ...(awayFrom && { awayFrom: undefined }),
    awayUntil: undefined,
    askInstead: undefined,
  });
  return say(
    isNoted
      ? 'Welcome back. I ask you again from now on.'
      : 'Welcome back. I had not noted that you were away; nothing was changed.',
  );
}

/** Says what then happens, and what there is instead. */
function stopCard({ plan, by, today }: Turn) {
  const [manager] = planManagers(plan).filter(({ id }) => id !== by.id);
  const who = manager?.name ?? 'whoever runs the plan';
  return sayingCard(
    'To hear less of me',
    'Answering keeps me quiet until the next date: “no change on all” is an answer. “Snooze 4 weeks” puts everything off. “Not mine, ask …” passes an action on. “Away until …” lets me ask somebody else.',
    `I cannot be switched off by a word, since the plan still counts on your answers. If you mute or remove me in Teams I stop; your actions stay yours, they turn Amber and Red as their dates pass, and ${who} sees that I cannot reach you and asks you in person.`,
    `Nothing was changed today, ${inWords(today)}.`,
  );
}
