import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '../../../src/local/sharepoint/site';
import type { DraftPlan } from '../../../src/plan/draft';
import { connect, inProcess } from '../../../src/sharepoint/connect';
import { provision } from '../../../src/sharepoint/provision';
import { saveDraft } from '../../../src/sharepoint/saveDraft';
import { savePeople } from '../../../src/sharepoint/savePeople';
import { openShelf } from '../../../src/sharepoint/shelf';
import { PEOPLE } from '../../helpers/plan';

export const DRILL_SITE = 'http://localhost/sites/plan';

type Answer = (request: Request) => Promise<Response | undefined> | Response | undefined;

/** A local site with a plan in it, whose answers a drill may replace. Waits are noted, not waited. */
export async function drillSite(draft: DraftPlan, threshold = 5000) {
  const database = join(folder, `copy-${(copies += 1)}.sqlite`);
  copyFileSync(await prepared(draft), database);
  const site = openSite(database, threshold);
  const so: { instead: Answer | undefined; waits: number[]; asked: string[] } = {
    ...{ instead: undefined, waits: [], asked: [] },
  };
  const handle = async (request: Request): Promise<Response> => {
    so.asked.push(`${request.method} ${request.url}`);
    return (await so.instead?.(request.clone())) ?? site.handle(request);
  };
  const clock = clockAt('2012-08-03T09:00:00Z');
  const patience = {
    ...clock,
    wait: (ms: number) => {
      so.waits.push(ms);
      return clock.wait(ms);
    },
  };
  const sp = connect(DRILL_SITE, undefined, inProcess(handle, patience));
  const store = openShelf(sp).open(draft.plan.key);
  return { sp, so, clock, site: site.handle, store, close: site.close };
}

export type DrillSite = Awaited<ReturnType<typeof drillSite>>;

/** A clock on which time passes only by waiting; whoever waits at the same time waits together. */
export function clockAt(start: string) {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    random: () => 0,
    wait: async (by: number): Promise<void> => {
      const until = ms + by;
      await new Promise(resolve => setImmediate(resolve));
      ms = Math.max(ms, until);
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'drill-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const databases = new Map<string, Promise<string>>();
let copies = 0;

/** The database of a site that holds the draft: made once, then copied. */
function prepared(draft: DraftPlan): Promise<string> {
  const key = JSON.stringify(draft);
  const made = databases.get(key) ?? prepare(draft, join(folder, `plan-${databases.size}.sqlite`));
  databases.set(key, made);
  return made;
}

async function prepare(draft: DraftPlan, database: string): Promise<string> {
  const site = openSite(database, 5000);
  const sp = connect(DRILL_SITE, undefined, inProcess(site.handle));
  await provision(sp);
  await saveDraft(sp, draft);
  const people = PEOPLE.map(person => ({ ...person, mail: `${person.id}@police.example` }));
  await savePeople(sp, draft.plan.key, people);
  site.close();
  return database;
}

function openSite(database: string, threshold: number) {
  return createSite({
    ...{ url: DRILL_SITE, database, threshold, now: () => new Date('2012-08-03T09:00:00Z') },
    people: PEOPLE.map(({ id = '', name }) => ({
      ...{ id, name, mail: `${id}@police.example`, site: id === 'id-eu' ? 'owner' : 'none' },
    })),
  });
}
