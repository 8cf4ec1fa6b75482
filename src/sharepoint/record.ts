import type { SPFI } from '@pnp/sp';
import { record, type Report, type Telling } from '../plan/record';
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
