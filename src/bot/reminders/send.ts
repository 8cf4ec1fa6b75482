import {
  type ConversationReference,
  MessageFactory,
  CardFactory,
  type TurnContext,
} from 'botbuilder';
import type { Chat } from '../adapter';
import type { AdaptiveCard } from '../cards/elements';
import { type Posted, readFailure } from './failure';

export type Where = Partial<ConversationReference>;

/** Posts a card into a conversation: one POST, never more. */
export type Send = (reference: Where, card: AdaptiveCard, summary: string) => Promise<Posted>;

/** Makes a conversation with the person of one that is gone, or that never was: one POST, never more. */
export type Open = (reference: Where) => Promise<{ kind: 'opened'; reference: Where } | Posted>;

/** Whatever stands between us and the platform may say yes as well; the platform names the message. */
const NO_ID = 'the answer names no message';

/** Less than a process has to end in. */
const HANGS_AFTER_MS = 15_000;

/** Sends by this chat. A post that hangs is `unknown` after a quarter of a minute. */
export function sendBy(chat: Chat, hangsAfterMs = HANGS_AFTER_MS): Send {
  return (reference, card, summary) =>
    inTurn(chat, { reference, hangsAfterMs }, async context => {
      const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
      const taken = await context.sendActivity({ ...activity, summary });
      return taken?.id ? { kind: 'sent' } : { kind: 'unknown', code: NO_ID };
    });
}

/** Opens conversations by this chat; to make one twice does no harm, since it is the same one. */
export function openBy(chat: Chat, hangsAfterMs = HANGS_AFTER_MS): Open {
  return reference =>
    inTurn(chat, { reference: withSomeId(reference), hangsAfterMs }, async context => {
      const client = context.turnState.get<Conversations | undefined>(
        chat.adapter.ConnectorClientKey,
      );
      const { user, bot, conversation } = reference;
      const tenantId = conversation?.tenantId;
      const made = await client?.conversations.createConversation({
        isGroup: false,
        bot,
        members: [user],
        ...(tenantId && { tenantId, channelData: { tenant: { id: tenantId } } }),
      });
      if (!made?.id) return { kind: 'unknown', code: 'no conversation' };
      const known = { name: '', isGroup: false, conversationType: 'personal', ...conversation };
      return {
        kind: 'opened',
        reference: { ...reference, conversation: { ...known, id: made.id } },
      };
    });
}

type Conversations = {
  conversations: { createConversation(of: unknown): Promise<{ id?: string } | undefined> };
};

/** A turn needs a conversation; one that is to be made has no id yet. */
function withSomeId(reference: Where): Where {
  const { conversation } = reference;
  return conversation ? { ...reference, conversation: { ...conversation, id: 'new' } } : reference;
}

/** A turn of our own; what is thrown in it is not for its error sentence: nobody is talking to us. */
async function inTurn<T>(
  { adapter, appId }: Chat,
  { reference, hangsAfterMs }: { reference: Where; hangsAfterMs: number },
  act: (context: TurnContext) => Promise<T | Posted>,
): Promise<T | Posted> {
  let outcome: T | Posted = { kind: 'unknown', code: 'not posted' };
  const sending = adapter
    .continueConversationAsync(appId, reference, async context => {
      outcome = await act(context).catch(readFailure);
    })
    .then(
      () => outcome,
      (error: unknown) => readFailure(error),
    );
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<Posted>(done => {
    timer = setTimeout(() => done({ kind: 'unknown', code: 'hang' }), hangsAfterMs);
  });
  try {
    return await Promise.race([sending, hung]);
  } finally {
    clearTimeout(timer);
  }
}
