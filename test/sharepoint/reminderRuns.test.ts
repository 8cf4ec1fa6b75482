import { day } from '../../src/plan/day';
import type { ReminderRun } from '../../src/plan/reminderRun';
import { findAccess, groupsOf } from '../../src/sharepoint/access';
import { findList, findLists } from '../../src/sharepoint/found';
import { REMINDER_RUNS } from '../../src/sharepoint/lists/reminderRuns';
import { listAt } from '../../src/sharepoint/listAt';
import { aDraft, aDraftAction } from './draft';
import { aReport, aTelling, planSite, type PlanSite } from './planSite';

const ON = day('2012-08-07');
const RUN: ReminderRun = {
  ...{ day: ON, planned: 4, answered: [] },
  sent: [
    { to: 'Dana Service', refs: ['OD8-01', 'OD8-02'] },
    { to: 'A: odd, name', refs: ['OD8-02'] },
  ],
  unreachable: [{ to: 'Pat Park', why: 'not installed' }],
  unknown: [{ to: 'Ash Reed', why: '502' }],
};

describe('a run of reminders', () => {
  it('is kept with names, and read as it was', async () => {
    const { store, row } = await fresh();
    await (await store.read()).keepRun(RUN);
    expect(await store.runs()).toEqual([RUN]);
    expect(await row(REMINDER_RUNS)).toMatchObject({
      Title: '7 August 2012',
      ...{ Planned: 4, Sent: 2, Answered: 0, Unreachable: 1, Unknown: 1 },
      NotReached: 'Pat Park: not installed',
    });
  });

  it('is there once, however often it is kept, and as it was last', async () => {
    const { store } = await fresh();
    const reading = await store.read();
    await reading.keepRun({ ...RUN, sent: [] });
    await reading.keepRun(RUN);
    await reading.keepRun(RUN);
    expect(await store.runs()).toEqual([RUN]);
  });

  it('is brought up to who has answered since, at the next run', async () => {
    const { store, row, seen } = await fresh();
    await (await store.read()).keepRun(RUN);
    const now = new Date('2012-08-08T09:00:00Z');
    await store.record(aReport({ ref: 'OD8-02' }), aTelling({ now }));
    const reading = await store.read();
    seen.length = 0;
    await reading.keepRun({ ...RUN, day: day('2012-08-14'), sent: [] });
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST']);
    const [latest, before] = await store.runs();
    expect(latest).toMatchObject({ day: '2012-08-14', answered: [] });
    expect(before?.answered).toEqual([
      { to: 'Dana Service', answered: 1, of: 2 },
      { to: 'A: odd, name', answered: 1, of: 1 },
    ]);
    expect(await row(REMINDER_RUNS)).toMatchObject({ Answered: 1 });
  });

  it('does not stop a run where the list is not there', async () => {
    const { store, sp } = await fresh();
    await listAt(sp, REMINDER_RUNS).recycle();
    await (await store.read()).keepRun(RUN);
    expect(await store.runs()).toEqual([]);
  });
});

describe('the list of runs', () => {
  it('is for plan managers, on whatever site', async () => {
    const { sp } = await fresh();
    const found = await findList(sp, REMINDER_RUNS, await findLists(sp));
    expect(found?.inherits).toBe(false);
    const access = await findAccess(sp, [[REMINDER_RUNS, found]]);
    if (access.at !== 'seen') throw new Error('hidden');
    const held = access.onList.get(REMINDER_RUNS.path);
    expect(held?.has(access.groups.get('Plan managers') ?? -1)).toBe(true);
    expect(held?.has(access.groups.get('Plan readers') ?? -1)).toBe(false);
    expect(groupsOf(REMINDER_RUNS).map(({ title }) => title)).toEqual(['Plan managers']);
  });
});

function fresh(): Promise<PlanSite> {
  return planSite(
    aDraft(aDraftAction({ ref: 'OD8-01', number: 1 }), aDraftAction({ ref: 'OD8-02', number: 2 })),
  );
}
