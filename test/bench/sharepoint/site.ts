import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '../../../src/local/sharepoint/site';
import { day } from '../../../src/plan/day';
import type { DraftAction, DraftPlan } from '../../../src/plan/draft';
import { readDue } from '../../../src/plan/due';
import { connect, inProcess } from '../../../src/sharepoint/connect';
import { keep } from '../../../src/sharepoint/kept';
import { notePlan } from '../../../src/sharepoint/notePlan';
import { provision } from '../../../src/sharepoint/provision';
import { saveDraft } from '../../../src/sharepoint/saveDraft';
import { openShelf } from '../../../src/sharepoint/shelf';

const URL_OF_SITE = 'http://localhost/sites/plan';
const STRANDS = ['OD', 'PE', 'CO', 'LE', 'PR'];

/** What went over the wire since the meter was last reset. */
export type Meter = { requests: number; bytes: number };

/**
 * A local site in this process that holds one plan of so many actions; requests and bytes are counted.
 * `awayMs`: how far it is away once it is filled, there and back. `url`: under which it is known.
 */
export async function siteOf(actions: number, awayMs: number, url = URL_OF_SITE) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const site = createSite({
    url,
    database: join(folder, 'site.sqlite'),
    now: () => new Date('2012-08-03T09:00:00Z'),
    people: [{ id: 'id-eu', name: 'Eve Unit', mail: 'eve.unit@police.example', site: 'owner' }],
  });
  const meter: Meter = { requests: 0, bytes: 0 };
  const way = { ms: 0 };
  const handle = async (request: Request): Promise<Response> => {
    if (way.ms > 0) await new Promise(resolve => void setTimeout(resolve, way.ms));
    const answer = await site.handle(request);
    meter.requests += 1;
    meter.bytes += (await answer.clone().arrayBuffer()).byteLength;
    return answer;
  };
  const sp = connect(url, undefined, inProcess(handle));
  await provision(sp);
  await saveDraft(sp, draftOf(actions));
  const store = openShelf(sp).open('bench');
  await notePlan(await keep(sp, 'bench'), day('2012-08-03'), { counts: true });
  way.ms = awayMs;
  const close = () => {
    site.close();
    rmSync(folder, { recursive: true });
  };
  return { sp, store, meter, handle, close };
}

export type BenchSite = Awaited<ReturnType<typeof siteOf>>;

/** As long as the flagship's rows are; one update each. */
function draftOf(count: number): DraftPlan {
  return {
    plan: { key: 'bench', title: 'Bench', version: '1' },
    strands: STRANDS.map(code => ({ code, title: code, champion: { name: code, initials: code } })),
    objectives: STRANDS.flatMap(strand =>
      Array.from({ length: 8 }, (_, index) => ({
        ...{ code: `${strand}${index + 1}`, strand, text: `What ${strand} wants`, references: [] },
      })),
    ),
    actions: Array.from({ length: count }, (_, index) => actionOf(index)),
    problems: [],
  };
}

function actionOf(index: number): DraftAction {
  const strand = STRANDS[index % STRANDS.length] ?? '';
  const objective = `${strand}${(index % 8) + 1}`;
  const owner = `Owner ${index % 40}`;
  return {
    ...{ ref: `${objective}-${index + 1}`, strand, objective, number: index + 1, steps: [] },
    text: `Agree with partners who looks after room ${index} and by when it is open to everybody`,
    ...{
      owner,
      ownerAsWritten: owner,
      due: readDue(['Aug-12', 'Dec-12', 'Ongoing'][index % 3] ?? ''),
    },
    status: index % 9 === 0 ? 'Complete' : 'In progress',
    tags: { characteristics: ['Age'], aims: [], priorities: [] },
    updates: [{ on: day('2012-06-13'), text: 'Partners have met once, and will again.' }],
  };
}
