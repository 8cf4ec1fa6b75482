import type { Action } from '../../src/plan/action';
import { addDays, day, type Day } from '../../src/plan/day';
import { type Notice, noticesOn } from '../../src/plan/notices';
import type { PlanFacts } from '../../src/plan/plan';
import { aPerson, aPlan, anAction, PEOPLE } from '../helpers/plan';

const BOARD = { board: day('2012-10-18'), papers: day('2012-10-04') };
const TUESDAY = day('2012-10-09');
const nobody = new Map<string, string>();

const planOf = (facts: Partial<PlanFacts> = {}, ...actions: readonly Partial<Action>[]) =>
  aPlan({
    facts: {
      firstRunOn: day('2012-08-03'),
      lastRunOn: day('2012-10-02'),
      boards: [BOARD],
      ...facts,
    },
    actions: (actions.length > 0 ? actions : [{}]).map((differs, index) =>
      anAction({ ref: `OD8-0${index + 1}`, ...differs }),
    ),
  });
const told = (notices: readonly Notice[], kind: Notice['kind']) =>
  notices.filter(one => one.kind === kind).map(({ to, mark }) => `${to.name} ${mark}`);

describe('a round that has closed', () => {
  it.each([
    ['not while papers may still come', day('2012-10-04'), []],
    ['the next working day', day('2012-10-05'), ['Eve Unit 2012-10-04']],
    ['for two weeks, by the same mark', day('2012-10-18'), ['Eve Unit 2012-10-04']],
    ['no longer than that', day('2012-10-19'), []],
    ['not at the weekend', day('2012-10-06'), []],
  ])('is told to the plan manager: %s', (_when, today, expected) => {
    expect(told(noticesOn(planOf(), today, nobody), 'round closed')).toEqual(expected);
  });

  it('is not told of a round in which the bot asked nobody', () => {
    const plan = planOf({ firstRunOn: day('2012-10-05') });
    expect(told(noticesOn(plan, day('2012-10-08'), nobody), 'round closed')).toEqual([]);
  });

  it('names who could not be reached', () => {
    const [notice] = noticesOn(planOf(), day('2012-10-05'), new Map([['id-ds', 'uninstalled']]));
    expect(notice).toMatchObject({
      summary: { unreachable: [{ to: 'DS', why: 'uninstalled' }], silent: [] },
    });
  });
});

describe('the heartbeat', () => {
  it.each([
    ['on the plan’s day', TUESDAY, ['Eve Unit 2012-10-09']],
    [
      'later in the week where it was missed, by the same mark',
      day('2012-10-12'),
      ['Eve Unit 2012-10-09'],
    ],
    ['never on a Sunday', day('2012-10-14'), []],
  ])('goes to the plan manager %s', (_when, today, expected) => {
    expect(told(noticesOn(planOf(), today, nobody), 'heartbeat')).toEqual(expected);
  });

  it('also goes where the bot has never reached anybody, which is when it matters', () => {
    const plan = aPlan();
    expect(told(noticesOn(plan, TUESDAY, nobody), 'heartbeat')).toEqual(['Eve Unit 2012-10-09']);
    expect(told(noticesOn(plan, addDays(TUESDAY, 1), nobody), 'heartbeat')).toEqual([]);
  });

  it('does not come on top of the first digest', () => {
    expect(told(noticesOn(planOf({ firstRunOn: TUESDAY }), TUESDAY, nobody), 'heartbeat')).toEqual(
      [],
    );
  });

  it('goes to all who run the plan and are here', () => {
    const other = aPerson({
      id: 'id-mm',
      name: 'Mo Manager',
      asWritten: ['MM'],
      roles: ['plan manager'],
    });
    const away = PEOPLE.map(one =>
      one.id === 'id-eu' ? { ...one, awayUntil: day('2012-11-01') } : one,
    );
    const plan = { ...planOf(), people: [...away, other] };
    expect(told(noticesOn(plan, TUESDAY, nobody), 'heartbeat')).toEqual(['Mo Manager 2012-10-09']);
    expect(told(noticesOn({ ...plan, people: away }, TUESDAY, nobody), 'heartbeat')).toEqual([
      'Eve Unit 2012-10-09',
    ]);
  });
});

describe('what was asked in vain', () => {
  const last = day('2012-10-01');
  const asked = { since: day('2012-09-11'), last, times: 3 };
  const after = addDays(last, 7);

  it('is handed to a person, and the one who was asked is told so', () => {
    const notices = noticesOn(planOf({ boards: [] }, { asked }, { asked }), after, nobody);
    expect(notices.filter(({ kind }) => kind === 'asked in vain')).toMatchObject([
      {
        to: { name: 'Eve Unit' },
        mark: last,
        takeUp: [{ ref: 'OD8-01' }, { ref: 'OD8-02' }],
        own: [],
      },
      {
        to: { name: 'Dana Service' },
        own: [{ ref: 'OD8-01', takenUpBy: 'Eve Unit' }, {}],
        takeUp: [],
      },
    ]);
  });

  it('goes to the champion where the plan manager is the one who was asked', () => {
    const own = { asked, owner: { asWritten: 'EU', id: 'id-eu' } };
    expect(told(noticesOn(planOf({}, own), after, nobody), 'asked in vain')).toEqual([
      'Pat Park 2012-10-01',
      'Eve Unit 2012-10-01',
    ]);
  });

  it.each<[string, Partial<Action>, Day]>([
    ['before the last ask had its week', { asked }, addDays(last, 6)],
    ['after four weeks', { asked }, addDays(last, 29)],
    ['once it was answered', {}, after],
    ['after two asks', { asked: { ...asked, times: 2 } }, after],
    ['while it is snoozed', { asked, snoozedUntil: addDays(after, 30) }, after],
    ['where asking is off', { asked, asking: { asking: 'off' } }, after],
    ['of what is complete', { asked, status: 'Complete' }, after],
  ])('is not told %s', (_when, differs, on) => {
    expect(told(noticesOn(planOf({}, differs), on, nobody), 'asked in vain')).toEqual([]);
  });
});
