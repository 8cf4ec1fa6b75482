import type { Drill } from '../drill';
import { hosts } from './hosts';
import { summerTime } from './summerTime';

/** The drills on time: what clocks do to reminders. */
export const CLOCK_DRILLS: Readonly<Record<string, Drill>> = {
  'clock-summer-time': {
    about: '17: clocks change, two replicas ten minutes off, set back by mistake, a leap day',
    run: summerTime,
  },
  'clock-hosts': {
    about: '17: the whole service on hosts whose clocks differ, are set, or stood still',
    run: hosts,
  },
};
