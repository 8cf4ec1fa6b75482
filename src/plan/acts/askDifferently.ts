import type { Action } from '../action';
import { runsPlan } from '../choices';
import { plainId } from '../known';
import { championOf, isSamePerson, ownerOf } from '../people';
import type { Plan } from '../plan';
import { standIns } from '../recipient';
import { readLeadDays, type AskingOverride } from '../rules';
import { refusalWords } from '../words/refusals';
import type { EffectOf } from './effect';

/** Most days between two asks about a late action. */
const MOST_DAYS = 366;

/** Has an action asked about in its own way, or as usual again. */
export const askDifferently: EffectOf<'ask differently'> = (said, { plan, action, telling }) => {
  if (!maySetAsking(plan, action, telling.by.id)) return { refused: refusalWords.notTheirsToAsk };
  const leadDays = said.leadDays === undefined ? undefined : readLeadDays(said.leadDays);
  if (said.leadDays !== undefined && !leadDays) return { refused: refusalWords.leadDays };
  const days = said.lateEveryDays;
  const lateEveryDays = days !== undefined && /^\d{1,3}$/.test(days) ? Number(days) : undefined;
  const isFine = lateEveryDays !== undefined && lateEveryDays >= 1 && lateEveryDays <= MOST_DAYS;
  if (days !== undefined && !isFine) return { refused: refusalWords.lateEveryDays };
  const own: AskingOverride = {
    ...(leadDays && { leadDays }),
    ...(lateEveryDays !== undefined && { lateEveryDays }),
    ...(said.asking && { asking: said.asking }),
  };
  if (JSON.stringify(own) === JSON.stringify(action.asking ?? {}))
    return { refused: refusalWords.askedSo };
  const isUsual = Object.keys(own).length === 0;
  return { after: { asking: isUsual ? null : own }, words: `${ownRuleKept(own)}.` };
};

/**
 * Whether this account sets how the action is asked about: plan managers, and who leads its strand; where
 * that is its owner, or nobody, the stand-in. Whoever is asked does not switch it off for themselves. Pure.
 */
export function maySetAsking(plan: Plan, action: Action, id: string): boolean {
  if (runsPlan(plan, { id })) return true;
  const isTheirs = (person: { id?: string }): boolean =>
    person.id !== undefined && plainId(person.id) === plainId(id);
  const owner = ownerOf(plan, action);
  if (owner && isTheirs(owner)) return false;
  const champion = championOf(plan, action.strand);
  return champion?.id !== undefined && !isSamePerson(champion, owner)
    ? isTheirs(champion)
    : standIns(plan).some(isTheirs);
}

/** As it is kept with the update. */
function ownRuleKept({ leadDays, lateEveryDays, asking }: AskingOverride): string {
  if (asking === 'off') return 'Nobody is asked about it any more';
  const said = [
    ...(leadDays ? [`${leadDays.join(', ')} days before due`] : []),
    ...(lateEveryDays === undefined ? [] : [`every ${lateEveryDays} days when late`]),
    ...(asking === 'on' ? ['also while nobody is asked about its strand'] : []),
  ];
  return said.length > 0
    ? `Asked about in its own way: ${said.join('; ')}`
    : 'Asked as usual again';
}
