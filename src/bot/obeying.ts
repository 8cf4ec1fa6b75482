import { requestsWaiting } from '../plan/acts/requests';
import { plainId } from '../plan/known';
import { planManagers } from '../plan/people';
import { roomCounts } from '../plan/roomCounts';
import { countsInWords } from './cards/counts';
import { dateRequestCard } from './cards/decide';
import { helpCard, sayingCard, welcomeCard } from './cards/talk';
import type { Command } from './conversation/commands';
import { latestCard, withoutCard } from './conversation/talk';
import { draftOf, formOf, listed, type Reply, say, show, whichAction } from './forms';
import { confirmDrafts, keep } from './takingIn';
import { ownOpen, redOnes, type Saving, showing, type Turn, waitingFor } from './turn';
import { confirmWish, wishReply } from './wishing';
import { decideWords } from './words/deciding';
import { talkWords } from './words/talking';

/** Does what was asked in a word or two. */
export async function obey({ name }: Command, turn: Saving): Promise<readonly Reply[]> {
  switch (name) {
    case 'help':
      return [show(helpCard(turn.plan), talkWords.helpSummary)];
    case 'welcome':
      return [show(welcomeCard(turn.plan), talkWords.helloSummary)];
    case 'waiting':
      return allWaiting(turn);
    case 'my actions':
      return [listed(ownOpen(turn), talkWords.yourOpen, talkWords.noOpen, turn), ...draftsOf(turn)];
    case 'red':
      return [listed(redOnes(turn), talkWords.red, talkWords.noRed, turn)];
    case 'counts':
      return [say(countsInWords(roomCounts(turn.plan, turn.today)))];
    case 'thanks':
      return [say(talkWords.welcome)];
    case 'yes':
      return confirm(turn);
    case 'no':
      return drop(turn);
    case 'change':
      return [changeLast(turn)];
    case 'back':
      return [await back(turn)];
    case 'stop':
      return [show(stopCard(turn), talkWords.lessSummary)];
    case 'start':
      return [say(talkWords.start)];
  }
}

/** "Yes" is about what was shown last; where it waits for nothing, it is a friendly word. */
async function confirm(turn: Saving): Promise<readonly Reply[]> {
  const card = latestCard(turn.talk);
  if (card === undefined) return [say(talkWords.noYes)];
  if (turn.talk.drafts.some(draft => draft.card === card)) return confirmDrafts(card, turn);
  const wish = await confirmWish(card, turn);
  return wish.length > 0 ? wish : questionsOf(turn).slice(-1);
}

async function drop(turn: Saving): Promise<readonly Reply[]> {
  const card = latestCard(turn.talk);
  if (card === undefined) return [say(talkWords.noDrop)];
  const left = await keep(turn, talk => withoutCard(talk, card));
  const more = latestCard(left) === undefined ? '' : ` ${talkWords.stillWaits}`;
  return [say(`${talkWords.droppedAll}${more}`)];
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
        decideWords.summary,
      ),
    );
  const others = [...toDecide, ...begun];
  if (asked.length === 0 && others.length > 0) return others;
  return [...others, listed(asked, talkWords.waiting, talkWords.nothingWaiting, turn)];
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
  if (last.length === 0) return say(talkWords.nothingLately);
  return formOf(last, talkWords.whatShall, turn);
}

async function back({ store, by, plan }: Saving): Promise<Reply> {
  const { awayFrom } = plan.people.find(({ id = '' }) => plainId(id) === plainId(by.id)) ?? {};
  const isNoted = await store.savePerson?.(by.id, {
    ...(awayFrom && { awayFrom: undefined }),
    awayUntil: undefined,
    askInstead: undefined,
  });
  return say(isNoted ? talkWords.back : talkWords.notAway);
}

/** Says what then happens, and what there is instead. */
function stopCard({ plan, by, today }: Turn) {
  const [manager] = planManagers(plan).filter(({ id }) => id !== by.id);
  const who = manager?.name ?? talkWords.whoeverRuns;
  return sayingCard(
    talkWords.less,
    talkWords.lessHow,
    talkWords.cannotStop(who),
    talkWords.nothingChanged(today),
  );
}
