import type { SPFI } from '@pnp/sp';
import type { Plan } from '../plan/plan';
import { record, type Report, type Telling } from '../plan/record';
import type { PlanInRows } from './readPlan';
import { saveTogether } from './saveAll';
import { saveDecided } from './saving';
import type { Recorded } from './store';

/** Records a report by the rules of `plan/record`, once a key. */
export function recordReport({
  sp,
  planKey,
  report,
  telling,
}: {
  sp: SPFI;
  planKey: string;
  report: Report;
  telling: Telling;
}): Promise<Recorded> {
  const { ref, key } = report;
  const decide = (plan: Parameters<typeof record>[0]) => record(plan, report, telling);
  return saveDecided({ sp, planKey, around: { ref, key }, decide });
}

/**
 * Records what one person told of several actions, by the same rules, on one reading. Gives what became
 * of each, in the same order. `read`: rows that were read just now.
 */
export function recordReports({
  sp,
  planKey,
  reports,
  telling,
  read,
}: {
  sp: SPFI;
  planKey: string;
  reports: readonly Report[];
  telling: Telling;
  read?: PlanInRows | undefined;
}): Promise<readonly Recorded[]> {
  const all = reports.map(report => ({
    around: { ref: report.ref, key: report.key },
    decide: (plan: Plan) => record(plan, report, telling),
  }));
  return saveTogether({ sp, planKey, all, ...(read && { read }) });
}
