import type { Action } from '../../plan/action';
import { championOf, isDeputyFor, ownerShown, planManagers } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { words } from '../words';
import { listInForm } from '../../plan/words/forms';

/** Those who may update the action, in words: "Dana Service, Pat Park (champion) or Eve Unit (plan manager)". Pure. */
export function whoMay(plan: Plan, action: Action): string {
  const owner = ownerShown(plan, action);
  const leads = championOf(plan, action.strand);
  const champion = leads && leads.name === owner ? undefined : leads;
  const deputies = plan.people.filter(person => isDeputyFor(plan, person, action));
  const managers = planManagers(plan);
  const may = [
    ...(owner ? [owner] : []),
    ...deputies.map(({ name }) => words.ownersDeputy(name)),
    ...(champion ? [words.strandsChampion(champion.name)] : []),
    ...(managers.length > 0
      ? managers.map(({ name }) => words.planManager(name))
      : [words.aPlanManager]),
  ];
  return listInForm(may, 'or');
}
