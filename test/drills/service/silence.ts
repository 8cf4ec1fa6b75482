import type { Drill } from '../drill';
import type { Seen } from '../proxy';
import { checked } from '../reminders/checked';
import { startWorld, type World } from '../reminders/world';
import { drained } from './kill';
import { aHostClock, hasFinished, startService } from './service';

/** Which request is never answered: the first of its kind. */
const SILENT: Readonly<Record<string, (seen: Seen) => boolean>> = {
  'the identity endpoint': ({ to }) => to === 'signIn',
  'reading a list': ({ to, method }) => to === 'sharepoint' && method === 'GET',
  'writing to a list': ({ to, method }) => to === 'sharepoint' && method === 'POST',
  'reading a table': ({ to, method }) => to === 'table' && method === 'GET',
  'writing to a table': ({ to, method }) => to === 'table' && method === 'PATCH',
  'adding to a table': ({ to, path }) => to === 'table' && path.includes('$batch'),
  'taking the lease': ({ to, path }) => to === 'blob' && path.includes('comp=lease'),
  'posting a card': ({ to, path }) => to === 'connector' && path.includes('activities'),
  'making a chat': ({ to, path }) => to === 'connector' && !path.includes('activities'),
};
const WITHIN_MS = 240_000;

/**
 * One request is never answered, as when a network in between forgets a connection. The service
 * waits, gives it up and comes to its end; nobody has to start it again.
 */
export const SERVICE_SILENCE: Drill = {
  about: '20: one request of each kind is never answered, and the service comes to its end',
  run: async ({ quick }) => {
    const world = await startWorld();
    const figures: Record<string, number> = {};
    const faults: string[] = [];
    for (const [name, isMeant] of Object.entries(SILENT)) {
      if (quick && !name.includes('table')) continue;
      await world.fresh();
      const seconds = await silentAt(world, isMeant).catch((error: unknown) => {
        faults.push(`${name}: ${String(error)}`);
        return NaN;
      });
      figures[`${name}, done after s`] = seconds;
      faults.push(...(await checked(world, name, { mostUnknown: 2 })).faults);
    }
    await world.stop();
    return { figures, faults };
  },
};

async function silentAt(world: World, isMeant: (seen: Seen) => boolean): Promise<number> {
  let isOver = false;
  world.proxy.interfere = seen => {
    if (isOver || !isMeant(seen)) return { kind: 'pass' };
    isOver = true;
    return { kind: 'before', act: () => undefined };
  };
  const began = performance.now();
  const service = startService(world, { clock: aHostClock('2012-08-03T09:30:00Z') });
  try {
    await service.until(hasFinished, WITHIN_MS);
    return Math.round((performance.now() - began) / 1000);
  } finally {
    await drained(service, []);
  }
}
