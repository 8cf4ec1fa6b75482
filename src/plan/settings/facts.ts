import { readBoard, writeBoard, BOARD_AS_WRITTEN } from '../board';
import { MONTH_MEANINGS } from '../due';
import type { AskingRules, PlanFacts } from '../plan';
import type { RagRule } from '../rag';
import { readLeadDays } from '../rules';
import { choiceOf, countOf, lineOf, linesOf, readAnyDay, without, writeAnyDay } from './readers';
import type { Setting, Settings } from './setting';
import { HAPPENED_SETTING } from './happened';
import { TAG_SETTINGS } from './tags';
import { WORD_SETTINGS } from './words';
import { faultWords } from '../words/refusals';

/** Days on which a plan may have its digests sent, as settings write them; Monday is 1 in the rules. */
export const ASKING_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** The settings of a plan, by group, as the tab shows them. */
export const FACT_GROUPS = {
  plan: ['title', 'version', 'timeZone', 'monthMeans', 'standIn', 'starMeans'],
  boards: ['boards', 'roundDays', 'reviewEveryMonths', 'happened'],
  holidays: ['holidays'],
  rag: ['dueSoonDays', 'unansweredDays', 'staleDays', 'forecastLateMonths'],
  asking: ['leadDays', 'lateEveryDays', 'weekday', 'hour', 'mostAsks', 'lateToChampionDays'],
  words: ['championWord', 'championsWord', 'strandWord', 'strandsWord'],
  glossary: ['glossary'],
  tags: ['characteristics', 'aims', 'onlyUnder', 'priorities', 'frameworks'],
} as const;
export type FactGroup = keyof typeof FACT_GROUPS;
export type FactName = (typeof FACT_GROUPS)[FactGroup][number];

/** Every setting of a plan: how it is written, and how it is read. Bounds are those of the list Plans. */
export const FACT_SETTINGS: Settings<FactName, PlanFacts> = {
  title: lineOf(
    ({ title }) => title,
    (facts, title = '') => ({ ...facts, title }),
    { must: true },
  ),
  version: lineOf(
    ({ version }) => version,
    (facts, version = '') => ({ ...facts, version }),
  ),
  timeZone: {
    write: ({ timeZone }) => timeZone,
    read: (facts, text) =>
      isZone(text.trim()) ? { ...facts, timeZone: text.trim() } : { fault: faultWords.timeZone },
  },
  monthMeans: choiceOf(
    ({ monthMeans }) => monthMeans,
    (facts, monthMeans) => ({ ...facts, monthMeans }),
    MONTH_MEANINGS,
  ),
  standIn: maybe('standIn'),
  starMeans: maybe('starMeans'),
  dueSoonDays: rag('dueSoonDays', 0, 366),
  unansweredDays: rag('unansweredDays', 0, 366),
  staleDays: rag('staleDays', 1, 3660),
  forecastLateMonths: rag('forecastLateMonths', 0, 120),
  leadDays: {
    write: ({ asking }) => asking.leadDays.join(', '),
    read: (facts, text) => {
      const leadDays = readLeadDays(text);
      return leadDays
        ? { ...facts, asking: { ...facts.asking, leadDays } }
        : { fault: faultWords.leadDays };
    },
  },
  lateEveryDays: asking('lateEveryDays', 1, 366),
  weekday: choiceOf(
    facts => ASKING_DAYS[facts.asking.weekday - 1] ?? 'Tuesday',
    (facts, on) => withAsking(facts, 'weekday', ASKING_DAYS.indexOf(on) + 1),
    ASKING_DAYS,
  ),
  hour: asking('hour', 0, 23),
  mostAsks: asking('mostAsks', 1, 100),
  lateToChampionDays: count('lateToChampionDays', 0, 366),
  boards: linesOf(
    ({ boards }) => boards,
    (facts, boards) => ({ ...facts, boards }),
    {
      write: writeBoard,
      read: readBoard,
      get how() {
        return faultWords.boards(BOARD_AS_WRITTEN);
      },
    },
  ),
  roundDays: count('roundDays', 1, 250),
  reviewEveryMonths: count('reviewEveryMonths', 1, 60),
  holidays: linesOf(
    ({ holidays }) => holidays,
    (facts, days) => ({ ...facts, holidays: [...new Set(days)].sort() }),
    {
      write: writeAnyDay,
      read: readAnyDay,
      get how() {
        return faultWords.holidays;
      },
    },
  ),
  happened: HAPPENED_SETTING,
  ...WORD_SETTINGS,
  ...TAG_SETTINGS,
};

/** What of `facts` differs from `before`; undefined where it is taken away. Pure. */
export function factsChanged(
  before: PlanFacts,
  facts: PlanFacts,
): { [Name in keyof Omit<PlanFacts, 'key'>]?: PlanFacts[Name] | undefined } {
  const names = [
    ...new Set([...Object.keys(before), ...Object.keys(facts)]),
  ] as (keyof PlanFacts)[];
  const changed = names.filter(name => name !== 'key' && before[name] !== facts[name]);
  return Object.fromEntries(changed.map(name => [name, facts[name]]));
}

function rag(name: keyof RagRule, least: number, most: number): Setting<PlanFacts> {
  return countOf(
    ({ ragRule }) => ragRule[name],
    (facts, value) => ({ ...facts, ragRule: { ...facts.ragRule, [name]: value } }),
    [least, most],
  );
}

type AskingCount = Exclude<keyof AskingRules, 'leadDays'>;

function asking(name: AskingCount, least: number, most: number): Setting<PlanFacts> {
  return countOf(
    facts => facts.asking[name],
    (facts, value) => withAsking(facts, name, value),
    [least, most],
  );
}

function withAsking(facts: PlanFacts, name: AskingCount, value: number): PlanFacts {
  return { ...facts, asking: { ...facts.asking, [name]: value } };
}

function count(
  name: 'roundDays' | 'reviewEveryMonths' | 'lateToChampionDays',
  least: number,
  most: number,
): Setting<PlanFacts> {
  return countOf(
    facts => facts[name],
    (facts, value) => ({ ...facts, [name]: value }),
    [least, most],
  );
}

function maybe(name: 'standIn' | 'starMeans'): Setting<PlanFacts> {
  return lineOf(
    facts => facts[name],
    (facts, text) => ({ ...without(facts, name), ...(text !== undefined && { [name]: text }) }),
  );
}

function isZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      name !== ''
    );
  } catch {
    return false;
  }
}
