import { AS_IMPORTED } from '../../src/plan/action';
import { afterRun } from '../../src/plan/afterRun';
import { asking, type AskItem, type Asking } from '../../src/plan/asking';
import { readBoard, writeBoard } from '../../src/plan/board';
import { addDays, day, type Day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import type { Plan } from '../../src/plan/plan';
import { lastRound, roundOf, roundOn, roundsOf } from '../../src/plan/round';
import { roundSummary } from '../../src/plan/roundSummary';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { samplePlan } from '../helpers/samplePlan';

const MAY = { board: day('2012-05-03'), papers: day('2012-04-19') };
const OCTOBER = { board: day('2012-10-18'), papers: day('2012-10-04') };
const itemsOf = ({ digests }: Asking): readonly AskItem[] =>
  digests.flatMap(({ items }) => items).filter(({ also }) => !also);

/** Actions far from due, of a plan that has run before, with Boards in May and October. */
function planOf(...differs: readonly Parameters<typeof anAction>[0][]): Plan {
  return aPlan({
    actions: differs.map((each, index) =>
      anAction({ ref: `OD8-0${index + 1}`, due: readDue('Dec-13'), ...each }),
    ),
    facts: { lastRunOn: day('2012-03-01'), boards: [OCTOBER, MAY] },
  });
}

describe('a Board', () => {
  it.each([
    '3 May 2012, papers 19 April 2012',
    '3 May 2012, papers by 19 April 2012',
    '2012-05-03; papers 19/4/12',
    'Board 3rd May 2012 papers: 19 Apr 2012',
  ])('is read from "%s"', line => {
    expect(readBoard(line)).toEqual(MAY);
  });

  it.each([
    '3 May 2012',
    'May 2012, papers April 2012',
    '19 April 2012, papers 3 May 2012',
    'soon',
  ])('is not guessed from "%s"', line => expect(readBoard(line)).toBeUndefined());

  it('is written as people write it, and read back', () => {
    expect(writeBoard(MAY)).toBe('3 May 2012, papers 19 April 2012');
    expect(readBoard(writeBoard(OCTOBER))).toEqual(OCTOBER);
  });
});

describe('a round', () => {
  const { facts } = planOf();

  it('opens 15 working days before the papers, Easter not counted, and reminds twice', () => {
    expect(roundOf(facts, MAY.board)).toMatchObject({
      opensOn: '2012-03-27',
      marks: ['2012-03-27', '2012-04-03', '2012-04-12'],
    });
  });

  it('opens when the plan says, when it says another number', () => {
    expect(roundsOf({ ...facts, roundDays: 6 })[1]).toMatchObject({
      marks: ['2012-09-26', '2012-09-28', '2012-10-02'],
    });
  });

  it('closes when the papers are in', () => {
    expect(roundOn(facts, day('2012-03-26'))).toBeUndefined();
    expect(roundOn(facts, MAY.papers)).toMatchObject(MAY);
    expect(roundOn(facts, day('2012-04-20'))).toBeUndefined();
    expect(lastRound(facts, MAY.papers)).toBeUndefined();
    expect(lastRound(facts, day('2012-04-20'))).toMatchObject(MAY);
  });

  it('asks every owner once about all their open actions, however far off, then reminds twice', () => {
    let plan = planOf({}, { due: readDue('Ongoing'), reviewOn: day('2013-01-01') });
    const asks: string[] = [];
    for (let today = day('2012-09-01'); today < '2012-11-01'; today = addDays(today, 1)) {
      const result = asking(plan, today);
      for (const { ref, reason } of itemsOf(result)) asks.push(`${today} ${ref} ${reason}`);
      plan = afterRun(plan, result);
    }
    expect(asks).toEqual(
      ['2012-09-18', '2012-09-25', '2012-10-02'].flatMap(on => [
        `${on} OD8-01 round`,
        `${on} OD8-02 round`,
      ]),
    );
  });

  const said = (on: string, by = 'Dana Service') => ({ on: day(on), by, text: 'No change' });

  it.each([
    ['since the last round', { lastSaid: said('2012-06-01') }, 0],
    ['in the last round', { lastSaid: said('2012-04-18') }, 1],
    ['by a document only', { lastSaid: said('2012-06-01', AS_IMPORTED) }, 1],
    ['never, and is snoozed', { snoozedUntil: day('2012-11-01') }, 0],
    ['never, and is complete', { status: 'Complete' as const }, 0],
    ['never, and its date cannot be read', { due: readDue('soonish') }, 1],
  ])('asks about what was answered %s: %#', (_, differs, count) => {
    expect(itemsOf(asking(planOf(differs), day('2012-09-18')))).toHaveLength(count);
  });

  it('counts an answer of the last four weeks where there was no round before', () => {
    const plan = planOf({ lastSaid: said('2012-03-20') }, { lastSaid: said('2012-02-01') });
    expect(itemsOf(asking(plan, day('2012-03-27'))).map(({ ref }) => ref)).toEqual(['OD8-02']);
  });

  it('gives the reason of the date where that calls too', () => {
    const plan = planOf({ due: readDue('25/09/2012') });
    expect(itemsOf(asking(plan, day('2012-09-18')))).toMatchObject([{ reason: 'due-soon' }]);
  });

  it('leaves what was asked about three times to the plan manager', () => {
    const asked = { since: day('2012-05-01'), last: day('2012-06-01'), times: 3 };
    expect(asking(planOf({ asked }), day('2012-09-18')).silent).toMatchObject([
      { why: 'asked three times: Eve Unit will pick this up' },
    ]);
  });
});

describe('the summary of a round', () => {
  const lost = { owner: { asWritten: 'Nobody' } };
  const ofPat = { owner: { asWritten: 'PP', id: 'id-pp' } };
  const plan: Plan = {
    ...planOf({}, {}, ofPat, lost, { status: 'Complete' }, { snoozedUntil: day('2013-01-01') }),
    updates: new Map([
      ['OD8-01', [anUpdate({ ref: 'OD8-01', on: day('2012-09-20'), text: '', noChange: true })]],
      ['OD8-05', [anUpdate({ ref: 'OD8-05', on: day('2012-09-21'), status: 'Complete' })]],
    ]),
  };
  const summary = (unreachable: Record<string, string> = {}) =>
    roundSummary(plan, OCTOBER.board, new Map(Object.entries(unreachable)));

  it('names who answered, in part, and who did not', () => {
    expect(summary()).toMatchObject({
      board: OCTOBER.board,
      papers: OCTOBER.papers,
      answered: [],
      partly: [{ to: 'DS', answered: ['OD8-01', 'OD8-05'], unanswered: ['OD8-02'] }],
      silent: [{ to: 'PP', answered: [], unanswered: ['OD8-03', 'OD8-04'] }],
      unreachable: [],
      leftAlone: [{ ref: 'OD8-06' }],
      actions: { answered: 2, unanswered: 3 },
    });
  });

  it('names who could not be reached, and why', () => {
    expect(summary({ 'ID-PP': 'not installed' })?.unreachable).toMatchObject([
      { to: 'PP', unanswered: ['OD8-03', 'OD8-04'], why: 'not installed' },
    ]);
    const nobody = roundSummary({ ...plan, strands: [], people: [] }, OCTOBER.board, new Map());
    expect(nobody?.unreachable.map(({ to, why }) => `${to}: ${why}`)).toContain(
      'Nobody: nobody is matched',
    );
  });

  it('counts only answers given until the papers were due', () => {
    const late: Day = addDays(OCTOBER.papers, 1);
    const updates = new Map([['OD8-01', [anUpdate({ ref: 'OD8-01', on: late })]]]);
    expect(roundSummary({ ...plan, updates }, OCTOBER.board, new Map())?.partly).toEqual([]);
  });

  it('is there only for a Board of the plan', () => {
    expect(roundSummary(plan, day('2012-12-01'), new Map())).toBeUndefined();
  });
});

describe('a round of the sample plan', () => {
  const board = { board: day('2012-09-20'), papers: day('2012-09-06') };
  const plan = samplePlan({ lastRunOn: day('2012-06-14'), boards: [board] });
  const opening = asking(plan, day('2012-08-21'));

  it('asks about all 105 open actions, each of one person', () => {
    expect(roundOn(plan.facts, day('2012-08-21'))).toMatchObject({ opensOn: '2012-08-15' });
    expect(itemsOf(opening)).toHaveLength(105);
    expect(new Set(itemsOf(opening).map(({ ref }) => ref)).size).toBe(105);
    expect(new Set(opening.silent.map(({ why }) => why))).toEqual(new Set(['complete']));
  });

  it('has nobody answering at first, and none of them unreachable', () => {
    const summary = roundSummary(plan, board.board, new Map());
    expect(summary?.actions).toEqual({ answered: 0, unanswered: 105 });
    expect(summary).toMatchObject({ answered: [], partly: [], unreachable: [], leftAlone: [] });
  });
});
