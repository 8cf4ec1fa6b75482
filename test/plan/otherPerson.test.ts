import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../src/documents/readPlan';
import type { Action } from '../../src/plan/action';
import { afterRun } from '../../src/plan/afterRun';
import { asking, type Asking } from '../../src/plan/asking';
import { addDays, day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { planFromDraft } from '../../src/plan/fromDraft';
import { capacityOf, championOf, isSamePerson, ownerOf, type Person } from '../../src/plan/people';
import type { Plan, PlanFacts } from '../../src/plan/plan';
import { approverOf, escalatedTo, recipientOf } from '../../src/plan/recipient';
import { aPerson, aPlan, anAction, PEOPLE } from '../helpers/plan';

const TODAY = day('2012-10-16');
const late: Partial<Action> = { due: readDue('02/10/2012') }; // 14 days, a Tuesday
const ofPat: Partial<Action> = { owner: { asWritten: 'PP', id: 'id-pp' } };
const vacant: Partial<Action> = { owner: { asWritten: 'Vacant' } };

function planOf(
  differs: Partial<Action>,
  facts: Partial<PlanFacts> = {},
  people: readonly Person[] = PEOPLE.filter(({ deputyFor }) => deputyFor.length === 0),
): Plan {
  return aPlan({
    actions: [anAction(differs)],
    facts: { lastRunOn: day('2012-06-01'), ...facts },
    people,
  });
}

const sections = ({ digests }: Asking) =>
  digests.map(({ to, as, items }) => `${to} ${as} ${items.map(({ ref }) => ref).join(' ')}`);
const also = (result: Asking) =>
  sections({ ...result, digests: result.digests.filter(({ items }) => items[0]?.also) });

describe('a late action', () => {
  it('comes into the section of who leads the strand when it is 14 days late', () => {
    expect(sections(asking(planOf(late), TODAY))).toEqual([
      'DS owner OD8-02',
      'PP champion OD8-02',
    ]);
    expect(asking(planOf(late), TODAY).digests[1]?.items).toEqual([
      {
        ...{ ref: 'OD8-02', reason: 'late', due: '02/10/2012', daysLeft: -14 },
        ...{ owner: 'DS', also: true },
      },
    ]);
    expect(also(asking(planOf(late), day('2012-10-09')))).toEqual([]);
  });

  it('comes there after as many days as the plan says', () => {
    expect(also(asking(planOf(late, { lateToChampionDays: 21 }), TODAY))).toEqual([]);
    expect(also(asking(planOf(late, { lateToChampionDays: 7 }), day('2012-10-09')))).toEqual([
      'PP champion OD8-02',
    ]);
  });

  it('goes to the stand-in where the champion is the owner', () => {
    expect(also(asking(planOf({ ...late, ...ofPat }), TODAY))).toEqual(['EU stand-in OD8-02']);
  });

  it('goes to the stand-in whom the plan names', () => {
    const people = [...PEOPLE, aPerson({ asWritten: ['SB'], name: 'Sam Board', id: 'id-sb' })];
    const plan = planOf({ ...late, ...ofPat }, { standIn: 'sam board' }, people);
    expect(also(asking(plan, TODAY))).toEqual(['SB stand-in OD8-02']);
  });

  it('goes to the stand-in where nobody owns it, for the champion is asked already', () => {
    expect(sections(asking(planOf({ ...late, ...vacant }), TODAY))).toEqual([
      'PP champion OD8-02',
      'EU stand-in OD8-02',
    ]);
  });

  it('goes to nobody where all of them are its owner', () => {
    const onlyPat = [
      aPerson({ asWritten: ['PP'], name: 'Pat Park', id: 'id-pp', roles: ['plan manager'] }),
    ];
    expect(sections(asking(planOf({ ...late, ...ofPat }, {}, onlyPat), TODAY))).toEqual([
      'PP owner OD8-02',
    ]);
  });

  const asked = (since: string, last = since, times = 1) => ({
    asked: { since: day(since), last: day(last), times },
  });

  it.each<[string, Partial<Action>, number]>([
    ['the owner was asked yesterday', asked('2012-10-15'), 0],
    ['the owner was asked a week ago', asked('2012-10-09'), 1],
    ['the owner is asked no more', asked('2012-09-11', '2012-10-09', 3), 1],
    ['it is snoozed', { snoozedUntil: day('2012-11-01') }, 0],
    ['asking is off', { asking: { asking: 'off' } }, 0],
    [
      'the owner answered since',
      { lastSaid: { on: day('2012-10-10'), by: 'DS', text: 'Soon' } },
      0,
    ],
  ])('is told of, or not, when %s: %#', (_, differs, count) => {
    expect(also(asking(planOf({ ...late, ...differs }), TODAY))).toHaveLength(count);
  });

  it('is told of three times while nobody answers, then it is on the list of the plan manager', () => {
    let plan = planOf(late);
    const told: string[] = [];
    for (let today = day('2012-09-01'); today < '2013-03-01'; today = addDays(today, 1)) {
      const result = asking(plan, today);
      for (const section of also(result)) told.push(`${today} ${section}`);
      plan = afterRun(plan, result);
    }
    expect(told).toEqual([
      '2012-10-16 PP champion OD8-02',
      '2012-10-23 PP champion OD8-02',
      '2012-10-30 PP champion OD8-02',
    ]);
  });
});

describe('a deputy', () => {
  it('gets the same digest as the owner, in a section of their own', () => {
    const result = asking(planOf(late, {}, PEOPLE), day('2012-10-02'));
    expect(sections(result)).toEqual(['DS owner OD8-02', 'AR deputy OD8-02']);
    expect(result.digests[1]).toMatchObject({ forOwner: 'DS', items: [{ also: true }] });
  });

  it('who had a digest this week gets none, unless something is due that day', () => {
    const people = PEOPLE.map(person =>
      person.id === 'id-ar' ? { ...person, lastDigestOn: day('2012-09-21') } : person,
    );
    expect(also(asking(planOf(late, {}, people), day('2012-09-25')))).toEqual([]);
    expect(also(asking(planOf(late, {}, people), day('2012-10-02')))).toHaveLength(1);
  });

  it('who leads the strand too is told of an action once', () => {
    const people = PEOPLE.map(person =>
      person.id === 'id-pp' ? { ...person, deputyFor: ['DS'] } : person,
    );
    expect(also(asking(planOf(late, {}, people), TODAY))).toEqual([
      'AR deputy OD8-02',
      'PP deputy OD8-02',
    ]);
  });
});

describe('an owner who is away', () => {
  const away = (differs: Partial<Person> = {}) =>
    PEOPLE.map(person =>
      person.id === 'id-ds' ? { ...person, awayUntil: day('2012-10-08'), ...differs } : person,
    );

  it('is not asked: their deputy is', () => {
    const result = asking(planOf(late, {}, away()), day('2012-10-02'));
    expect(result.digests).toMatchObject([
      { to: 'AR', as: 'deputy', forOwner: 'DS', items: [{ ref: 'OD8-02', owner: 'DS' }] },
    ]);
    expect(also(result)).toEqual([]);
  });

  it('is asked again from the day they are back', () => {
    expect(sections(asking(planOf(late, {}, away()), day('2012-10-08')))[0]).toBe(
      'DS owner OD8-02',
    );
  });

  it('may name somebody else, who may then answer for them', () => {
    const plan = planOf(late, {}, away({ askInstead: 'Eve Unit' }));
    expect(sections(asking(plan, day('2012-10-02')))).toEqual(['EU deputy OD8-02']);
    expect(plan.actions.map(action => capacityOf(plan, action, 'id-eu'))).toEqual(['deputy']);
  });

  it('leaves it silent where nobody is there in their place, with no reason but the day', () => {
    const people = away().filter(({ id }) => id !== 'id-ar');
    expect(asking(planOf(late, {}, people), day('2012-10-02'))).toMatchObject({
      digests: [],
      silent: [{ why: 'DS is away until 8 October 2012' }],
    });
  });

  it('and a champion who is away is not told: the stand-in is', () => {
    const people = PEOPLE.map(person =>
      person.id === 'id-pp' ? { ...person, awayUntil: day('2012-12-01') } : person,
    );
    expect(sections(asking(planOf({ ...late, ...vacant }, {}, people), TODAY))[0]).toBe(
      'EU stand-in OD8-02',
    );
  });
});

describe('who agrees to what an owner wants', () => {
  it('is the champion, the stand-in where that is the owner, and never the owner', () => {
    const approver = (differs: Partial<Action>) => {
      const plan = planOf(differs);
      return plan.actions.map(action => approverOf(plan, action)?.person.id);
    };
    expect(approver({})).toEqual(['id-pp']);
    expect(approver(ofPat)).toEqual(['id-eu']);
    expect(approver({ owner: { asWritten: 'EU', id: 'id-eu' } })).toEqual(['id-pp']);
  });
});

describe('what a star means', () => {
  const starred = { due: readDue('Dec-13 *') };
  const star = (plan: Plan, today = TODAY) =>
    asking(plan, today).digests.filter(({ as }) => as === 'plan manager');

  it('is asked of the plan manager once a plan, about no single action', () => {
    const plan = planOf(starred);
    expect(star(plan)).toMatchObject([
      { to: 'EU', items: [{ ref: '*', reason: 'star', due: 'Dec-13 *', also: true }] },
    ]);
    expect(star(afterRun(plan, asking(plan, TODAY)), day('2012-10-30'))).toEqual([]);
  });

  it.each([
    ['somebody has said', planOf(starred, { starMeans: 'agreed by the Board' })],
    ['nothing has one', planOf({})],
    ['the bot has never asked', aPlan({ actions: [anAction(starred)] })],
  ])('is not asked where %s', (_, plan) => expect(star(plan)).toEqual([]));
});

describe('the sample plan', () => {
  const root = join(__dirname, '../..');
  const draft = readPlan(
    readFileSync(join(root, 'samples/edhr-2012.txt'), 'utf8'),
    day('2012-06-13'),
  );
  const people = JSON.parse(readFileSync(join(root, 'samples/people.json'), 'utf8')) as Person[];
  if ('refused' in draft) throw new Error(draft.refused);
  const plan = { ...planFromDraft(draft), people };
  const on = day('2012-08-03');

  it('has the champion as the owner of 104 of its 123 actions: those go to the stand-in', () => {
    const own = plan.actions.filter(action =>
      isSamePerson(championOf(plan, action.strand), ownerOf(plan, action)),
    );
    expect([own.length, plan.actions.length]).toEqual([104, 123]);
    const seconds = own.map(action => escalatedTo(plan, action, recipientOf(plan, action, on), on));
    expect(new Set(seconds.map(second => `${second?.to} ${second?.as}`))).toEqual(
      new Set(['MQ stand-in']),
    );
  });

  it('has nobody as their own second', () => {
    for (const action of plan.actions) {
      const asked = recipientOf(plan, action, on);
      const second = escalatedTo(plan, action, asked, on)?.person;
      const approver = approverOf(plan, action)?.person;
      expect(isSamePerson(second, ownerOf(plan, action))).toBe(false);
      expect(isSamePerson(second, asked.person)).toBe(false);
      expect(isSamePerson(approver, ownerOf(plan, action))).toBe(false);
    }
  });

  it('asks owners alone on its first run, though 12 actions are late', () => {
    const items = asking(plan, on).digests.flatMap(digest => digest.items);
    expect(items.filter(item => item.also)).toEqual([]);
    expect(items).toHaveLength(64);
  });
});
