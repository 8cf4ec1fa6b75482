import { decide } from '../../../src/plan/acts/decide';
import type { ActKind } from '../../../src/plan/acts/act';
import { STATUSES, type Status } from '../../../src/plan/action';
import { anAct, by, EVERY, EVERY_KIND, planFor, theAction, type Who, WHO } from './anAct';

const ROLES = Object.keys(WHO) as Who[];

/** Who may do it with an open action of DS in the strand of PP, where her deputy asked for a date. */
const THEIRS: readonly Who[] = [
  'owner',
  'deputy',
  'champion',
  'plan manager',
  'second plan manager',
];
const MAY: Partial<Record<ActKind, readonly Who[]>> = {
  agree: ['champion', 'plan manager', 'second plan manager'],
  refuse: ['champion', 'plan manager', 'second plan manager'],
  'ask differently': ['champion', 'plan manager', 'second plan manager'],
  new: ['champion', 'plan manager', 'second plan manager'],
};

describe('who may do what', () => {
  it.each(EVERY_KIND.flatMap(kind => ROLES.map(who => [kind, who] as const)))(
    '%s by the %s',
    (kind, who) => {
      const may = (MAY[kind] ?? THEIRS).includes(who);
      const decision = decide(planFor(kind, who), anAct(EVERY[kind]), by(who));
      const isTheirs = kind !== 'new' && THEIRS.includes(who);
      if (may) expect(decision).toMatchObject({ kind: kind === 'new' ? 'add' : 'save' });
      else if (isTheirs) expect(decision).toMatchObject({ kind: 'refused' });
      else expect(decision).toEqual({ kind: 'not found', log: 'not theirs' });
    },
  );

  it.each(EVERY_KIND.filter(kind => kind !== 'new'))('%s of what is gone is not found', kind => {
    const act = anAct(EVERY[kind], { ref: 'OD8-99' });
    expect(decide(planFor(kind, 'owner'), act, by('plan manager'))).toEqual({
      kind: 'not found',
      log: 'gone',
    });
  });

  it('tells a stranger nothing, not even that what they sent is no act', () => {
    const act = anAct({ kind: 'withdraw', why: '' });
    expect(decide(planFor('withdraw', 'owner'), act, by('stranger')).kind).toBe('not found');
    const added = anAct({ kind: 'new', strand: 'XX' });
    expect(decide(planFor('new', 'owner'), added, by('stranger')).kind).toBe('not found');
  });
});

describe('a finished action', () => {
  const FINISHED = STATUSES.filter(one => one !== 'Not started' && one !== 'In progress');
  const ALSO: readonly ActKind[] = ['tag', 'link', 'unlink', 'reopen', 'undo'];
  const expected = (kind: ActKind, status: Status): string =>
    ALSO.includes(kind) || (kind === 'outcome' && status === 'Complete') ? 'save' : 'closed';
  const kinds = EVERY_KIND.filter(kind => kind !== 'new');

  it.each(kinds.flatMap(kind => FINISHED.map(status => [kind, status] as const)))(
    '%s when %s',
    (kind, status) => {
      const plan = planFor(kind, 'plan manager');
      const actions = plan.actions.map(action => ({ ...action, status }));
      const act = anAct(EVERY[kind]);
      expect(decide({ ...plan, actions }, act, by('plan manager')).kind).toBe(
        expected(kind, status),
      );
    },
  );
});

describe('an open action', () => {
  it.each(['reopen', 'outcome'] as const)('cannot have %s', kind => {
    const plan = planFor('tag', 'owner');
    expect(decide(plan, anAct(EVERY[kind]), by('owner'))).toMatchObject({ kind: 'refused' });
  });
});

describe('the same act twice', () => {
  it.each(EVERY_KIND)('%s: the first answer again, whoever it belongs to now', kind => {
    const who = 'plan manager';
    const plan = planFor(kind, who);
    const act = anAct(EVERY[kind]);
    const first = decide(plan, act, by(who));
    if (first.kind !== 'save' && first.kind !== 'add') throw new Error(first.kind);
    const updates = new Map(plan.updates).set(first.update.ref, [first.update]);
    const then = { ...plan, updates, people: [] };
    expect(decide(then, act, by(who))).toEqual({ kind: 'again', update: first.update });
    const other = { ...act, kind: 'transfer' as const, to: 'Somebody else' };
    expect(decide(then, other, by(who)).kind).toBe('differs');
    expect(decide({ ...plan, updates }, act, by('second plan manager')).kind).toBe('refused');
  });
});

describe('an act after somebody else did something', () => {
  it('is shown what the action has become, unless the person has seen it', () => {
    const plan = planFor('reword', 'owner');
    const act = (seen: string) => anAct(EVERY.reword, { seen });
    expect(decide(plan, act('"0"'), by('owner'))).toEqual({
      kind: 'changed',
      action: theAction(plan),
    });
    expect(decide(plan, act('"1"'), by('owner')).kind).toBe('save');
    expect(decide(plan, act('"0"'), by('deputy')).kind).toBe('save');
  });
});

describe('an update', () => {
  it.each([
    ['complete', 'deputy', 'Dana Service'],
    ['complete', 'owner', undefined],
    ['reassign', 'champion', undefined],
    ['ask for a date', 'champion', 'Dana Service'],
  ] as const)('of %s by the %s is for %s', (kind, who, forWhom) => {
    const decision = decide(planFor(kind, who), anAct(EVERY[kind]), by(who));
    expect(decision).toMatchObject({ kind: 'save' });
    expect(decision.kind === 'save' && decision.update.onBehalfOf).toBe(forWhom);
  });

  it('says who did it, when and by what way', () => {
    const decision = decide(planFor('tag', 'champion'), anAct(EVERY.tag), by('champion'));
    expect(decision).toMatchObject({
      update: {
        by: 'Pat Park',
        byId: 'id-pp',
        on: '2012-08-03',
        at: '2012-08-03T09:00:00.000Z',
        through: 'tab',
        text: 'Tagged: Age.',
      },
    });
  });
});
