import { askWords } from '../words/asking';

/**
 * The handful of Adaptive Card 1.2 elements we use, as plain values; 1.2 is what phones show.
 * Schema: https://adaptivecards.io/explorer
 */
export type Run = { type: 'TextRun'; text: string; weight?: 'Bolder'; isSubtle?: true };
export type Choice = { title: string; value: string };
export type Element =
  | {
      type: 'TextBlock';
      text: string;
      wrap: true;
      size?: 'Medium';
      weight?: 'Bolder';
      isSubtle?: true;
      separator?: true;
      spacing?: 'Medium';
    }
  | { type: 'RichTextBlock'; inlines: Run[]; separator?: true; spacing?: 'Small' }
  | { type: 'Input.Toggle'; id: string; title: string; value: 'true' | 'false'; spacing?: 'None' }
  | {
      type: 'Input.Text';
      id: string;
      placeholder: string;
      maxLength: number;
      isMultiline?: true;
      value?: string;
    }
  | { type: 'Input.Date'; id: string; value?: string }
  | {
      type: 'Input.ChoiceSet';
      id: string;
      style: 'compact' | 'expanded';
      placeholder?: string;
      value: string;
      choices: readonly Choice[];
    };

/** A button. What it posts is read by `answer.ts`, and trusted for nothing but what the person meant. */
export type Submit = { type: 'Action.Submit'; title: string; data: object };
export type AdaptiveCard = {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.2';
  body: Element[];
  actions: Submit[];
};

/** Most bytes of a card as UTF-8 JSON; at 28 KB some doors of Teams refuse it. */
export const MOST_BYTES = 28_000;

/** The card of these elements, with the last line that every card has: nobody has to fill in a form. */
export function card(body: readonly Element[], actions: readonly Submit[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.2',
    body: [...body, { ...quiet(askWords.lastLine), separator: true }],
    actions: [...actions],
  };
}

/** What a card or a part of it weighs, as UTF-8 JSON. */
export const bytesOf = (part: object): number => Buffer.byteLength(JSON.stringify(part));

/** Words of our own; never a person's, since a TextBlock reads markdown. */
export const words = (text: string) => ({ type: 'TextBlock', text, wrap: true }) as const;
export const quiet = (text: string) => ({ ...words(text), isSubtle: true }) as const;
export const heading = (text: string) =>
  ({ ...words(text), size: 'Medium', weight: 'Bolder' }) as const;
export const section = (text: string) =>
  ({ ...words(text), weight: 'Bolder', separator: true, spacing: 'Medium' }) as const;

/** A paragraph that may hold people's words: runs are shown as they are, without markdown. */
export function line(...inlines: Run[]): Extract<Element, { type: 'RichTextBlock' }> {
  return { type: 'RichTextBlock', inlines };
}
export const plain = (text: string): Run => ({ type: 'TextRun', text: literal(text) });
export const strong = (text: string): Run => ({ ...plain(text), weight: 'Bolder' });
export const subtle = (text: string): Run => ({ ...plain(text), isSubtle: true });

export const submit = (title: string, data: object): Submit => ({
  type: 'Action.Submit',
  title,
  data,
});

/** `text` cut to `most` characters, with a sign that it was cut. Never cuts a character in half. */
export function short(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= most) return flat; // no letter is shorter than its one unit
  const letters = [...new Intl.Segmenter('en-GB').segment(flat.slice(0, most * 12))];
  if (letters.length <= most && flat.length <= most * 12) return flat;
  return `${cut(letters, most - 1).trimEnd()}…`;
}

/** A letter may be a family of emoji, 30 characters long: what counts is also what it weighs. */
function cut(letters: readonly Intl.SegmentData[], most: number): string {
  let kept = '';
  for (const { segment } of letters.slice(0, most)) {
    if (kept.length + segment.length > most * 2) break;
    kept += segment;
  }
  return kept;
}

/**
 * A client would turn `{{DATE(…)}}` into a date, also in somebody's words; control characters break
 * some; marks that turn the direction of writing would turn our own words after them.
 */
function literal(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/(?![\n\t])\p{Control}|\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('{{', '{\u200B{');
}
