import {
  type Activity,
  ActivityTypes,
  type AdaptiveCardInvokeResponse,
  CardFactory,
  MessageFactory,
  type MessagingExtensionActionResponse,
  type TurnContext,
} from 'botbuilder';
import type { Reply } from './forms';

/** Whether a reply is for who spoke, and not a card for somebody else. */
export const isForSpeaker = (reply: Reply): reply is Exclude<Reply, { kind: 'tell' }> =>
  reply.kind !== 'tell';

/** A receipt takes the place of its card; where that cannot be done, it comes after it. */
export async function giveAll(
  context: TurnContext,
  replies: readonly Reply[],
  cardId: string | undefined,
): Promise<void> {
  for (const reply of replies.filter(isForSpeaker)) {
    const activity = activityOf(reply);
    const replaces = reply.kind === 'card' && reply.replaces && cardId !== undefined;
    if (!replaces || !(await replaced(context, { ...activity, id: cardId })))
      await context.sendActivity(activity);
  }
}

/** What was promised, if it comes in time. A fault is thrown. */
export async function inTime<T>(promised: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(done => (timer = setTimeout(() => done(undefined), ms)));
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** False when the card is gone: the answer is still owed. */
async function replaced(context: TurnContext, activity: Partial<Activity>): Promise<boolean> {
  try {
    await context.updateActivity(activity);
    return true;
  } catch {
    return false;
  }
}

/** A reply as it is posted. */
export function activityOf(reply: Reply): Partial<Activity> {
  if (reply.kind === 'say')
    return { type: ActivityTypes.Message, text: reply.text, textFormat: 'plain' };
  const attachment = CardFactory.adaptiveCard(reply.card);
  return { ...MessageFactory.attachment(attachment), summary: reply.summary };
}

/** The answer to a pressed button that is no card. */
export function messageResponse(text: string): AdaptiveCardInvokeResponse {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: text as unknown as Record<string, unknown>,
  };
}

/** The answer to an action of the message extension that is a sentence. */
export function taskMessage(text: string): MessagingExtensionActionResponse {
  return { task: { type: 'message', value: text } };
}
