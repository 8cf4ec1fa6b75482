import { readDay } from '../day';
import { KEY } from '../record';
import { cleanText } from '../said';
import { ACT_KINDS, GIVEN_RAGS, type Act, type ActKind, type ActSaid } from './act';
import { refusalWords } from '../words/refusals';

/** Longest text of an action and of an outcome, and longest reason. */
export const MOST_WORDS = 10_000;
export const MOST_WHY = 4_000;

/** How one field of an act is read. `must`: what to say when it is blank; `blank`: what a blank one means. */
type Field = { is: keyof typeof READERS; most?: number; must?: Must; blank?: string };
/** The name of what to say, which is in the reader's language. */
type Must = {
  [Name in keyof typeof refusalWords]: (typeof refusalWords)[Name] extends string ? Name : never;
}[keyof typeof refusalWords];

const LINE: Field = { is: 'line', most: 200 };
const TEXT: Field = { is: 'text', most: MOST_WORDS };
const WHY: Field = { is: 'text', most: MOST_WHY };
const MUST_WHY: Field = { ...WHY, must: 'sayWhy' };
const must = (field: Field, say: Must): Field => ({ ...field, must: say });

/** The fields of every kind of act, in the order in which they are kept. */
const FIELDS: Readonly<Record<ActKind, Readonly<Record<string, Field>>>> = {
  reassign: { owner: { ...LINE, blank: 'Vacant' }, why: WHY },
  'ask for a date': {
    wanted: must(LINE, 'whichDate'),
    why: MUST_WHY,
  },
  agree: { request: must(LINE, 'whichRequest'), why: WHY },
  refuse: { request: must(LINE, 'whichRequest'), why: MUST_WHY },
  complete: { outcome: TEXT, text: TEXT },
  outcome: { outcome: must(TEXT, 'whatIsDifferent') },
  tag: { characteristics: { is: 'tags' }, aims: { is: 'tags' }, priorities: { is: 'tags' } },
  link: { to: must(LINE, 'nameIt') },
  unlink: { to: must(LINE, 'nameIt') },
  write: { text: must(TEXT, 'whatIsToDo') },
  reword: { text: must(TEXT, 'whatIsToDo'), why: WHY },
  withdraw: { why: MUST_WHY },
  'not applicable': { why: MUST_WHY },
  supersede: { by: must(LINE, 'nameIt'), why: WHY },
  transfer: { to: must(LINE, 'whoHasIt'), why: WHY },
  reopen: { why: MUST_WHY },
  snooze: { until: { is: 'day' } },
  'ask differently': { leadDays: LINE, lateEveryDays: LINE, asking: { is: 'switch' } },
  'clear forecast': {},
  happened: { on: { is: 'day' } },
  rate: { rag: { is: 'rag', must: 'chooseRag' }, why: MUST_WHY },
  undo: { update: must(LINE, 'whichUpdate') },
  new: {
    strand: must(LINE, 'chooseStrand'),
    objective: LINE,
    text: TEXT,
    owner: LINE,
    due: LINE,
  },
};

/**
 * An act out of parsed JSON that anybody may have sent: only fields we know, only of the right type,
 * texts as they will be kept. Blank ones count as left out. Gives a sentence otherwise. Pure.
 */
export function readAct(data: unknown): Act | { refused: string } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return unreadable('act');
  const given = (name: string): unknown =>
    Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
  const kind = ACT_KINDS.find(one => one === given('kind'));
  if (!kind) return unreadable('kind of act');
  const [ref, key, seen] = [given('ref') ?? '', given('key'), given('seen') ?? ''];
  const isRef = typeof ref === 'string' && ref.length <= 100 && (ref !== '' || kind === 'new');
  if (!isRef) return unreadable('ref');
  if (typeof key !== 'string' || !KEY.test(key)) return unreadable('key');
  if (typeof seen !== 'string') return unreadable('version');
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(FIELDS[kind])) {
    const value = readField(name, field, given(name));
    if ('refused' in value) return value;
    if (value.value !== undefined) read[name] = value.value;
  }
  return { ref, key, ...(seen && { seen }), kind, ...read } as Act;
}

/** An act without what only sends it: what is kept of it. Pure. */
export function saidIn(act: Act): ActSaid {
  const kept = Object.entries(act).filter(([name]) => !['ref', 'key', 'seen'].includes(name));
  return Object.fromEntries(kept) as ActSaid;
}

type Read = { value: unknown } | { refused: string };

function readField(name: string, field: Field, value: unknown): Read {
  const isBlank = value === undefined || value === null || value === '';
  const read = isBlank ? undefined : READERS[field.is](value);
  if (!isBlank && read === undefined) return unreadable(name);
  const isEmpty = read === undefined || read === '';
  if (isEmpty && field.must !== undefined) return { refused: refusalWords[field.must] };
  if (typeof read === 'string' && read.length > (field.most ?? Infinity)) {
    return { refused: refusalWords.tooLongFor(read.length, field.most ?? 0) };
  }
  return { value: isEmpty ? field.blank : read };
}

const MOST_TAGS = 30;

/** Each gives the value as it is kept; undefined when it is none. */
const READERS = {
  line: (value: unknown) =>
    typeof value === 'string' ? cleanText(value).replace(/\s+/gu, ' ') : undefined,
  text: (value: unknown) => (typeof value === 'string' ? cleanText(value) : undefined),
  day: (value: unknown) => (typeof value === 'string' ? readDay(value) : undefined),
  rag: (value: unknown) => GIVEN_RAGS.find(rag => rag === value),
  switch: (value: unknown) => (['on', 'off'] as const).find(one => one === value),
  tags: readTags,
} as const;

/** A tag is a choice of a list: a line without the sign that parts choices in SharePoint. */
function readTags(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_TAGS) return undefined;
  const tags = value.map(READERS.line);
  const isTag = (tag: string | undefined): tag is string =>
    tag !== undefined && tag !== '' && tag.length <= 100 && !tag.includes(';#');
  return tags.every(isTag) ? [...new Set(tags)] : undefined;
}

function unreadable(name: string): { refused: string } {
  return { refused: refusalWords.unreadable(name) };
}
