import fc from 'fast-check';
import type { Action } from '../../src/plan/action';
import { afterRun } from '../../src/plan/afterRun';
import { asking, type AskItem, type Digest } from '../../src/plan/asking';
import { changed, changeOf } from '../../src/plan/change';
import { addDays, day, type Day, isWorkingDay, workingDayOnOrBefore } from '../../src/plan/day';
import { readDue, writeDue } from '../../src/plan/due';
import { grouped } from '../../src/plan/grouped';
import type { Plan, PlanFacts } from '../../src/plan/plan';
import { aPerson, aPlan, anAction, anUpdate, PEOPLE } from '../helpers/plan';

const START = day('2012-01-02');
const BOARDS = ['2012-03-01', '2012-06-07', '2012-09-06', '2012-12-06'].map(board => ({
  board: day(board),
  papers: addDays(day(board), -14),
}));
const holidays = new Set(aPlan().facts.holidays);

/** What one person had on one day. */
type Had = { on: Day; who: string; items: readonly AskItem[]; first: boolean };

/** How a year went: each day run or missed, each digest sent or not, each ask answered or not. */
type Year = { had: readonly Had[]; plan: Plan; most: number };
type Chances = { seed: number; run: number; sent: number; answered: number };

const someDue = fc.oneof(
  fc.nat({ max: 420 }).map(count => readDue(writeDue(addDays(START, count - 40)))),
  fc
    .constantFrom('Aug-12', 'Sep-12 *', 'Ongoing', 'TBC', 'When it is agreed', 'soonish')
    .map(text => readDue(text)),
);
const someOwner = fc
  .constantFrom<[string, string | undefined]>(['DS', 'id-ds'], ['PP', 'id-pp'], ['No', undefined])
  .map(([asWritten, id]) => ({ asWritten, ...(id && { id }) }));
const someAction = fc.record({ due: someDue, owner: someOwner });
const somePlan = fc
  .record({
    actions: fc.array(someAction, { minLength: 1, maxLength: 8 }),
    boards: fc.subarray(BOARDS),
    awayUntil: fc.nat({ max: 300 }).map(count => addDays(START, count)),
  })
  .map(({ actions, boards, awayUntil }) => planOf(actions, { boards }, awayUntil));
const someChances = fc.record({
  seed: fc.nat(),
  run: fc.constantFrom(1, 0.7),
  sent: fc.constantFrom(1, 0.8),
  answered: fc.constantFrom(0, 0.1, 0.5),
});

describe('a year of asking, whatever is missed, not sent or answered', () => {
  it('gives nobody a second digest within a week, but for what became due', () => {
    holdsFor(({ had }) => {
      for (const theirs of grouped(had, ({ who }) => who).values()) {
        theirs.slice(1).forEach(({ on, items }, index) => {
          const before = theirs[index]?.on ?? on;
          const isFree = addDays(before, 7) <= on;
          expect(isFree || items.some(item => becameDueAfter(before, item, on))).toBe(true);
        });
      }
    });
  });

  it('asks of no action more than three times without an answer', () => {
    holdsFor(({ most }) => expect(most).toBeLessThanOrEqual(3));
  });

  it('tells nobody of an action twice on a day, nor on a day off', () => {
    holdsFor(({ had }) => {
      for (const { on, items } of had) {
        expect(new Set(items.map(({ ref }) => ref)).size).toBe(items.length);
        expect(isWorkingDay(on, holidays)).toBe(true);
      }
    });
  });

  it('tells nobody beside themselves of what they own', () => {
    holdsFor(({ had, plan }) => {
      const owners = new Map(plan.actions.map(({ ref, owner }) => [ref, owner.id]));
      for (const { who, items } of had) {
        for (const { ref } of items.filter(({ also }) => also)) {
          expect(owners.get(ref)).not.toBe(who);
        }
      }
    });
  });

  it('calls one digest of each person at most the first', () => {
    holdsFor(({ had }) => {
      const firsts = had.filter(({ first }) => first).map(({ who }) => who);
      expect(new Set(firsts).size).toBe(firsts.length);
    });
  });
});

function holdsFor(check: (year: Year) => void): void {
  fc.assert(
    fc.property(somePlan, someChances, (plan, chances) => check(aYear(plan, chances))),
    { numRuns: 8 },
  );
}

function aYear(plan: Plan, chances: Chances): Year {
  const chance = dice(chances.seed);
  const had: Had[] = [];
  let most = 0;
  for (let today = START; today < '2013-01-02'; today = addDays(today, 1)) {
    if (!chance(chances.run)) continue;
    const result = asking(plan, today);
    const sent = [...grouped(result.digests, whoOf).values()].filter(() => chance(chances.sent));
    had.push(...sent.map(sections => hadOn(today, sections)));
    plan = afterRun(plan, result, sent.flat());
    most = Math.max(most, ...plan.actions.map(({ asked }) => asked?.times ?? 0));
    plan = { ...plan, actions: plan.actions.map(answer(today)) };
  }
  return { had, plan, most };

  function answer(on: Day) {
    return (action: Action): Action => {
      if (!action.asked || !chance(chances.answered)) return action;
      const status = chance(0.2) ? { status: 'Complete' as const } : { noChange: true as const };
      const update = anUpdate({ ref: action.ref, on, text: '', ...status });
      return changed(action, changeOf(action, update, plan.facts));
    };
  }
}

function hadOn(on: Day, sections: readonly Digest[]): Had {
  const [head] = sections;
  return {
    on,
    who: head ? whoOf(head) : '',
    items: sections.flatMap(({ items }) => items),
    first: sections.some(({ first }) => first),
  };
}

function whoOf({ person, to }: Digest): string {
  return person?.id ?? to;
}

/** Whether its due day, or the working day before it, is later than `before`. */
function becameDueAfter(before: Day, { daysLeft }: AskItem, on: Day): boolean {
  if (daysLeft === undefined) return false;
  const dueDay = workingDayOnOrBefore(addDays(on, daysLeft), holidays);
  return before < dueDay && dueDay <= on;
}

function planOf(
  actions: readonly Partial<Action>[],
  facts: Partial<PlanFacts>,
  awayUntil: Day,
): Plan {
  return aPlan({
    actions: actions.map((differs, index) => anAction({ ref: `OD8-0${index + 1}`, ...differs })),
    facts,
    people: [
      ...PEOPLE.map(person => (person.id === 'id-pp' ? { ...person, awayUntil } : person)),
      aPerson({ asWritten: ['SB'], name: 'Sam Board', id: 'id-sb', deputyFor: ['PP'] }),
    ],
  });
}

/** Chances that are the same whenever the seed is. */
function dice(seed: number): (chance: number) => boolean {
  let state = seed >>> 0;
  return chance => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 < chance;
  };
}
