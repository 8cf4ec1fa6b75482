import { afterRun } from '../../src/plan/afterRun';
import { asking, type Asking } from '../../src/plan/asking';
import { addDays, day, type Day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import type { Plan } from '../../src/plan/plan';
import { aPlan, anAction, PEOPLE } from '../helpers/plan';

const FRIDAY = day('2012-08-03');
const MONDAY = day('2012-08-06');

/** Two owners with one action each, due at the end of August; nobody was ever asked. */
const never: Plan = aPlan({
  actions: [
    anAction({ ref: 'OD8-01' }),
    anAction({ ref: 'OD8-02', owner: { asWritten: 'PP', id: 'id-pp' } }),
    anAction({ ref: 'OD8-03', due: readDue('TBC'), owner: { asWritten: 'PP', id: 'id-pp' } }),
  ],
  people: PEOPLE.filter(({ deputyFor }) => deputyFor.length === 0),
});

const sentTo = (result: Asking, to: string) => result.digests.filter(digest => digest.to === to);
const shown = ({ digests }: Asking) =>
  digests.map(
    ({ to, first, items }) =>
      `${to}${first ? ' (first)' : ''}: ${items.map(({ ref, reason }) => `${ref} ${reason}`).join(', ')}`,
  );

describe('a first run that reached only some', () => {
  const first = asking(never, FRIDAY);
  const half = afterRun(never, first, sentTo(first, 'DS'));

  it('has its day noted', () => {
    expect(half.facts).toMatchObject({ firstRunOn: FRIDAY, lastRunOn: FRIDAY });
  });

  it('gives the others their first digest in the next run, on the next working day', () => {
    expect(shown(asking(half, day('2012-08-04')))).toEqual([]);
    expect(shown(asking(half, MONDAY))).toEqual(['PP (first): OD8-02 first-run']);
  });

  it('gives whoever was reached no second one', () => {
    const next = asking(half, MONDAY);
    expect(shown(asking(afterRun(half, next), day('2012-08-07')))).toEqual([]);
  });

  it('gives whoever can be reached much later their first one then', () => {
    expect(shown(asking(half, day('2012-11-05')))[0]).toMatch(/^PP \(first\): OD8-02 first-run$/);
  });

  it('goes on with the rest a week later', () => {
    const next = afterRun(half, asking(half, MONDAY));
    expect(shown(asking(next, day('2012-08-14')))).toEqual(['PP: OD8-03 unset']);
  });

  it('is not taken for first where the plan has long been asked about', () => {
    const [dueLater] = never.actions;
    const later = { ...dueLater, due: readDue('Dec-12') } as Plan['actions'][number];
    const plan = { ...half, actions: [{ ...later, ref: 'OD8-09', owner: { asWritten: 'EU' } }] };
    expect(shown(asking(plan, day('2012-12-04')))).toEqual(['EU: OD8-09 due-soon']);
  });

  it('that reached nobody is still the first the next day', () => {
    expect(afterRun(never, first, [])).toBe(never);
    expect(asking(never, MONDAY).digests.every(digest => digest.first)).toBe(true);
  });
});

describe('a service that was down', () => {
  const plan = aPlan({
    actions: ['31/08/2012', '01/09/2012', '02/09/2012', '03/09/2012'].map((due, index) =>
      anAction({ ref: `OD8-0${index + 1}`, due: readDue(due) }),
    ),
    facts: { lastRunOn: day('2012-07-01') },
    people: PEOPLE.filter(({ deputyFor }) => deputyFor.length === 0),
  });

  it('over a weekend sends one digest on Monday, not three', () => {
    const monday = day('2012-09-03');
    const caughtUp = asking(plan, monday);
    expect(caughtUp.digests).toHaveLength(1);
    expect(caughtUp.digests[0]?.items.map(({ ref }) => ref)).toEqual([
      'OD8-01',
      'OD8-02',
      'OD8-03',
      'OD8-04',
    ]);
    const after = afterRun(plan, caughtUp);
    expect(days(after, monday, 4).every(result => result.digests.length === 0)).toBe(true);
  });

  it('honours a date that was moved on the same morning', () => {
    const today = day('2012-08-31');
    const moved = plan.actions.map(one => ({ ...one, due: readDue('Dec-12') }));
    expect(asking(plan, today).digests).toHaveLength(1);
    expect(asking({ ...plan, actions: moved }, today).digests).toEqual([]);
  });
});

describe('a run that was noted only in part', () => {
  const tuesday = day('2012-08-07');
  const plan = aPlan({
    actions: [anAction()],
    facts: { lastRunOn: day('2012-07-01') },
    people: PEOPLE.filter(({ deputyFor }) => deputyFor.length === 0),
  });
  const after = afterRun(plan, asking(plan, tuesday));

  it('of the person alone, asks again no sooner than a week later', () => {
    const cut = { ...after, actions: plan.actions };
    expect(days(cut, addDays(tuesday, 1), 6).flatMap(({ digests }) => digests)).toEqual([]);
    expect(asking(cut, day('2012-08-14')).digests).toHaveLength(1);
  });

  it('of the actions alone, does so too', () => {
    const cut = { ...after, people: plan.people };
    expect(days(cut, addDays(tuesday, 1), 6).flatMap(({ digests }) => digests)).toEqual([]);
  });

  it('keeps to a week although an answer clears what was asked', () => {
    const answered = {
      ...after,
      actions: [
        anAction({ lastSaid: { on: addDays(tuesday, 1), by: 'Dana Service', text: 'Soon' } }),
        anAction({ ref: 'OD8-03', due: readDue('12/09/2012') }),
      ],
    };
    const monday = day('2012-08-20'); // the mark of 12 September is 15 August, a Wednesday
    expect(days(answered, addDays(tuesday, 1), 13).flatMap(({ digests }) => digests)).toEqual([]);
    expect(asking(answered, addDays(monday, 1)).digests).toHaveLength(1);
  });
});

function days(plan: Plan, from: Day, count: number): readonly Asking[] {
  return Array.from({ length: count }, (_, index) => asking(plan, addDays(from, index)));
}
