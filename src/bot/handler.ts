import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  CardFactory,
  type ConversationReference,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { Speaker } from '../plan/people';
import type { Heard } from './answering';
import type { Reply } from './forms';
import type { AdaptiveCard } from './cards/elements';
import { keyOf } from './cards/key';
import type { ChatMessage, Found } from './extension';
import { answerInTime, finishLeft, type Times } from './handlerInTime';
import type { People } from './people';
import { activityOf, giveAll, isForSpeaker, messageResponse, taskMessage } from './handlerReplies';
import { saidIn } from './handlerSaid';
import type { Postbox } from './postbox';
import { type Audit, idOf, type Refusal } from './refusals';
import type { SaidInRoom } from './rooms';
import { extensionWords, talkWords } from './words/talking';

/** What the bot needs of the rest of the service. */
export type BotParts = {
  answer: (heard: Heard) => Promise<readonly Reply[]>;
  /** What to say in a channel; without it the bot says nothing of the plan there. */
  inRoom?: (said: SaidInRoom) => Promise<string>;
  /** The message extension; without it nothing is found and nothing is saved. */
  extension?: {
    find: (words: string, by: Speaker) => Promise<readonly Found[]>;
    preview: (message: ChatMessage, by: Speaker) => Promise<AdaptiveCard | undefined>;
    save: (value: unknown, by: Speaker) => Promise<string>;
  };
  people: People;
  /** Learns who is in a team that has the app; without it only those who came themselves are reached. */
  meetTeam?: (context: TurnContext) => Promise<void>;
  tenantId: string;
  now: () => Date;
  /** A turn of our own in a conversation, for an answer that took too long for the one it belongs to. */
  later: (
    where: Partial<ConversationReference>,
    turn: (context: TurnContext) => Promise<void>,
  ) => Promise<void>;
  /** Keeps what is sent on cards until it is worked off; without it they are answered as they are worked off. */
  postbox?: Postbox;
  times?: Partial<Times>;
  audit?: Audit;
};

/** Joins Bot Framework to our own code. The one class here, because Bot Framework asks for one. */
export class PlanBot extends TeamsActivityHandler {
  constructor(private readonly parts: BotParts) {
    super();
    this.onTurn(async (context, next) => {
      await parts.meetTeam?.(context);
      await next();
    });
    this.onMessage(async (context, next) => {
      await this.hear(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.welcome(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      if (isPersonal(context.activity)) await parts.people.noteSeen(context.activity, parts.now());
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
    const heard = await this.heard(context, { kind: 'card', value: action.data });
    const { replies, afterwards } = await answerInTime(context, heard, this.parts);
    const [first, ...rest] = replies.filter(isForSpeaker);
    for (const reply of rest) await context.sendActivity(activityOf(reply));
    await afterwards();
    if (!first) return messageResponse(talkWords.nothingToDo);
    if (first.kind === 'say') return messageResponse(first.text);
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { ...first.card },
    };
  }

  private async hear(context: TurnContext): Promise<void> {
    const told = (await this.inRoom(context)) ?? this.refusalOf(context);
    if (told !== undefined) {
      await context.sendActivity(told);
      return;
    }
    const { value } = context.activity;
    const said = saidIn(context.activity);
    const heard =
      value === undefined || value === null
        ? ({ kind: 'message', text: said } as const)
        : ({ kind: 'card', value: value as unknown } as const);
    const known = await this.heard(context, heard);
    const { replies, afterwards } = await answerInTime(context, known, this.parts);
    await giveAll(context, replies, context.activity.replyToId);
    await afterwards();
  }

  /** A channel of our own tenant may be a room; a group chat never is. Undefined: it is no channel. */
  private async inRoom(context: TurnContext): Promise<string | undefined> {
    const { conversation, from, channelData } = context.activity;
    const { tenantId = this.parts.tenantId } = conversation;
    const isChannel = conversation.conversationType === 'channel';
    if (!isChannel || tenantId !== this.parts.tenantId || !from.aadObjectId) return undefined;
    const { channel: its, team: of } = Object(channelData) as Record<string, { id?: unknown }>;
    const [named, team] = [its?.id, of?.id];
    const channel = typeof named === 'string' ? named : (conversation.id.split(';')[0] ?? '');
    const text = saidIn(context.activity);
    const by = { id: from.aadObjectId, name: from.name };
    return this.parts.inRoom?.({ by, channel, text, ...(typeof team === 'string' && { team }) });
  }

  /** "Find an action": ref and title, of what the asker may see. */
  protected override async handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    { parameters = [] }: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    const by = this.speakerOf(context);
    // Our one parameter is `words`; Teams names its own for the first look, and some clients name none.
    const words = parameters.find(({ name }) => name !== 'initialRun')?.value as unknown;
    const text = typeof words === 'string' ? words : '';
    const found = by ? ((await this.parts.extension?.find(text, by)) ?? []) : [];
    const attachments = found.map(one => ({
      ...CardFactory.adaptiveCard(one.card),
      preview: CardFactory.thumbnailCard(one.ref, one.title),
    }));
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
  }

  /** "Save as progress": the message as it would be saved. */
  protected override async handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
    { messagePayload }: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const by = this.speakerOf(context);
    const message = {
      id: messagePayload?.id ?? '',
      text: messagePayload?.body?.content ?? '',
      writer: messagePayload?.from?.user?.displayName ?? '',
    };
    const preview = by && (await this.parts.extension?.preview(message, by));
    if (!preview) return taskMessage(extensionWords.noAction);
    const value = { title: extensionWords.title, card: CardFactory.adaptiveCard(preview) };
    return { task: { type: 'continue', value } };
  }

  protected override async handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
    { data }: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const by = this.speakerOf(context);
    const said = by && (await this.parts.extension?.save(data as unknown, by));
    return taskMessage(said ?? extensionWords.notSaved);
  }

  /** Whoever the verified activity says, in our own tenant; wherever the extension is opened. */
  private speakerOf({ activity }: TurnContext): Speaker | undefined {
    const { from, conversation, channelData } = activity;
    const data = channelData as { tenant?: { id?: string } } | undefined;
    const tenant = conversation?.tenantId ?? data?.tenant?.id ?? this.parts.tenantId;
    if (tenant === this.parts.tenantId && from.aadObjectId)
      return { id: from.aadObjectId, name: from.name };
    const why = from.aadObjectId ? 'another tenant' : 'unknown person';
    this.parts.audit?.({ by: idOf(from.aadObjectId ?? ''), did: 'message extension', why });
    return undefined;
  }

  /** Works off what was sent and is left over, such as after a restart. Throws where the plan is still away. */
  async finishLeft(now: Date): Promise<void> {
    const left = (await this.parts.postbox?.left(now)) ?? [];
    for (const sent of left) await finishLeft(sent, this.parts);
  }

  /** Once a person: what the bot is, and how to have less of it. */
  private async welcome(context: TurnContext): Promise<void> {
    const { from } = context.activity;
    if (strangenessOf(context.activity, this.parts.tenantId) || !from.aadObjectId) return;
    const { reference } = await this.parts.people.reachOf(from.aadObjectId);
    const heard = await this.heard(context, { kind: 'message', text: 'welcome' });
    const replies = await this.parts.answer(heard);
    if (!reference) await giveAll(context, replies, undefined);
  }

  /** Who speaks is who the verified activity says, never what a card says. */
  private async heard(
    { activity }: TurnContext,
    said: { kind: 'message'; text: string } | { kind: 'card'; value: unknown },
  ): Promise<Heard> {
    const { from, conversation, id = '' } = activity;
    await this.parts.people.noteSeen(activity, this.parts.now());
    return {
      by: { id: from.aadObjectId ?? '', name: from.name },
      id: keyOf(conversation.id, id || activity.timestamp?.toISOString() || ''),
      ...said,
    };
  }

  /** Why nothing of the plan is said here, with its audit line; undefined: it may be. */
  private refusalOf(context: TurnContext): string | undefined {
    const { from } = context.activity;
    const why = strangenessOf(context.activity, this.parts.tenantId);
    if (!why) return undefined;
    this.parts.audit?.({ by: idOf(from.aadObjectId ?? ''), did: context.activity.type, why });
    return why === 'not in chat' ? talkWords.onlyInChat : talkWords.whoAreYou;
  }
}

/**
 * Why this is nobody to talk to about a plan, as the verified activity says: a channel or group chat,
 * somebody of another organisation, or one who has no account. Undefined: they may be asked who they are.
 */
function strangenessOf(activity: Activity, tenantId: string): Refusal['why'] | undefined {
  const { conversation, from } = activity;
  if (!isPersonal(activity)) return 'not in chat';
  const { userRole, tenantId: home = tenantId } = from as { userRole?: string; tenantId?: string };
  const { tenantId: chat = tenantId } = conversation;
  if (chat !== tenantId || home !== tenantId) return 'another tenant';
  return from.aadObjectId && userRole !== 'anonymous' ? undefined : 'unknown person';
}

/** Personal is what Teams says; a client that says nothing has one chat only. */
function isPersonal({ conversation }: Activity): boolean {
  const { conversationType = 'personal', isGroup } = conversation;
  return conversationType === 'personal' && !isGroup;
}
