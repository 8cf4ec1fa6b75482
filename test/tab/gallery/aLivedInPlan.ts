import type { Action, Update } from '../../../src/plan/action';
import { addDays, day } from '../../../src/plan/day';
import type { Plan } from '../../../src/plan/plan';
import { EQUALITY_ACT } from '../../../src/plan/tagSets';
import { anUpdate } from '../../helpers/plan';
import { samplePlan } from '../../helpers/samplePlan';
import { TODAY } from '../aSession';

const SAID = [
  'The first two stations are done; the third waits for its lift.',
  'Partners have met twice and will sign in September.',
  'Nothing has moved: the budget was not agreed.',
  'The guide is written and with the staff networks for comment.',
];
/** The sample plan after some weeks of use: answers, asks, a date request, tags and a Board ahead. Pure. */
export function aLivedInPlan(): Plan {
  const plan = samplePlan({
    boards: [{ board: day('2012-09-06'), papers: day('2012-08-23') }],
    roundDays: 20,
  });
  const byHand = new Map(
    plan.actions.map((action, index) => [action.ref, saidOf(plan, action, index)]),
  );
  const updates = new Map(
    plan.actions.map(({ ref }) => [
      ref,
      [...(byHand.get(ref) ?? []), ...(plan.updates.get(ref) ?? [])],
    ]),
  );
  return {
    ...plan,
    updates,
    actions: plan.actions.map((action, index) =>
      lived(action, index, byHand.get(action.ref) ?? []),
    ),
  };
}

function lived(action: Action, index: number, [latest]: readonly Update[]): Action {
  const tagged = index % 3 > 0;
  return {
    ...action,
    ...(latest && { lastSaid: { on: latest.on, by: latest.by, text: latest.text } }),
    ...(index % 29 === 5 && { concern: 'off track' as const }),
    ...(index % 31 === 7 && { concern: 'at risk' as const }),
    ...(index % 13 === 4 && { forecast: addDays(TODAY, 45) }),
    ...(index % 7 === 2 && {
      asked: { since: day('2012-07-17'), last: day('2012-07-31'), times: (index % 3) + 1 },
    }),
    ...(tagged && {
      tags: {
        characteristics: EQUALITY_ACT.characteristics.slice(index % 7).slice(0, 2),
        aims: EQUALITY_ACT.aims.slice(index % 3).slice(0, 1),
        priorities: index % 4 ? [] : ['Victims first'],
      },
    }),
  };
}

/** What was said of every ninth action lately, and one request for a date. */
function saidOf({ people }: Plan, { ref, owner, due }: Action, index: number): readonly Update[] {
  const person = people.find(({ asWritten }) => asWritten.includes(owner.asWritten));
  const by = { by: person?.name ?? 'Mara Quill', byId: person?.id ?? 'nobody' };
  const usual = { ...by, ref, key: `said-${ref}` };
  if (index % 41 === 3) {
    const act = {
      kind: 'ask for a date',
      wanted: 'Dec-12',
      why: 'The builder comes in October.',
    } as const;
    const did = { act, before: {}, asked: { instead: due.asWritten } };
    return [anUpdate({ ...usual, on: day('2012-08-01'), through: 'chat', text: act.why, did })];
  }
  if (index % 9 !== 1) return [];
  const on = day(index % 2 ? '2012-08-01' : '2012-07-30');
  return [
    anUpdate({ ...usual, on, through: index % 4 ? 'card' : 'chat', text: SAID[index % 4] ?? '' }),
  ];
}
