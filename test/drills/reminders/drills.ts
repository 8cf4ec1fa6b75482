import type { Drill } from '../drill';
import { AMBIGUOUS } from './ambiguous';
import { FAILING } from './failing';
import { KILL } from './kill';
import { LEADER } from './leader';
import { STORM } from './storm';
import { TWO_SENDERS } from './twoSenders';
import { UNREACHABLE } from './unreachable';

/** The drills on reminding, by name. */
export const REMINDER_DRILLS: Readonly<Record<string, Drill>> = {
  'reminders-kill': KILL,
  'reminders-two-senders': TWO_SENDERS,
  'reminders-ambiguous': AMBIGUOUS,
  'reminders-storm': STORM,
  'reminders-unreachable': UNREACHABLE,
  'reminders-leader': LEADER,
  'reminders-failing': FAILING,
};
