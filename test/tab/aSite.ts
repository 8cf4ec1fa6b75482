import type { Act, Acted } from '../../src/plan/acts/act';
import { decide } from '../../src/plan/acts/decide';
import { changed } from '../../src/plan/change';
import type { Plan } from '../../src/plan/plan';
import type { Service } from '../../src/tab/service';
import { anAction } from '../helpers/plan';
import { aService, aSession, aShelf, TODAY } from './aSession';

/** A site whose service decides as the real one does, without lists behind it; `acts` is what it was sent. */
export function aSite(
  plan: Plan,
  person = { id: 'id-ds', name: 'Dana Service' },
  differs: Partial<Service> = {},
) {
  const acts: Act[] = [];
  const act = async (_key: string, one: Act): Promise<Acted> => {
    acts.push(one);
    const now = new Date(`${TODAY}T09:00:00Z`);
    const decision = decide(plan, one, { by: person, through: 'tab', now });
    if (decision.kind === 'add') return { ...decision, kind: 'saved' };
    if (decision.kind !== 'save') return decision;
    const before = plan.actions.find(({ ref }) => ref === one.ref) ?? anAction();
    return { kind: 'saved', action: changed(before, decision.change), update: decision.update };
  };
  const shelf = async () => aShelf([plan]);
  const service = aService({ act, ...differs });
  return { acts, session: aSession({ shelf, person, service }) };
}
