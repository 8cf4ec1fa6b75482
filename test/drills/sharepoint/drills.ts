import type { Drill } from '../drill';
import { crossing } from './crossing';
import { drift } from './drift';
import { gone } from './gone';
import { storm } from './storm';
import { together } from './together';

/** The drills of the lists, by their numbers in limits-and-drills. */
export const SHAREPOINT_DRILLS: Readonly<Record<string, Drill>> = {
  'sharepoint-storm': { about: '5: 429 and 503 with every form of Retry-After', run: storm },
  'sharepoint-together': { about: '6: two people at one action, at every gap', run: together },
  'sharepoint-drift': { about: '7: columns, views and lists changed by a manager', run: drift },
  'sharepoint-gone': { about: '8: owners who are deleted, renamed or unknown', run: gone },
  'sharepoint-crossing': { about: '16: either side of the view threshold', run: crossing },
};
