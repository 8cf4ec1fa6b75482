import type { SPFI } from '@pnp/sp';
import type { Day } from '../plan/day';
import type { Plan } from '../plan/plan';
import { saveAct, saveActs } from './acts';
import { accountsOf } from './accounts';
import { addPerson } from './addPerson';
import { readFirstView } from './firstView';
import { listHealth } from './health';
import { keep } from './kept';
import { matchPerson } from './matchPeople';
import { type Among, type PlanInRows, plansOf, readPlan } from './readPlan';
import { recordReport, recordReports } from './record';
import { readRuns, saveRun } from './reminderRuns';
import { saveFacts } from './saveFacts';
import { savePerson } from './savePerson';
import { saveStrand } from './saveStrand';
import type { Reading, SiteShelf } from './store';
import { mend, noteRun, type RunNotes } from './upkeep';

/** The plans of the site that `sp` is connected to. */
export function openShelf(sp: SPFI): SiteShelf {
  const { plans, among } = plansOf(sp);
  const rows = new WeakMap<Plan, PlanInRows>(); // what a plan that was loaded was read from
  return {
    plans,
    open: planKey => ({
      load: async () => {
        const read = await readPlan(sp, planKey, undefined, among());
        rows.set(read.plan, read);
        return read.plan;
      },
      loadFirst: () => readFirstView(sp, planKey, among()),
      record: (report, telling) => recordReport({ sp, planKey, report, telling }),
      act: (act, telling) => saveAct({ sp, planKey, act, telling }),
      recordAll: (reports, telling, on) =>
        recordReports({ sp, planKey, reports, telling, read: on && rows.get(on) }),
      actAll: (acts, telling, on) =>
        saveActs({ sp, planKey, acts, telling, read: on && rows.get(on) }),
      read: () => openReading(sp, planKey, among()),
      runs: () => readRuns(sp, planKey),
      saveRatings: async today => noteRun(await keep(sp, planKey), today, { rate: true }),
      noteAsked: async (day, refs, digests = NO_DIGESTS) => {
        await noteRun(await keep(sp, planKey), day, { asked: { refs, ...digests } });
      },
      mend: async now => mend(await keep(sp, planKey), now),
      savePerson: (who, change) => savePerson(sp, planKey, who, change),
      saveFacts: change => saveFacts(sp, planKey, change),
      saveStrand: (code, change) => saveStrand(sp, planKey, code, change),
      matchPerson: who => matchPerson(sp, planKey, who),
      addPerson: chosen => addPerson(sp, planKey, chosen),
    }),
    health: () => listHealth(sp),
    accounts: () => accountsOf(sp),
  };
}

async function openReading(sp: SPFI, planKey: string, among: Among): Promise<Reading> {
  const kept = await keep(sp, planKey, among);
  return {
    plan: () => kept.read().plan,
    mend: now => mend(kept, now),
    refresh: () => kept.refresh(),
    noteOutside: async (day, refs) => {
      await noteRun(kept, day, { asked: { refs, ...NO_DIGESTS }, outside: true });
    },
    keepRun: run => saveRun(kept, run),
    note: async (day: Day, asked?: RunNotes['asked']) => {
      await noteRun(kept, day, { ...(asked && { asked }), rate: true });
    },
  };
}

const NO_DIGESTS = { accounts: [], star: false };
