import { decide } from '../../../src/plan/acts/decide';
import {
  decidersOf,
  isForBoard,
  requestsOf,
  requestsWaiting,
} from '../../../src/plan/acts/requests';
import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import type { Action } from '../../../src/plan/action';
import { ALL, after, anAct, ASKED, by, EVERY, theAction, thePlan, WHO, type Who } from './anAct';

const today = day('2012-08-03');
const ask = (wanted = 'Dec-12') => anAct({ kind: 'ask for a date', wanted, why: 'the survey' });
const agree = (request: string) => anAct({ kind: 'agree', request });
const requestIn = (plan = thePlan({}, [ASKED]), at = 0) => {
  const request = requestsOf(theAction(plan), plan.updates.get('OD8-02') ?? [])[at];
  if (!request) throw new Error('no request');
  return request;
};

describe('asking for a date', () => {
  it('moves nothing, and says what is asked for', () => {
    const act = ask();
    const plan = after(thePlan(), act, by('owner'));
    expect(theAction(plan)).toMatchObject({
      due: { asWritten: 'Aug-12' },
      wanted: 'Dec-12',
      lastSaid: { text: 'Asked for Dec-12 instead of Aug-12: the survey', by: 'Dana Service' },
      requests: [
        {
          key: act.key,
          wanted: 'Dec-12',
          instead: 'Aug-12',
          why: 'the survey',
          asked: { on: '2012-08-03', by: 'Dana Service', byId: 'id-ds' },
          state: 'open',
        },
      ],
    });
  });

  it.each([
    ['soonish', 'Please ask for a month or a day, such as Dec-12 or 31/12/2012.'],
    ['Ongoing', 'Please ask for a month or a day, such as Dec-12 or 31/12/2012.'],
    ['Jul-12', 'Jul-12 has passed. Please ask for a later date.'],
    ['31/08/2012', 'It is due Aug-12 already.'],
  ])('for %s is refused', (wanted, sentence) => {
    expect(decide(thePlan(), ask(wanted), by('owner'))).toEqual({ kind: 'refused', sentence });
  });

  it('takes a day as a calendar gives it', () => {
    expect(theAction(after(thePlan(), ask('2012-12-14'), by('owner'))).wanted).toBe('14/12/2012');
  });

  it('again takes the place of what waited', () => {
    const plan = after(thePlan({}, [ASKED]), ask('Jan-13'), by('owner'));
    expect(theAction(plan).requests?.map(({ wanted, state }) => [wanted, state])).toEqual([
      ['Jan-13', 'open'],
      ['Dec-12', 'replaced'],
    ]);
  });

  it.each(['complete', 'withdraw'] as const)('is over when the action is closed: %s', kind => {
    const plan = after(thePlan({ wanted: 'Dec-12' }, [ASKED]), anAct(EVERY[kind]), by('owner'));
    expect(theAction(plan)).toMatchObject({ requests: [{ state: 'closed' }] });
    expect(theAction(plan)).not.toHaveProperty('wanted');
  });
});

describe('agreeing a date request', () => {
  it('moves due, keeps it as first written, and counts', () => {
    const plan = after(thePlan({ wanted: 'Dec-12' }, [ASKED]), agree('request-1'), by('champion'));
    const action = theAction(plan);
    expect(action).toMatchObject({
      due: { asWritten: 'Dec-12', kind: 'month', date: '2012-12-31' },
      dueFirst: 'Aug-12',
      dueMoved: 1,
      requests: [{ state: 'agreed', decided: { on: '2012-08-03', by: 'Pat Park' } }],
    });
    expect(action).not.toHaveProperty('wanted');
    expect(plan.updates.get('OD8-02')?.[0]?.text).toBe('Agreed: due Aug-12 → Dec-12.');
  });

  it('is no word of progress: silence stays silence', () => {
    const plan = after(thePlan({}, [ASKED]), agree('request-1'), by('champion'));
    expect(theAction(plan).lastSaid?.by).toBe('as imported');
  });

  it('for the first time is no move', () => {
    const unset = thePlan({ due: readDue('TBC') }, [ASKED]);
    const action = theAction(after(unset, agree('request-1'), by('champion')));
    expect(action).toMatchObject({ due: { asWritten: 'Dec-12' } });
    expect(action).not.toHaveProperty('dueMoved');
  });

  it.each(['agree', 'refuse'] as const)('twice is refused the second time: %s', kind => {
    const plan = after(thePlan({}, [ASKED]), anAct(EVERY[kind]), by('champion'));
    expect(decide(plan, anAct(EVERY.agree), by('plan manager'))).toEqual({
      kind: 'refused',
      sentence: 'That date request no longer waits.',
    });
  });

  it('can be taken back, and waits again', () => {
    const act = agree('request-1');
    const agreed = after(thePlan({ wanted: 'Dec-12' }, [ASKED]), act, by('champion'));
    const back = after(agreed, anAct({ kind: 'undo', update: act.key }), by('champion'));
    expect(theAction(back)).toMatchObject({
      due: { asWritten: 'Aug-12' },
      wanted: 'Dec-12',
      requests: [{ state: 'open' }],
    });
    expect(theAction(back)).not.toHaveProperty('dueMoved');
  });
});

describe('refusing a date request', () => {
  it('leaves due where it is and says why', () => {
    const act = anAct({ kind: 'refuse', request: 'request-1', why: 'the Board is in August' });
    const plan = after(thePlan({ wanted: 'Dec-12' }, [ASKED]), act, by('champion'));
    expect(theAction(plan)).toMatchObject({
      due: { asWritten: 'Aug-12' },
      requests: [{ state: 'refused', decided: { why: 'the Board is in August' } }],
    });
    expect(theAction(plan)).not.toHaveProperty('wanted');
  });
});

describe('who decides a date request', () => {
  const byWhom = (who: Who) => ({ ...ASKED, byId: WHO[who] });
  const owned = (who: Who) => ({ owner: { asWritten: 'X', id: WHO[who] } });
  const gone = { due: readDue('Jul-12') };
  it.each<[string, Partial<Action>, Who, readonly Who[]]>([
    ['the champion', {}, 'owner', ['champion', 'plan manager', 'second plan manager']],
    [
      'the stand-in where the champion asked',
      {},
      'champion',
      ['stand-in', 'plan manager', 'second plan manager'],
    ],
    [
      'the stand-in where the champion is the owner',
      owned('champion'),
      'deputy',
      ['stand-in', 'plan manager', 'second plan manager'],
    ],
    [
      'no plan manager of their own asking',
      {},
      'plan manager',
      ['champion', 'second plan manager'],
    ],
    [
      'no plan manager of their own action',
      owned('second plan manager'),
      'owner',
      ['champion', 'plan manager'],
    ],
    [
      'a plan manager once the date has passed',
      gone,
      'owner',
      ['plan manager', 'second plan manager'],
    ],
  ])('%s', (_, differs, who, deciders) => {
    const plan = thePlan(differs, [byWhom(who)]);
    const found = decidersOf(plan, theAction(plan), requestIn(plan), today);
    expect(found.map(({ id }) => id)).toEqual(deciders.map(one => WHO[one]));
    const may = (Object.keys(WHO) as Who[]).filter(
      one => decide(plan, agree('request-1'), by(one)).kind === 'save',
    );
    expect(may.sort()).toEqual([...deciders].sort());
  });

  it('is nobody where the only plan manager asked for the Board: it says what it needs', () => {
    const people = ALL.filter(({ id }) => id !== WHO['second plan manager']);
    const plan = thePlan(gone, [byWhom('plan manager')], people);
    expect(decide(plan, agree('request-1'), by('plan manager'))).toEqual({
      kind: 'refused',
      sentence: 'Nobody may decide this yet: it needs another plan manager.',
    });
  });

  it('is the Board for what was asked after the date, and is marked so', () => {
    const late = after(thePlan(gone), ask(), by('owner'));
    expect(requestIn(late)).toMatchObject({ afterDate: true });
    expect(isForBoard(theAction(late), requestIn(late), today)).toBe(true);
    expect(decide(late, agree(requestIn(late).key), by('champion'))).toEqual({
      kind: 'refused',
      sentence: 'This is for Eve Unit or May Unit to decide, after the Board.',
    });
    const agreed = after(late, agree(requestIn(late).key), by('plan manager'));
    expect(agreed.updates.get('OD8-02')?.[0]?.text).toBe(
      'Agreed, as the Board decided: due Jul-12 → Dec-12.',
    );
  });

  it('lists what waits, for whom', () => {
    const plan = thePlan({}, [ASKED]);
    expect(requestsWaiting(plan, today)).toMatchObject([
      { action: { ref: 'OD8-02' }, request: { key: 'request-1' }, forBoard: false },
    ]);
    expect(requestsWaiting(plan, today, 'ID-PP')).toHaveLength(1);
    expect(requestsWaiting(plan, today, 'id-ds')).toEqual([]);
    expect(requestsWaiting(thePlan(), today)).toEqual([]);
  });
});

describe('snoozing', () => {
  it.each([
    ['2012-08-03', 'Please choose a day after today.'],
    ['2013-08-03', 'Please choose a day up to 3 November 2012.'],
  ])('until %s is refused', (until, sentence) => {
    const act = anAct({ kind: 'snooze', until: day(until) });
    expect(decide(thePlan(), act, by('owner'))).toEqual({ kind: 'refused', sentence });
  });

  it('leaves what waits for an answer waiting, and can end early', () => {
    const asked = { since: today, last: today, times: 1 };
    const snoozed = after(thePlan({ asked }), anAct(EVERY.snooze), by('owner'));
    expect(theAction(snoozed)).toMatchObject({ snoozedUntil: '2012-08-17', asked });
    const awake = after(snoozed, anAct({ kind: 'snooze' }), by('owner'));
    expect(theAction(awake)).not.toHaveProperty('snoozedUntil');
  });
});
