import { askingInWords, remindJson, resultInWords } from '../../../src/bot/reminders/report';
import type { Reminded } from '../../../src/bot/reminders/run';
import type { Asking } from '../../../src/plan/asking';
import { day } from '../../../src/plan/day';
import { aPerson } from '../../helpers/plan';

const ASKING: Asking = {
  day: day('2012-08-03'),
  digests: [
    {
      to: 'DS',
      person: aPerson(),
      as: 'owner',
      first: true,
      items: [{ ref: 'OD8-02', reason: 'due-soon', due: 'Aug-12', daysLeft: 28 }],
    },
    {
      to: 'DL',
      as: 'champion',
      forOwner: 'Assistant Commissioner',
      first: true,
      items: [
        { ref: 'LA1-01', reason: 'unset', due: 'TBC', owner: 'Assistant Commissioner' },
        {
          ref: 'LA1-02',
          reason: 'late',
          due: 'May-12',
          daysLeft: -64,
          owner: 'Assistant Commissioner',
        },
      ],
    },
  ],
  silent: [{ ref: 'OC1-01', why: 'complete' }],
};

it('writes a run as JSON: who is asked about what, and who is not', () => {
  expect(remindJson(ASKING)).toEqual({
    day: '2012-08-03',
    digests: [
      {
        to: 'DS',
        as: 'owner',
        name: 'Dana Service',
        account: 'id-ds',
        items: [{ ref: 'OD8-02', reason: 'due-soon', due: 'Aug-12', daysLeft: 28 }],
      },
      {
        to: 'DL',
        as: 'champion',
        forOwner: 'Assistant Commissioner',
        items: [
          { ref: 'LA1-01', reason: 'unset', due: 'TBC' },
          { ref: 'LA1-02', reason: 'late', due: 'May-12', daysLeft: -64 },
        ],
      },
    ],
    silent: [{ ref: 'OC1-01', why: 'complete' }],
  });
});

it('tells who would be asked, a line each', () => {
  expect(askingInWords(ASKING)).toBe(
    [
      '2012-08-03: 3 actions to ask about, 2 sections; 1 silent',
      'DS                               Dana Service       owner     1',
      'DL (for Assistant Commissioner)  nobody is matched  champion  2',
    ].join('\n'),
  );
});

describe('what became of a reminder', () => {
  const told = (differs: Partial<Reminded>) =>
    resultInWords({
      asking: ASKING,
      reminded: [{ to: 'Dana Service', items: 1, state: 'sent', ...differs }],
    });

  it.each<[Partial<Reminded>, string]>([
    [{ state: 'sent' }, 'reminded'],
    [{ state: 'unknown', why: 'hang' }, 'may have been reminded (hang); not sent again today'],
    [{ state: 'rejected', why: 'not installed' }, 'has not opened the chat with the bot yet'],
    [{ state: 'rejected', why: 'BotDisabledByAdmin' }, 'could not be reached: BotDisabledByAdmin'],
    [{ state: 'retry', why: 'Throttled' }, 'not sent yet (Throttled); run again to go on'],
    [{ state: 'posting' }, 'not sent: another process is at it'],
  ])('%j is told in words', (differs, words) => {
    expect(told(differs)).toMatch(/^Dana Service {2}1 action/);
    expect(told(differs)).toContain(words);
  });

  it('of nobody, and while another process sends, is told too', () => {
    expect(resultInWords({ asking: ASKING, reminded: [] })).toContain('Nobody is to be reminded');
    expect(resultInWords({ asking: ASKING, reminded: [], busy: true })).toContain('Try again');
  });
});

it('tells the owners apart for whom somebody else is asked', () => {
  const [, champion] = ASKING.digests;
  if (!champion) throw new Error('The second digest is the champion’s');
  const items = champion.items.map((item, n) => ({ ...item, owner: `Owner ${n}` }));
  const { digests } = remindJson({ ...ASKING, digests: [{ ...champion, items }] });
  expect(digests.map(({ forOwner, items: refs }) => [forOwner, refs.length])).toEqual([
    ['Owner 0', 1],
    ['Owner 1', 1],
  ]);
});
