import { exportSite } from '../../src/sharepoint/export';
import { forget, heldRows, stillTheirs, textWithout, whoIs } from '../../src/sharepoint/forget';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { aReport, aTelling, planSite } from './planSite';
import '@pnp/sp/items/index.js';

const NOBODY = 'a former officer';

/** A plan in which Dana Service has said something, and somebody has named her. */
async function aSpokenPlan() {
  const site = await planSite();
  await site.store.record(aReport({ text: 'Painted by Dana  Service and DS.' }), aTelling());
  const text = 'Ask dana service, and Danaservice Ltd';
  await site.edit(ACTIONS, 1, { Text: text, Title: text });
  await site.store.mend();
  return site;
}
const everything = async (site: Awaited<ReturnType<typeof aSpokenPlan>>): Promise<string> =>
  JSON.stringify((await exportSite(site.sp, { site: 'a site', now: new Date(0) })).lists);

describe('somebody who is to be forgotten', () => {
  it('is found in every list, by name or by address, and nothing is written', async () => {
    const site = await aSpokenPlan();
    const who = await whoIs(site.sp, 'dana.service@police.example');
    expect(who.names).toEqual(['Dana Service']);
    expect(who).toEqual({ ...(await whoIs(site.sp, 'Dana Service')), accounts: who.accounts });
    const before = await everything(site);
    const held = await heldRows(site.sp, who, NOBODY);
    expect(new Set(held.map(({ list }) => list.title))).toEqual(
      new Set(['People', 'Actions', 'Progress updates']),
    );
    expect(held.find(({ list }) => list === UPDATES)?.columns).toEqual(
      expect.arrayContaining(['Text', 'Said by', 'Said by account']),
    );
    expect(await everything(site)).toBe(before);
  });

  it('is in no list any more, nor in an older version, and the plan is as it was', async () => {
    const site = await aSpokenPlan();
    const who = await whoIs(site.sp, 'Dana Service');
    expect(await stillTheirs(site.sp, who)).toEqual(['OD8-02']);
    await site.edit(ACTIONS, 1, { OwnerAsWritten: 'EU', OwnerAccount: 'id-eu', OwnerId: 6 });
    expect(await stillTheirs(site.sp, who)).toEqual([]);
    const { actions } = await site.store.load();
    const held = await heldRows(site.sp, who, NOBODY);
    expect(await forget(site.sp, held)).toEqual([]);
    const after = await everything(site);
    expect(after).not.toMatch(/dana\s+service/i);
    expect(after).not.toMatch(/id-ds|dana\.service@/);
    expect(after).toContain('Painted by a former officer and DS.');
    expect(after).toContain('Danaservice Ltd');
    for (const { list, id } of held) {
      const versions: unknown[] = await listAt(site.sp, list).items.getById(id).versions();
      expect(JSON.stringify(versions)).not.toMatch(/dana\s+service/i);
    }
    const plan = await site.store.load();
    expect(plan.problems).toEqual([]);
    expect(plan.actions.map(({ ref, status }) => [ref, status])).toEqual(
      actions.map(({ ref, status }) => [ref, status]),
    );
    await site.store.mend(); // tells the edit by hand, and of whom it was about nothing
    expect(await everything(site)).not.toMatch(/dana\s+service|id-ds/i);
    expect(await heldRows(site.sp, who, NOBODY)).toEqual([]);
  });

  it('stays in a row that somebody changed meanwhile, until the next time', async () => {
    const site = await aSpokenPlan();
    const who = await whoIs(site.sp, 'Dana Service');
    const held = await heldRows(site.sp, who, NOBODY);
    await site.edit(ACTIONS, 1, { Steps: 'Ask again' });
    const left = await forget(site.sp, held);
    expect(left.map(({ list }) => list.title)).toEqual(['Actions']);
    expect((await site.row(ACTIONS)).Steps).toBe('Ask again');
    expect(await forget(site.sp, await heldRows(site.sp, who, NOBODY))).toEqual([]);
  });
});

it.each([
  ['Dana Service said so', 'a former officer said so'],
  ['dana  service’s form; “Dana Service”', 'a former officer’s form; “a former officer”'],
  ['Danaservice, Dana Services, Jordana Service', undefined],
  ['by id-ds on the 3rd', 'by  on the 3rd'],
])('%j without her', (text, expected = text) => {
  const who = { names: ['Dana Service'], accounts: ['id-ds'] };
  expect(textWithout(text, who, NOBODY)).toBe(expected);
});
