import { aDraft, aDraftAction } from './draft';
import { localSite } from './localSite';
import { aReport, aTelling, planSite } from './planSite';
import { readDue } from '../../src/plan/due';
import { exportSite } from '../../src/sharepoint/export';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { PLANS } from '../../src/sharepoint/lists/plans';
import { provision } from '../../src/sharepoint/provision';
import { readExport, restore } from '../../src/sharepoint/restore';
import { openShelf } from '../../src/sharepoint/shelf';

const AT = {
  site: 'https://force.sharepoint.com/sites/edhr',
  now: new Date('2012-08-03T09:00:00Z'),
};

/** A plan with a word said, a deadline edited by hand, and long text in many scripts. */
async function aLivingPlan() {
  const site = await planSite(
    aDraft(
      aDraftAction({ text: `Ünïcode – “quotes” 👩🏽‍🚒 مرحبا\n${'long '.repeat(400)}` }),
      aDraftAction({ ref: 'OD8-03', number: 3, due: readDue('31/10/2012'), updates: [] }),
    ),
  );
  await site.store.record(
    aReport({ text: 'All but the form is done.', forecast: '2012-09-30' } as never),
    aTelling(),
  );
  await site.edit(ACTIONS, 2, { DueAsWritten: 'Dec-12' });
  await site.edit(PLANS, 1, { DueSoonDays: 21, TimeZone: 'Europe/London' });
  await site.store.mend();
  return site;
}

async function anEmptySite() {
  const site = localSite();
  await provision(site.sp);
  return site;
}

describe('an export', () => {
  it('put back on an empty site gives the same plan, and the same export again', async () => {
    const [from, to] = [await aLivingPlan(), await anEmptySite()];
    const whole = await exportSite(from.sp, AT);
    const written = JSON.parse(JSON.stringify(whole)) as typeof whole;
    const rows = Object.values(whole.lists).flat().length;
    expect(rows).toBeGreaterThan(8);
    expect(await restore(to.sp, written)).toEqual({ added: rows, unchanged: 0, kept: [] });
    expect(await exportSite(to.sp, AT)).toEqual(whole);
    const plan = await openShelf(to.sp).open('edhr-2012').load();
    expect(withoutVersions(plan)).toEqual(withoutVersions(await from.store.load()));
  });

  it('put back twice changes nothing the second time', async () => {
    const [from, to] = [await aLivingPlan(), await anEmptySite()];
    const whole = await exportSite(from.sp, AT);
    const { added } = await restore(to.sp, whole);
    expect(await restore(to.sp, whole)).toEqual({ added: 0, unchanged: added, kept: [] });
  });

  it('leaves alone what was changed since, and names it', async () => {
    const site = await aLivingPlan();
    const whole = await exportSite(site.sp, AT);
    await site.edit(ACTIONS, 2, { Text: 'Changed since' });
    expect((await restore(site.sp, whole)).kept).toEqual([
      expect.stringContaining('Actions: Agree with partners'),
    ]);
    expect((await site.row(ACTIONS, 2)).Text).toBe('Changed since');
  });

  it('says days in the zone of the plan', async () => {
    const { lists } = await exportSite((await aLivingPlan()).sp, AT);
    expect(lists.Actions?.[0]).toMatchObject({ DueDate: '2012-08-31', Forecast: '2012-09-30' });
  });
});

describe('a file', () => {
  it('that is no export is told from one', () => {
    expect(readExport({ plan: { key: 'edhr-2012' } })).toBeUndefined();
    expect(readExport('text')).toBeUndefined();
  });

  it('of a newer version is refused in a sentence', () => {
    expect(() => readExport({ followthrough: 2, lists: {} })).toThrow('upgrade first');
  });
});

/** Rows have other numbers and ETags on another site. */
function withoutVersions(plan: unknown): unknown {
  return JSON.parse(
    JSON.stringify(plan, (key, value: unknown) => (key === 'version' ? undefined : value)),
  );
}
