import { type Day, dayAsKept } from '../../plan/day';
import { answeredAll, type ReminderRun, type RunAnswered } from '../../plan/reminderRun';
import { cellsOf, linesIn, type Row } from '../cells';
import { MOST_NOTE } from '../columns';
import { cellOfDay } from '../days';
import { REMINDER_RUNS } from '../lists/reminderRuns';

/** A run as its row has it. */
export type RunInRow = { id: number; run: ReminderRun };

/** Reads a row of Reminder runs; undefined for one without a day, which is none of ours. */
export function readRun(row: Row, zone: string): RunInRow | undefined {
  const cells = cellsOf(REMINDER_RUNS, row);
  const day = cells.day('RunOn', zone);
  if (!day) return undefined;
  const pairs = (column: 'SentTo' | 'AnsweredBy' | 'NotReached' | 'Unsure') =>
    linesIn(cells.note(column) ?? '').map(pairIn);
  const missed = (column: 'NotReached' | 'Unsure') =>
    pairs(column).map(([to, why]) => ({ to, why }));
  return {
    id: cells.id,
    run: {
      day,
      planned: cells.number('Planned') ?? 0,
      sent: pairs('SentTo').map(([to, refs]) => ({ to, refs: refs.split(', ').filter(Boolean) })),
      unreachable: missed('NotReached'),
      unknown: missed('Unsure'),
      answered: pairs('AnsweredBy').map(([to, count]) => readAnswered(to, count)),
    },
  };
}

/** A whole row for a run. */
export function rowOfRun(run: ReminderRun, planKey: string, zone: string): Row {
  const { day, planned, sent, unreachable, unknown } = run;
  const why = (missed: ReminderRun['unknown']) => note(missed.map(one => `${one.to}: ${one.why}`));
  return {
    Title: dayAsKept(day),
    Plan: planKey,
    RunOn: cellOfDay(day, zone),
    PlanRun: runKey(planKey, day),
    ...{ Planned: planned, Sent: sent.length },
    ...{ Unreachable: unreachable.length, Unknown: unknown.length },
    SentTo: note(sent.map(({ to, refs }) => `${to}: ${refs.join(', ')}`)),
    ...{ NotReached: why(unreachable), Unsure: why(unknown) },
    ...rowOfAnswered(run),
  };
}

/** The columns of who answered since. */
export function rowOfAnswered(run: Pick<ReminderRun, 'answered'>): Row {
  const lines = run.answered.map(({ to, answered, of }) => `${to}: ${answered} of ${of}`);
  return { Answered: answeredAll(run), AnsweredBy: note(lines) };
}

/** The unique key of a run's row. */
export const runKey = (planKey: string, day: Day): string => `${planKey}|${day}`;

/** Whole lines, as many as a note holds. */
function note(lines: readonly string[]): string | null {
  const whole = lines.map(line => line.replace(/\s+/gu, ' ')).join('\n');
  if (whole.length <= MOST_NOTE) return whole || null;
  const cut = whole.slice(0, MOST_NOTE - 2);
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n…`;
}

function pairIn(line: string): [string, string] {
  const at = line.lastIndexOf(': ');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 2)];
}

function readAnswered(to: string, count: string): RunAnswered {
  const [answered = 0, of = 0] = count.split(' of ').map(Number);
  return { to, answered, of };
}
