import { askCard } from '../../src/bot/cards/ask';
import { askedInVainCard } from '../../src/bot/cards/askedInVain';
import { changeoverCard } from '../../src/bot/cards/changeover';
import { dateRequestCard, decidedCard, giveCard, handoverCard } from '../../src/bot/cards/decide';
import { digestCard } from '../../src/bot/cards/digest';
import type { AdaptiveCard } from '../../src/bot/cards/elements';
import { heartbeatCard } from '../../src/bot/cards/heartbeat';
import { receiptCard } from '../../src/bot/cards/receipt';
import { roundClosedCard } from '../../src/bot/cards/roundClosed';
import { chooseCard, helpCard, sayingCard, welcomeCard } from '../../src/bot/cards/talk';
import { wishCard } from '../../src/bot/cards/wish';
import { grantedBy } from '../../src/bot/conversation/granted';
import { wishIn } from '../../src/bot/conversation/wishes';
import type { DateRequest } from '../../src/plan/acts/act';
import type { Digest } from '../../src/plan/asking';
import { day } from '../../src/plan/day';
import { heartbeat } from '../../src/plan/heartbeat';
import { USUAL } from '../../src/plan/plan';
import type { RoundSummary } from '../../src/plan/roundSummary';
import { aPlan, anAction, anUpdate } from '../helpers/plan';

const TODAY = day('2012-08-03');
const SHOWING = { today: TODAY, rule: USUAL.ragRule };
const KEY = 'a-card-key';
const HOSTILE =
  '**bold** _it_ [x](javascript:alert(1)) <img src=x onerror=alert(1)> <at>all</at> {{DATE(2012-01-01T00:00:00Z)}} ${title} =HYPERLINK("x") \u202Eright to left';

const late = { asWritten: 'May-12', kind: 'month', date: day('2012-05-31') } as const;
const ACTIONS = [
  anAction(),
  anAction({
    ref: 'OD8-01',
    number: 1,
    due: late,
    text: 'Ask all who use the rooms what is missing',
    lastSaid: {
      on: day('2012-07-20'),
      by: 'Dana',
      text: 'The survey is out; answers are due in September.',
    },
  }),
  anAction({
    ref: 'OD9-01',
    number: 1,
    objective: 'OD9',
    due: { asWritten: 'Ongoing (quarterly review)', kind: 'recurring' },
  }),
  anAction({
    ref: 'OD9-02',
    number: 2,
    objective: 'OD9',
    due: { asWritten: 'TBC', kind: 'unset' },
  }),
];
const PLAN = aPlan({ actions: ACTIONS });
const many = Array.from({ length: 26 }, (_, n) =>
  anAction({
    ref: `OD${n + 1}-01`,
    text: 'Agree with partners who looks after the shared rooms, and when they are open',
  }),
);

const REQUEST: DateRequest = {
  ...{ key: 'the-request', wanted: 'Dec-12', instead: 'Aug-12', why: 'The survey is in October.' },
  asked: { on: TODAY, by: 'Dana Service', byId: 'id-ds' },
  state: 'open',
};
const MOVED = anAction({
  dueMoved: 1,
  dueFirst: 'May-12',
  requests: [
    REQUEST,
    {
      ...REQUEST,
      key: 'before',
      wanted: 'Aug-12',
      instead: 'May-12',
      why: 'Partners could not meet.',
      asked: { on: day('2012-05-02'), by: 'Dana Service' },
      state: 'agreed',
    },
  ],
});

const digest = (differs: Partial<Digest>): Digest => ({
  ...{ to: 'DS', as: 'owner', first: false },
  items: ACTIONS.map(({ ref }) => ({ ref, reason: 'due-soon', due: 'Aug-12' })),
  ...differs,
});
const digestOf = (plan: typeof PLAN, ...sections: Digest[]) =>
  digestCard({ plan, day: TODAY, key: KEY, sections }).card;

function wish(said: string): AdaptiveCard {
  const read = wishIn(
    said,
    ACTIONS.map(({ ref }) => ref),
    TODAY,
  );
  if (!read) throw new Error(`no wish: ${said}`);
  const named = 'refs' in read ? ACTIONS.filter(({ ref }) => read.refs.includes(ref)) : [];
  const choose = read.kind !== 'away' && named.length === 0;
  const about = choose ? ACTIONS : named;
  return wishCard({ card: KEY, wish: read, granted: grantedBy(read), about, choose }, SHOWING);
}

const draft = (preset: object) =>
  askCard(
    {
      ...{ key: KEY, heading: 'Shall I save this?', send: 'Save', inFull: 1 },
      why: [
        'This is what I understood. Correct it if need be, and press Save, or type "yes" or "no".',
      ],
      sections: [{ actions: ACTIONS.slice(0, 1) }],
      presets: new Map([['OD8-02', preset]]),
      also: [{ type: 'Action.Submit', title: 'Drop', data: { kind: 'drop', card: KEY } }],
    },
    SHOWING,
  ).card;

const report = { ref: 'OD8-02', key: 'a-card-key_OD8-02' };
const [action = anAction()] = ACTIONS;
const receipt = (
  recorded: Parameters<typeof receiptCard>[0]['outcomes'][number]['recorded'],
  left: string[] = [],
) =>
  receiptCard({
    plan: PLAN,
    today: TODAY,
    outcomes: [{ report: { ...report, text: 'My words' }, recorded }],
    left,
    key: KEY,
  });

const UNREACHABLE = new Map([['id-pp', 'ConversationBlockedByUser']]);
const CLOSED: RoundSummary = {
  ...{ board: day('2012-08-16'), papers: TODAY, opensOn: day('2012-07-13') },
  answered: [{ to: 'AR', answered: ['OD8-01'], unanswered: [] }],
  partly: [{ to: 'DS', answered: ['OD9-01'], unanswered: many.map(({ ref }) => ref) }],
  silent: many.map(({ ref }) => ({ to: HOSTILE, answered: [], unanswered: [ref] })),
  unreachable: [{ to: 'PP', answered: [], unanswered: ['OD8-02'], why: 'not installed' }],
  leftAlone: [{ ref: 'OD9-02', why: 'snoozed' }],
  actions: { answered: 2, unanswered: 53 },
};

/** Every card that the bot can send, with its name; people's words in one of them are hostile. */
export const CARDS: readonly [string, AdaptiveCard][] = [
  ['Welcome', welcomeCard(PLAN)],
  ['Help', helpCard(PLAN)],
  ['Digest', digestOf(PLAN, digest({}))],
  [
    'First digest of 26',
    digestOf(
      aPlan({ actions: many }),
      digest({
        first: true,
        items: many.map(({ ref }) => ({ ref, reason: 'first-run', due: 'Aug-12' })),
      }),
    ),
  ],
  [
    'Digest with the champion’s section',
    digestOf(
      PLAN,
      digest({ items: [{ ref: 'OD8-02', reason: 'due-soon', due: 'Aug-12' }] }),
      digest({
        as: 'champion',
        forOwner: 'Assistant Commissioner',
        items: [
          {
            ref: 'OD8-01',
            reason: 'late',
            due: 'May-12',
            owner: 'Assistant Commissioner',
            also: true,
          },
        ],
      }),
    ),
  ],
  [
    'Draft',
    draft({
      text: 'nearly there, blocked on HR sign-off',
      status: 'In progress',
      concern: 'at risk',
      forecast: day('2012-09-30'),
    }),
  ],
  [
    'Draft with a date that may be two',
    draft({ text: 'should be done by Aug-12', mayBe: [day('2012-08-31'), day('2012-08-12')] }),
  ],
  [
    'Draft with a link that shows it',
    draft({ text: 'see https://intranet.example/a', evidence: ['https://intranet.example/a'] }),
  ],
  [
    'Draft of 2,000 words',
    draft({ held: 'The survey went to everybody who uses the rooms. '.repeat(250) }),
  ],
  ['Which action', chooseCard({ card: KEY, text: 'The survey is out', among: ACTIONS })],
  [
    'Receipt',
    receipt(
      { kind: 'saved', action, update: anUpdate({ text: 'Nearly.', forecast: day('2012-09-30') }) },
      ['OD8-01'],
    ),
  ],
  [
    'Receipt of a completed action',
    receipt({ kind: 'saved', action, update: anUpdate({ text: '', status: 'Complete' }) }),
  ],
  ['Receipt: answered before', receipt({ kind: 'differs', update: anUpdate() })],
  ['Receipt: not theirs', receipt({ kind: 'not found', log: 'gone' })],
  ['Snooze', wish('snooze OD8-02 2 weeks')],
  ['Extend', wish('extend OD8-02 to Dec because the survey is in October')],
  ['Not mine, of several', wish('not mine, ask AR')],
  ['Same as', wish('OD8-02 same as OD8-01')],
  ['Away from a day to come', wish('away from 10 August until 24 August, ask AR')],
  ['Away', wish('away until 3 September, ask AR')],
  [
    'Date request, for the champion',
    dateRequestCard({ plan: PLAN, action: MOVED, request: REQUEST }, SHOWING),
  ],
  [
    'Date request after the date had passed',
    dateRequestCard(
      { plan: PLAN, action: MOVED, request: { ...REQUEST, afterDate: true } },
      SHOWING,
    ),
  ],
  ['Whose action is this', giveCard({ key: KEY, action, by: 'Dana Service', to: 'AR' }, SHOWING)],
  [
    'Decided',
    decidedCard('Your date is agreed', action, 'Pat Park agreed: it is due Dec-12 now.', SHOWING),
  ],
  [
    'Changeover of a strand',
    changeoverCard({ plan: PLAN, strand: 'OD', today: TODAY, from: HOSTILE }),
  ],
  [
    'Handover',
    handoverCard(
      { actions: ACTIONS, red: 1, from: 'Dana Service', updates: PLAN.updates },
      SHOWING,
    ),
  ],
  ['A round has closed', roundClosedCard(CLOSED)],
  ['The week, for the plan manager', heartbeatCard(heartbeat(PLAN, TODAY, UNREACHABLE))],
  [
    'Asked in vain',
    askedInVainCard({
      takeUp: [{ ref: 'OD8-02', owner: HOSTILE, times: 3 }],
      own: [{ ref: 'OD8-01', owner: 'Dana Service', times: 3, takenUpBy: 'Eve Unit' }],
    }),
  ],
  ['Dropped', sayingCard('Dropped', 'Nothing was saved.')],
  [
    'Hostile words',
    handoverCard(
      {
        actions: [anAction({ text: HOSTILE, lastSaid: { on: TODAY, by: HOSTILE, text: HOSTILE } })],
        red: 0,
        from: HOSTILE,
        updates: new Map(),
      },
      SHOWING,
    ),
  ],
];
