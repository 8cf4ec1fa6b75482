import { draftJson } from '../../src/documents/draftJson';
import { draftOf, draftOfFile } from './figures';

describe('a draft as JSON', () => {
  const json = draftJson(draftOfFile('samples/edhr-2012.txt'));
  const action = (ref: string) => json.actions.find(each => each.ref === ref);

  it('has null for an action that is not yet written', () => {
    expect(action('OD6-01')).toMatchObject({
      objective: 'OD6',
      number: 1,
      text: null,
      due: { asWritten: 'TBC', kind: 'unset', date: null, mark: null },
    });
  });

  it('has the mark of a date, and the day it is understood as', () => {
    expect(action('OD11-01')?.due).toEqual({
      asWritten: 'Aug-12 *',
      kind: 'month',
      date: '2012-08-31',
      mark: '*',
    });
    expect(action('LA7-01')?.due).toEqual({
      asWritten: 'Aug-12 onwards',
      kind: 'from',
      date: '2012-08-01',
      mark: null,
    });
  });

  it('has null for a reference that names no number', () => {
    const references = json.objectives.find(({ code }) => code === 'OP2')?.references;
    expect(references).toContainEqual({ framework: 'LOKAHI', code: null });
    expect(references).toContainEqual({ framework: 'ESPS', code: '11' });
  });

  it('has the promised fields in the promised order, and nothing else', () => {
    expect(Object.keys(json)).toEqual(['plan', 'strands', 'objectives', 'actions', 'problems']);
    expect(Object.keys(json.actions[0] ?? {}).join(' ')).toBe(
      'ref objective number text steps owner ownerAsWritten due status tags updates',
    );
    expect(Object.keys(json.problems[0] ?? {})).toEqual(['line', 'kind', 'text', 'message']);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('has null for the objective in a plan without objectives', () => {
    const list = draftOf('Plan\n\nAction 1: Ask\nAction 2: Tell');
    expect(draftJson(list).actions.map(({ ref, objective }) => [ref, objective])).toEqual([
      ['1', null],
      ['2', null],
    ]);
  });
});
