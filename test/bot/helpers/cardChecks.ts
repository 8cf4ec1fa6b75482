import type { AdaptiveCard } from '../../../src/bot/cards/elements';
// The package's entry is ESM without extensions, which Node cannot load; its bundle can.
import * as cards from 'adaptivecards/dist/adaptivecards.js';

const LAST_LINE = 'Or just type, for example: OD8-02 done.';
const ELEMENTS_OF_1_2 = [
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Input.Text',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Input.Date',
  'Action.Submit',
  'AdaptiveCard',
];

/** Everything that is wrong with a card: empty when Teams on a phone can show and send it. */
export function wrongWith(card: AdaptiveCard): string[] {
  const parsed = new cards.AdaptiveCard();
  const context = new cards.SerializationContext();
  parsed.parse(card, context);
  const said = Array.from({ length: context.eventCount }, (_, place) =>
    String(context.getEventAt(place).message),
  );
  const failed = parsed.validateProperties().validationEvents.map(event => String(event.message));
  return [...said, ...failed, ...againstOurRules(card)];
}

function againstOurRules(card: AdaptiveCard): string[] {
  const ids = valuesOf(card, 'id');
  const last = card.body.at(-1);
  return [
    (card.version as string) === '1.2' ? [] : 'another version',
    Buffer.byteLength(JSON.stringify(card)) < 28_000 ? [] : 'too big',
    new Set(ids).size === ids.length ? [] : 'an id twice',
    last && 'text' in last && last.text === LAST_LINE ? [] : 'last line',
    valuesOf(card, 'type').filter(type => !ELEMENTS_OF_1_2.includes(type)),
  ].flat();
}

/** Every text of the card in reading order, a line each. */
export function textOf(card: AdaptiveCard): string {
  return card.body
    .map(element => {
      if ('inlines' in element) return element.inlines.map(({ text }) => text).join('');
      if ('text' in element) return element.text;
      return `[${element.id}]`;
    })
    .join('\n');
}

function valuesOf(part: unknown, name: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === name && typeof value === 'string' && key !== 'data' ? [value] : valuesOf(value, name),
  );
}
