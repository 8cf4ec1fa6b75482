import type { SPFI } from '@pnp/sp';
import type { Action } from '../../../src/plan/action';
import { day } from '../../../src/plan/day';
import type { Plan } from '../../../src/plan/plan';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { openShelf } from '../../../src/sharepoint/shelf';
import { aReport, aTelling } from './tell';

/** What somebody else does to the same action, and what is lost of it afterwards, in words. */
export type Deed = {
  name: string;
  happens: (sp: SPFI) => Promise<unknown>;
  lost: (plan: Plan) => readonly string[] | undefined;
};

const store = (sp: SPFI) => openShelf(sp).open('edhr-2012');
const champion = aTelling({ by: { id: 'id-pp', name: 'Pat Park' }, through: 'tab' });
const edit =
  (cells: Record<string, unknown>) =>
  (sp: SPFI): Promise<unknown> =>
    listAt(sp, ACTIONS).items.getById(1).update(cells);

/** Faults unless the action is so, or the update says that it was. */
const kept =
  (is: (action: Action) => boolean, said?: string) =>
  ({ actions: [action], updates }: Plan): readonly string[] => {
    const texts = updates.get('OD8-02')?.map(({ text }) => text) ?? [];
    const isTold = said !== undefined && texts.some(text => text.includes(said));
    return (action && is(action)) || isTold ? [] : ['what they did is lost'];
  };

/** In grid view: every row of the list in one request. */
async function editAll(sp: SPFI): Promise<void> {
  const [batched, execute] = sp.batched();
  const parts = [1, 2].map(id =>
    listAt(batched, ACTIONS).items.getById(id).update({ DueAsWritten: 'Oct-12' }),
  );
  await execute();
  await Promise.all(parts);
}

export const DEEDS: readonly Deed[] = [
  {
    name: 'a manager edits another field',
    happens: edit({ Outcome: 'Rooms are open' }),
    lost: kept(({ outcome }) => outcome === 'Rooms are open'),
  },
  {
    name: 'a manager edits the same field',
    happens: edit({ Forecast: '2012-10-31T12:00:00Z' }),
    lost: kept(({ forecast }) => forecast === '2012-10-31', '31 October 2012'),
  },
  {
    name: 'a manager edits every row at once',
    happens: editAll,
    lost: plan => [
      ...kept(({ due }) => due.asWritten === 'Oct-12')(plan),
      ...(plan.actions.every(({ dueMoved }) => dueMoved === 1) ? [] : ['a date change is lost']),
    ],
  },
  {
    name: 'a manager closes it',
    happens: edit({ Status: 'Withdrawn' }),
    lost: kept(({ status }) => status === 'Withdrawn'),
  },
  {
    name: 'a manager gives it to somebody else',
    happens: edit({ OwnerAsWritten: 'AR' }),
    lost: kept(({ owner }) => owner.asWritten === 'AR'),
  },
  {
    name: 'the champion tells something in the tab',
    happens: sp =>
      store(sp).record(
        aReport({ key: 'key-00000002', forecast: day('2012-10-31'), text: 'Later.' }),
        champion,
      ),
    lost: kept(() => false, 'Later.'),
  },
  {
    name: 'the owner tells something else in chat',
    happens: sp =>
      store(sp).record(
        aReport({ key: 'key-00000003', text: 'The form is done.' }),
        aTelling({ through: 'chat' }),
      ),
    lost: kept(() => false, 'The form is done.'),
  },
  {
    name: 'the owner asks for a date in the tab',
    happens: sp =>
      store(sp).act(
        { kind: 'ask for a date', ref: 'OD8-02', key: 'key-act-1', wanted: 'Dec-12', why: 'Held' },
        aTelling({ through: 'tab' }),
      ),
    lost: kept(({ wanted, requests }) => wanted === 'Dec-12' && requests?.[0]?.state === 'open'),
  },
  {
    name: 'the champion rates it',
    happens: sp =>
      store(sp).act(
        { kind: 'rate', ref: 'OD8-02', key: 'key-act-2', rag: 'Red', why: 'No money' },
        champion,
      ),
    lost: kept(({ given }) => given?.rag === 'Red', 'No money'),
  },
  {
    name: 'the service rates it',
    happens: sp => store(sp).saveRatings(day('2012-09-03')),
    lost: kept(({ stored }) => stored?.rag === 'Red'),
  },
  {
    name: 'the service notes that it asked',
    happens: sp => store(sp).noteAsked(day('2012-08-03'), ['OD8-02']),
    lost: ({ facts }) => (facts.lastRunOn === '2012-08-03' ? [] : ['the run is lost']),
  },
  {
    name: 'the service mends rows',
    happens: sp => store(sp).mend(new Date('2012-08-03T10:00:00Z')),
    lost: () => [],
  },
];
