import { runsPlan } from '../choices';
import { planManagers, type Person, type Speaker } from '../people';
import type { Plan, PlanFacts, Strand } from '../plan';
import { FACT_SETTINGS, type FactName } from './facts';
import { PERSON_SETTINGS, type PersonName } from './person';
import { decideSettings, type Changes, type Fault, type SettingsDecision } from './setting';
import { strandSettings, type StrandName } from './strand';
import { faultWords } from '../words/refusals';

/** What becomes of changes to a plan's settings, strands or people. */
export type ManagingDecision<Thing> = SettingsDecision<Thing> | { kind: 'not found'; log: string };

/** What the service answers: 200 saved, 409 changed, 422 refused, 404 not found. `now` is the thing as it stands. */
export type Managed<Thing> =
  | { kind: 'saved'; now: Thing }
  | { kind: 'changed'; names: readonly string[]; now: Thing }
  | { kind: 'refused'; faults: readonly Fault[] }
  | { kind: 'not found' };

type Asked<Name extends string> = { changes: Changes<Name>; by: Pick<Speaker, 'id'> };

/** May this person change these settings of the plan, and what are they then? Plan managers alone may. Pure. */
export function decideFacts(
  plan: Plan,
  { changes, by }: Asked<FactName>,
): ManagingDecision<PlanFacts> {
  if (!runsPlan(plan, by)) return NOT_THEIRS;
  return decideSettings(FACT_SETTINGS, plan.facts, changes);
}

/** As {@link decideFacts}, of a strand: its title, its champion, how it is asked about. Pure. */
export function decideStrand(
  plan: Plan,
  { code, changes, by }: Asked<StrandName> & { code: string },
): ManagingDecision<Strand> {
  if (!runsPlan(plan, by)) return NOT_THEIRS;
  const strand = plan.strands.find(one => one.code === code);
  if (!strand) return { kind: 'not found', log: 'gone' };
  return decideSettings(strandSettings(plan), strand, changes);
}

/** As {@link decideFacts}, of somebody whom the plan knows. The last plan manager stays one. Pure. */
export function decidePerson(
  plan: Plan,
  { person, changes, by }: Asked<PersonName> & { person: Person },
): ManagingDecision<Person> {
  if (!runsPlan(plan, by)) return NOT_THEIRS;
  const decision = decideSettings(PERSON_SETTINGS, person, changes);
  if (decision.kind !== 'save') return decision;
  const { after } = decision;
  const others = planManagers(plan).filter(({ id }) => id !== undefined && id !== person.id);
  const isLast = person.roles.includes('plan manager') && others.length === 0;
  if (!isLast || after.roles.includes('plan manager')) return decision;
  const sentence = faultWords.lastManager;
  return { kind: 'refused', faults: [{ name: 'roles', value: changes.roles?.to ?? '', sentence }] };
}

const NOT_THEIRS = { kind: 'not found', log: 'not theirs' } as const;
