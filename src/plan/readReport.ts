import { CONCERNS, STATUSES } from './action';
import { readDay } from './day';
import { MOST_LINKS } from './evidence';
import type { Report } from './record';
import { refusalWords } from './words/refusals';

const CONCERN_CHOICES = [...CONCERNS, 'none'] as const;

/**
 * A report out of parsed JSON that anybody may have sent: only fields we know, only of the right
 * type. Blank choices and dates count as left out, as forms send them. Gives a sentence otherwise.
 */
export function readReport(data: unknown): Report | { refused: string } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return refused('report');
  const field = (name: keyof Report): unknown =>
    Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
  const [ref, key] = [field('ref'), field('key')];
  if (!isShort(ref)) return refused('ref');
  if (!isShort(key)) return refused('key');
  const noChange = field('noChange') ?? false;
  if (typeof noChange !== 'boolean') return refused('noChange');
  const text = field('text') ?? '';
  if (typeof text !== 'string') return refused('text');
  const seen = field('seen') ?? '';
  if (typeof seen !== 'string') return refused('seen');
  const evidence = field('evidence') ?? [];
  if (!isLinks(evidence)) return refused('evidence');
  const told = readTold(field);
  if ('refused' in told) return told;
  return {
    ...{ ref, key, ...told },
    ...(text && { text }),
    ...(noChange && { noChange }),
    ...(evidence.length > 0 && { evidence }),
    ...(seen && { seen }),
  };
}

type Told = Pick<Report, 'status' | 'forecast' | 'concern'>;

function readTold(field: (name: keyof Report) => unknown): Told | { refused: string } {
  const [status, forecast, concern] = [field('status'), field('forecast'), field('concern')];
  const chosenStatus = STATUSES.find(choice => choice === status);
  if (!chosenStatus && !isBlank(status)) return refused('status');
  const chosenConcern = CONCERN_CHOICES.find(choice => choice === concern);
  if (!chosenConcern && !isBlank(concern)) return refused('concern');
  const date = typeof forecast === 'string' ? readDay(forecast) : undefined;
  if (!date && !isBlank(forecast)) {
    return {
      refused: refusalWords.noDay,
    };
  }
  return {
    ...(chosenStatus && { status: chosenStatus }),
    ...(date && { forecast: date }),
    ...(chosenConcern && { concern: chosenConcern }),
  };
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 100;
}

/** What is no web address is told in words when it is recorded. */
function isLinks(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST_LINKS && value.every(isShortish);
}

const isShortish = (one: unknown): boolean => typeof one === 'string' && one.length <= 2000;

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function refused(name: string): { refused: string } {
  return { refused: refusalWords.unreadable(name) };
}
