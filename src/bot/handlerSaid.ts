import { type Activity, TurnContext } from 'botbuilder';

/** What a client puts into the text where a card from the message extension stands. */
const CARD_MARK = /<span class="inline-compose-card"[^]*?<\/span>\s*<\/span>/gi;
const REF = /^[A-Za-z\d][\w.~/-]{0,29}$/;

/**
 * What somebody typed, without the mention of the bot and without the mark of a card they shared. A
 * card of ours that is shared is as its ref typed before the words: it is read like any other text.
 */
export function saidIn(activity: Activity): string {
  const text = TurnContext.removeRecipientMention(activity) ?? '';
  const typed = text.replace(CARD_MARK, ' ').trim();
  return [refOnCard(activity.attachments), typed].filter(part => part !== '').join(' ');
}

/** The ref that a card of the message extension begins with; blank where there is no such card. */
function refOnCard(attachments: Activity['attachments']): string {
  for (const { contentType, content } of attachments ?? []) {
    if (contentType !== 'application/vnd.microsoft.card.adaptive') continue;
    const [first] = listIn(content, 'body');
    const [run] = listIn(first, 'inlines');
    const { text } = Object(run) as { text?: unknown };
    if (typeof text === 'string' && REF.test(text.trim())) return text.trim();
  }
  return '';
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const held: unknown = (Object(value) as Record<string, unknown>)[name];
  return Array.isArray(held) ? held : [];
}
