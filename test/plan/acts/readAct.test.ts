import { readAct } from '../../../src/plan/acts/readAct';
import { anAct, EVERY, EVERY_KIND } from './anAct';

describe('reading an act', () => {
  it.each(EVERY_KIND)('%s as it was sent', kind => {
    const act = anAct(EVERY[kind], { seen: '"1"' });
    expect(readAct(JSON.parse(JSON.stringify(act)))).toEqual(act);
  });

  it('takes texts as they will be kept, and only fields it knows', () => {
    const sent = JSON.parse(
      '{"kind":"withdraw","ref":"OD8-02","key":"act-00001","why":" no\\r\\nmoney\\u0000 ","__proto__":{"x":1},"status":"Complete"}',
    );
    expect(readAct(sent)).toEqual({
      kind: 'withdraw',
      ref: 'OD8-02',
      key: 'act-00001',
      why: 'no\nmoney',
    });
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'withdraw'],
    ['no kind', { ref: 'OD8-02', key: 'act-00001' }],
    ['another kind', { ref: 'OD8-02', key: 'act-00001', kind: 'constructor' }],
    ['no ref', { key: 'act-00001', kind: 'withdraw', why: 'x' }],
    ['no key', { ref: 'OD8-02', kind: 'withdraw', why: 'x' }],
    ['a short key', { ref: 'OD8-02', key: 'a', kind: 'withdraw', why: 'x' }],
    ['a reason that is none', { ref: 'OD8-02', key: 'act-00001', kind: 'withdraw', why: 7 }],
    ['a blank reason', { ref: 'OD8-02', key: 'act-00001', kind: 'withdraw', why: ' ' }],
    ['a colour', { ref: 'OD8-02', key: 'act-00001', kind: 'rate', rag: 'Blue', why: 'x' }],
    ['a day', { ref: 'OD8-02', key: 'act-00001', kind: 'snooze', until: '2012-02-30' }],
    ['a tag with a parting sign', { ref: 'a', key: 'act-00001', kind: 'tag', aims: ['a;#b'] }],
    ['tags that are none', { ref: 'a', key: 'act-00001', kind: 'tag', aims: 'Age' }],
    ['too many tags', { ref: 'a', key: 'act-00001', kind: 'tag', aims: Array(31).fill('x') }],
    ['a long text', { ref: 'a', key: 'act-00001', kind: 'write', text: 'x'.repeat(10_001) }],
    ['a long owner', { ref: 'a', key: 'act-00001', kind: 'reassign', owner: 'x'.repeat(201) }],
  ])('refuses %s in a sentence', (_, sent) => {
    expect(readAct(sent)).toEqual({ refused: expect.stringMatching(/Please/) });
  });
});
