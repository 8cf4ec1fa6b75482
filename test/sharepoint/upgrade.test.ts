import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { exportSite } from '../../src/sharepoint/export';
import { listHealth } from '../../src/sharepoint/health';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { PEOPLE } from '../../src/sharepoint/lists/people';
import { PLANS } from '../../src/sharepoint/lists/plans';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { provision } from '../../src/sharepoint/provision';
import { aDraft, aDraftAction } from './draft';
import { aReport, aTelling, planSite } from './planSite';

const NOW = new Date('2012-08-03T10:00:00Z');

/** Columns that came after the first lists. */
const LATER = [
  [ACTIONS, ['RowRead', 'DueMoved', 'DateWanted', 'Links', 'Outcome', 'GivenRAG', 'LeadDays']],
  [UPDATES, ['Act', 'Did', 'DateChange']],
  [PLANS, ['Counts', 'RatedOn', 'StarMeans', 'Boards']],
  [PEOPLE, ['AwayUntil', 'AskInstead', 'LastDigestOn']],
] as const;

const OLD_LATE =
  '<Where><And><Lt><FieldRef Name="DueDate"/><Value Type="DateTime"><Today/></Value></Lt>' +
  '<Or><Eq><FieldRef Name="Status"/><Value Type="Text">Not started</Value></Eq>' +
  '<Eq><FieldRef Name="Status"/><Value Type="Text">In progress</Value></Eq></Or></And></Where>' +
  '<OrderBy><FieldRef Name="DueDate"/><FieldRef Name="Ref"/></OrderBy>';

/** Lists as an earlier version made them, with a living plan in them, and as people left them. */
async function earlierSite() {
  const site = await planSite(
    aDraft(aDraftAction(), aDraftAction({ ref: 'OD8-03', number: 3, due: readDue('Ongoing') })),
  );
  await site.store.record(aReport({ status: 'Complete' }), aTelling());
  const { sp } = site;
  for (const [list, columns] of LATER)
    for (const name of columns)
      await listAt(sp, list).fields.getByInternalNameOrTitle(name).delete();
  const { views, fields } = listAt(sp, ACTIONS);
  await views.getByTitle('Late').update({ ViewQuery: OLD_LATE });
  await views.getByTitle('Red').update({ ViewQuery: '<OrderBy><FieldRef Name="Ref" /></OrderBy>' });
  await views.getByTitle('Date requests').delete();
  await fields.getByInternalNameOrTitle('Forecast').update({ Title: 'Expected' });
  await fields.getByInternalNameOrTitle('CompletedOn').update({ Indexed: false });
  await listAt(sp, ACTIONS).update({ Title: 'Our actions', Description: 'Ours.' });
  await listAt(sp, UPDATES).update({ Description: 'What was said. Kept by Followthrough.' });
  return site;
}

const allOf = async (sp: Awaited<ReturnType<typeof earlierSite>>['sp']) =>
  (await exportSite(sp, { site: '', now: NOW })).lists;

describe('lists of an earlier version', () => {
  it('are read and written before they are upgraded', async () => {
    const { store } = await earlierSite();
    expect(await store.saveRatings(day('2012-09-03'))).toBeGreaterThan(0);
    expect(
      await store.record(aReport({ ref: 'OD8-03', key: 'key-00000002' }), aTelling()),
    ).toMatchObject({ kind: 'saved' });
    await store.noteAsked(day('2012-09-03'), ['OD8-03']);
    await store.mend(NOW);
    expect((await store.load()).actions).toHaveLength(2);
  });

  it('lose nothing when they are upgraded, and tell of no edit that nobody made', async () => {
    const { sp, store } = await earlierSite();
    const before = await allOf(sp);
    const { did, cannot } = await provision(sp);
    expect(cannot).toEqual([]);
    expect(await allOf(sp)).toMatchObject(before);
    expect(did).toEqual(
      expect.arrayContaining([
        'Added the column “Due moved, times” to Actions',
        'Made the view “Date requests” of Actions',
        'Brought the view “Late” of Actions up to date',
        'Mended the list Progress updates: its description',
      ]),
    );
    await store.mend(NOW);
    const { actions, updates, problems } = await store.load();
    expect(problems).toEqual([]);
    expect(actions.map(({ status }) => status)).toEqual(['Complete', 'In progress']);
    expect([...updates.values()].flat()).toHaveLength(3);
  });

  it('keep what people chose: titles, descriptions, views of their own', async () => {
    const { sp } = await earlierSite();
    await provision(sp);
    const { Title, Description } = await listAt(sp, ACTIONS)();
    expect({ Title, Description }).toEqual({ Title: 'Our actions', Description: 'Ours.' });
    expect(await listHealth(sp)).toMatchObject([
      { level: 'note', says: 'The list Actions is now called Our actions.' },
      { level: 'note', says: 'The column “Forecast” is now called “Expected”.' },
      { level: 'note', says: 'The view “Red” asks something else than it was made for.' },
    ]);
    expect((await provision(sp)).did).toEqual([]);
  });
});
