import type { Action } from '../../src/plan/action';
import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { USUAL } from '../../src/plan/plan';
import { rate } from '../../src/plan/rag';
import { anAction } from '../helpers/plan';

const today = day('2012-08-03');
const asked = (on: string) => ({ since: day(on), last: day(on), times: 1 });
const said = (on: string, by = 'Dana Service') => ({ on: day(on), by, text: 'Going well.' });

function rated(differs: Partial<Action>, on = today) {
  return rate(anAction(differs), on, USUAL.ragRule);
}

describe('the rating of an action', () => {
  it.each<[string, Partial<Action>, string, string]>([
    [
      'is complete',
      { status: 'Complete', completedOn: day('2012-07-01') },
      'Complete',
      'completed on 1 July 2012',
    ],
    [
      'came complete with a document',
      { status: 'Complete', due: readDue('Complete') },
      'Complete',
      'as imported, no evidence',
    ],
    [
      'is complete on a day nobody gave',
      { status: 'Complete' },
      'Complete',
      'completed, no day given',
    ],
    ['was due and nobody spoke', { due: readDue('Jul-12') }, 'Red', 'late, no word'],
    [
      'was due, with only an imported text',
      { due: readDue('May-12'), lastSaid: said('2012-06-13', 'as imported') },
      'Red',
      'late, no word',
    ],
    [
      'was due, and somebody spoke without a day',
      { due: readDue('Jun-12'), lastSaid: said('2012-07-20') },
      'Red',
      'late, no new date',
    ],
    [
      'was due and is expected',
      { due: readDue('Jul-12'), forecast: day('2012-09-14') },
      'Red',
      'late, expected Sep-12',
    ],
    [
      'was due and is off track',
      { due: readDue('Jul-12'), concern: 'off track' },
      'Red',
      'late, off track',
    ],
    ['is off track', { concern: 'off track' }, 'Red', 'off track'],
    [
      'is expected over a month after',
      { forecast: day('2012-10-01') },
      'Red',
      'expected Oct-12, more than a month after due',
    ],
    [
      'is expected over a month after its day',
      { due: readDue('15/08/2012'), forecast: day('2012-09-16') },
      'Red',
      'expected Sep-12, more than a month after due',
    ],
    ['is at risk', { concern: 'at risk' }, 'Amber', 'at risk'],
    [
      'is expected a month after',
      { forecast: day('2012-09-30') },
      'Amber',
      'expected Sep-12, after due',
    ],
    [
      'is expected the whole next month',
      { due: readDue('Sep-12'), forecast: day('2012-10-31') },
      'Amber',
      'expected Oct-12, after due',
    ],
    [
      'was asked 7 days ago',
      { asked: asked('2012-07-27') },
      'Amber',
      'asked on 27 July 2012, no answer',
    ],
    ['was asked 6 days ago', { asked: asked('2012-07-28') }, 'Green', 'on track'],
    [
      'was asked long before it is due',
      { due: readDue('01/09/2012'), asked: asked('2012-07-01') },
      'Green',
      'on track',
    ],
    ['has no agreed date', { due: readDue('TBC') }, 'Not rated', 'no agreed date'],
    ['waits for an event', { due: readDue('When the rota is agreed') }, 'Green', 'on track'],
    [
      'has a date nobody can read',
      { due: readDue('soon') },
      'Not rated',
      'no agreed date, what is written cannot be read',
    ],
    [
      'says complete without being so',
      { due: readDue('Complete') },
      'Not rated',
      'the date says complete, the status does not',
    ],
    [
      'has no update for 92 days',
      { due: readDue('Dec-12'), lastSaid: said('2012-05-03') },
      'Not rated',
      'no update since 3 May 2012',
    ],
    [
      'has an update 91 days old',
      { due: readDue('Dec-12'), lastSaid: said('2012-05-04') },
      'Green',
      'on track',
    ],
    [
      'missed its review',
      { due: readDue('Ongoing'), reviewOn: day('2012-08-02') },
      'Not rated',
      'review missed',
    ],
    ['is reviewed today', { due: readDue('Ongoing'), reviewOn: today }, 'Green', 'on track'],
    ['goes on from a month', { due: readDue('Aug-12 onwards') }, 'Green', 'on track'],
    ['is due today', { due: readDue('03/08/2012') }, 'Green', 'on track'],
    ['is due later', {}, 'Green', 'on track'],
  ])('that %s', (_, differs, rag, why) => {
    expect(rated(differs)).toEqual({ rag, why });
  });

  it('that nobody wrote is not rated', () => {
    const { text, ...unwritten } = anAction();
    expect(text).toBeDefined();
    expect(rate(unwritten, today, USUAL.ragRule)).toEqual({
      rag: 'Not rated',
      why: 'not yet written',
    });
  });

  it('that nobody wrote is Red all the same when it is late', () => {
    const { text, ...unwritten } = anAction({ due: readDue('Jul-12') });
    expect(text).toBeDefined();
    expect(rate(unwritten, today, USUAL.ragRule)?.rag).toBe('Red');
  });

  it('that never had an update is not rated', () => {
    const { lastSaid, ...silent } = anAction();
    expect(lastSaid).toBeDefined();
    expect(rate(silent, today, USUAL.ragRule)).toEqual({ rag: 'Not rated', why: 'never updated' });
  });

  it.each(['Not applicable', 'Superseded', 'Transferred', 'Withdrawn'] as const)(
    'is none when it is %s',
    status => expect(rated({ status, due: readDue('Jan-12') })).toBeUndefined(),
  );

  it('is Green on the day it is due and Red on the next', () => {
    expect(rated({}, day('2012-08-31'))?.rag).toBe('Green');
    expect(rated({}, day('2012-09-01'))?.rag).toBe('Red');
  });

  it('keeps its words from one day to the next, so that lists are written only on a change', () => {
    const waiting = { asked: asked('2012-08-03') };
    expect(rated(waiting, day('2012-08-10'))).toEqual(rated(waiting, day('2012-08-20')));
  });
});
