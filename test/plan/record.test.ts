import fc from 'fast-check';
import { STATUSES } from '../../src/plan/action';
import { day, type Day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { changed, changeOf } from '../../src/plan/change';
import { capacity, MOST_TEXT, record, type Report, type Telling } from '../../src/plan/record';
import { aPerson, aPlan, aSpeaker, anAction, anUpdate, PEOPLE } from '../helpers/plan';

const now = new Date('2012-08-03T09:00:00Z');
const today = day('2012-08-03');
const telling = (id = 'id-ds', name = 'Dana Service'): Telling => ({
  by: { id, name },
  through: 'card',
  now,
});
const aReport = (differs: Partial<Report> = {}): Report => ({
  ref: 'OD8-02',
  key: 'card-0001',
  text: 'Rooms are shared out.',
  ...differs,
});

function saved(plan = aPlan(), report = aReport(), by = telling()) {
  const decision = record(plan, report, by);
  if (decision.kind !== 'save') throw new Error(`not saved: ${JSON.stringify(decision)}`);
  return decision;
}

describe('who may speak for an action', () => {
  it.each([
    ['its owner', 'id-ds', 'owner'],
    ['its owner, whose id is written in capitals', 'ID-DS', 'owner'],
    ["the owner's deputy", 'id-ar', 'deputy'],
    ['the champion of its strand', 'id-pp', 'champion'],
    ['the plan manager', 'id-eu', 'plan manager'],
    ['nobody else', 'id-zz', undefined],
    ['no account at all', '', undefined],
  ])('%s', (_, id, as) => {
    expect(capacity(aPlan(), anAction(), aSpeaker({ id }))).toBe(as);
  });

  it('is the person who is called what is written, when the row has no account', () => {
    const action = anAction({ owner: { asWritten: ' ds ' } });
    expect(capacity(aPlan(), action, aSpeaker())).toBe('owner');
  });

  it('is nobody as owner when two people are called the same', () => {
    const people = [...PEOPLE, aPerson({ id: 'id-other', name: 'Dora Service' })];
    const action = anAction({ owner: { asWritten: 'DS' } });
    expect(capacity(aPlan({ people }), action, aSpeaker())).toBeUndefined();
  });

  it('is the account on the row, not who the words on it once meant', () => {
    const action = anAction({ owner: { asWritten: 'DS', id: 'id-new' } });
    expect(capacity(aPlan(), action, aSpeaker())).toBeUndefined();
    expect(capacity(aPlan(), action, aSpeaker({ id: 'id-new' }))).toBe('owner');
  });

  it('is not the deputy of whom the words on the row once meant', () => {
    const action = anAction({ owner: { asWritten: 'DS', id: 'id-pp' } });
    expect(capacity(aPlan({ strands: [] }), action, aSpeaker({ id: 'id-ar' }))).toBeUndefined();
  });

  it('is the deputy of an owner whom nobody matches', () => {
    const people = [
      aPerson({ asWritten: ['AR'], id: 'id-ar', deputyFor: ['assistant  commissioner'] }),
    ];
    const action = anAction({ owner: { asWritten: 'Assistant Commissioner' } });
    expect(capacity(aPlan({ people }), action, aSpeaker({ id: 'id-ar' }))).toBe('deputy');
  });

  it('is not somebody of the same name without that account', () => {
    expect(capacity(aPlan(), anAction(), aSpeaker({ id: 'id-guest' }))).toBeUndefined();
  });

  it('is not a reader', () => {
    const people = [
      ...PEOPLE,
      aPerson({ id: 'id-rd', asWritten: ['RD'], name: 'R', roles: ['reader'] }),
    ];
    expect(capacity(aPlan({ people }), anAction(), aSpeaker({ id: 'id-rd' }))).toBeUndefined();
  });
});

describe('recording progress', () => {
  it('appends what was said, by whom, when and by what way', () => {
    expect(saved().update).toEqual({
      key: 'card-0001',
      ref: 'OD8-02',
      on: today,
      at: '2012-08-03T09:00:00.000Z',
      by: 'Dana Service',
      byId: 'id-ds',
      through: 'card',
      text: 'Rooms are shared out.',
    });
  });

  it.each([
    ['deputy', 'id-ar', 'Ash Reed'],
    ['champion', 'id-pp', 'Pat Park'],
    ['plan manager', 'id-eu', 'Eve Unit'],
  ])('by a %s says for whom', (_, id, name) => {
    const { update } = saved(aPlan(), aReport(), telling(id, name));
    expect(update).toMatchObject({ by: name, byId: id, onBehalfOf: 'Dana Service' });
  });

  it("is dated by the clock of the plan's own zone", () => {
    const lateAtNight = { ...telling(), now: new Date('2012-08-03T23:30:00Z') };
    expect(saved(aPlan(), aReport(), lateAtNight).update.on).toBe('2012-08-04');
  });

  it('answers the ask, and leaves what was not told as it is', () => {
    const { change } = saved();
    expect(change).toEqual({
      asked: undefined,
      lastSaid: { on: today, by: 'Dana Service', text: 'Rooms are shared out.' },
    });
    const asked = { since: today, last: today, times: 1 };
    const before = anAction({ asked, forecast: today, concern: 'at risk' });
    const after = changed(before, change);
    expect(after).not.toHaveProperty('asked');
    expect(after).toMatchObject({ forecast: today, concern: 'at risk' });
  });

  it('completes: today, with nothing expected or worried about any more', () => {
    const { change } = saved(aPlan(), aReport({ status: 'Complete', forecast: day('2012-09-30') }));
    expect(change).toMatchObject({ status: 'Complete', completedOn: today });
    const after = changed(anAction({ forecast: today, concern: 'off track' }), change);
    expect(after).not.toHaveProperty('forecast');
    expect(after).not.toHaveProperty('concern');
  });

  it('withdraws without saying that it was completed', () => {
    const { change } = saved(aPlan(), aReport({ status: 'Withdrawn' }));
    expect(change).toMatchObject({ status: 'Withdrawn' });
    expect(change).not.toHaveProperty('completedOn');
  });

  it('never moves due', () => {
    const { change } = saved(aPlan(), aReport({ forecast: day('2012-09-30') }));
    expect(change).toMatchObject({ forecast: '2012-09-30' });
    expect(changed(anAction(), change).due).toEqual(anAction().due);
  });

  it.each([
    ['at risk', 'at risk'],
    ['off track', 'off track'],
    ['none', undefined],
  ] as const)('takes the concern "%s"', (concern, after) => {
    const { change } = saved(aPlan(), aReport({ concern }));
    expect(changed(anAction({ concern: 'at risk' }), change).concern).toBe(after);
  });

  it.each<[string, Partial<Report>, string | undefined]>([
    ['words', {}, 'In progress'],
    ['"no change"', { noChange: true, text: '' }, undefined],
    ['only a day', { forecast: day('2012-09-30'), text: '' }, undefined],
    ['a status of its own', { status: 'Not started' }, undefined],
  ])('of an action not yet started, with %s, leaves it %s', (_, differs, status) => {
    const plan = aPlan({ actions: [anAction({ status: 'Not started' })] });
    expect(saved(plan, aReport(differs)).change.status).toBe(status);
  });

  it('keeps "no change" as an update of its own', () => {
    const { update, change } = saved(aPlan(), aReport({ noChange: true, text: ' ' }));
    expect(update).toMatchObject({ noChange: true, text: '' });
    expect(change.lastSaid?.text).toBe('No change');
  });

  it('believes the rest when "no change" is ticked beside it', () => {
    const { update } = saved(aPlan(), aReport({ noChange: true, status: 'Complete' }));
    expect(update).toMatchObject({ status: 'Complete' });
    expect(update).not.toHaveProperty('noChange');
  });

  it.each<[string, Partial<Report>, string]>([
    ['a status', { status: 'Complete' }, 'Complete'],
    ['a day', { forecast: day('2012-09-30') }, 'expected 30 September 2012'],
    ['a concern', { concern: 'at risk' }, 'at risk'],
    ['the end of a concern', { concern: 'none' }, 'nothing in the way'],
  ])('of %s alone is put in words as the last that was said', (_, differs, text) => {
    const { text: unsaid, ...bare } = aReport(differs);
    expect(unsaid).toBeDefined();
    expect(saved(aPlan(), bare).change.lastSaid?.text).toBe(text);
  });

  it('cleans the text of what lists cannot hold, and of nothing else', () => {
    const text = '  One\r\ntwo\tthree \u0000\u0007\uD800 – 😀 “four” <b>&amp;\u202e \n';
    expect(saved(aPlan(), aReport({ text })).update.text).toBe(
      'One\ntwo\tthree \uFFFD – 😀 “four” <b>&amp;\u202e',
    );
  });
});

describe('answering a review', () => {
  const recurring = (reviewOn?: string, asked = true) =>
    aPlan({
      actions: [
        anAction({
          due: readDue('Ongoing'),
          ...(reviewOn && { reviewOn: day(reviewOn) }),
          ...(asked && { asked: { since: today, last: today, times: 1 } }),
        }),
      ],
    });

  it.each([
    ['2012-08-20', '2012-11-20'],
    ['2012-08-03', '2012-11-03'],
    ['2012-07-31', '2012-10-31'],
    ['2011-11-30', '2012-08-30'],
    [undefined, '2012-12-13'],
  ])('moves it from %s to %s', (from, to) => {
    expect(saved(recurring(from)).change.reviewOn).toBe(to);
  });

  it('a second time in the same week does not move it again', () => {
    expect(saved(recurring('2012-11-20', false)).change.reviewOn).toBe('2012-11-20');
  });

  it('of an action that goes on from a month begins its reviews', () => {
    const plan = aPlan({ actions: [anAction({ due: readDue('Aug-12 onwards') })] });
    expect(saved(plan).change.reviewOn).toBe('2012-11-01');
  });

  it('has no meaning for an action with a deadline', () => {
    expect(saved().change).not.toHaveProperty('reviewOn');
  });
});

describe('what is not recorded', () => {
  it('is what is gone, or not theirs: told alike, but for the log', () => {
    expect(record(aPlan(), aReport({ ref: 'OD9-01' }), telling())).toEqual({
      kind: 'not found',
      log: 'gone',
    });
    expect(record(aPlan(), aReport(), telling('id-zz'))).toEqual({
      kind: 'not found',
      log: 'not theirs',
    });
  });

  it('is the same telling twice, which is answered with what was saved', () => {
    const { update } = saved();
    const plan = aPlan({ updates: [update] });
    expect(record(plan, aReport({ text: 'Rooms are shared out. ' }), telling())).toEqual({
      kind: 'again',
      update,
    });
  });

  it('is the same telling twice, also after the action changed hands or was finished', () => {
    const { update } = saved();
    const owner = { asWritten: 'PP', id: 'id-pp' };
    const plan = aPlan({ updates: [update], actions: [anAction({ owner, status: 'Complete' })] });
    expect(record(plan, aReport(), telling()).kind).toBe('again');
  });

  it.each<[string, Partial<Report>]>([
    ['other words', { text: 'Something else.' }],
    ['another status', { status: 'Complete' }],
    ['another day', { forecast: today }],
    ['another action', { ref: 'OD8-01' }],
  ])('is %s under a key that was used before', (_, differs) => {
    const { update } = saved();
    const decision = record(aPlan({ updates: [update] }), aReport(differs), telling());
    expect(decision).toEqual({ kind: 'differs', update });
  });

  it("is anything under somebody else's key, whose words are not shown", () => {
    const plan = aPlan({ updates: [saved().update] });
    expect(record(plan, aReport(), telling('id-pp')).kind).toBe('refused');
    expect(record(plan, aReport(), telling('id-zz')).kind).toBe('not found');
  });

  it.each<[string, Partial<Report>, RegExp]>([
    ['nothing at all', { text: ' \u0000 ' }, /nothing to save/],
    ['a text too long', { text: 'x'.repeat(MOST_TEXT + 1) }, /64,000 characters.*63,999 at most/],
    ['a day that is none', { forecast: '2012-02-30' as never }, /not a day of the calendar/],
    ['a day no list can hold', { forecast: day('9999-12-31') }, /not a day of the calendar/],
    ['a day before lists begin', { forecast: day('1899-12-31') }, /not a day of the calendar/],
    ['a key too short', { key: 'short' }, /send it again/],
    ['a key with a line end', { key: 'card-0001\n' }, /send it again/],
  ])('is %s', (_, differs, sentence) => {
    const decision = record(aPlan(), aReport(differs), telling());
    expect(decision).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  it('is not a text of the very longest kind, which is saved', () => {
    expect(saved(aPlan(), aReport({ text: 'x'.repeat(MOST_TEXT) })).update.text).toHaveLength(
      MOST_TEXT,
    );
  });
});

describe('an action that is finished already', () => {
  const plan = aPlan({
    actions: [anAction({ status: 'Complete' })],
    updates: [anUpdate({ status: 'Complete', by: 'Ash Reed' })],
  });

  it.each<[string, Partial<Report>]>([
    ['"no change"', { noChange: true, text: '' }],
    ['a status', { status: 'In progress' }],
    ['the same status without words', { status: 'Complete', text: '' }],
    ['a day', { forecast: today }],
    ['a concern', { concern: 'at risk' }],
  ])('is not changed by %s: says who closed it', (_, differs) => {
    const decision = record(plan, aReport(differs), telling());
    expect(decision).toEqual({ kind: 'closed', status: 'Complete', by: 'Ash Reed' });
  });

  it('still takes words, which change nothing else', () => {
    const { change, update } = saved(plan, aReport({ status: 'Complete' }));
    expect(update.text).toBe('Rooms are shared out.');
    expect(Object.keys(change).sort()).toEqual(['asked', 'lastSaid']);
  });
});

describe('an action that somebody changed meanwhile', () => {
  const action = anAction({ version: '"2"' });
  const theirs = anUpdate({ byId: 'id-pp', by: 'Pat Park', status: 'In progress' });
  const mine = aReport({ seen: '"1"', status: 'Complete' });
  const withLatest = (...updates: readonly ReturnType<typeof anUpdate>[]) =>
    aPlan({ actions: [action], updates });

  it('is shown again instead of being overwritten', () => {
    expect(record(withLatest(theirs), mine, telling())).toEqual({ kind: 'changed', action });
  });

  it.each([
    ['was only rated or asked about', mine, withLatest()],
    ['was changed by the same person', mine, withLatest(anUpdate({ status: 'In progress' }))],
    ['got only words', mine, withLatest({ ...anUpdate(), byId: 'id-pp' })],
    ['only gets words', { ...aReport(), seen: '"1"' }, withLatest(theirs)],
    ['is as it was seen', { ...mine, seen: '"2"' }, withLatest(theirs)],
    ['was not looked at before', aReport({ status: 'Complete' }), withLatest(theirs)],
  ])('is saved when it %s', (_, report, plan) => {
    expect(record(plan, report, telling()).kind).toBe('save');
  });
});

describe('recording, whatever is sent by whomever', () => {
  const someReport = fc.record(
    {
      ref: fc.constantFrom('OD8-02', 'OD8-03', '__proto__'),
      key: fc.constantFrom('card-0001', 'card-0002', 'x'),
      text: fc.string({ unit: 'binary' }),
      noChange: fc.constant(true as const),
      status: fc.constantFrom(...STATUSES),
      forecast: fc.constantFrom(day('2012-09-30'), '2012-02-30' as Day),
      concern: fc.constantFrom('at risk', 'off track', 'none'),
      seen: fc.constantFrom('"1"', '"2"'),
    },
    { requiredKeys: ['ref', 'key'] },
  );
  const someSpeaker = fc.constantFrom('id-ds', 'id-ar', 'id-pp', 'id-eu', 'id-zz', '');
  const someAction = fc.record({
    status: fc.constantFrom(...STATUSES),
    due: fc.constantFrom('Aug-12', 'Ongoing', 'TBC', 'Aug-12 onwards').map(text => readDue(text)),
    version: fc.constant('"2"'),
  });

  it('saves only what they may, keeps due and ref, and answers the same telling with "again"', () => {
    fc.assert(
      fc.property(someReport, someSpeaker, someAction, (report, id, differs) => {
        const action = anAction(differs);
        const plan = aPlan({ actions: [action] });
        const decision = record(plan, report, telling(id));
        if (!capacity(plan, action, aSpeaker({ id }))) expect(decision.kind).toBe('not found');
        if (decision.kind !== 'save') return;
        const after = changed(action, decision.change);
        expect(after).toMatchObject({ ref: action.ref, due: action.due });
        expect(after).not.toHaveProperty('asked');
        expect(changeOf(action, decision.update, plan.facts)).toEqual(decision.change);
        const then = aPlan({ actions: [after], updates: [decision.update] });
        expect(record(then, report, telling(id)).kind).toBe('again');
      }),
      { numRuns: 500 },
    );
  });
});
