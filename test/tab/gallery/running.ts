import { day } from '../../../src/plan/day';
import { heartbeat } from '../../../src/plan/heartbeat';
import type { Plan } from '../../../src/plan/plan';
import { roundSummary } from '../../../src/plan/roundSummary';
import type { Begun, Running } from '../../../src/plan/service';
import type { Service } from '../../../src/tab/service';

/** What the service knows beside the plan: runs, reach and a round; drafts and receipts; accounts. */
export function readsOf(plan: Plan): Service['read'] {
  const board = { board: day('2012-09-06'), papers: day('2012-08-23') };
  const withBoard: Plan = { ...plan, facts: { ...plan.facts, boards: [board], roundDays: 20 } };
  const unreachable = new Map([['id-pp', 'not installed']]);
  const round = roundSummary(withBoard, board.board, unreachable);
  const running: Running = {
    runs: [
      {
        day: day('2012-07-31'),
        planned: 3,
        sent: [{ to: 'DS', refs: ['OD1-01', 'OD1-02'] }],
        unreachable: [{ to: 'PP', why: 'not installed' }],
        unknown: [],
        answered: [{ to: 'DS', answered: 2, of: 2 }],
      },
    ],
    reach: [
      {
        name: 'Pat Park',
        to: 'PP',
        account: 'id-pp',
        door: 'none',
        unreachable: { why: 'took the app away', since: '2012-07-20' },
      },
      {
        name: 'Dana Service',
        to: 'DS',
        account: 'id-ds',
        door: 'installed',
        lastSent: '2012-07-31T08:00:00Z',
      },
    ],
    heartbeat: heartbeat(withBoard, day('2012-08-03'), unreachable),
    ...(round && { round }),
  };
  const begun: Begun = {
    drafts: [
      {
        ...{ card: 'card-1', ref: 'OD1-01', key: 'card-1_OD1-01', at: '2012-08-02T10:00:00Z' },
        ...{ text: 'The survey is nearly done', mayBe: [day('2012-08-12'), day('2012-08-31')] },
      },
    ],
    words: [],
    wishes: [],
    receipts: [
      { ref: 'OD1-02', key: 'one', on: day('2012-08-01'), through: 'chat', said: 'No change' },
    ],
  };
  const accounts = { accounts: [{ name: 'Rhea Rooms', mail: 'rhea.rooms@police.example' }] };
  const rooms = {
    rooms: [
      {
        channel: '19:general@thread.tacv2',
        name: 'Equality: General',
        openedBy: 'Eve Unit',
        openedOn: '2012-07-02T09:00:00Z',
        guests: 2,
      },
      { channel: '19:other@thread.tacv2', openedBy: 'Eve Unit', openedOn: '2012-07-16T09:00:00Z' },
    ],
  };
  const all = { runs: running, 'mine/waiting': begun, accounts, rooms };
  const found: Readonly<Record<string, unknown>> = all;
  return async (_key, path) => found[path] as never;
}
