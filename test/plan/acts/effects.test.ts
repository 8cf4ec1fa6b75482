import { decide } from '../../../src/plan/acts/decide';
import type { ActSaid } from '../../../src/plan/acts/act';
import { linksOf } from '../../../src/plan/acts/links';
import type { Action } from '../../../src/plan/action';
import { day } from '../../../src/plan/day';
import { record } from '../../../src/plan/record';
import { changed } from '../../../src/plan/change';
import { anAction, aPerson, aPlan } from '../../helpers/plan';
import { ALL, after, anAct, by, EVERY, NOW, theAction, thePlan } from './anAct';

const refusal = (said: ActSaid, plan = thePlan()) => {
  const decision = decide(plan, anAct(said), by('plan manager'));
  return decision.kind === 'refused' ? decision.sentence : decision.kind;
};
const done = (said: ActSaid, plan = thePlan()) => after(plan, anAct(said), by('plan manager'));
const said = (plan: ReturnType<typeof thePlan>) => plan.updates.get('OD8-02')?.[0]?.text;

describe('another owner', () => {
  it.each([
    ['PP', { asWritten: 'PP', id: 'id-pp' }, 'Owner Dana Service → Pat Park.'],
    ['pat  park', { asWritten: 'PP', id: 'id-pp' }, 'Owner Dana Service → Pat Park.'],
    ['C/Insp New', { asWritten: 'C/Insp New' }, 'Owner Dana Service → C/Insp New.'],
    ['', { asWritten: 'Vacant' }, 'Owner Dana Service → Vacant.'],
    ['vacant', { asWritten: 'Vacant' }, 'Owner Dana Service → Vacant.'],
  ])('called %p', (owner, expected, words) => {
    const asked = { since: day('2012-08-01'), last: day('2012-08-01'), times: 1 };
    const plan = done({ kind: 'reassign', owner }, thePlan({ asked }));
    expect(theAction(plan).owner).toEqual(expected);
    expect(theAction(plan)).not.toHaveProperty('asked');
    expect(said(plan)).toBe(words);
  });

  it('is refused where it is the same or where two are called so', () => {
    expect(refusal({ kind: 'reassign', owner: 'DS' })).toMatch('That is the owner already');
    const people = [...ALL, aPerson({ asWritten: ['PP'], name: 'Pam Poe', id: 'id-po' })];
    expect(refusal({ kind: 'reassign', owner: 'PP' }, thePlan({}, [], people))).toMatch(
      'More than one person is called PP',
    );
  });
});

describe('completing', () => {
  it('keeps the outcome, the day, and nothing that was expected', () => {
    const open = thePlan({ forecast: day('2012-09-30'), concern: 'at risk' });
    const plan = done({ kind: 'complete', outcome: 'Rooms are shared', text: 'Signed' }, open);
    const action = theAction(plan);
    expect(action).toMatchObject({
      status: 'Complete',
      completedOn: '2012-08-03',
      outcome: 'Rooms are shared',
    });
    for (const gone of ['forecast', 'concern']) expect(action).not.toHaveProperty(gone);
    expect(said(plan)).toBe('Signed\n\nWhat is different for people: Rooms are shared');
  });

  it('may leave the outcome out, and tell it later', () => {
    const plan = done({ kind: 'complete' });
    expect(theAction(plan)).toMatchObject({ status: 'Complete', lastSaid: { text: 'Complete' } });
    expect(theAction(done(EVERY.outcome, plan)).outcome).toBe('Everybody can pray');
  });
});

describe('closing otherwise', () => {
  it.each([
    [EVERY.withdraw, { status: 'Withdrawn' }, 'Withdrawn: no money'],
    [EVERY['not applicable'], { status: 'Not applicable' }, 'Not applicable: no rooms'],
    [EVERY.supersede, { status: 'Superseded', supersededBy: 'OD8-04' }, 'Superseded by OD8-04.'],
    [
      EVERY.transfer,
      { status: 'Transferred', transferredTo: 'Estates' },
      'Transferred to Estates.',
    ],
  ] as const)('%j', (act, expected, words) => {
    const plan = done(act);
    expect(theAction(plan)).toMatchObject(expected);
    expect(theAction(plan)).not.toHaveProperty('completedOn');
    expect(said(plan)).toBe(words);
    const again = done(EVERY.reopen, plan);
    expect(theAction(again)).toMatchObject({ status: 'In progress' });
    for (const name of ['supersededBy', 'transferredTo'])
      expect(theAction(again)).not.toHaveProperty(name);
  });

  it('keeps why it was opened again, and what it was finished with', () => {
    const plan = done(EVERY.reopen, done(EVERY.complete));
    expect(said(plan)).toBe(
      'Open again: was not done\nWhat is different for people: Rooms are shared',
    );
    expect(theAction(plan)).not.toHaveProperty('outcome');
    expect(theAction(plan)).not.toHaveProperty('completedOn');
  });
});

describe('links', () => {
  it('show on both sides, and can be taken away', () => {
    const plan = done(EVERY.link);
    expect(theAction(plan).links).toEqual(['OD8-04']);
    const [, other] = plan.actions;
    expect(other && linksOf(plan, other)).toEqual(['OD8-02']);
    const without = done({ kind: 'unlink', to: 'od8-04' }, plan);
    expect(theAction(without)).not.toHaveProperty('links');
  });

  it.each([
    ['OD9-01', 'There is no OD9-01 in this plan.'],
    ['OD8-02', 'Please name another action: that is this one.'],
  ])('to %s are refused', (to, sentence) => {
    expect(refusal({ kind: 'link', to })).toBe(sentence);
    expect(refusal({ kind: 'supersede', by: to })).toBe(sentence);
  });
});

describe('wording', () => {
  it('keeps how it was worded before', () => {
    const plan = done(EVERY.reword);
    expect(theAction(plan).text).toBe('Share all rooms');
    expect(said(plan)).toBe(
      'Reworded: clearer\nNow: Share all rooms\nBefore: Agree with partners who looks after the shared rooms',
    );
  });

  it('is refused where it would be too long to be kept', () => {
    const text = '"'.repeat(9_000);
    const long = thePlan({ text: '\n'.repeat(20_000) });
    expect(refusal({ kind: 'reword', text }, long)).toMatch('too long to be kept');
  });

  it.each([
    [EVERY.write, 'It is written already. Please reword it instead.'],
    [{ kind: 'reword', text: anAction().text ?? '' }, 'That is how it is worded already.'],
    [{ kind: 'tag', aims: [] }, 'It is tagged so already.'],
    [EVERY['clear forecast'], 'There is no forecast.'],
    [{ kind: 'snooze' }, 'It is not snoozed.'],
  ] as const)('refuses %j', (act, sentence) => {
    expect(refusal(act)).toBe(sentence);
  });
});

describe('tags', () => {
  it('change where they are given, and are named', () => {
    const tags = { characteristics: ['Age'], aims: ['Foster good relations'], priorities: [] };
    const plan = done({ kind: 'tag', characteristics: ['Sex'] }, thePlan({ tags }));
    expect(theAction(plan).tags).toEqual({ ...tags, characteristics: ['Sex'] });
    expect(said(plan)).toBe('Tagged: Sex. No longer tagged: Age.');
  });
});

describe('RAG by hand', () => {
  it('stands with its reason until somebody speaks again', () => {
    const plan = after(thePlan(), anAct(EVERY.rate), by('owner'));
    const given = { rag: 'Amber', why: 'waits for estates', by: 'Dana Service', on: '2012-08-03' };
    expect(theAction(plan).given).toEqual(given);
    expect(theAction(done(EVERY.tag, plan)).given).toEqual(given);
    const report = { ref: 'OD8-02', key: 'card-0001', text: 'Estates said yes' };
    const told = record(plan, report, by('owner'));
    if (told.kind !== 'save') throw new Error(told.kind);
    expect(changed(theAction(plan), told.change)).not.toHaveProperty('given');
  });
});

describe('a new action', () => {
  it.each([
    ['OD8', 'OD8-05', 5],
    [undefined, 'OD-01', 1],
  ])('in the objective %s is %s', (objective, ref, number) => {
    const act = anAct({ kind: 'new', strand: 'OD', ...(objective && { objective }) });
    expect(decide(thePlan(), act, by('champion'))).toMatchObject({
      kind: 'add',
      action: {
        ...{ ref, number, strand: 'OD', status: 'Not started' },
        owner: { asWritten: 'Vacant' },
        due: { kind: 'unset' },
      },
      update: { ref, text: 'New: not yet written' },
    });
  });

  it('goes on counting in a plan whose actions are numbered', () => {
    const plan = aPlan({
      people: ALL,
      objectives: [],
      actions: [numbered('1'), numbered('19')],
    });
    const act = anAct({ kind: 'new', strand: 'OD', owner: 'DS', due: 'Dec-12', text: 'Ask' });
    expect(decide(plan, act, by('champion'))).toMatchObject({
      action: {
        ...{ ref: '20', number: 20, text: 'Ask', dueFirst: 'Dec-12' },
        owner: { asWritten: 'DS', id: 'id-ds' },
        due: { date: '2012-12-31' },
      },
    });
  });

  it('never has a ref that was there before', () => {
    const plan = thePlan();
    const updates = new Map(plan.updates).set('OD8-07', []);
    expect(decide({ ...plan, updates }, anAct(EVERY.new), by('champion'))).toMatchObject({
      action: { ref: 'OD8-08' },
    });
  });

  it.each([
    [{ strand: 'XX' }, 'There is no strand XX in this plan.'],
    [{ strand: 'OD', objective: 'OD9' }, 'There is no objective OD9 in OD.'],
    [
      { strand: 'OD', due: 'soonish' },
      'That deadline cannot be read. Write it like Aug-12 or 31/08/2012.',
    ],
  ])('%j is refused', (where, sentence) => {
    expect(refusal({ kind: 'new', ...where })).toBe(sentence);
  });
});

/** An action of a plan without objectives. */
function numbered(ref: string): Action {
  const { objective, ...action } = anAction({ ref });
  expect(objective).toBe('OD8');
  return action;
}

describe('taking back', () => {
  const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
  const undo = (update: string) => anAct({ kind: 'undo', update });

  it.each(['complete', 'withdraw', 'reassign', 'reword', 'tag', 'rate', 'snooze'] as const)(
    '%s leaves the action as it was, and both updates to be read',
    kind => {
      const asked = { since: day('2012-08-01'), last: day('2012-08-01'), times: 1 };
      const plan = thePlan({ forecast: day('2012-09-30'), concern: 'at risk', asked });
      const act = anAct(EVERY[kind]);
      const back = after(after(plan, act, by('owner')), undo(act.key), by('owner', minutes(14)));
      expect(theAction(back)).toEqual({ ...theAction(plan), lastSaid: theAction(back).lastSaid });
      expect(back.updates.get('OD8-02')).toHaveLength(2);
      expect(said(back)).toMatch(/^Taken back: /);
    },
  );

  it('restores what was said last before, so that silence stays silence', () => {
    const report = { ref: 'OD8-02', key: 'card-0001', text: 'Done', status: 'Complete' as const };
    const first = record(thePlan(), report, by('owner'));
    if (first.kind !== 'save') throw new Error(first.kind);
    const plan = {
      ...thePlan(changed(theAction(thePlan()), first.change)),
      updates: new Map([['OD8-02', [first.update]]]),
    };
    const back = after(plan, undo('card-0001'), by('owner'));
    expect(theAction(back)).toMatchObject({ status: 'In progress' });
    expect(theAction(back)).not.toHaveProperty('completedOn');
    expect(theAction(back)).not.toHaveProperty('lastSaid');
  });

  it.each([
    ['what is 16 minutes old', 'owner', 16, /more than 15 minutes old/],
    ['what somebody else said', 'champion', 1, /only what you said yourself/],
  ] as const)('refuses %s', (_, who, count, sentence) => {
    const act = anAct(EVERY.withdraw);
    const plan = after(thePlan(), act, by('owner'));
    expect(decide(plan, undo(act.key), by(who, minutes(count)))).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(sentence),
    });
  });

  it('refuses what something newer follows, and what was taken back itself', () => {
    const act = anAct(EVERY.snooze);
    const plan = after(thePlan(), act, by('owner'));
    const spoken = after(plan, anAct(EVERY.tag), by('champion'));
    expect(decide(spoken, undo(act.key), by('owner'))).toMatchObject({
      sentence: 'Something newer was said. Please tell how it is now instead.',
    });
    const first = undo(act.key);
    const back = after(plan, first, by('owner'));
    expect(decide(back, undo(first.key), by('owner'))).toMatchObject({
      sentence: 'That cannot be taken back. Please change or withdraw it instead.',
    });
  });
});
