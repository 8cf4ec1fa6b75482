import type { IList } from '@pnp/sp/lists/index.js';
import type { SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { CATALOGUE } from '../../../src/local/sharepoint/catalogue';
import { serve } from '../../../src/local/http';
import { as, ask, aSite, MEMBER, OWNER, SITE_URL, STRANGER, VISITOR } from './aSite';

let site: Site;
let sp: SPFI;
let list: IList;
let instant: Date;

beforeEach(async () => {
  instant = new Date('2012-08-03T09:00:00Z');
  site = aSite({ now: () => instant });
  sp = as(site);
  list = (await sp.web.lists.ensure('Tasks')).list;
});
afterEach(() => site.close());

const json = async (response: Response): Promise<Record<string, unknown>> =>
  JSON.parse(await response.text()) as Record<string, unknown>;
const rowIds = (rows: unknown) => (rows as { ID: string }[]).map(row => row.ID);
const xml = (of: IList, schema: string) =>
  of.fields.createFieldAsXml({ SchemaXml: schema, Options: 8 });
const send = (
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
  bearer = OWNER.id,
) =>
  ask(
    site,
    path,
    {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    },
    bearer,
  );
const TASKS = "_api/web/lists/getbytitle('Tasks')";

describe('errors', () => {
  const CASES: readonly [string, string, number, string, string][] = [
    [
      'a list that is not there',
      "web/lists/getByTitle('Nope')",
      404,
      '-1, System.ArgumentException',
      `List 'Nope' does not exist at site with URL '${SITE_URL}'.`,
    ],
    [
      'an item that is not there',
      "web/lists/getbytitle('Tasks')/items(77)",
      404,
      '-2130575338, System.ArgumentException',
      'Item does not exist. It may have been deleted by another user.',
    ],
    [
      'a column that is not there',
      "web/lists/getbytitle('Tasks')/fields/getbyinternalnameortitle('Nope')",
      400,
      '-2147024809, System.ArgumentException',
      "Column 'Nope' does not exist. It may have been deleted by another user.",
    ],
    [
      'an unknown name in $select',
      "web/lists/getbytitle('Tasks')/items?$select=Nope",
      400,
      '-1, Microsoft.SharePoint.SPException',
      "The field or property 'Nope' does not exist.",
    ],
    [
      'an unknown name in $filter',
      "web/lists/getbytitle('Tasks')/items?$filter=Nope eq 1",
      400,
      '-1, Microsoft.SharePoint.SPException',
      "The field or property 'Nope' does not exist.",
    ],
    [
      'a person selected bare',
      "web/lists/getbytitle('Tasks')/items?$select=Author",
      400,
      '-1, Microsoft.SharePoint.SPException',
      "The query to field 'Author' is not valid. The $select query string must specify the target fields and the $expand query string must contains Author.",
    ],
    [
      'a filter it cannot read',
      "web/lists/getbytitle('Tasks')/items?$filter=Title xx 'a'",
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      'The expression "Title xx \'a\'" is not valid.',
    ],
    [
      'a function SharePoint lacks',
      "web/lists/getbytitle('Tasks')/items?$filter=endswith(Title,'a')",
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      'The expression "endswith(Title,\'a\')" is not valid.',
    ],
    [
      'what it does not build',
      'web/themeinfo',
      501,
      '-1, Followthrough.Local.NotBuilt',
      "The local site does not answer 'web/themeinfo'. SharePoint Online may.",
    ],
  ];
  it.each(CASES)(
    'tells of %s in the words and code of SharePoint',
    async (_what, path, status, code, text) => {
      await list.items.add({ Title: 'one' });
      const response = await ask(site, `_api/${path}`);
      expect(response.status).toBe(status);
      expect(await json(response)).toEqual({
        'odata.error': { code, message: { lang: 'en-US', value: text } },
      });
      const verbose = await ask(site, `_api/${path}`, {
        headers: { Accept: 'application/json;odata=verbose' },
      });
      expect(await json(verbose)).toEqual({
        error: { code, message: { lang: 'en-US', value: text } },
      });
    },
  );

  it('refuses a second list of the same title, and a property no list has', async () => {
    await expect(sp.web.lists.add('tasks')).rejects.toMatchObject({ status: 500 });
    await expect(
      sp.web.lists.ensure('Tasks', '', 100, false, { Nonsense: 1 } as object),
    ).rejects.toMatchObject({ status: 400 });
  });

  it('refuses a property no column has, keeping nothing', async () => {
    await expect(list.items.add({ Title: 'a', Nonsense: 1 })).rejects.toMatchObject({
      status: 400,
    });
    expect(await list.items()).toEqual([]);
  });

  it('refuses a GET on what changes something', async () => {
    await list.items.add({ Title: 'a' });
    expect((await ask(site, `${TASKS}/items(1)/recycle`)).status).toBe(405);
    expect(await list.items()).toHaveLength(1);
  });

  it('refuses text past 255 characters and lines in a single line', async () => {
    await expect(list.items.add({ Title: 'a'.repeat(256) })).rejects.toMatchObject({ status: 500 });
    await expect(list.items.add({ Title: 'a'.repeat(255) })).resolves.toMatchObject({ Id: 1 });
  });

  it('keeps verbose and plain collections apart', async () => {
    await list.fields.addMultiChoice('Tags', { Choices: ['x', 'y'] });
    const plain = await send(`${TASKS}/items`, { Tags: { results: ['x'] } });
    expect([plain.status, JSON.stringify(await json(plain))]).toEqual([
      400,
      expect.stringContaining("A 'StartArray' node was expected."),
    ]);
    const verbose = await send(
      `${TASKS}/items`,
      { __metadata: { type: 'SP.Data.TasksListItem' }, Tags: ['x'] },
      { 'Content-Type': 'application/json;odata=verbose' },
    );
    expect([verbose.status, JSON.stringify(await json(verbose))]).toEqual([
      400,
      expect.stringContaining("Did not find the required 'results' property"),
    ]);
  });
});

describe('columns and their values', () => {
  it('reads back every type as it was written', async () => {
    const other = await sp.web.lists.ensure('Teams');
    await other.list.items.add({ Title: 'Red team' });
    await other.list.items.add({ Title: 'Blue team' });
    const { Id: LookupListId } = await other.list.select('Id')();
    const me = await sp.web.currentUser();
    const max = await sp.web.ensureUser(MEMBER.mail);
    await list.fields.addMultilineText('Notes');
    await list.fields.addNumber('Count');
    await list.fields.addCurrency('Cost', { CurrencyLocaleId: 2057 });
    await list.fields.addBoolean('Done');
    await list.fields.addDateTime('At', { DisplayFormat: 1 });
    await list.fields.addDateTime('Due', { DisplayFormat: 0 });
    await list.fields.addChoice('Status', { Choices: ['Open', 'Complete'] });
    await list.fields.addMultiChoice('Tags', { Choices: ['x', 'y'] });
    await list.fields.addUrl('Link');
    await list.fields.addUser('Owner', { SelectionMode: 0 });
    await list.fields.addLookup('Team', { LookupListId, LookupFieldName: 'Title' });
    await list.fields.addCalculated('Twice', {
      Formula: '=[Count]*2',
      OutputType: 9,
    });
    await xml(list, '<Field Type="UserMulti" Mult="TRUE" Name="Helpers" DisplayName="Helpers" />');
    await xml(
      list,
      `<Field Type="LookupMulti" Mult="TRUE" List="{${LookupListId}}" ShowField="Title" Name="Teams" DisplayName="Teams" />`,
    );
    const written = {
      Title: 'All',
      Notes: 'a\nb',
      Count: 1234.5,
      Cost: 3,
      Done: true,
      At: '2012-08-31T10:30:00Z',
      Due: '2012-08-31T00:00:00Z',
      Status: 'Open',
      Tags: ['x', 'y'],
      Link: { Url: 'https://a.example/', Description: 'A' },
      OwnerId: me.Id,
      TeamId: 2,
      HelpersId: [me.Id, max.Id],
      TeamsId: [1, 2],
    };
    await list.items.add(written);
    expect(await list.items.getById(1)()).toMatchObject({
      ...written,
      Due: '2012-08-30T23:00:00Z',
      Twice: 2469,
      AuthorId: me.Id,
    });
    const [row] = await list.items
      .select('Owner/Title', 'Helpers/EMail', 'Team/Title', 'Teams/Id')
      .expand('Owner', 'Helpers', 'Team', 'Teams')<Record<string, unknown>[]>();
    expect(row).toMatchObject({
      Owner: { Title: OWNER.name },
      Helpers: [{ EMail: OWNER.mail }, { EMail: MEMBER.mail }],
      Team: { Title: 'Blue team' },
      Teams: [{ Id: 1 }, { Id: 2 }],
    });
    const stream = await list.renderListDataAsStream({
      ViewXml: `<View><ViewFields>${['Count', 'Done', 'Due', 'Tags', 'Owner', 'Team'].map(name => `<FieldRef Name="${name}" />`).join('')}</ViewFields></View>`,
    });
    expect(stream.Row[0]).toMatchObject({
      ID: '1',
      Count: '1,234.5',
      'Count.': '1234.50000000000000',
      Done: 'Yes',
      'Done.value': '1',
      Due: '8/31/2012',
      Tags: ['x', 'y'],
      Owner: [{ id: String(me.Id), title: OWNER.name, email: OWNER.mail }],
      Team: [{ lookupId: 2, lookupValue: 'Blue team', isSecretFieldValue: false }],
    });
    await list.items.getById(1).update({ OwnerId: null, Tags: [], TeamsId: [], Link: null });
    expect(await list.items.getById(1)()).toMatchObject({
      OwnerId: null,
      Tags: null,
      TeamsId: [],
      Link: null,
    });
  });

  it('keeps the types and choices of columns', async () => {
    await list.fields.addChoice('Status', { Choices: ['Open', 'Complete'] });
    await list.fields.addNumber('Count');
    const fields = await list.fields.filter(
      "InternalName eq 'Status' or InternalName eq 'Count'",
    )();
    expect(
      fields.map(field => [
        field.TypeAsString,
        field.FieldTypeKind,
        (field as { Choices?: unknown }).Choices,
      ]),
    ).toEqual([
      ['Choice', 6, ['Open', 'Complete']],
      ['Number', 9, undefined],
    ]);
  });

  it('makes internal names from titles unless told to keep the name', async () => {
    const made = await list.fields.addText('Said by whom, and on which day');
    expect(made.InternalName).toBe('Said_x0020_by_x0020_whom_x002c__');
    expect(made.Title).toBe('Said by whom, and on which day');
    await xml(list, '<Field Type="Text" Name="SaidBy" DisplayName="Said by" />');
    expect((await list.fields.getByInternalNameOrTitle('Said by')()).InternalName).toBe('SaidBy');
  });

  it('accepts an index where there can be none, and reads it back false', async () => {
    await list.fields.addMultilineText('Notes');
    await list.fields.getByInternalNameOrTitle('Notes').update({ Indexed: true });
    expect((await list.fields.getByInternalNameOrTitle('Notes')()).Indexed).toBe(false);
    await list.fields.getByInternalNameOrTitle('Title').update({ Indexed: true });
    expect((await list.fields.getByInternalNameOrTitle('Title')()).Indexed).toBe(true);
  });

  it('fills a column with its standard value', async () => {
    await xml(
      list,
      '<Field Type="Choice" Name="Status" DisplayName="Status"><Default>Open</Default><CHOICES><CHOICE>Open</CHOICE></CHOICES></Field>',
    );
    await xml(
      list,
      '<Field Type="DateTime" Format="DateOnly" Name="Since" DisplayName="Since"><Default>[today]</Default></Field>',
    );
    expect(await list.items.add({})).toMatchObject({
      Status: 'Open',
      Since: '2012-08-02T23:00:00Z',
    });
  });

  it('keeps a unique column unique, and holds rows to validation formulas', async () => {
    await list.fields.addText('Key');
    await list.fields
      .getByInternalNameOrTitle('Key')
      .update({ Indexed: true, EnforceUniqueValues: true });
    await list.items.add({ Key: 'a' });
    await expect(list.items.add({ Key: 'A' })).rejects.toMatchObject({
      status: 500,
      message: expect.stringContaining(
        'duplicate values were found in the following field(s) in the list: [Key]',
      ),
    });
    await list.update({
      ValidationFormula: '=LEN([Title])>3',
      ValidationMessage: 'Too short',
    });
    await expect(list.items.add({ Title: 'abc' })).rejects.toMatchObject({
      message: expect.stringContaining('Too short'),
    });
    await expect(list.items.add({ Title: 'abcd' })).resolves.toMatchObject({ Title: 'abcd' });
  });
});

describe('queries', () => {
  beforeEach(async () => {
    await list.fields.addNumber('Count');
    await list.fields.addDateTime('Due', { DisplayFormat: 0 });
    await list.fields.addUser('Owner', { SelectionMode: 0 });
    const me = await sp.web.currentUser();
    const rows = [
      { Title: "O'Brien", Count: 1, Due: '2012-08-01', OwnerId: me.Id },
      { Title: 'apple', Count: 2, Due: '2012-08-03' },
      { Title: 'Apfel', Count: 3, Due: '2012-08-31' },
      { Title: 'été', Count: null },
    ];
    for (const row of rows) await list.items.add(row);
  });

  it.each([
    ["Title eq 'o''brien'", [1]],
    ["Title eq 'ete'", []],
    ["startswith(Title,'ap')", [2, 3]],
    ["substringof('RIE',Title)", [1]],
    ["substringof('p',Title) eq true and Count lt 3", [2]],
    ['Count gt 1 and not (Count eq 3)', [2]],
    ['Count eq null', [4]],
    ['Count ne null', [1, 2, 3]],
    ['Count ne 1', [2, 3, 4]],
    ['(Count eq 1 or Count eq 3) and Id gt 1', [3]],
    ["Due ge datetime'2012-08-03T00:00:00Z'", [3]],
    ["Due le '2012-08-03T00:00:00.000Z'", [1, 2]],
    ['month(Due) eq 8 and day(Due) eq 31', [3]],
    ["Owner/Title eq 'olive owner'", [1]],
    ['OwnerId eq null', [2, 3, 4]],
    ["Author/EMail eq 'olive@site.example'", [1, 2, 3, 4]],
  ])('finds by %s', async (filter, ids) => {
    const found = await list.items
      .select('Id')
      .expand('Owner', 'Author')
      .select('Id', 'Owner/Id', 'Author/Id')
      .filter(filter)();
    expect(found.map((row: { Id: number }) => row.Id)).toEqual(ids);
  });

  it.each([
    ['<Eq><FieldRef Name="Title"/><Value Type="Text">APPLE</Value></Eq>', [2]],
    [
      '<And><Gt><FieldRef Name="Count"/><Value Type="Number">1</Value></Gt><IsNotNull><FieldRef Name="Due"/></IsNotNull></And>',
      [2, 3],
    ],
    [
      '<Or><IsNull><FieldRef Name="Count"/></IsNull><BeginsWith><FieldRef Name="Title"/><Value Type="Text">O</Value></BeginsWith></Or>',
      [1, 4],
    ],
    ['<Leq><FieldRef Name="Due"/><Value Type="DateTime"><Today/></Value></Leq>', [1, 2]],
    ['<Eq><FieldRef Name="Due"/><Value Type="DateTime"><Today OffsetDays="-2"/></Value></Eq>', [1]],
    ['<Eq><FieldRef Name="Due"/><Value Type="DateTime">2012-08-31T00:00:00Z</Value></Eq>', [3]],
    ['<Eq><FieldRef Name="Owner"/><Value Type="Integer"><UserID/></Value></Eq>', [1]],
    ['<Eq><FieldRef Name="Owner" LookupId="TRUE"/><Value Type="Lookup">6</Value></Eq>', [1]],
    [
      '<In><FieldRef Name="Count"/><Values><Value Type="Number">1</Value><Value Type="Number">3</Value></Values></In>',
      [1, 3],
    ],
    ['<Contains><FieldRef Name="Title"/><Value Type="Text">pf</Value></Contains>', [3]],
  ])('finds in CAML by %s', async (where, ids) => {
    const found = (await list.getItemsByCAMLQuery({
      ViewXml: `<View><Query><Where>${where}</Where></Query></View>`,
    })) as { Id: number }[];
    expect(found.map(row => row.Id)).toEqual(ids);
  });

  it('refuses CAML of three arms, as And and Or are of two', async () => {
    const three = '<IsNull><FieldRef Name="Count"/></IsNull>'.repeat(3);
    await expect(
      list.getItemsByCAMLQuery({
        ViewXml: `<View><Query><Where><Or>${three}</Or></Where></Query></View>`,
      }),
    ).rejects.toMatchObject({ status: 500 });
  });

  it('orders, selects and pages by what the last row had', async () => {
    const seen: unknown[] = [];
    for await (const page of list.items.select('Id', 'Title').orderBy('Count', false).top(2))
      seen.push(page.map((row: { Id: number }) => row.Id));
    expect(seen).toEqual([
      [3, 2],
      [1, 4],
    ]);
    const [first = {}] = await list.items.select('Title').orderBy('Title').top(1)<
      Record<string, unknown>[]
    >();
    expect(first.Title).toBe('Apfel');
    expect(Object.keys(first).filter(name => !name.startsWith('odata.'))).toEqual(['Title']);
  });

  it('goes on after a row that was removed between two pages', async () => {
    const response = await ask(site, `${TASKS}/items?$top=2&$orderby=Count`);
    const { 'odata.nextLink': next } = (await json(response)) as { 'odata.nextLink': string };
    expect(next).toContain('%24skiptoken=Paged%3dTRUE');
    await list.items.getById(1).delete();
    const rest = await json(
      await site.handle(
        new Request(next, {
          headers: { Accept: 'application/json', Authorization: `Bearer ${OWNER.id}` },
        }),
      ),
    );
    expect((rest.value as { Id: number }[]).map(row => row.Id)).toEqual([2, 3]);
  });

  it('shows what a view asks for and no more', async () => {
    const view = await list.views.add('Big', false, {
      ViewQuery:
        '<Where><Gt><FieldRef Name="Count"/><Value Type="Number">1</Value></Gt></Where><OrderBy><FieldRef Name="Count" Ascending="FALSE"/></OrderBy>',
      RowLimit: 1,
    });
    const { ListViewXml } = await list.views.getById(view.Id).select('ListViewXml')();
    const stream = await list.renderListDataAsStream({ ViewXml: ListViewXml });
    expect(rowIds(stream.Row)).toEqual(['3']);
    expect(stream.NextHref).toContain('Paged=TRUE');
    const next = await list.renderListDataAsStream({
      ViewXml: ListViewXml,
      Paging: String(stream.NextHref).slice(1),
    });
    expect(rowIds(next.Row)).toEqual(['2']);
  });
});

describe('changing rows', () => {
  it('moves the ETag, Modified and the editor with every change', async () => {
    await list.items.add({ Title: 'a' });
    instant = new Date('2012-08-04T10:00:00Z');
    const max = as(site, MEMBER.id);
    const { etag } = await max.web.lists
      .getByTitle('Tasks')
      .items.getById(1)
      .update({ Title: 'b' }, '"1"');
    const row = await list.items
      .getById(1)
      .select('Modified', 'Created', 'Editor/Title', 'Author/Title')
      .expand('Editor', 'Author')<Record<string, unknown>>();
    expect([etag, row]).toEqual([
      '"2"',
      expect.objectContaining({
        Modified: '2012-08-04T10:00:00Z',
        Created: '2012-08-03T09:00:00Z',
        'odata.etag': '"2"',
      }),
    ]);
    expect(row).toMatchObject({ Editor: { Title: MEMBER.name }, Author: { Title: OWNER.name } });
  });

  it('refuses a change or a removal by an old ETag with 412', async () => {
    await list.items.add({ Title: 'a' });
    await list.items.getById(1).update({ Title: 'b' }, '*');
    await expect(list.items.getById(1).update({ Title: 'c' }, '"1"')).rejects.toMatchObject({
      status: 412,
    });
    await expect(list.items.getById(1).delete('"1"')).rejects.toMatchObject({ status: 412 });
    expect(await list.items.getById(1)()).toMatchObject({ Title: 'b' });
  });

  it('never gives the id of a removed row again', async () => {
    await list.items.add({ Title: 'a' });
    await list.items.getById(1).delete();
    expect(await list.items.add({ Title: 'b' })).toMatchObject({ Id: 2 });
  });

  it('recycles a row and puts it back', async () => {
    await list.items.add({ Title: 'a' });
    const id = await list.items.getById(1).recycle();
    expect(await list.items()).toEqual([]);
    await sp.web.recycleBin.getById(id).restore();
    expect(await list.items.getById(1)()).toMatchObject({ Title: 'a' });
  });

  it('keeps versions, newest first', async () => {
    await list.items.add({ Title: 'a' });
    await list.items.getById(1).update({ Title: 'b' });
    const versions = await list.items.getById(1).versions<
      {
        VersionLabel: string;
        Title: string;
        IsCurrentVersion: boolean;
      }[]
    >();
    expect(versions.map(one => [one.VersionLabel, one.Title, one.IsCurrentVersion])).toEqual([
      ['2.0', 'b', true],
      ['1.0', 'a', false],
    ]);
  });

  it('keeps attached files', async () => {
    await list.items.add({ Title: 'a' });
    const files = list.items.getById(1).attachmentFiles;
    await files.add("it's.txt", 'hello');
    await expect(files.add("it's.txt", 'again')).rejects.toMatchObject({ status: 400 });
    expect(await files.getByName("it's.txt").getText()).toBe('hello');
    await files.getByName("it's.txt").setContent('changed');
    expect(await files.getByName("it's.txt").getText()).toBe('changed');
    expect(await list.items.getById(1)()).toMatchObject({ Attachments: true });
    await files.getByName("it's.txt").recycle();
    expect(await files()).toEqual([]);
  });

  it('takes a form, and says which field is wrong without keeping any', async () => {
    await xml(list, '<Field Type="DateTime" Format="DateOnly" Name="Due" DisplayName="Due" />');
    await xml(
      list,
      '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Open</CHOICE></CHOICES></Field>',
    );
    await list.items.add({ Title: 'a' });
    const wrong = await list.items.getById(1).validateUpdateListItem([
      { FieldName: 'Title', FieldValue: 'b' },
      { FieldName: 'Due', FieldValue: '2023-01-01T00:00:00Z' },
      { FieldName: 'Status', FieldValue: 'Shut' },
    ]);
    expect(wrong.map(entry => [entry.FieldName, entry.HasException])).toEqual([
      ['Title', false],
      ['Due', true],
      ['Status', true],
    ]);
    expect(await list.items.getById(1)()).toMatchObject({ Title: 'a' });
    await list.items.getById(1).validateUpdateListItem([
      { FieldName: 'Due', FieldValue: '8/31/2012' },
      { FieldName: 'Status', FieldValue: 'Open' },
    ]);
    expect(await list.items.getById(1)()).toMatchObject({
      Due: '2012-08-30T23:00:00Z',
      Status: 'Open',
    });
    const added = await send(`${TASKS}/AddValidateUpdateItemUsingPath()`, {
      formValues: [{ FieldName: 'Title', FieldValue: 'new' }],
      bNewDocumentUpdate: false,
    });
    expect((await json(added)).value).toContainEqual(
      expect.objectContaining({ FieldName: 'Id', FieldValue: '2' }),
    );
  });
});

describe('the three shapes of JSON', () => {
  it('are as their clients expect', async () => {
    await list.items.add({ Title: 'a' });
    const get = async (accept: string, path = `${TASKS}/items?$select=Title`) =>
      json(await ask(site, path, { headers: { Accept: accept } }));
    const marks = {
      'odata.type': 'SP.Data.TasksListItem',
      'odata.id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'odata.etag': '"1"',
      'odata.editLink': expect.stringMatching(/^Web\/Lists\(guid'.*'\)\/Items\(1\)$/),
    };
    expect(await get('application/json')).toEqual({
      'odata.metadata': expect.stringContaining('$metadata#SP.ListData.TasksListItems'),
      value: [{ ...marks, Title: 'a' }],
    });
    expect(await get('application/json;odata=nometadata')).toEqual({ value: [{ Title: 'a' }] });
    expect(await get('application/json;odata=verbose')).toEqual({
      d: {
        results: [
          {
            __metadata: expect.objectContaining({
              type: 'SP.Data.TasksListItem',
              etag: '"1"',
              uri: expect.stringContaining('/Items(1)'),
            }),
            Title: 'a',
          },
        ],
      },
    });
    expect(await get('application/json;odata=verbose', `${TASKS}/title`)).toEqual({
      d: { Title: 'Tasks' },
    });
    expect(await get('application/json;odata=nometadata', `${TASKS}/title`)).toEqual({
      value: 'Tasks',
    });
  });
});

describe('the verbose dialect', () => {
  const verbose = {
    'Content-Type': 'application/json;odata=verbose',
    Accept: 'application/json;odata=verbose',
  };
  const type = 'SP.Data.TasksListItem';

  it('makes, changes and removes rows', async () => {
    await list.fields.addMultiChoice('Tags', { Choices: ['x', 'y'] });
    const made = await send(
      `${TASKS}/items`,
      {
        __metadata: { type },
        Title: 'a',
        Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['x', 'y'] },
      },
      verbose,
    );
    expect(made.status).toBe(201);
    expect(await json(made)).toMatchObject({
      d: {
        __metadata: { type, etag: '"1"' },
        Title: 'a',
        Tags: { results: ['x', 'y'] },
        ParentList: { __deferred: { uri: expect.stringContaining('/ParentList') } },
      },
    });
    const merge = { ...verbose, 'X-HTTP-Method': 'MERGE' };
    const changed = await send(
      `${TASKS}/items(1)`,
      { __metadata: { type }, Title: 'b' },
      { ...merge, 'If-Match': '"1"' },
    );
    expect([changed.status, changed.headers.get('ETag'), await changed.text()]).toEqual([
      204,
      '"2"',
      '',
    ]);
    expect(
      (
        await send(
          `${TASKS}/items(1)`,
          { __metadata: { type }, Title: 'c' },
          { ...merge, 'If-Match': '"1"' },
        )
      ).status,
    ).toBe(412);
    expect(
      (
        await send(
          `${TASKS}/items(1)`,
          {},
          { ...verbose, 'X-HTTP-Method': 'DELETE', 'If-Match': '*' },
        )
      ).status,
    ).toBe(200);
    expect(await json(await ask(site, `${TASKS}/items`, { headers: verbose }))).toEqual({
      d: { results: [] },
    });
  });

  it('refuses collections under another type name', async () => {
    await list.fields.addMultiChoice('Tags', { Choices: ['x'] });
    const wrong = await send(
      `${TASKS}/items`,
      { __metadata: { type: 'SP.Data.OtherListItem' }, Tags: { results: ['x'] } },
      verbose,
    );
    expect([wrong.status, JSON.stringify(await json(wrong))]).toEqual([
      400,
      expect.stringContaining("An open collection property 'Tags' was found."),
    ]);
  });

  it('pages through d.__next and wraps what methods give', async () => {
    for (const Title of ['a', 'b', 'c']) await list.items.add({ Title });
    const { d } = (await json(await ask(site, `${TASKS}/items?$top=2`, { headers: verbose }))) as {
      d: { __next: string };
    };
    expect(d.__next).toContain('%24skiptoken=Paged%3dTRUE%26p_ID%3d2');
    const digest = await json(await send('_api/contextinfo', {}, verbose));
    expect(digest).toMatchObject({
      d: {
        GetContextWebInformation: {
          FormDigestTimeoutSeconds: 1800,
          SupportedSchemaVersions: { results: ['14.0.0.0', '15.0.0.0'] },
        },
      },
    });
    expect(await json(await send(`${TASKS}/items(1)/recycle`, {}, verbose))).toEqual({
      d: { Recycle: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });
});

describe('batches', () => {
  it('answer each part in order, the failed beside the done', async () => {
    const [batched, execute] = sp.batched();
    const of = batched.web.lists.getByTitle('Tasks');
    const parts = [
      of.items.add({ Title: 'line one\nand the second'.replace('\n', ' ') }),
      of.items.add({ Nonsense: 1 }),
      of.items(),
      of.items.getById(1).update({ Title: 'c' }, '"1"'),
    ];
    const settled = Promise.allSettled(parts);
    await execute();
    expect((await settled).map(part => part.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await list.items()).toMatchObject([{ Title: 'c', 'odata.etag': '"2"' }]);
  });

  it('may come with the next boundary on the line of the last brace', async () => {
    const body = [
      '--batch_a',
      'Content-Type: multipart/mixed; boundary="changeset_b"',
      '',
      'Content-Transfer-Encoding: binary',
      '',
      '--changeset_b',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST ${SITE_URL}/${TASKS}/items HTTP/1.1`,
      'Content-Type: application/json;odata=nometadata',
      'Accept: application/json;odata=nometadata',
      '',
      '{"Title":"x"}--changeset_b',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST ${SITE_URL}/${TASKS}/items HTTP/1.1`,
      'Content-Type: application/json;odata=nometadata',
      '',
      '{"Title":"y"}--changeset_b--',
      '--batch_a--',
    ].join('\n');
    const response = await ask(site, '_api/$batch', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'multipart/mixed; boundary=batch_a' },
    });
    expect((await response.text()).match(/HTTP\/1\.1 201 Created/g)).toHaveLength(2);
    expect((await list.items()).map((row: { Title: string }) => row.Title)).toEqual(['x', 'y']);
  });
});

describe('the list view threshold', () => {
  beforeEach(async () => {
    site.close();
    site = aSite({ threshold: 20 });
    sp = as(site);
    list = (await sp.web.lists.ensure('Tasks')).list;
    await list.fields.addText('Key');
    await list.fields.addText('Twin');
    await list.fields.getByInternalNameOrTitle('Key').update({ Indexed: true });
    for (let number = 1; number <= 30; number += 1)
      await list.items.add({
        Title: `T${number}`,
        Key: `k${number % 10}`,
        Twin: `k${number % 10}`,
      });
  });

  it.each([
    ["$filter=Key eq 'k3'", 200],
    ["$filter=Twin eq 'k3'", 500],
    ["$filter=Key eq 'k3' and Twin eq 'k3'", 200],
    ["$filter=Key eq 'k3' or Twin eq 'k3'", 500],
    ["$filter=Key ne 'k3'", 500],
    ['$filter=Id gt 25', 200],
    ['$filter=Key eq null', 200],
    ['$orderby=Id desc&$top=1', 200],
    ['$orderby=Twin&$top=1', 500],
    ['$top=10', 200],
  ])('answers %s with %d past it', async (query, status) => {
    expect((await ask(site, `${TASKS}/items?${query}`)).status).toBe(status);
  });

  it('joins twelve persons and lookups in a query, not thirteen', async () => {
    const names = Array.from({ length: 13 }, (_one, index) => `P${index}`);
    for (const name of names) await list.fields.addUser(name, { SelectionMode: 0 });
    const view = (shown: readonly string[]) => ({
      ViewXml: `<View><ViewFields>${shown.map(name => `<FieldRef Name="${name}" />`).join('')}</ViewFields></View>`,
    });
    await expect(list.renderListDataAsStream(view(names.slice(1)))).resolves.toBeDefined();
    await expect(list.renderListDataAsStream(view(names))).rejects.toMatchObject({ status: 500 });
    await expect(
      list.items.select(...names.map(name => `${name}/Id`)).expand(...names)(),
    ).rejects.toMatchObject({ status: 500 });
  });

  it('silently shortens a stream on a column without an index, as SharePoint does', async () => {
    const where = (name: string) => ({
      ViewXml: `<View><Query><Where><Eq><FieldRef Name="${name}"/><Value Type="Text">k3</Value></Eq></Where></Query></View>`,
    });
    expect((await list.renderListDataAsStream(where('Key'))).Row).toHaveLength(3);
    expect((await list.renderListDataAsStream(where('Twin'))).Row).toHaveLength(2);
    await expect(list.getItemsByCAMLQuery(where('Twin'))).rejects.toMatchObject({ status: 500 });
  });
});

describe('who may do what', () => {
  const can = async (bearer: string, path: string, body?: unknown, method?: string) =>
    (
      await ask(
        site,
        path,
        {
          method: body === undefined ? 'GET' : 'POST',
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          headers: {
            'Content-Type': 'application/json',
            ...(method ? { 'X-HTTP-Method': method } : {}),
          },
        },
        bearer,
      )
    ).status;

  it.each([
    ['an owner', OWNER.id, { read: 200, add: 201, change: 204, list: 201, people: 200 }],
    ['a member', MEMBER.id, { read: 200, add: 201, change: 204, list: 201, people: 403 }],
    ['a visitor', VISITOR.id, { read: 200, add: 403, change: 403, list: 403, people: 403 }],
    ['a stranger', STRANGER.id, { read: 403, add: 403, change: 403, list: 403, people: 403 }],
    ['the service', 'app', { read: 200, add: 201, change: 204, list: 403, people: 403 }],
  ])('%s', async (_who, bearer, expected) => {
    await list.items.add({ Title: 'a' });
    expect({
      read: await can(bearer, `${TASKS}/items(1)`),
      add: await can(bearer, `${TASKS}/items`, { Title: 'b' }),
      change: await can(bearer, `${TASKS}/items(1)`, { Title: 'c' }, 'MERGE'),
      list: await can(bearer, '_api/web/lists', { Title: 'Other', BaseTemplate: 100 }),
      people: await can(bearer, `${TASKS}/breakroleinheritance(copyroleassignments=true)`, {}),
    }).toEqual(expected);
  });

  it('follows the permissions of a list of its own', async () => {
    await list.items.add({ Title: 'a' });
    await list.breakRoleInheritance(false);
    const role = await sp.web.roleDefinitions.getByName('Edit')();
    const group = await sp.web.siteGroups.add({ Title: 'Plan managers' });
    await sp.web.siteGroups.getById(group.Id).users.add(`i:0#.f|membership|${VISITOR.mail}`);
    await list.roleAssignments.add(group.Id, role.Id);
    expect(await can(MEMBER.id, `${TASKS}/items(1)`)).toBe(403);
    expect(await can(VISITOR.id, `${TASKS}/items(1)`, { Title: 'c' }, 'MERGE')).toBe(204);
    expect(
      (await as(site, MEMBER.id).web.lists.select('Title')()).map(one => one.Title),
    ).not.toContain('Tasks');
    await list.resetRoleInheritance();
    expect(await can(MEMBER.id, `${TASKS}/items(1)`)).toBe(200);
    expect(await can(VISITOR.id, `${TASKS}/items(1)`, { Title: 'd' }, 'MERGE')).toBe(403);
  });

  it('hides a row with permissions of its own', async () => {
    await list.items.add({ Title: 'open' });
    await list.items.add({ Title: 'closed' });
    await list.items.getById(2).breakRoleInheritance(false);
    const max = as(site, MEMBER.id).web.lists.getByTitle('Tasks');
    expect((await max.items<{ Title: string }[]>()).map(row => row.Title)).toEqual(['open']);
    await expect(max.items.getById(2)()).rejects.toMatchObject({ status: 404 });
    await expect(max.items.getById(2).update({ Title: 'x' })).rejects.toMatchObject({
      status: 404,
    });
    expect(await list.items()).toHaveLength(2);
  });

  it('tells who has which role', async () => {
    const held = await sp.web.roleAssignments.expand('Member', 'RoleDefinitionBindings')<
      { Member: { Title: string }; RoleDefinitionBindings: { Name: string }[] }[]
    >();
    expect(
      held.map(one => [one.Member.Title, one.RoleDefinitionBindings.map(role => role.Name)]),
    ).toEqual([
      ['plan Owners', ['Full Control']],
      ['plan Visitors', ['Read']],
      ['plan Members', ['Edit']],
    ]);
  });

  it('finds each person, not always the owner', async () => {
    expect((await sp.web.ensureUser(VISITOR.mail)).Title).toBe(VISITOR.name);
    expect((await sp.web.ensureUser(`i:0#.f|membership|${STRANGER.mail}`)).Title).toBe(
      STRANGER.name,
    );
    await expect(sp.web.ensureUser('nobody@site.example')).rejects.toMatchObject({ status: 404 });
    expect((await as(site, MEMBER.id).web.currentUser()).Title).toBe(MEMBER.name);
  });

  it('knows nobody without a token from another origin, and tells browsers so', async () => {
    const response = await site.handle(
      new Request(`${SITE_URL}/_api/web`, { headers: { Origin: 'http://localhost:4400' } }),
    );
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([
      401,
      'http://localhost:4400',
    ]);
    const preflight = await site.handle(
      new Request(`${SITE_URL}/_api/web`, {
        method: 'OPTIONS',
        headers: {
          Origin: 'http://localhost:4400',
          'Access-Control-Request-Headers': 'authorization,if-match',
        },
      }),
    );
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Headers')]).toEqual([
      200,
      'authorization,if-match',
    ]);
  });
});

describe('the catalogue', () => {
  it.each(CATALOGUE)('names only what is answered: %s', async route => {
    await list.items.add({ Title: 'a' });
    const path = route.replace(/^L/, TASKS.slice(5)).replace(/^I/, `${TASKS.slice(5)}/items(1)`);
    const response = await ask(site, `_api/${path}`);
    expect([404, 500, 501]).not.toContain(response.status);
  });
});

describe('form digests', () => {
  const write = (digest?: string) =>
    site.handle(
      new Request(`${SITE_URL}/${TASKS}/items`, {
        method: 'POST',
        body: '{"Title":"a"}',
        headers: {
          'Content-Type': 'application/json',
          ...(digest === undefined ? {} : { 'X-RequestDigest': digest }),
        },
      }),
    );
  it('are needed by a cookie and good for half an hour', async () => {
    expect((await write()).status).toBe(403);
    const given = await json(
      await site.handle(new Request(`${SITE_URL}/_api/contextinfo`, { method: 'POST' })),
    );
    const digest = given.FormDigestValue as string;
    expect((await write(digest)).status).toBe(201);
    instant = new Date('2012-08-03T09:31:00Z');
    expect((await write(digest)).status).toBe(403);
  });
});

describe('over HTTP', () => {
  it('answers, and says plainly that a port is taken', async () => {
    const serving = await serve(site.handle, { port: 0 });
    const response = await fetch(`${serving.url}/sites/plan/_api/web`, {
      headers: { Authorization: `Bearer ${OWNER.id}` },
    });
    expect(response.status).toBe(200);
    const port = Number(new URL(serving.url).port);
    await expect(serve(site.handle, { port })).rejects.toThrow(`Port ${port} is taken`);
    await serving.close();
  });
});
