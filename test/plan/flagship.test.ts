import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../src/documents/readPlan';
import { asking, type Asking } from '../../src/plan/asking';
import { day, type Day } from '../../src/plan/day';
import { planFromDraft } from '../../src/plan/fromDraft';
import type { Person } from '../../src/plan/people';
import type { Plan } from '../../src/plan/plan';
import { planView } from '../../src/plan/view';
import { aPerson } from '../helpers/plan';

const ROOT = join(__dirname, '../..');
const SEEDS = join(ROOT, '../shared/seeds');
const SAMPLE = join(ROOT, 'samples/edhr-2012.txt');
const THIRD = day('2012-08-03');

/** The source document itself, which stays outside the project. */
const seed = existsSync(SEEDS) && readdirSync(SEEDS).find(name => name.startsWith('003'));

describe('the sample plan', () => {
  hasItsFigures(SAMPLE);
});

describe('the people of the sample', () => {
  it('are asked as owners, but for the one owner whom nobody matches on purpose', () => {
    const people = JSON.parse(readFileSync(join(ROOT, 'samples/people.json'), 'utf8')) as Person[];
    const first = asking({ ...read(SAMPLE), people }, THIRD);
    const others = first.digests.filter(({ as }) => as !== 'owner');
    expect(others.flatMap(({ items }) => items.map(({ owner }) => owner))).toEqual([
      'Assistant Commissioner',
      'Assistant Commissioner',
    ]);
    expect(first.digests.every(({ person }) => person?.id)).toBe(true);
  });
});

describe('the plan it is shaped like', () => {
  if (seed) hasItsFigures(join(SEEDS, seed));
  else it.skip('is not checked: there is no ../shared/seeds/003_*.txt', () => undefined);
});

function hasItsFigures(file: string): void {
  it('has its ratings on 3 August 2012', () => {
    expect(ratings(read(file), THIRD)).toEqual({
      ...{ Red: 12, Amber: 0, 'Not rated': 25, Green: 68, Complete: 18, None: 0 },
    });
  });

  it('asks 64 actions of 7 people on the first run', () => {
    const first = asking(read(file), THIRD);
    expect(Object.values(bySection(first)).sort(byCount)).toEqual([26, 16, 12, 4, 3, 2, 1]);
    expect(bySection(first)).toMatchObject({
      ...{ 'DS owner': 26, 'PP owner': 16, 'DL owner': 12, 'LC owner': 3 },
      'Assistant Commissioner owner': 2,
    });
    expect(first.silent).toHaveLength(59); // 41 open ones, 18 complete
  });

  it('turns Amber where nobody answers within a week', () => {
    const plan = read(file);
    expect(ratings(afterAsking(plan, asking(plan, THIRD)), day('2012-08-10'))).toEqual({
      ...{ Red: 12, Amber: 52, 'Not rated': 8, Green: 33, Complete: 18, None: 0 },
    });
  });

  it("asks a strand's champion for an owner whom nobody matches", () => {
    const plan = { ...read(file), people: ['DS', 'PP', 'LC', 'DL'].map(withAccount) };
    const sections = Object.entries(bySection(asking(plan, THIRD)));
    expect(sections.filter(([section]) => section.endsWith('owner')).sort()).toEqual([
      ['DL owner', 12],
      ['DS owner', 26],
      ['LC owner', 3],
      ['PP owner', 16],
    ]);
    const forOthers = sections.filter(([section]) => section.endsWith('champion'));
    expect(forOthers.reduce((total, [, count]) => total + count, 0)).toBe(7);
  });

  it('asks for what has no deadline in the digests that follow', () => {
    const plan = read(file);
    const later = asking(afterAsking(plan, asking(plan, THIRD)), day('2012-08-14'));
    const reasons = later.digests.flatMap(({ items }) => items.map(({ reason }) => reason));
    expect(reasons.filter(reason => reason === 'unset')).toHaveLength(3);
    expect(reasons.filter(reason => reason === 'event')).toHaveLength(1);
    expect(reasons.filter(reason => reason === 'late')).toHaveLength(12);
  });
}

function read(file: string): Plan {
  const draft = readPlan(readFileSync(file, 'utf8'), day('2012-06-13'));
  if ('refused' in draft) throw new Error(draft.refused);
  return planFromDraft(draft);
}

function ratings(plan: Plan, today: Day) {
  return planView(plan, today, {}).whole.byRag;
}

function bySection({ digests }: Asking): Record<string, number> {
  return Object.fromEntries(digests.map(({ to, as, items }) => [`${to} ${as}`, items.length]));
}

function withAccount(initials: string) {
  return aPerson({ asWritten: [initials], name: initials, id: `id-${initials}` });
}

const byCount = (one: number, other: number): number => other - one;

/** The plan once all of these were asked, and nobody has answered. */
function afterAsking(plan: Plan, { day: on, digests }: Asking): Plan {
  const refs = new Set(digests.flatMap(({ items }) => items.map(({ ref }) => ref)));
  return {
    ...plan,
    facts: { ...plan.facts, lastRunOn: on },
    actions: plan.actions.map(action =>
      refs.has(action.ref) ? { ...action, asked: { since: on, last: on, times: 1 } } : action,
    ),
  };
}
