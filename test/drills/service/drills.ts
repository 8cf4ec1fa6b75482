import type { Drill } from '../drill';
import { SERVICE_DOORS } from './doors';
import { SERVICE_KILL } from './kill';
import { SERVICE_REPLICAS } from './replicas';
import { SERVICE_SILENCE } from './silence';
import { SERVICE_VERSIONS } from './versions';

/** The drills on the whole service, `src/bot/main.ts`, as a process. */
export const SERVICE_DRILLS: Readonly<Record<string, Drill>> = {
  'service-kill': SERVICE_KILL,
  'service-replicas': SERVICE_REPLICAS,
  'service-silence': SERVICE_SILENCE,
  'service-doors': SERVICE_DOORS,
  'service-versions': SERVICE_VERSIONS,
};
