import type { Action, Update } from '../action';
import { capacityOf } from '../people';
import type { Plan, Strand } from '../plan';
import type { Telling } from '../record';
import type { ActDecision } from './act';
import { dueOf } from './dates';
import type { Of } from './effect';
import { ownerCalled, VACANT } from './owner';
import { refusalWords } from '../words/refusals';

/** A new action at the end of its objective, or of its strand; the champion's and the plan manager's to add. Pure. */
export function addAction(
  plan: Plan,
  said: Of<'new'>,
  { key, telling }: { key: string; telling: Telling },
  told: Omit<Update, 'key' | 'ref' | 'text'>,
): ActDecision {
  if (!mayAdd(plan, said, telling.by.id)) return { kind: 'not found', log: 'not theirs' };
  const action = actionOf(plan, said);
  if ('refused' in action) return { kind: 'refused', sentence: action.refused };
  const { ref, text, owner, due, status } = action;
  const after = { owner, due, status, ...(text !== undefined && { text }) };
  const update: Update = {
    ...{ key, ref, ...told },
    text: `New: ${text ?? 'not yet written'}`,
    did: { act: said, after, before: {} },
  };
  return { kind: 'add', update, action };
}

/** The strands to which this account may add actions: those it leads, or every one where it runs the plan. Pure. */
export function strandsToAddTo(plan: Plan, id: string): readonly Strand[] {
  return plan.strands.filter(({ code }) => mayAdd(plan, { kind: 'new', strand: code }, id));
}

function mayAdd(plan: Plan, said: Of<'new'>, id: string): boolean {
  const nobodys = { ...blank(said), owner: { asWritten: '' } };
  return capacityOf(plan, nobodys, id) !== undefined;
}

/** The action that an update added; undefined for any other update. Pure. */
export function actionAdded({ ref, did }: Update): Action | undefined {
  const { act, after = {} } = did ?? {};
  if (act?.kind !== 'new') return undefined;
  const { owner, due, text } = after;
  return {
    ...blank(act),
    ...{ ref, number: numberIn(ref) },
    ...(text && { text }),
    ...(owner && { owner }),
    ...(due && { due, dueFirst: due.asWritten }),
  };
}

function actionOf(plan: Plan, said: Of<'new'>): Action | { refused: string } {
  const { strand, objective, owner: name = VACANT, due: asWritten = '', text } = said;
  const hasStrand = plan.strands.some(({ code }) => code === strand);
  if (!hasStrand) return { refused: refusalWords.noStrand(strand) };
  const isInStrand = plan.objectives.some(one => one.code === objective && one.strand === strand);
  if (objective !== undefined && !isInStrand)
    return { refused: refusalWords.noObjective(objective, strand) };
  const owner = ownerCalled(plan, name);
  if ('refused' in owner) return owner;
  const due = dueOf(plan.facts, asWritten);
  if (due.kind === 'unreadable' || due.kind === 'complete')
    return { refused: refusalWords.unreadableDue };
  const ref = nextRef(plan, said);
  const words = text === undefined ? {} : { text };
  return { ...blank(said), ref, number: numberIn(ref), ...words, owner, due, dueFirst: asWritten };
}

function blank({ strand, objective }: Of<'new'>): Action {
  return {
    ...{ ref: '', strand, number: 0, steps: [], owner: { asWritten: VACANT } },
    ...(objective !== undefined && { objective }),
    ...{ due: { asWritten: '', kind: 'unset' }, dueFirst: '', status: 'Not started' },
    tags: { characteristics: [], aims: [], priorities: [] },
  };
}

/**
 * The next number of its objective, or of its strand: written as the refs beside it are. Counts rows
 * that somebody added by hand, and updates of actions whose rows are gone: a ref never comes again.
 */
function nextRef(plan: Plan, { strand, objective }: Of<'new'>): string {
  const beside = plan.actions.filter(one =>
    objective === undefined
      ? one.strand === strand && one.objective === undefined
      : one.objective === objective,
  );
  const isNumbered = beside.some(({ ref }) => /^\d+$/.test(ref));
  const start = isNumbered ? '' : `${objective ?? strand}-`;
  const numbers = [...plan.actions.map(({ ref }) => ref), ...plan.updates.keys()]
    .filter(ref => ref.startsWith(start) && /^\d+$/.test(ref.slice(start.length)))
    .map(numberIn);
  const number = Math.max(0, ...numbers) + 1;
  return `${start}${isNumbered ? number : String(number).padStart(2, '0')}`;
}

function numberIn(ref: string): number {
  return Number(/(\d+)$/.exec(ref)?.[1] ?? 0);
}
