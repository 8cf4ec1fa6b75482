import type { SPFI } from '@pnp/sp';
import { answeredSince, type ReminderRun } from '../plan/reminderRun';
import { type Write, writeRows } from './batch';
import type { Row } from './cells';
import { isChangedSince, isThereAlready } from './fault';
import type { Kept } from './kept';
import { REMINDER_RUNS } from './lists/reminderRuns';
import { factsOf, readPlans } from './readPlan';
import { quoted, rowsOf } from './readRows';
import { readRun, rowOfAnswered, rowOfRun } from './rows/reminderRun';

/** The latest runs are looked at again for who has answered since: about a month of weekly ones. */
const STILL_LOOKED_AT = 10;
const MOST_SHOWN = 100;

/** The runs of a plan, latest first, a hundred at most; none where whoever asks may not see the list, or there is none yet. */
export async function readRuns(sp: SPFI, planKey: string): Promise<readonly ReminderRun[]> {
  const { timeZone } = factsOf(await readPlans(sp), planKey).facts;
  const rows = await latest(sp, planKey, MOST_SHOWN, [403, 404]);
  return (rows ?? [])
    .flatMap(row => readRun(row, timeZone)?.run ?? [])
    .sort((one, other) => (one.day < other.day ? 1 : -1));
}

/**
 * Keeps a run in its row, which is added once, and brings those before it up to who has answered since:
 * one request to read and one to write. Lists of an older version have no place for it: nothing is kept.
 */
export async function saveRun(kept: Kept, run: ReminderRun | undefined): Promise<void> {
  const { sp, planKey } = kept;
  const { plan } = kept.read();
  const { timeZone } = plan.facts;
  const rows = await latest(sp, planKey, STILL_LOOKED_AT, [404]);
  if (!rows) return;
  const there = rows.flatMap(row => {
    const read = readRun(row, timeZone);
    return read ? [{ ...read, version: String(row['odata.etag']) }] : [];
  });
  const own = run && there.find(one => one.run.day === run.day);
  const added: Write[] =
    run && !own
      ? [{ list: REMINDER_RUNS, row: rowOfRun(withAnswers(run, plan), planKey, timeZone) }]
      : [];
  const changed = there.flatMap(({ id, run: before, version }): Write[] => {
    const isOwn = run?.day === before.day;
    const after = withAnswers(isOwn && run ? run : before, plan);
    const row = isOwn ? rowOfRun(after, planKey, timeZone) : rowOfAnswered(after);
    const was = rowOfRun(before, planKey, timeZone);
    return isSame(row, was) ? [] : [{ list: REMINDER_RUNS, row, at: { id, version } }];
  });
  const outcomes = await writeRows(sp, [...added, ...changed]);
  const fault = outcomes.find(one => one && !isThereAlready(one) && !isChangedSince(one));
  if (fault) throw fault;
}

type Answers = Parameters<typeof answeredSince>[1];
const withAnswers = (run: ReminderRun, plan: Answers): ReminderRun => ({
  ...run,
  answered: answeredSince(run, plan),
});

const isSame = (row: Row, was: Row): boolean =>
  Object.entries(row).every(([name, value]) => was[name] === value);

/** Undefined where SharePoint answers with one of `none`: there is no such list, or not for whoever asks. */
async function latest(
  sp: SPFI,
  planKey: string,
  most: number,
  none: readonly number[],
): Promise<readonly Row[] | undefined> {
  try {
    return await rowsOf(sp, REMINDER_RUNS, {
      versions: true,
      first: most,
      only: items => items.filter(`Plan eq '${quoted(planKey)}'`).orderBy('Id', false),
    });
  } catch (error) {
    const { status } = Object(error) as { status?: unknown };
    if (none.some(one => one === status)) return undefined;
    throw error;
  }
}
