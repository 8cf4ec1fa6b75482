import type { RequestHandler } from 'express';
import type { Chat } from '../adapter';
import type { PlanBot } from '../handler';
import { trouble } from './trouble';

/**
 * The bot's door. What is no activity is told so (400), who may not come in is turned away (401)
 * before anything of the activity is believed; the SDK by itself answers some forgeries with 500 and
 * lets a body without a type end the process.
 */
export function messageRoute({ chat, bot }: { chat: Chat; bot: PlanBot }): RequestHandler {
  return async (request, response) => {
    const activity: unknown = request.body;
    if (!looksLikeActivity(activity)) {
      trouble(response, 400, 'That is no activity.');
      return;
    }
    if (!(await chat.letsIn(activity, request.headers.authorization ?? ''))) {
      trouble(response, 401, 'That token is not good here.');
      return;
    }
    await chat.adapter.process(request, response, context => bot.run(context));
  };
}

/** The few fields that our code and the SDK read without asking. */
function looksLikeActivity(body: unknown): body is Parameters<Chat['letsIn']>[0] {
  const { type, from, conversation, serviceUrl, channelId } = (body ?? {}) as Record<
    string,
    unknown
  >;
  return (
    [type, serviceUrl, channelId].every(text => typeof text === 'string' && text !== '') &&
    [from, conversation].every(
      party => typeof (party as { id?: unknown } | undefined)?.id === 'string',
    )
  );
}
