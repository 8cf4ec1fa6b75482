import { type Concern, CONCERNS, type Status } from '../../plan/action';
import { readDay } from '../../plan/day';
import { linksIn } from '../../plan/evidence';
import type { Report } from '../../plan/record';
import type { Granted } from '../conversation/granted';
import { inputs } from './row';

/** What somebody pressed on one of our cards. */
export type Answer =
  | {
      kind: 'rows'; // Send
      card: string;
      reports: readonly Report[];
      happened: readonly string[]; // refs of which the event was said to have happened
      left: readonly string[];
    }
  | { kind: 'open'; refs: readonly string[] } // Change this, Open the others
  | { kind: 'about'; card: string; ref: string; text: string } // the action that a message was about
  | { kind: 'drop'; card: string }
  | { kind: 'wish'; card: string; wish: Granted } // a wish, confirmed
  | { kind: 'decide'; ref: string; request: string; agrees: boolean; why: string } // of a date request
  | { kind: 'give'; card: string; ref: string; to: string } // another owner
  | { kind: 'outcome'; card: string; told: readonly { ref: string; text: string }[] }
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
      if (!ref) return { kind: 'unreadable' };
      return { kind: 'about', card: keyIn(read), ref, text: words(read('text')) };
    }
    case 'drop':
      return { kind: 'drop', card: keyIn(read) };
    case 'wish': {
      const wish = readWish(read);
      return wish ? { kind: 'wish', card: keyIn(read), wish } : { kind: 'unreadable' };
    }
    default:
      return readDecision(read);
  }
}

/** What a champion decides, and what a completed action has changed for people. */
function readDecision(read: Read): Answer {
  const [ref = ''] = readRefs([read('ref')]);
  const card = keyIn(read);
  switch (read('kind')) {
    case 'decide': {
      const request = words(read('request')).slice(0, 100);
      if (!ref || !request) return { kind: 'unreadable' };
      const agrees = read('decision') === 'agree';
      return { kind: 'decide', ref, request, agrees, why: words(read('why')) };
    }
    case 'give':
      return ref && card
        ? { kind: 'give', card, ref, to: words(read('to')) }
        : { kind: 'unreadable' };
    case 'outcome': {
      const told = readRefs(read('refs'))
        .map(one => ({ ref: one, text: words(read(inputs.outcome(one))) }))
        .filter(({ text }) => text !== '');
      return card ? { kind: 'outcome', card, told } : { kind: 'unreadable' };
    }
    default:
      return { kind: 'unreadable' };
  }
}

/** What was wished and filled in; undefined: no wish of ours. */
function readWish(read: Read): Granted | undefined {
  const chosen = readRefs([read('about')]);
  const refs = chosen.length > 0 ? chosen : readRefs(read('refs'));
  const [from, until] = ['from', 'until'].map(name => readDay(words(read(name))));
  switch (read('wish')) {
    case 'snooze':
      return { kind: 'snooze', refs, ...(until && { until }) };
    case 'not mine':
      return { kind: 'not mine', refs, to: words(read('to')) };
    case 'extend':
      return { kind: 'extend', refs, wanted: words(read('wanted')), why: words(read('why')) };
    case 'same as':
      return { kind: 'same as', refs, as: words(read('as')) };
    case 'happened': {
      const on = readDay(words(read('on')));
      return { kind: 'happened', refs, ...(on && { on }) };
    }
    case 'away':
      return {
        ...{ kind: 'away', ask: words(read('ask')) },
        ...(from && { from }),
        ...(until && { until }),
      };
    default:
      return undefined;
  }
}

/** The key of the card; empty where it has none that could be ours. */
function keyIn(read: Read): string {
  const key = read('card');
  return typeof key === 'string' && KEY.test(key) ? key : '';
}

type Read = (name: string) => unknown;

function readRows(read: Read): Answer {
  const key = keyIn(read);
  const refs = readRefs(read('refs'));
  if (!key || refs.length === 0) return { kind: 'unreadable' };
  const held = new Set(readRefs(read('held'))); // long words that the draft keeps
  const reports = refs.flatMap(
    ref => readRow(read, ref, key) ?? (held.has(ref) ? { ref, key: `${key}_${ref}` } : []),
  );
  const happened = refs.filter(ref => read(inputs.happened(ref)) === 'true');
  const answered = new Set([...reports.map(({ ref }) => ref), ...happened]);
  const left = refs.filter(ref => !answered.has(ref));
  return { kind: 'rows', card: key, reports, happened, left };
}

/** What was filled in for one action; undefined: nothing. */
function readRow(read: Read, ref: string, key: string): Report | undefined {
  const text = words(read(inputs.text(ref)));
  const chosen = read(inputs.status(ref));
  const status = ON_A_CARD.find(one => one === chosen) ?? statusIn(text, chosen);
  const forecast = readDay(words(read(inputs.forecast(ref))));
  const concern = concernIn(read(inputs.concern(ref)));
  const links = read(inputs.evidence(ref));
  const evidence = linksIn(typeof links === 'string' ? links : text);
  const told = {
    ...(text ? { text } : {}),
    ...(status ? { status } : {}),
    ...(forecast ? { forecast } : {}),
    ...(concern ? { concern } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
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
