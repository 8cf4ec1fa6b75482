import fc from 'fast-check';
import { AS_IMPORTED, type Action } from '../../src/plan/action';
import { asking, type AskItem, type Asking } from '../../src/plan/asking';
import { addDays, day, isWorkingDay, type Day } from '../../src/plan/day';
import { readDue, writeDue } from '../../src/plan/due';
import { askingDays, digestOnOrAfter } from '../../src/plan/marks';
import { USUAL, type Plan, type PlanFacts } from '../../src/plan/plan';
import { aPerson, aPlan, anAction, PEOPLE } from '../helpers/plan';

/** A plan that the bot has asked for before: the day before `lastRunOn` does not matter to it. */
function planOf(actions: readonly Partial<Action>[], facts: Partial<PlanFacts> = {}): Plan {
  return aPlan({
    actions: actions.map((differs, index) =>
      anAction({ ref: `OD8-0${index + 1}`, number: index + 1, ...differs }),
    ),
    facts: { lastRunOn: day('2012-06-01'), ...facts },
  });
}

function on(today: string, differs: Partial<Action>, facts: Partial<PlanFacts> = {}): Asking {
  return asking(planOf([differs], facts), day(today));
}

/** What is asked; who else is told of it stands in otherPerson.test.ts. */
const itemsOf = ({ digests }: Asking): readonly AskItem[] =>
  digests.flatMap(({ items }) => items).filter(({ also }) => !also);
const whyOf = ({ silent }: Asking): string | undefined => silent[0]?.why;
const asked = (last: string, times = 1) => ({ since: day('2012-06-05'), last: day(last), times });
const said = (on: string, by = 'Dana Service') => ({ on: day(on), by, text: 'Going well.' });

describe('a deadline calls for an answer', () => {
  // 2 October 2012 is a Tuesday, the plan's day.
  it.each([
    ['2012-09-03', undefined, undefined],
    ['2012-09-04', 'due-soon', 28],
    ['2012-09-11', 'due-soon', 21],
    ['2012-09-25', 'due-soon', 7],
    ['2012-10-02', 'due', 0],
    ['2012-10-09', 'late', -7],
    ['2012-11-06', 'late', -35],
  ])('on %s: %s', (today, reason, daysLeft) => {
    const items = itemsOf(on(today, { due: readDue('02/10/2012') }));
    expect(items.map(item => [item.reason, item.daysLeft])).toEqual(
      reason ? [[reason, daysLeft]] : [],
    );
  });

  it('at each mark once: what was asked since then stays silent', () => {
    const due = readDue('02/10/2012');
    expect(whyOf(on('2012-09-11', { due, asked: asked('2012-09-04') }))).toBe(
      'asked on 4 September 2012, waiting for the answer',
    );
    expect(itemsOf(on('2012-09-25', { due, asked: asked('2012-09-04') }))).toHaveLength(1);
  });

  it('and what was answered since then stays silent until the next mark', () => {
    const due = readDue('02/10/2012');
    expect(whyOf(on('2012-09-11', { due, lastSaid: said('2012-09-05') }))).toBe(
      'answered on 5 September 2012',
    );
    expect(itemsOf(on('2012-09-25', { due, lastSaid: said('2012-09-05') }))).toHaveLength(1);
  });

  it('also when the text that came with the document is newer', () => {
    const due = readDue('02/10/2012');
    const lastSaid = said('2012-09-05', AS_IMPORTED);
    expect(itemsOf(on('2012-09-11', { due, lastSaid }))).toHaveLength(1);
  });

  it('before a month ends, as the plan understands the month', () => {
    expect(itemsOf(on('2012-08-31', { due: readDue('Aug-12') }))).toMatchObject([
      { due: 'Aug-12', reason: 'due', daysLeft: 0 },
    ]);
  });

  it('on the day it has now, when the date was moved', () => {
    const moved = { due: readDue('02/10/2012'), dueFirst: '01/08/2012' };
    expect(itemsOf(on('2012-10-02', { ...moved, asked: asked('2012-09-25') }))).toMatchObject([
      { reason: 'due' },
    ]);
  });
});

describe('the day of a digest', () => {
  it("is the plan's day: what calls between two digests waits", () => {
    const due = readDue('05/10/2012');
    expect(whyOf(on('2012-09-07', { due }))).toBe(
      "waiting for Tuesday's digest, 11 September 2012",
    );
    expect(itemsOf(on('2012-09-11', { due }))).toHaveLength(1);
  });

  it('is the due day itself for what is due on it', () => {
    expect(itemsOf(on('2012-10-05', { due: readDue('05/10/2012') }))).toHaveLength(1);
  });

  it('moves to the working day before a holiday', () => {
    const due = readDue('20/01/2013');
    expect(itemsOf(on('2012-12-24', { due }))).toEqual([
      expect.objectContaining({ reason: 'due-soon', daysLeft: 27 }),
    ]);
    expect(whyOf(on('2012-12-25', { due }))).toBe('nobody is asked on a day off');
  });

  it('is the Friday before for what is due at a weekend', () => {
    const due = readDue('30/09/2012');
    expect(itemsOf(on('2012-09-28', { due }))).toMatchObject([{ reason: 'due', daysLeft: 2 }]);
    expect(whyOf(on('2012-09-30', { due }))).toBe('nobody is asked on a day off');
  });

  it('catches up what a missed run should have sent, once', () => {
    const due = readDue('02/10/2012');
    expect(itemsOf(on('2012-09-05', { due }))).toHaveLength(1);
    expect(itemsOf(on('2012-10-03', { due }))).toMatchObject([{ reason: 'late', daysLeft: -1 }]);
    expect(itemsOf(on('2012-10-03', { due, asked: asked('2012-10-02') }))).toEqual([]);
  });

  it('comes no sooner than a week after the last, unless something is due that day', () => {
    const [recent, calling] = [
      { due: readDue('Dec-12'), asked: asked('2012-09-07') },
      { due: readDue('05/10/2012') },
    ];
    const tuesday = asking(planOf([recent, calling]), day('2012-09-11'));
    expect(tuesday.digests).toEqual([]);
    expect(tuesday.silent[1]?.why).toBe("waiting for Tuesday's digest, 18 September 2012");
    expect(itemsOf(asking(planOf([recent, calling]), day('2012-09-18')))).toHaveLength(1);
    const dueDay = { due: readDue('11/09/2012') };
    expect(itemsOf(asking(planOf([recent, calling, dueDay]), day('2012-09-11')))).toMatchObject([
      { ref: 'OD8-03', reason: 'due' },
      { ref: 'OD8-02', reason: 'due-soon' },
    ]);
  });
});

describe('an action is left alone', () => {
  const due = readDue('02/10/2012');
  it.each<[string, Partial<Action>, string]>([
    ['it is snoozed', { snoozedUntil: day('2012-10-03') }, 'snoozed until 3 October 2012'],
    [
      'it was asked about three times',
      { asked: asked('2012-09-25', 3) },
      'asked three times: Eve Unit will pick this up',
    ],
    [
      'its date cannot be read',
      { due: readDue('soon') },
      'the date cannot be read: on the list of Eve Unit',
    ],
    [
      'its date says complete',
      { due: readDue('Complete') },
      'the date says complete: on the list of Eve Unit',
    ],
    ['it is far off', { due: readDue('Dec-12') }, 'not asked about before 3 December 2012'],
  ])('when %s', (_, differs, why) => {
    const result = on('2012-10-02', { due, ...differs });
    expect(result).toMatchObject({ digests: [], silent: [{ ref: 'OD8-01', why }] });
  });

  it('as many times as the plan says, when it says another number', () => {
    const rules = { ...USUAL.asking, mostAsks: 5 };
    const often = { due, asked: asked('2012-09-25', 4) };
    expect(itemsOf(on('2012-10-02', often, { asking: rules }))).toHaveLength(1);
    const stopped = { due, asked: asked('2012-09-25', 5) };
    expect(whyOf(on('2012-10-02', stopped, { asking: rules }))).toMatch(/^asked 5 times: /);
  });

  it('and says so even when nobody runs the plan', () => {
    const plan = { ...planOf([{ due: readDue('soon') }]), people: [] };
    expect(whyOf(asking(plan, day('2012-10-02')))).toBe(
      'the date cannot be read: on the list of the plan manager',
    );
  });

  it('until the day its snooze ends', () => {
    expect(itemsOf(on('2012-10-02', { due, snoozedUntil: day('2012-10-02') }))).toHaveLength(1);
  });

  it.each(['Complete', 'Not applicable', 'Superseded', 'Transferred', 'Withdrawn'] as const)(
    'with its status as the reason when it is %s',
    status => {
      const { digests, silent } = on('2012-10-02', { due, status });
      expect(digests).toEqual([]);
      expect(silent.map(({ why }) => why)).toEqual([status.toLowerCase()]);
    },
  );
});

describe('an action without a deadline', () => {
  it.each([
    ['2012-08-28', undefined],
    ['2012-09-04', 'review'],
    ['2012-09-11', 'review'],
  ])(
    'that recurs is asked about in the last digest before its review: on %s %s',
    (today, reason) => {
      const items = itemsOf(on(today, { due: readDue('Ongoing'), reviewOn: day('2012-09-10') }));
      expect(items).toEqual(reason ? [{ ref: 'OD8-01', reason, due: 'Ongoing' }] : []);
    },
  );

  it('that recurs says when its next review is', () => {
    expect(whyOf(on('2012-08-07', { due: readDue('Ongoing') }))).toBe(
      'next review on 13 September 2012',
    );
  });

  it('that recurs is asked about at once when nobody ever said anything', () => {
    const { lastSaid, ...silent } = anAction({ due: readDue('Ongoing') });
    expect(lastSaid).toBeDefined();
    const plan = aPlan({ actions: [silent], facts: { lastRunOn: day('2012-06-01') } });
    expect(itemsOf(asking(plan, day('2012-08-07')))).toMatchObject([{ reason: 'review' }]);
  });

  it.each([
    ['2012-08-28', false],
    ['2012-09-04', true],
  ])('that goes on from September is asked about when it starts: on %s %s', (today, isAsked) => {
    const items = itemsOf(on(today, { due: readDue('Sept 12 onwards') }));
    expect(items).toHaveLength(isAsked ? 1 : 0);
  });

  it('that has none yet is asked for one, once', () => {
    const due = readDue('TBC');
    expect(itemsOf(on('2012-08-07', { due }))).toEqual([
      { ref: 'OD8-01', reason: 'unset', due: 'TBC' },
    ]);
    expect(whyOf(on('2012-08-14', { due, asked: asked('2012-08-07') }))).toBe(
      'no agreed date: on the list of Eve Unit',
    );
    expect(whyOf(on('2012-08-14', { due, lastSaid: said('2012-08-08') }))).toBe(
      'no agreed date: on the list of Eve Unit',
    );
  });

  it('waits for the digest day, however long ago somebody was asked last', () => {
    const lastRunOn = day('2012-07-10');
    expect(whyOf(on('2012-08-08', { due: readDue('TBC') }, { lastRunOn }))).toBe(
      "waiting for Tuesday's digest, 14 August 2012",
    );
    const { lastSaid, ...silent } = anAction({ due: readDue('Ongoing') });
    expect(lastSaid).toBeDefined();
    const plan = aPlan({ actions: [silent], facts: { lastRunOn } });
    expect(whyOf(asking(plan, day('2012-08-08')))).toMatch(/^waiting for Tuesday's digest/);
  });

  it('that waits for an event is asked of one person, monthly', () => {
    const due = readDue('When the rota is agreed.');
    const other = {
      due: readDue('when the  rota is agreed'),
      owner: { asWritten: 'PP', id: 'id-pp' },
    };
    const first = asking(planOf([{ due }, other]), day('2012-08-07'));
    expect(first.digests[0]).toMatchObject({
      to: 'DS',
      items: [{ ref: 'OD8-01', reason: 'event' }],
    });
    expect(itemsOf(first)).toHaveLength(1);
    expect(first.silent).toEqual([{ ref: 'OD8-02', why: 'waits for the same event as OD8-01' }]);
    expect(whyOf(on('2012-08-28', { due, asked: asked('2012-08-07') }))).toBe(
      'asked about the event monthly, next on 7 September 2012',
    );
    expect(whyOf(on('2012-09-07', { due, asked: asked('2012-08-07') }))).toBe(
      "waiting for Tuesday's digest, 11 September 2012",
    );
    expect(itemsOf(on('2012-09-11', { due, asked: asked('2012-08-07') }))).toHaveLength(1);
  });

  it.each([
    ['by its event', 'the rota is  agreed'],
    ['as the deadline is written', 'When the rota is agreed.'],
  ])(
    'asks every waiting action for a date, once, when the event has happened: named %s',
    (_, event) => {
      const due = readDue('When the rota is agreed.');
      const happened = { happened: [{ event, on: day('2012-08-31') }] };
      const two = [
        { due, asked: asked('2012-08-07'), lastSaid: said('2012-08-09') },
        { due, owner: { asWritten: 'PP', id: 'id-pp' } },
      ];
      const then = asking(planOf(two, happened), day('2012-09-04'));
      expect(itemsOf(then).map(({ ref, reason }) => [ref, reason])).toEqual([
        ['OD8-01', 'unset'],
        ['OD8-02', 'unset'],
      ]);
      const after = { due, asked: asked('2012-09-04') };
      expect(whyOf(on('2012-09-11', after, happened))).toBe(
        'no agreed date: on the list of Eve Unit',
      );
    },
  );
});

describe('the rhythm of a plan', () => {
  const due = readDue('02/10/2012');
  const rules = { ...USUAL.asking, leadDays: [14], lateEveryDays: 14, weekday: 4 };

  it.each([
    ['2012-09-13', '2012-09-06', undefined],
    ['2012-09-20', '2012-09-06', 'due-soon'],
    ['2012-10-02', '2012-09-20', undefined],
    ['2012-10-11', '2012-09-20', undefined],
    ['2012-10-18', '2012-09-20', 'late'],
  ])('is its own: on %s, asked last on %s: %s', (today, last, reason) => {
    const items = itemsOf(on(today, { due, asked: asked(last) }, { asking: rules }));
    expect(items.map(item => item.reason)).toEqual(reason ? [reason] : []);
  });

  it('can be to ask only when late', () => {
    const asking = { ...rules, leadDays: [] };
    expect(itemsOf(on('2012-10-04', { due }, { asking }))).toEqual([]);
    expect(itemsOf(on('2012-10-18', { due }, { asking }))).toHaveLength(1);
  });
});

describe('the first run', () => {
  const first = (today: string, ...actions: readonly Partial<Action>[]) => {
    const { facts, ...plan } = planOf(actions);
    const { lastRunOn, ...never } = facts;
    expect(lastRunOn).toBeDefined();
    return asking({ ...plan, facts: never }, day(today));
  };

  it('asks at once for all that is late or due within 28 days, and says that it is the first', () => {
    const result = first(
      '2012-08-03',
      { due: readDue('31/08/2012') },
      { due: readDue('Jul-12') },
      { due: readDue('01/09/2012') },
      { due: readDue('TBC') },
    );
    expect(result.digests).toMatchObject([
      {
        first: true,
        items: [
          { ref: 'OD8-02', reason: 'first-run', daysLeft: -3 },
          { ref: 'OD8-01', reason: 'first-run', daysLeft: 28 },
        ],
      },
    ]);
    expect(result.silent.map(({ why }) => why)).toEqual([
      'not asked about before 24 August 2012',
      'no deadline: asked about in the next digest',
    ]);
  });

  it('waits for a working day', () => {
    expect(first('2012-08-04', {}).digests).toEqual([]);
    expect(first('2012-08-06', {}).digests).toHaveLength(1);
  });

  it('leaves alone what was answered since it was due', () => {
    const answered = { due: readDue('31/07/2012'), lastSaid: said('2012-08-01') };
    expect(whyOf(first('2012-08-03', answered))).toBe('answered on 1 August 2012');
  });
});

describe('who is asked', () => {
  const due = readDue('02/10/2012');
  const unmatched = { due, owner: { asWritten: 'Assistant Commissioner' } };
  const today = day('2012-10-02');
  const manager = PEOPLE.filter(({ roles }) => roles.includes('plan manager'));

  it('is the owner', () => {
    const [digest] = on('2012-10-02', { due }).digests;
    expect(digest).toMatchObject({ to: 'DS', as: 'owner', person: { name: 'Dana Service' } });
    expect(digest).not.toHaveProperty('forOwner');
  });

  it('is the champion where no account is known for the owner', () => {
    const [digest] = on('2012-10-02', unmatched).digests;
    expect(digest).toMatchObject({
      to: 'PP',
      as: 'champion',
      forOwner: 'Assistant Commissioner',
      items: [{ owner: 'Assistant Commissioner' }],
    });
  });

  it('is a champion once for several such owners, beside what is their own', () => {
    const plan = planOf([
      unmatched,
      { due, owner: { asWritten: 'Insp May' } },
      { due, owner: { asWritten: 'PP', id: 'id-pp' } },
    ]);
    const { digests } = asking(plan, today);
    expect(digests.map(({ as, items }) => [as, items.length])).toEqual([
      ['owner', 1],
      ['champion', 2],
    ]);
    expect(digests[1]).not.toHaveProperty('forOwner');
    expect(digests[1]?.items.map(({ owner }) => owner)).toEqual([
      'Assistant Commissioner',
      'Insp May',
    ]);
  });

  it('is a champion whom only the strand knows', () => {
    const champion = { name: 'Kim Lee', initials: 'KL', id: 'id-kl' };
    const strands = [{ code: 'OD', title: 'Operational Delivery', champion }];
    expect(asking({ ...planOf([unmatched]), strands }, today).digests).toMatchObject([
      { to: 'KL', as: 'champion', person: { id: 'id-kl' } },
    ]);
  });

  it('is a champion who is found by their initials', () => {
    const strands = [
      { code: 'OD', title: 'Operational Delivery', champion: { name: 'P. Park', initials: 'pp' } },
    ];
    expect(asking({ ...planOf([unmatched]), strands }, today).digests).toMatchObject([
      { to: 'PP', as: 'champion', person: { id: 'id-pp' } },
    ]);
  });

  it('is the plan manager where the champion has no account either', () => {
    const plan = { ...planOf([unmatched]), strands: [], people: manager };
    expect(asking(plan, today).digests).toMatchObject([
      { to: 'EU', as: 'stand-in', forOwner: 'Assistant Commissioner' },
    ]);
  });

  it('stays the owner as written, whom nobody can reach, where nobody has an account', () => {
    const { digests } = asking({ ...planOf([unmatched]), strands: [], people: [] }, today);
    expect(digests).toMatchObject([{ to: 'Assistant Commissioner', as: 'owner' }]);
    expect(digests[0]).not.toHaveProperty('person');
  });

  it('is one person, however their name is written', () => {
    const people = [
      ...PEOPLE,
      aPerson({ asWritten: ['Sam', 'S. Low'], name: 'Sam Low', id: 'id-sl' }),
    ];
    const plan = planOf([
      { due, owner: { asWritten: 'Sam' } },
      { due, owner: { asWritten: 's. low' } },
    ]);
    expect(asking({ ...plan, people }, today).digests).toMatchObject([
      { to: 'Sam', items: [{ ref: 'OD8-01' }, { ref: 'OD8-02' }] },
    ]);
  });
});

describe('asking, over any plan and day', () => {
  const start = day('2012-06-01');
  const someDay = fc.nat({ max: 400 }).map(count => addDays(start, count));
  const someDue = fc.oneof(
    someDay.map(date => readDue(writeDue(date))),
    fc
      .constantFrom(...['Aug-12', 'Sep-12', 'Ongoing', 'TBC', 'When it is agreed'])
      .map(text => readDue(text)),
  );
  const someAction = fc.record(
    {
      due: someDue,
      owner: fc.constantFrom('DS', 'PP', 'Nobody').map(asWritten => ({ asWritten })),
      status: fc.constantFrom('Not started', 'In progress', 'Complete', 'Withdrawn'),
      asked: fc.record({ since: someDay, last: someDay, times: fc.integer({ min: 1, max: 4 }) }),
      lastSaid: fc.record({
        on: someDay,
        by: fc.constantFrom('Dana Service', AS_IMPORTED),
        text: fc.constant('Going well.'),
      }),
      snoozedUntil: someDay,
      reviewOn: someDay,
    },
    { requiredKeys: ['due', 'owner', 'status'] },
  );
  const somePlan = fc.array(someAction, { maxLength: 9 }).map(actions => planOf(actions));

  it('puts every action in exactly one place, and says the same when asked again', () => {
    fc.assert(
      fc.property(somePlan, someDay, (plan, today) => {
        const result = asking(plan, today);
        const refs = [...itemsOf(result), ...result.silent].map(({ ref }) => ref).sort();
        expect(refs).toEqual(plan.actions.map(({ ref }) => ref));
        expect(asking(plan, today)).toEqual(result);
      }),
    );
  });

  it('asks nobody on a day off', () => {
    fc.assert(
      fc.property(somePlan, someDay, (plan, today) => {
        fc.pre(!isWorkingDay(today, new Set(plan.facts.holidays)));
        expect(asking(plan, today).digests).toEqual([]);
      }),
    );
  });

  it('run every day with nobody answering, asks of no action more than three times, and of nobody twice a week but for due days', () => {
    fc.assert(
      fc.property(fc.array(someDue, { minLength: 1, maxLength: 9 }), dues => {
        let plan = planOf(dues.map(due => ({ due })));
        let lastDigest: Day | undefined;
        for (let today = start; today < '2013-03-01'; today = addDays(today, 1)) {
          const items = itemsOf(asking(plan, today));
          if (items.length === 0) continue;
          plan = afterAsking(plan, today, items);
          const isDueDay = items.some(({ reason }) => reason === 'due');
          const isFree = !lastDigest || addDays(lastDigest, 7) <= today;
          const isDigestDay = digestOnOrAfter(today, askingDays(plan.facts)) === today;
          expect(isDueDay || (isFree && isDigestDay)).toBe(true);
          lastDigest = today;
        }
        expect(plan.actions.every(({ asked }) => !asked || asked.times <= 3)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

function afterAsking(plan: Plan, today: Day, items: readonly AskItem[]): Plan {
  const refs = new Set(items.map(({ ref }) => ref));
  return {
    ...plan,
    facts: { ...plan.facts, lastRunOn: today },
    actions: plan.actions.map(action => {
      if (!refs.has(action.ref)) return action;
      const { since = today, times = 0 } = action.asked ?? {};
      return { ...action, asked: { since, last: today, times: times + 1 } };
    }),
  };
}
