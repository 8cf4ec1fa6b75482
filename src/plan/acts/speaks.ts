import type { Update } from '../action';
import type { ActKind } from './act';

/** Acts in which somebody says how it is going. Putting a plan in order is no word of progress: silence stays silence. */
const SPEAKING: ReadonlySet<ActKind> = new Set<ActKind>([
  'ask for a date',
  'complete',
  'withdraw',
  'not applicable',
  'supersede',
  'transfer',
  'reopen',
  'rate',
]);

/** Whether an update counts as an answer and as the last thing said; of an edit by hand, a status or forecast does. Pure. */
export function isWordOfProgress({ did }: Pick<Update, 'did'>): boolean {
  if (did?.byHand) return 'status' in did.before || 'forecast' in did.before;
  return did?.act === undefined || SPEAKING.has(did.act.kind);
}
