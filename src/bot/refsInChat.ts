import { actionByRef, refsOnly, updateByRef } from '../plan/refsOnly';
import type { Plan } from '../plan/plan';
import type { Acted } from '../plan/acts/act';
import type { PlanStore, Reading, Recorded } from '../sharepoint/store';

/**
 * A store that reads and writes as the one given, and shows what it read by refs alone, so that no
 * card and no sentence of the bot can hold the words of an action or an update. What decides and what
 * is saved is still the whole plan: it is read again below this.
 */
export function refsInChat<Store extends PlanStore>(store: Store): Store {
  const whole = new WeakMap<Plan, Plan>();
  const shown = (plan: Plan): Plan => {
    const byRef = refsOnly(plan);
    whole.set(byRef, plan);
    return byRef;
  };
  return {
    ...store,
    load: async () => shown(await store.load()),
    record: async (report, telling) => recordedByRef(await store.record(report, telling)),
    act: async (act, telling) => actedByRef(await store.act(act, telling)),
    recordAll: async (reports, telling, on) =>
      (await store.recordAll(reports, telling, on && whole.get(on))).map(recordedByRef),
    actAll: async (acts, telling, on) =>
      (await store.actAll(acts, telling, on && whole.get(on))).map(actedByRef),
    read: async () => readByRef(await store.read(), shown),
  };
}

/** Undone only once a reading has changed: a run asks for the plan again and again. */
function readByRef(reading: Reading, shown: (plan: Plan) => Plan): Reading {
  let latest: { whole: Plan; byRef: Plan } | undefined;
  return {
    ...reading,
    plan: () => {
      const whole = reading.plan();
      if (latest?.whole !== whole) latest = { whole, byRef: shown(whole) };
      return latest.byRef;
    },
  };
}

function recordedByRef(recorded: Recorded): Recorded {
  return {
    ...recorded,
    ...('action' in recorded && { action: actionByRef(recorded.action) }),
    ...('update' in recorded && { update: updateByRef(recorded.update) }),
  };
}

function actedByRef(acted: Acted): Acted {
  return {
    ...acted,
    ...('action' in acted && { action: actionByRef(acted.action) }),
    ...('update' in acted && { update: updateByRef(acted.update) }),
  };
}
