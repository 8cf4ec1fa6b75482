import { type Action, type Concern, isOpen, type Status } from '../../plan/action';
import { inWords, type Day } from '../../plan/day';
import type { RagRule } from '../../plan/rag';
import { type Choice, type Element, line, plain, short, strong, subtle } from './elements';
import { dueInWords, lastSaidInWords, ragInWords } from './rag';
import { askWords } from '../words/asking';

/** What stands in a form before the person has touched it. */
export type Preset = {
  status?: Status;
  text?: string;
  forecast?: Day;
  mayBe?: readonly Day[]; // what "Aug-12" may mean: asked, never guessed
  concern?: Concern | 'none';
  noChange?: true;
  evidence?: readonly string[]; // web addresses; asked for where it is given, also empty
  owner?: string; // as written, where somebody else is asked
  held?: string; // a text too long for a card: its beginning is shown, and Save keeps the whole
  event?: string; // what it waits for, where the question is whether that has happened
  reopens?: true; // whoever completed it today may open it again
};

/** On what day and by what rule rows are shown. */
export type Showing = { today: Day; rule: RagRule };

/** The names of a row's inputs: what answer.ts reads. */
export const inputs = {
  status: (ref: string) => `s:${ref}`,
  text: (ref: string) => `t:${ref}`,
  noChange: (ref: string) => `n:${ref}`,
  forecast: (ref: string) => `f:${ref}`,
  concern: (ref: string) => `c:${ref}`,
  outcome: (ref: string) => `o:${ref}`,
  evidence: (ref: string) => `e:${ref}`,
  happened: (ref: string) => `h:${ref}`,
};

/** Longest text that a card asks for; the tab takes more. */
export const MOST_ON_A_CARD = 8_000;
const MOST_OF_LINKS = 2_000;

/** An action with all that helps to answer: what, when, how it stands, what was said last. Pure. */
export function fullRow(action: Action, showing: Showing, preset: Preset = {}): Element[] {
  const { ref } = action;
  return [
    { ...line(strong(`${ref} `), plain(whatItIs(action, 400))), separator: true },
    line(subtle(withOwner(standing(action, showing), preset))),
    line(subtle(lastSaid(action, showing.today, 200))),
    ...eventInput(ref, preset),
    ...(isOpen(action) || preset.reopens
      ? [label(askWords.howIsIt(ref)), statusInput(ref, preset)]
      : []),
    ...concernInput(ref, preset),
    ...forecastInput(ref, preset),
    ...wordsOf(ref, preset),
    ...evidenceInput(ref, preset),
  ];
}

/** An action in one line, with what can be answered in one tap or one line. Pure. */
export function leanRow(action: Action, showing: Showing, preset: Preset = {}): Element[] {
  const { ref } = action;
  return [
    {
      ...line(
        strong(`${ref} `),
        plain(`${whatItIs(action, 70)} `),
        subtle(withOwner(standing(action, showing), preset)),
      ),
      separator: true,
    },
    ...eventInput(ref, preset),
    ...(isOpen(action) ? [noChangeInput(ref, preset)] : []),
    textInput(ref, askWords.whatHappened(ref), preset.text),
  ];
}

/** The text to correct, or the beginning of one that is kept whole. */
function wordsOf(ref: string, { text, held }: Preset): Element[] {
  const asked = askWords.whatHappened(ref);
  if (!held) return [label(asked), textInput(ref, asked, text, true)];
  return [line(plain(short(held, 600))), line(subtle(askWords.heldWhole(held.length)))];
}

/** The words above an input: 1.2 has no labels of its own, and a placeholder goes as soon as something is written. Pure. */
export const label = (text: string): Element => line(subtle(text));

const STATUS_CHOICES = ['none', 'no change', 'In progress', 'Complete'] as const;
const REOPEN_CHOICES = ['none', 'In progress'] as const;
const CONCERN_CHOICES = ['none', 'at risk', 'off track'] as const;

/** Each with what it is called. */
const choices = <Value extends string>(
  values: readonly Value[],
  called: Readonly<Record<Value, string>>,
): Choice[] => values.map(value => ({ title: called[value], value }));

/** A finished action takes words, but no status, unless by whoever finished it on the same day. */
function statusInput(ref: string, preset: Preset): Element {
  return {
    type: 'Input.ChoiceSet',
    id: inputs.status(ref),
    style: 'compact',
    placeholder: askWords.howIsIt(ref),
    value: preset.reopens ? 'none' : choiceOf(preset),
    choices: preset.reopens
      ? choices(REOPEN_CHOICES, askWords.reopens)
      : choices(STATUS_CHOICES, askWords.statuses),
  };
}

/** The question that is asked once for all that wait for the same event. */
function eventInput(ref: string, { event }: Preset): Element[] {
  if (event === undefined) return [];
  const title = askWords.hasHappened(ref, short(event, 120));
  return [{ type: 'Input.Toggle', id: inputs.happened(ref), title, value: 'false' }];
}

function noChangeInput(ref: string, { noChange }: Preset): Element {
  return {
    type: 'Input.Toggle',
    id: inputs.noChange(ref),
    title: askWords.noChange(ref),
    value: noChange ? 'true' : 'false',
  };
}

function choiceOf({ status, noChange }: Preset): string {
  if (noChange) return 'no change';
  return STATUS_CHOICES.find(value => value === status) ?? 'none';
}

function textInput(ref: string, placeholder: string, value?: string, multiline?: true): Element {
  return {
    type: 'Input.Text',
    id: inputs.text(ref),
    placeholder,
    maxLength: MOST_ON_A_CARD,
    ...(multiline ? { isMultiline: true } : {}),
    ...(value ? { value } : {}),
  };
}

function evidenceInput(ref: string, { evidence }: Preset): Element[] {
  if (!evidence) return [];
  return [
    label(askWords.link),
    {
      type: 'Input.Text',
      id: inputs.evidence(ref),
      placeholder: askWords.linkOf(ref),
      maxLength: MOST_OF_LINKS,
      ...(evidence.length > 0 && { value: evidence.join(' ') }),
    },
  ];
}

function concernInput(ref: string, { concern }: Preset): Element[] {
  if (!concern) return [];
  return [
    label(askWords.isAtRisk(ref)),
    {
      type: 'Input.ChoiceSet',
      id: inputs.concern(ref),
      style: 'compact',
      placeholder: askWords.isAtRisk(ref),
      value: concern,
      choices: choices(CONCERN_CHOICES, askWords.concerns),
    },
  ];
}

function forecastInput(ref: string, { forecast, mayBe }: Preset): Element[] {
  const when = forecast ? askWords.expects(forecast) : askWords.when;
  const asked = label(when); // a date field shows itself as each phone likes
  if (mayBe)
    return [
      asked,
      {
        type: 'Input.ChoiceSet',
        id: inputs.forecast(ref),
        style: 'expanded',
        value: '',
        choices: [
          ...mayBe.map(date => ({ title: inWords(date), value: date })),
          { title: askWords.neither, value: 'none' },
        ],
      },
    ];
  return forecast ? [asked, { type: 'Input.Date', id: inputs.forecast(ref), value: forecast }] : [];
}

/** The action's own words; what an action that is not yet written is called. */
export function whatItIs(action: Action, most: number): string {
  return short(action.text ?? askWords.notWritten, most);
}

/** `Due Aug-12, in 28 days · ● Green`. */
export function standing(action: Action, { today, rule }: Showing): string {
  const rag = ragInWords(action, today, rule);
  const due = dueInWords(action.due, today);
  return rag ? `${due} · ${rag}` : due;
}

function withOwner(words: string, { owner }: Preset): string {
  return owner ? askWords.owner(owner, words) : words;
}

function lastSaid(action: Action, today: Day, most: number): string {
  const said = action.lastSaid?.text ?? '';
  const when = lastSaidInWords(action, today);
  return said ? `${when}: ${short(said, most)}` : when;
}
