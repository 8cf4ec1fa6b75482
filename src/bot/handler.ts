import {
  type Activity,
  ActivityTypes,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  CardFactory,
  type ConversationReference,
  MessageFactory,
  TeamsActivityHandler,
  TurnContext,
} from 'botbuilder';
import type { Heard } from './answering';
import { keyOf } from './cards/key';
import type { Reply } from './forms';
import type { People } from './people';

/** What the bot needs of the rest of the service. */
export type BotParts = {
  answer: (heard: Heard) => Promise<readonly Reply[]>;
  people: People;
  tenantId: string;
  now: () => Date;
  /** A turn of our own in a conversation, for an answer that took too long for the one it belongs to. */
  later: (
    where: Partial<ConversationReference>,
    turn: (context: TurnContext) => Promise<void>,
  ) => Promise<void>;
  patienceMs?: number; // after that the answer comes later; 8 s, since Teams gives up after 10 to 15
};

const PATIENCE_MS = 8000;

/** Joins Bot Framework to our own code. The one class here, because Bot Framework asks for one. */
export class PlanBot extends TeamsActivityHandler {
  constructor(private readonly parts: BotParts) {
    super();
    this.onMessage(async (context, next) => {
      await this.hear(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.welcome(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      if (isPersonal(context)) await parts.people.noteSeen(context.activity, parts.now());
      await next();
    });
  }

  /** The client sends the button of a card as an invoke: the receipt goes back as its answer. */
  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const refusal = this.refusalOf(context);
    if (refusal) return messageResponse(refusal);
    const replies = await this.replies(context, { kind: 'card', value: action.data });
    const [first, ...rest] = replies.filter(isForSpeaker);
    for (const reply of rest) await context.sendActivity(activityOf(reply));
    this.tellOthers(replies);
    if (!first) return messageResponse('Nothing to do.');
    if (first.kind === 'say') return messageResponse(first.text);
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { ...first.card },
    };
  }

  private async hear(context: TurnContext): Promise<void> {
    const refusal = this.refusalOf(context);
    if (refusal) {
      await context.sendActivity(refusal);
      return;
    }
    const { value } = context.activity;
    const said = TurnContext.removeRecipientMention(context.activity) ?? '';
    const heard =
      value === undefined || value === null
        ? ({ kind: 'message', text: said } as const)
        : ({ kind: 'card', value: value as unknown } as const);
    const { replyToId } = context.activity;
    const replies = this.replies(context, heard);
    const soon = await inTime(replies, this.parts.patienceMs ?? PATIENCE_MS);
    if (!soon) return this.answerLater(context, replies);
    await giveAll(context, soon, replyToId);
    this.tellOthers(soon);
  }

  /** Teams sends again what is not taken in time; so it is taken now, and answered when it is done. */
  private answerLater(context: TurnContext, replies: Promise<readonly Reply[]>): void {
    const { replyToId } = context.activity;
    const where = TurnContext.getConversationReference(context.activity);
    delete where.activityId;
    replies.catch(() => undefined); // looked at in the turn below, if there is one
    void this.parts.later(where, async turn => {
      await giveAll(turn, await replies, replyToId);
      this.tellOthers(await replies);
    });
  }

  /** Cards for others go to their own chats, where there is one; what they are about waits in the plan too. */
  private tellOthers(replies: readonly Reply[]): void {
    const { people, later } = this.parts;
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

  /** Once a person: what the bot is, and how to have less of it. */
  private async welcome(context: TurnContext): Promise<void> {
    const { from } = context.activity;
    if (this.refusalOf(context) || !from.aadObjectId) return;
    const { reference } = await this.parts.people.reachOf(from.aadObjectId);
    const replies = await this.replies(context, { kind: 'message', text: 'help' });
    if (!reference) await giveAll(context, replies, undefined);
  }

  /** Who speaks is who the verified activity says, never what a card says. */
  private async replies(
    context: TurnContext,
    said: { kind: 'message'; text: string } | { kind: 'card'; value: unknown },
  ): Promise<readonly Reply[]> {
    const { answer, people, now } = this.parts;
    const { from, conversation, id = '' } = context.activity;
    await people.noteSeen(context.activity, now());
    return answer({
      by: { id: from.aadObjectId ?? '', name: from.name },
      id: keyOf(conversation.id, id || context.activity.timestamp?.toISOString() || ''),
      ...said,
    });
  }

  /** Why nothing of the plan is said here; undefined: it may be. */
  private refusalOf(context: TurnContext): string | undefined {
    const { conversation, from } = context.activity;
    const { tenantId = this.parts.tenantId } = conversation;
    if (!isPersonal(context)) return 'I can talk about this plan in chat with you.';
    if (tenantId !== this.parts.tenantId || !from.aadObjectId)
      return 'I cannot tell who you are here, so I cannot talk about the plan.';
    return undefined;
  }
}

const isForSpeaker = (reply: Reply): reply is Exclude<Reply, { kind: 'tell' }> =>
  reply.kind !== 'tell';

/** A receipt takes the place of its card; where that cannot be done, it comes after it. */
async function giveAll(
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
async function inTime<T>(promised: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(done => (timer = setTimeout(() => done(undefined), ms)));
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Personal is what Teams says; a client that says nothing has one chat only. */
function isPersonal({ activity }: TurnContext): boolean {
  const { conversationType = 'personal', isGroup } = activity.conversation;
  return conversationType === 'personal' && !isGroup;
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

function activityOf(reply: Reply): Partial<Activity> {
  if (reply.kind === 'say')
    return { type: ActivityTypes.Message, text: reply.text, textFormat: 'plain' };
  const attachment = CardFactory.adaptiveCard(reply.card);
  return { ...MessageFactory.attachment(attachment), summary: reply.summary };
}

function messageResponse(text: string): AdaptiveCardInvokeResponse {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: text as unknown as Record<string, unknown>,
  };
}
