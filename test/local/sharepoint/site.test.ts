import type { SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, aSite, OWNER } from './aSite';

describe('a local site, through PnPjs', () => {
  let site: Site;
  let sp: SPFI;
  beforeEach(() => {
    site = aSite();
    sp = as(site);
  });
  afterEach(() => site.close());

  it('keeps a list with its columns and rows', async () => {
    const made = await sp.web.lists.ensure('Actions', 'What is to be done', 100);
    expect(made.created).toBe(true);
    const { list } = made;
    expect((await sp.web.lists.ensure('Actions')).created).toBe(false);
    await list.fields.addText('Ref', { MaxLength: 20 });
    await list.fields.addChoice('Status', { Choices: ['Open', 'Complete'] });
    await list.fields.addDateTime('Due', { DisplayFormat: 0 });
    await list.fields.addUser('Owner', { SelectionMode: 0 });
    await list.fields.getByInternalNameOrTitle('Ref').update({ Indexed: true });
    const me = await sp.web.currentUser();
    expect(me.Title).toBe(OWNER.name);
    const added = await list.items.add({
      Title: 'One',
      Ref: 'OD8-02',
      Status: 'Open',
      Due: '2012-08-31T00:00:00Z',
      OwnerId: me.Id,
    });
    expect(added).toMatchObject({
      Id: 1,
      Ref: 'OD8-02',
      Status: 'Open',
      Due: '2012-08-30T23:00:00Z',
      OwnerId: me.Id,
      'odata.etag': '"1"',
    });
    const rows = await list.items
      .select('Id', 'Owner/Title', 'Owner/EMail')
      .expand('Owner')
      .filter("Ref eq 'od8-02' and Due le datetime'2012-08-31T00:00:00Z'")();
    expect(rows).toEqual([
      expect.objectContaining({
        Id: 1,
        Owner: expect.objectContaining({ Title: OWNER.name, EMail: OWNER.mail }),
      }),
    ]);
    const { etag } = await list.items.getById(1).update({ Status: 'Complete' }, '"1"');
    expect(etag).toBe('"2"');
    await expect(list.items.getById(1).update({ Status: 'Open' }, '"1"')).rejects.toMatchObject({
      status: 412,
    });
    await list.items.getById(1).recycle();
    await expect(list.items.getById(1)()).rejects.toMatchObject({ status: 404 });
  });

  it('pages, queries in CAML and as a stream, and keeps views', async () => {
    const { list } = await sp.web.lists.ensure('Actions');
    await list.fields.createFieldAsXml({
      SchemaXml: '<Field Type="Number" Name="Count_" DisplayName="How many" />',
      Options: 8,
    });
    const [batched, execute] = sp.batched();
    for (let number = 1; number <= 25; number += 1)
      void batched.web.lists
        .getByTitle('Actions')
        .items.add({ Title: `T${number}`, Count_: number });
    await execute();
    const pages: number[] = [];
    for await (const page of list.items.top(10)) pages.push(page.length);
    expect(pages).toEqual([10, 10, 5]);
    const found = await list.getItemsByCAMLQuery({
      ViewXml:
        "<View><Query><Where><Gt><FieldRef Name='Count_'/><Value Type='Number'>20</Value></Gt></Where><OrderBy><FieldRef Name='Count_' Ascending='FALSE'/></OrderBy></Query><RowLimit>3</RowLimit></View>",
    });
    expect((found as { Count_: number }[]).map(row => row.Count_)).toEqual([25, 24, 23]);
    const view = await list.views.add('Many', false, {
      ViewQuery: "<Where><Gt><FieldRef Name='Count_'/><Value Type='Number'>20</Value></Gt></Where>",
      RowLimit: 2,
    });
    expect(view.Title).toBe('Many');
    await list.views.getByTitle('Many').fields.add('How many');
    expect((await list.views.getByTitle('Many').fields()).Items).toEqual(['LinkTitle', 'Count_']);
    const xml = (await list.views.getByTitle('Many').select('ListViewXml')()).ListViewXml;
    const stream = await list.renderListDataAsStream({ ViewXml: xml });
    expect((stream.Row as { Count_: string }[]).map(row => row.Count_)).toEqual(['21', '22']);
  });
});
