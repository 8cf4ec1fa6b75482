import { type Concern, CONCERNS, type Status } from '../../plan/action';
import { readDay } from '../../plan/day';
import type { Report } from '../../plan/record';
import { inputs } from './row';

/** What somebody pressed on one of our cards. */
export type Answer =
  | { kind: 'rows'; reports: readonly Report[]; left: readonly string[] } // Send
  | { kind: 'open'; refs: readonly string[] } // Change this, Open the others
  | { kind: 'about'; ref: string; text: string } // the action that a message was about
  | { kind: 'drop' }
  | { kind: 'unreadable' };

const REF = /^[A-Za-z\d][\w.~/-]{0,29}$/;
const KEY = /^[\w-]{8,60}$/;
const MOST_REFS = 500;
const ON_A_CARD: readonly Status[] = ['In progress', 'Complete'];

/**
 * Reads what a card posts. Everything in it is a claim: only our own kinds, refs that look like
 * refs, and own properties are read; who speaks, and for what, is decided elsewhere. Pure, never throws.
 */
export function readAnswer(value: unknown): Answer {
  const read = (name: string): unknown =>
    isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  switch (read('kind')) {
    case 'digest':
      return readRows(read);
    case 'open': {
      const refs = readRefs(read('refs'));
      return refs.length > 0 ? { kind: 'open', refs } : { kind: 'unreadable' };
    }
    case 'about': {
      const [ref] = readRefs([read('about')]);
      return ref ? { kind: 'about', ref, text: words(read('text')) } : { kind: 'unreadable' };
    }
    case 'drop':
      return { kind: 'drop' };
    default:
      return { kind: 'unreadable' };
  }
}

type Read = (name: string) => unknown;

function readRows(read: Read): Answer {
  const key = read('card');
  const refs = readRefs(read('refs'));
  if (typeof key !== 'string' || !KEY.test(key) || refs.length === 0) return { kind: 'unreadable' };
  const reports = refs.flatMap(ref => readRow(read, ref, key) ?? []);
  const answered = new Set(reports.map(({ ref }) => ref));
  return { kind: 'rows', reports, left: refs.filter(ref => !answered.has(ref)) };
}

/** What was filled in for one action; undefined: nothing. */
function readRow(read: Read, ref: string, key: string): Report | undefined {
  const text = words(read(inputs.text(ref)));
  const chosen = read(inputs.status(ref));
  const status = ON_A_CARD.find(one => one === chosen) ?? statusIn(text, chosen);
  const forecast = readDay(words(read(inputs.forecast(ref))));
  const concern = concernIn(read(inputs.concern(ref)));
  const told = {
    ...(text ? { text } : {}),
    ...(status ? { status } : {}),
    ...(forecast ? { forecast } : {}),
    ...(concern ? { concern } : {}),
  };
  const noChange = chosen === 'no change' || read(inputs.noChange(ref)) === 'true';
  const row = { ref, key: `${key}_${ref}` };
  if (Object.keys(told).length > 0) return { ...row, ...told };
  return noChange ? { ...row, noChange: true } : undefined;
}

/** "Done" in a line that has no choice of status beside it says all there is to say. */
function statusIn(text: string, chosen: unknown): Status | undefined {
  return chosen === undefined && /^(?:all )?(?:done|completed?|finished)[.!]?$/i.test(text)
    ? 'Complete'
    : undefined;
}

function concernIn(value: unknown): Concern | 'none' | undefined {
  return value === 'none' ? 'none' : CONCERNS.find(concern => concern === value);
}

function readRefs(value: unknown): string[] {
  if (!Array.isArray(value) || value.length > MOST_REFS) return [];
  const refs = value.filter((ref): ref is string => typeof ref === 'string' && REF.test(ref));
  return [...new Set(refs)];
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
