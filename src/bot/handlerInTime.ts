import { ActivityTypes, type ConversationReference, TurnContext } from 'botbuilder';
import type { Heard } from './answering';
import { sayingCard } from './cards/talk';
import { replace, type Reply } from './forms';
import type { BotParts } from './handler';
import { activityOf, giveAll, inTime } from './handlerReplies';
import type { Sent } from './postbox';
import { talkWords } from './words/talking';
import { inTurnFor } from './speech';

/** How long each may take: see {@link USUAL_TIMES}. */
export type Times = {
  soonMs: number; // then a card that is kept is called saved, and its receipt follows
  typingMs: number; // then somebody who typed sees that an answer is being written
  patienceMs: number; // then the answer comes in a turn of its own
  settleMs: number; // an invoke's own answer is shown before its card is edited again
};

/** Teams sends again after 10 to 15 s, shows an invoke as failed after 5, and asks for a sign within 2. */
export const USUAL_TIMES: Times = {
  ...{ soonMs: 500, typingMs: 1500, patienceMs: 8000, settleMs: 1000 },
};

/** What to answer now; and what there is to do once that was given. */
export type InTime = { replies: readonly Reply[]; afterwards: () => Promise<void> };
type Where = Partial<ConversationReference>;

/**
 * Answers in time, whatever SharePoint does. A card is kept first: what takes long, or fails, is called
 * saved, and its receipt takes the card's place later. What is typed is answered later in a turn of its own.
 */
export async function answerInTime(
  context: TurnContext,
  heard: Heard,
  parts: BotParts,
): Promise<InTime> {
  const { replyToId } = context.activity;
  const where: Where = TurnContext.getConversationReference(context.activity);
  delete where.activityId;
  const { soonMs } = { ...USUAL_TIMES, ...parts.times };
  const replies = parts.answer(heard);
  replies.catch(() => undefined); // looked at below
  const cardId = replyToId === undefined ? {} : { cardId: replyToId };
  const sent = heard.kind === 'card' ? { ...heard, where, ...cardId } : undefined;
  const inAMoment = inTime(
    replies.catch(() => undefined),
    soonMs,
  );
  if (sent && (await parts.postbox?.put(sent, parts.now()))) {
    const soon = await inAMoment;
    if (!soon)
      return { replies: [updating()], afterwards: async () => finishLater(sent, replies, parts) };
    return { replies: soon, afterwards: () => workedOff(sent, soon, parts) };
  }
  const soon = await answeredWhileTyping(context, heard, replies, parts);
  if (soon) return { replies: soon, afterwards: async () => tellOthers(soon, parts) };
  return { replies: [], afterwards: async () => giveLater({ where, ...cardId }, replies, parts) };
}

/** A sign of life for who typed, where it takes a while. */
async function answeredWhileTyping(
  context: TurnContext,
  { kind }: Heard,
  replies: Promise<readonly Reply[]>,
  parts: BotParts,
): Promise<readonly Reply[] | undefined> {
  const { typingMs, patienceMs } = { ...USUAL_TIMES, ...parts.times };
  if (kind === 'card' || typingMs >= patienceMs) return inTime(replies, patienceMs);
  const soon = await inTime(replies, typingMs);
  if (soon) return soon;
  await context.sendActivity({ type: ActivityTypes.Typing });
  return inTime(replies, patienceMs - typingMs);
}

const updating = (): Reply =>
  replace(sayingCard(talkWords.updating, talkWords.updatingHow), talkWords.yourAnswers);

/** Works off what a process left behind that ended, or that SharePoint was away for. Throws where it is still away. */
export async function finishLeft(sent: Sent, parts: BotParts): Promise<void> {
  const { locale } = sent.where as Where;
  const replies = await inTurnFor(locale, () => parts.answer(sent));
  await parts.later(sent.where as Where, turn => giveAll(turn, replies, sent.cardId));
  await workedOff(sent, replies, parts);
}

function finishLater(sent: Sent, replies: Promise<readonly Reply[]>, parts: BotParts): void {
  const { settleMs } = { ...USUAL_TIMES, ...parts.times };
  void parts.later(sent.where as Where, async turn => {
    await new Promise(done => setTimeout(done, settleMs));
    await giveAll(turn, await replies, sent.cardId);
    await workedOff(sent, await replies, parts);
  });
}

async function workedOff({ by, id }: Sent, replies: readonly Reply[], parts: BotParts) {
  tellOthers(replies, parts);
  await parts.postbox?.takeOut(by.id, id, parts.now());
}

function giveLater(
  { where, cardId }: { where: Where; cardId?: string },
  replies: Promise<readonly Reply[]>,
  parts: BotParts,
): void {
  void parts.later(where, async turn => {
    await giveAll(turn, await replies, cardId);
    tellOthers(await replies, parts);
  });
}

/** Cards for others go to their own chats, where there is one; what they are about waits in the plan too. */
function tellOthers(replies: readonly Reply[], { people, later }: BotParts): void {
  for (const reply of replies) {
    if (reply.kind !== 'tell') continue;
    void people.reachOf(reply.to).then(
      async ({ reference, unreachable }) => {
        if (reference && !unreachable)
          await later(reference, async turn => void (await turn.sendActivity(activityOf(reply))));
      },
      () => undefined, // who could not be looked up finds it under "what's waiting"
    );
  }
}
