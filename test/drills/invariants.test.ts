import type { Entry } from '../../src/bot/reminders/ledger';
import { day } from '../../src/plan/day';
import type { Plan } from '../../src/plan/plan';
import { aPerson, aPlan, anAction } from '../helpers/plan';
import type { Delivered } from './connector/connector';
import { breaches, type Evidence } from './reminders/invariants';
import { faultsOf, reportOf } from './report';

const TODAY = day('2012-08-03');
const OWNERS = ['aa', 'bb', 'cc', 'dd'];
const before: Plan = aPlan({
  people: OWNERS.map(one => aPerson({ asWritten: [one], name: one, id: `id-${one}` })),
  actions: OWNERS.map((one, at) =>
    anAction({
      ref: `OD8-0${at + 1}`,
      number: at + 1,
      owner: { asWritten: one, id: `id-${one}` },
    }),
  ),
});

/** A run as it should be: two are reminded, one is doubtful, one cannot be reached. */
const good: Evidence = {
  ...{ today: TODAY, before, after: asked('OD8-01', 'OD8-02'), mostUnknown: 1 },
  entries: [
    anEntry('aa', { state: 'sent', refs: ['OD8-01'] }),
    anEntry('bb', { state: 'sent', refs: ['OD8-02'] }),
    anEntry('cc', { state: 'unknown', code: '502', refs: ['OD8-03'] }),
    anEntry('dd', { state: 'rejected', code: 'not installed', refs: ['OD8-04'] }),
  ],
  delivered: [aCard('aa', 'OD8-01'), aCard('bb', 'OD8-02'), aCard('cc', 'OD8-03')],
};

describe('the checker after a drill', () => {
  it('finds nothing wrong with a run that went well', () => {
    expect(breaches(good)).toEqual({
      faults: [],
      counts: { delivered: 3, duplicates: 0, missing: 0, unknown: 1 },
    });
  });

  const [aa, bb, cc, dd] = good.entries as [Entry, Entry, Entry, Entry];
  it.each<[string, Partial<Evidence>, string]>([
    [
      'somebody reminded twice',
      { delivered: [...good.delivered, aCard('aa', 'OD8-01')] },
      'I1: id-aa was reminded 2 times',
    ],
    [
      'somebody reminded twice, once in a chat made anew',
      { delivered: [...good.delivered, aCard('aa', 'OD8-01', 'anew 29:id-aa')] },
      'I1: id-aa was reminded 2 times',
    ],
    ['somebody without a row', { entries: [aa, bb, cc] }, 'I2: id-dd is missing'],
    ...(['planned', 'posting', 'retry'] as const).map(
      (state): [string, Partial<Evidence>, string] => [
        `a row left ${state}`,
        { entries: [aa, bb, cc, { ...dd, state }] },
        `I2: id-dd is ${state}`,
      ],
    ),
    [
      'a row that says sent where nothing came',
      { delivered: good.delivered.slice(1) },
      'id-aa is sent, and has nothing',
    ],
    [
      'a row that says rejected where a card came',
      { delivered: [...good.delivered, aCard('dd', 'OD8-04')] },
      'id-dd is rejected (not installed), and has a card',
    ],
    [
      'a doubt without a reason',
      { entries: [aa, bb, anEntry('cc', { state: 'unknown' }), dd] },
      'id-cc is unknown, and nobody says why',
    ],
    ['more doubts than may be', { mostUnknown: 0 }, '1 unknown, of 0'],
    [
      "another's action on a card",
      { delivered: [aCard('aa', 'OD8-01 OD8-02'), ...good.delivered.slice(1)] },
      'I5: id-aa was asked about OD8-02',
    ],
    [
      'a card in the chat of somebody who is not asked',
      { delivered: [...good.delivered, aCard('zz', 'nothing')] },
      'I5: id-zz was not to be asked',
    ],
    [
      'an error text in a chat',
      { delivered: [...good.delivered.slice(1), { ...aCard('aa', ''), activity: { text: 'Oh' } }] },
      'I5: id-aa was sent words without a card',
    ],
    [
      'an ask that is not noted',
      { after: asked('OD8-01') },
      'I3: OD8-02 is noted as asked 0 times',
    ],
    [
      'an ask noted twice',
      { after: asked('OD8-01', 'OD8-02', 'OD8-02') },
      'I3: OD8-02 is noted as asked 2 times',
    ],
    [
      'an ask noted of a doubtful post',
      { after: asked('OD8-01', 'OD8-02', 'OD8-03') },
      'I3: OD8-03 is noted as asked 1 times',
    ],
  ])('finds %s', (_case, planted, fault) => {
    expect(breaches({ ...good, ...planted }).faults).toEqual([fault]);
  });
});

describe('a drill', () => {
  it('fails by a figure that misses its aim, and by any fault', () => {
    const figures = { duplicates: 0, ratio: '1.20', owners: 5 };
    expect(faultsOf({ figures, faults: [] })).toEqual([]);
    expect(faultsOf({ figures, faults: [], aims: { ratio: '<= 1.15' } })).toEqual([
      'ratio is 1.20, not <= 1.15',
    ]);
    expect(faultsOf({ figures: { duplicates: 1, missing: 2 }, faults: ['a'] })).toEqual([
      'a',
      'duplicates is 1, not = 0',
      'missing is 2, not = 0',
    ]);
  });

  it('is told to machines as figures with their aims', () => {
    const outcome = { figures: { duplicates: 0, ratio: 1.2 }, faults: [], aims: { ratio: '>= 1' } };
    expect(reportOf('a-drill', outcome, 3)).toEqual([
      { name: 'a-drill', value: 'pass', aim: '= pass', ok: true },
      { name: 'a-drill: duplicates', value: 0, aim: '= 0', ok: true },
      { name: 'a-drill: ratio', value: 1.2, aim: '>= 1', ok: true },
      { name: 'a-drill: seconds', value: 3, aim: '', ok: null },
    ]);
  });
});

function anEntry(owner: string, differs: Partial<Entry>): Entry {
  return {
    ...{ person: `id-${owner}`, to: owner, refs: [], first: true, state: 'sent', etag: '' },
    ...differs,
  };
}

function aCard(owner: string, text: string, conversation = `chat of id-${owner}`): Delivered {
  return { at: 0, conversation, activity: { attachments: [{ content: text }] } };
}

/** The plan with these actions noted as asked today, each as often as it is named. */
function asked(...refs: readonly string[]): Plan {
  const times = (of: string) => refs.filter(ref => ref === of).length;
  return {
    ...before,
    actions: before.actions.map(action =>
      times(action.ref) === 0
        ? action
        : { ...action, asked: { since: TODAY, last: TODAY, times: times(action.ref) } },
    ),
  };
}
