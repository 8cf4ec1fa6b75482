import { decide } from '../../../src/plan/acts/decide';
import { eventsAfter } from '../../../src/plan/acts/happened';
import { withRequests } from '../../../src/plan/acts/requests';
import { changed } from '../../../src/plan/change';
import type { Day } from '../../../src/plan/day';
import type { Person } from '../../../src/plan/people';
import type { Plan } from '../../../src/plan/plan';
import { record, updateWith } from '../../../src/plan/record';
import { answeredSince, type ReminderRun } from '../../../src/plan/reminderRun';
import type { PlanShelf, PlanStore } from '../../../src/sharepoint/store';

/** A plan kept in this process: the real rules over a plain value, for tests that are not about lists. */
export type PlanInMemory = PlanStore & { plan: Plan; kept: ReminderRun[] };

export function planInMemory(start: Plan): PlanInMemory {
  const kept: PlanInMemory = {
    plan: start,
    kept: [],
    load: async () => kept.plan,
    record: async (report, telling) => {
      const decision = record(kept.plan, report, telling);
      if (decision.kind !== 'save') return decision;
      const { update, change } = decision;
      const actions = kept.plan.actions.map(action =>
        action.ref === report.ref ? changed(action, change) : action,
      );
      const updates = new Map(kept.plan.updates);
      updates.set(report.ref, [update, ...(updates.get(report.ref) ?? [])]);
      kept.plan = { ...kept.plan, actions, updates };
      const action = actions.find(({ ref }) => ref === report.ref);
      if (!action) throw new Error(`saved, and gone: ${report.ref}`);
      return { kind: 'saved', action, update };
    },
    act: async (act, telling) => {
      const decision = decide(kept.plan, act, telling);
      if (decision.kind !== 'save' && decision.kind !== 'add') return decision;
      const { update } = decision;
      const updates = new Map(kept.plan.updates);
      const said = [update, ...(updates.get(update.ref) ?? [])];
      updates.set(update.ref, said);
      const before = kept.plan.actions.find(({ ref }) => ref === update.ref);
      const after =
        decision.kind === 'add' ? decision.action : before && changed(before, decision.change);
      if (!after) throw new Error(`saved, and gone: ${update.ref}`);
      const back = update.did?.act?.kind === 'undo' && updateWith(kept.plan, update.did.act.update);
      const events = eventsAfter(kept.plan, update, back || undefined);
      const facts = { ...kept.plan.facts, ...events };
      if (events && !events.happened) delete facts.happened;
      const action = withRequests(after, said);
      const others = kept.plan.actions.filter(({ ref }) => ref !== update.ref);
      kept.plan = { ...kept.plan, facts, actions: [...others, action], updates };
      return { kind: 'saved', action, update };
    },
    recordAll: async (reports, telling) => {
      const told = [];
      for (const report of reports) told.push(await kept.record(report, telling));
      return told;
    },
    actAll: async (acts, telling) => {
      const done = [];
      for (const act of acts) done.push(await kept.act(act, telling));
      return done;
    },
    savePerson: async (who, change) => {
      const isTheirs = ({ id }: Person) => id?.toLowerCase() === who.toLowerCase();
      const after = (person: Person) => withoutUndefined({ ...person, ...change }) as Person;
      const people = kept.plan.people.map(person => (isTheirs(person) ? after(person) : person));
      kept.plan = { ...kept.plan, people };
      return people.find(isTheirs);
    },
    read: async () => ({
      plan: () => kept.plan,
      mend: now => kept.mend(now),
      refresh: async () => true,
      note: async (on, asked) => {
        if (asked) await kept.noteAsked(on, asked.refs, asked);
        await kept.saveRatings(on);
      },
      noteOutside: async (on, refs) => {
        const { facts } = kept.plan;
        await kept.noteAsked(on, refs);
        kept.plan = { ...kept.plan, facts };
      },
      keepRun: async run => {
        if (run) kept.kept = [run, ...kept.kept.filter(({ day }) => day !== run.day)];
      },
    }),
    runs: async () => kept.kept.map(run => ({ ...run, answered: answeredSince(run, kept.plan) })),
    saveRatings: async () => 0,
    mend: async () => 0,
    noteAsked: async (today, refs) => {
      kept.plan = {
        ...kept.plan,
        facts: { ...kept.plan.facts, lastRunOn: today },
        actions: kept.plan.actions.map(action =>
          refs.includes(action.ref)
            ? { ...action, asked: askedAgain(action.asked, today) }
            : action,
        ),
      };
    },
  };
  return kept;
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

/** A site with this one plan. */
export function shelfOf(store: PlanInMemory): PlanShelf {
  return { plans: async () => [store.plan.facts], open: () => store };
}

function askedAgain(asked: { since: Day; times: number } | undefined, today: Day) {
  return { since: asked?.since ?? today, last: today, times: (asked?.times ?? 0) + 1 };
}
