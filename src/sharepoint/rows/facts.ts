import { readBoard, writeBoard } from '../../plan/board';
import { readDay, type Day } from '../../plan/day';
import { MONTH_MEANINGS } from '../../plan/due';
import {
  USUAL,
  type AskingRules,
  type ListProblem,
  type Happened,
  type PlanFacts,
} from '../../plan/plan';
import type { RagRule } from '../../plan/rag';
import { readLeadDays } from '../../plan/rules';
import { cellsOf, type Cells, linesIn, type Row } from '../cells';
import { cellOfDay } from '../days';
import { PLANS, WEEKDAYS } from '../lists/plans';
import { titleOf } from './actionRow';
import { readWordCells, rowOfWords } from './factWords';
import { readTagSetCells, rowOfTagSets } from './tagSets';
import { readTally, type Tally } from './tally';

type FactCells = Cells<keyof (typeof PLANS)['columns'] | 'Title'>;

/** A plan's facts as its row has them. */
export type FactsInRow = {
  id: number;
  version: string;
  facts: PlanFacts;
  counts?: Tally;
  hasCounts: boolean; // lists of an older version have no column for them
  hasRatedOn: boolean;
  problems: readonly ListProblem[];
};

/** Reads a row of Plans. What is blank or cannot be read is as usual; the latter is a problem. */
export function readFacts(row: Row): FactsInRow {
  const cells = cellsOf(PLANS, row);
  const timeZone = readZone(cells);
  const key = cells.text('Plan') ?? `row-${cells.id}`;
  const facts: PlanFacts = {
    key,
    title: cells.text('Title') ?? key,
    version: cells.text('PlanVersion') ?? '',
    timeZone,
    monthMeans: cells.choice('MonthMeans', MONTH_MEANINGS) ?? USUAL.monthMeans,
    ragRule: readRagRule(cells),
    asking: readAsking(cells),
    reviewEveryMonths: count(cells, 'ReviewEveryMonths', 1, 60) ?? USUAL.reviewEveryMonths,
    holidays: readHolidays(cells),
    boards: readBoards(cells),
    roundDays: count(cells, 'RoundDays', 1, 250) ?? USUAL.roundDays,
    lateToChampionDays: count(cells, 'LateToChampionDays', 0, 366) ?? USUAL.lateToChampionDays,
    ...readOptional(cells, timeZone),
    ...readWordCells(cells),
    ...readTagSetCells(cells),
  };
  const counts = readTally(cells.note('Counts'));
  return {
    id: cells.id,
    version: String(row['odata.etag']),
    facts,
    ...(counts && { counts }),
    hasCounts: 'Counts' in row,
    hasRatedOn: 'RatedOn' in row,
    problems: cells.problems,
  };
}

/** A whole new row for a plan. */
export function rowOfFacts(facts: PlanFacts): Row {
  const { ragRule, asking, boards } = facts;
  const day = (on: Day | undefined): string | null => (on ? cellOfDay(on, facts.timeZone) : null);
  return {
    Title: titleOf(facts.title),
    Plan: facts.key,
    PlanVersion: titleOf(facts.version),
    TimeZone: facts.timeZone,
    MonthMeans: facts.monthMeans,
    DueSoonDays: ragRule.dueSoonDays,
    UnansweredDays: ragRule.unansweredDays,
    StaleDays: ragRule.staleDays,
    ForecastLateMonths: ragRule.forecastLateMonths,
    LeadDays: asking.leadDays.join(', '),
    LateEveryDays: asking.lateEveryDays,
    AskWeekday: WEEKDAYS[asking.weekday - 1] ?? null,
    AskHour: asking.hour,
    MostAsks: asking.mostAsks,
    ReviewEveryMonths: facts.reviewEveryMonths,
    Holidays: facts.holidays.join('\n') || null,
    Boards: boards.map(writeBoard).join('\n') || null,
    RoundDays: facts.roundDays,
    LateToChampionDays: facts.lateToChampionDays,
    StandIn: facts.standIn ?? null,
    StarMeans: facts.starMeans ?? null,
    ...rowOfWords(facts),
    ...rowOfTagSets(facts),
    Happened: facts.happened?.map(writeHappened).join('\n') || null,
    StarAskedOn: day(facts.starAskedOn),
    FirstRunOn: day(facts.firstRunOn),
    LastRunOn: day(facts.lastRunOn),
  };
}

function readOptional(cells: FactCells, zone: string): Partial<PlanFacts> {
  const read = {
    standIn: cells.text('StandIn'),
    starMeans: cells.text('StarMeans'),
    happened: readHappened(cells),
    starAskedOn: cells.day('StarAskedOn', zone),
    firstRunOn: cells.day('FirstRunOn', zone),
    lastRunOn: cells.day('LastRunOn', zone),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** `The centre has opened, 2012-09-03`; the day may be left out. */
function readHappened(cells: FactCells): PlanFacts['happened'] {
  const events = linesIn(cells.note('Happened') ?? '').map((line): Happened => {
    const on = readDay(line.slice(-10));
    return on ? { event: line.slice(0, -10).replace(/[,;:\s]+$/, ''), on } : { event: line };
  });
  return events.length > 0 ? events : undefined;
}

const writeHappened = ({ event, on }: Happened): string => (on ? `${event}, ${on}` : event);

function readBoards(cells: FactCells): PlanFacts['boards'] {
  return linesIn(cells.note('Boards') ?? '').flatMap(line => {
    const board = readBoard(line);
    if (!board) cells.problem('Boards', 'Write each as 3 May 2012, papers 19 April 2012.', line);
    return board ?? [];
  });
}

function readRagRule(cells: FactCells): RagRule {
  const usual = USUAL.ragRule;
  return {
    dueSoonDays: count(cells, 'DueSoonDays', 0, 366) ?? usual.dueSoonDays,
    unansweredDays: count(cells, 'UnansweredDays', 0, 366) ?? usual.unansweredDays,
    staleDays: count(cells, 'StaleDays', 1, 3660) ?? usual.staleDays,
    forecastLateMonths: count(cells, 'ForecastLateMonths', 0, 120) ?? usual.forecastLateMonths,
  };
}

function readAsking(cells: FactCells): AskingRules {
  const usual = USUAL.asking;
  const weekday = cells.choice('AskWeekday', WEEKDAYS);
  return {
    leadDays: readLeadDaysCell(cells),
    lateEveryDays: count(cells, 'LateEveryDays', 1, 366) ?? usual.lateEveryDays,
    weekday: weekday ? WEEKDAYS.indexOf(weekday) + 1 : usual.weekday,
    hour: count(cells, 'AskHour', 0, 23) ?? usual.hour,
    mostAsks: count(cells, 'MostAsks', 1, 100) ?? usual.mostAsks,
  };
}

/** Whole and within bounds; anything else is a problem. */
function count(
  cells: FactCells,
  column: keyof (typeof PLANS)['columns'],
  least: number,
  most: number,
): number | undefined {
  const value = cells.number(column);
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  cells.problem(column, `A whole number from ${least} to ${most} was expected: it is as usual.`);
  return undefined;
}

function readLeadDaysCell(cells: FactCells): readonly number[] {
  const written = cells.text('LeadDays');
  if (written === undefined) return USUAL.asking.leadDays;
  const days = readLeadDays(written);
  if (!days) cells.problem('LeadDays', 'Write days as 28, 7, 0: they are as usual.');
  return days ?? USUAL.asking.leadDays;
}

function readHolidays(cells: FactCells): readonly Day[] {
  const written = cells.note('Holidays');
  if (written === undefined) return USUAL.holidays;
  return linesIn(written).flatMap(line => {
    const on = readDay(line.slice(0, 10));
    if (!on) cells.problem('Holidays', 'Write each day as YYYY-MM-DD.', line);
    return on ?? [];
  });
}

function readZone(cells: FactCells): string {
  const zone = cells.text('TimeZone');
  if (zone === undefined) return USUAL.timeZone;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    cells.problem('TimeZone', `No such time zone: it is ${USUAL.timeZone}.`);
    return USUAL.timeZone;
  }
}
