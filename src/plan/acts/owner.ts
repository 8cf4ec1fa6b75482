import type { Owner } from '../action';
import { known, plainName } from '../known';
import { ownerShown, personCalled, sameName, shortName } from '../people';
import type { Plan } from '../plan';
import { withWhy, type EffectOf } from './effect';
import { refusalWords } from '../words/refusals';

/** What stands in place of an owner where there is none: the champion covers. */
export const VACANT = 'Vacant';

/** Gives the action another owner; whoever was asked before, nobody waits for their answer any more. */
export const reassign: EffectOf<'reassign'> = ({ owner: name, why }, { plan, action }) => {
  const owner = ownerCalled(plan, name);
  if ('refused' in owner) return owner;
  const { owner: before } = action;
  const isSame = before.id === owner.id && sameName(before.asWritten, owner.asWritten);
  if (isSame) return { refused: refusalWords.sameOwner };
  const names = `${ownerShown(plan, action) || VACANT} → ${ownerShown(plan, { owner })}`;
  return { after: { owner, asked: null }, words: withWhy(`Owner ${names}`, why) };
};

/** The owner whom a name means: a person, or as written when nobody is called that. Pure. */
export function ownerCalled(plan: Plan, name: string): Owner | { refused: string } {
  if (sameName(name, VACANT)) return { asWritten: VACANT };
  const person = personCalled(plan, name);
  if (person) return { asWritten: shortName(person), ...(person.id && { id: person.id }) };
  if (known(plan.people).byName.has(plainName(name)))
    return { refused: refusalWords.severalCalled(name) };
  return { asWritten: name };
}
