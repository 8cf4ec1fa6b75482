import { AS_IMPORTED } from '../../src/plan/action';
import { day } from '../../src/plan/day';
import { decisionsWaiting, handedOver } from '../../src/plan/decisions';
import { readDue } from '../../src/plan/due';
import { heartbeat, isHeartbeatDay } from '../../src/plan/heartbeat';
import type { Plan } from '../../src/plan/plan';
import { roomCounts } from '../../src/plan/roomCounts';
import { aPlan, anAction, anUpdate, PEOPLE } from '../helpers/plan';

const TODAY = day('2012-08-14');
const asked = (last: string, times = 1) => ({ since: day('2012-07-03'), last: day(last), times });
const BOARD = { board: day('2012-09-06'), papers: day('2012-08-23') };

function planOf(...differs: readonly Parameters<typeof anAction>[0][]): Plan {
  return aPlan({
    actions: differs.map((each, index) =>
      anAction({ ref: `OD8-0${index + 1}`, due: readDue('Dec-12'), ...each }),
    ),
    facts: { lastRunOn: day('2012-08-07') },
  });
}

describe('what waits for the plan manager', () => {
  const kinds = (plan: Plan) =>
    decisionsWaiting(plan, TODAY).map(({ kind, ref }) => [kind, ref].filter(Boolean).join(' '));

  it('is what the bot does not ask about, or no more', () => {
    const plan = planOf(
      { due: readDue('soonish') },
      { due: readDue('Complete') },
      { due: readDue('TBC'), asked: asked('2012-08-07') },
      { due: readDue('TBC') },
      { asked: asked('2012-08-07', 3) },
      { due: readDue('Dec-12 *') },
      {},
    );
    expect(kinds(plan)).toEqual([
      'not answered OD8-05',
      'no date OD8-03',
      'unreadable date OD8-01',
      'says complete OD8-02',
      'star',
    ]);
  });

  it('is whom nobody can ask, and who is away without a deputy', () => {
    const lost = { owner: { asWritten: 'Nobody' } };
    const people = PEOPLE.map(person => ({ ...person, awayUntil: day('2012-09-01') }));
    expect(kinds({ ...planOf(lost), strands: [], people: [] })).toEqual(['nobody to ask OD8-01']);
    expect(kinds({ ...planOf({}), people })).toEqual(['away OD8-01']);
  });

  it('is nothing that is finished, or of which asking is off', () => {
    const due = readDue('soonish');
    expect(kinds(planOf({ due, status: 'Withdrawn' }, { due, asking: { asking: 'off' } }))).toEqual(
      [],
    );
  });

  it('is handed over in words', () => {
    expect(handedOver('Eve Unit', 3)).toBe(
      'I have asked three times. Eve Unit will pick this up with you.',
    );
    expect(handedOver('Eve Unit', 5)).toMatch(/^I have asked 5 times\./);
  });
});

describe('the heartbeat', () => {
  const plan: Plan = {
    ...planOf(
      { asked: asked('2012-08-07') },
      { asked: asked('2012-08-06') },
      { owner: { asWritten: 'PP', id: 'id-pp' } },
    ),
    updates: new Map([
      ['OD8-02', [anUpdate({ ref: 'OD8-02', on: day('2012-08-13') })]],
      ['OD8-03', [anUpdate({ ref: 'OD8-03', on: day('2012-08-13'), by: AS_IMPORTED })]],
    ]),
  };

  it('says what was asked, answered and not reached in the week', () => {
    expect(heartbeat(plan, TODAY, new Map([['id-pp', 'not installed']]))).toEqual({
      ...{ day: TODAY, from: '2012-08-07', lastRunOn: '2012-08-07', open: 3, waiting: [] },
      asked: [{ ref: 'OD8-01', owner: 'Dana Service', on: '2012-08-07', times: 1 }],
      answered: [{ ref: 'OD8-02', by: 'Dana Service', on: '2012-08-13' }],
      unreachable: [{ to: 'PP', why: 'not installed', actions: 1 }],
    });
  });

  it('says which round is open, and which has just closed', () => {
    const withBoard = { ...plan, facts: { ...plan.facts, boards: [BOARD] } };
    expect(heartbeat(withBoard, TODAY, new Map())).toMatchObject({ round: BOARD });
    expect(heartbeat(withBoard, day('2012-08-28'), new Map())).toMatchObject({ closed: BOARD });
    expect(heartbeat(withBoard, day('2012-09-04'), new Map())).not.toHaveProperty('closed');
  });

  it("goes out on the plan's day, or the working day before a holiday", () => {
    expect(isHeartbeatDay(plan, TODAY)).toBe(true);
    expect(isHeartbeatDay(plan, day('2012-08-15'))).toBe(false);
    expect(isHeartbeatDay(plan, day('2012-12-24'))).toBe(true);
    expect(isHeartbeatDay(plan, day('2012-12-25'))).toBe(false);
  });

  it('says so where the bot has never asked', () => {
    expect(heartbeat(aPlan(), TODAY, new Map())).not.toHaveProperty('lastRunOn');
  });
});

describe('what a room is told', () => {
  const plan = planOf(
    { due: readDue('31/07/2012'), asked: asked('2012-08-07') },
    { status: 'Complete' },
    { strand: 'OC', owner: { asWritten: 'PP', id: 'id-pp' } },
  );

  it('is counts and refs', () => {
    expect(roomCounts(plan, TODAY)).toEqual({
      ...{ day: TODAY, open: 2, late: ['OD8-01'], waiting: ['OD8-01'] },
      byRag: { Red: ['OD8-01'], Complete: ['OD8-02'], Green: ['OD8-03'] },
    });
    expect(roomCounts(plan, TODAY, 'OC')).toMatchObject({ open: 1, late: [] });
  });

  it('is how many answered in the round, and never who', () => {
    const withBoard = { ...plan, facts: { ...plan.facts, boards: [BOARD] } };
    const told = roomCounts(withBoard, TODAY);
    expect(told.round).toEqual({ ...BOARD, answered: 0, unanswered: 2 });
    for (const { name, asWritten } of plan.people) {
      expect(JSON.stringify(told)).not.toContain(name);
      expect(JSON.stringify(told)).not.toContain(`"${asWritten.join()}"`);
    }
  });
});
