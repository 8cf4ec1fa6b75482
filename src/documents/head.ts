import type { Day } from '../plan/day';
import { readDay } from '../plan/day';
import { readDue } from '../plan/due';
import type { Strand } from '../plan/plan';
import { isBlank, type Line } from './lines';

/** What a document says of itself before its first table; '' where it does not. */
export type Head = {
  title: string;
  version: string;
  on?: Day; // the day the version says it is of
  champions: readonly Strand['champion'][]; // in the order of the strands
  lines: readonly string[]; // all of it, trimmed, without blanks
};

const CHAMPIONS = /^(?:champions?|strand leads?|theme leads?|leads?)\s*:?$/i;
const CHAMPION = /^(?<name>.{2,80}?)\s*\((?<initials>[A-Z]{1,5})\)$/;
const NUMBERED_VERSION = /^v(?:ersion)?\.?\s*:?\s*\d/i;
/** `13062012(9)`: the ninth draft of 13 June 2012. */
const DATED_VERSION = /^(?<date>\d{2})(?<month>\d{2})(?<year>\d{4})\s*(?:\(\d+\))?$/;
const MOST_VERSION = 60;

/** Reads what stands before the first table. Pure. */
export function readHead(head: readonly Line[]): Head {
  const lines = head.filter(line => !isBlank(line)).map(line => line.text.trim());
  const short = lines.filter(line => line.length <= MOST_VERSION);
  const version = short.find(line => versionDay(line) ?? NUMBERED_VERSION.test(line)) ?? '';
  const on = short.map(versionDay).find(found => found);
  return {
    title: lines[0]?.replace(/\s+/gu, ' ') ?? '',
    version,
    ...(on ? { on } : {}),
    champions: readChampions(lines),
    lines,
  };
}

function readChampions(lines: readonly string[]): Strand['champion'][] {
  const champions: Strand['champion'][] = [];
  const from = lines.findIndex(line => CHAMPIONS.test(line)) + 1;
  for (const line of from > 0 ? lines.slice(from) : []) {
    const { name, initials } = CHAMPION.exec(line)?.groups ?? {};
    if (!name || !initials) break;
    champions.push({ name, initials });
  }
  return champions;
}

/** `Champion: Pat Park (PP)`, `Strand lead: Chief Inspector Park`: who leads the strand whose heading stands above. Pure. */
export function championIn(line: string): Strand['champion'] | undefined {
  const { name: words } =
    /^(?:champion|strand lead|theme lead|lead)s?\s*[:–-]\s*(?<name>\S.{1,80})$/iu.exec(line.trim())
      ?.groups ?? {};
  if (!words) return undefined;
  const { name = words, initials = '' } = CHAMPION.exec(words)?.groups ?? {};
  return { name, initials };
}

/** The day in `13062012(9)`, `Version 2, 13 June 2012` or `13/06/2012`. */
function versionDay(line: string): Day | undefined {
  const { date, month, year } = DATED_VERSION.exec(line)?.groups ?? {};
  if (date && month && year) return readDay(`${year}-${month}-${date}`);
  const due = readDue(line.replace(/^.*?[,:(]\s*|\)$/g, ''));
  return due.kind === 'day' ? due.date : undefined;
}
