import { aSiteOverHttp, client, typed, VERBOSE, type Client } from './overHttp';

/* Requests as the Python client (Office365-REST-Python-Client) and gosip form them, over HTTP. */

let url: string;
let close: () => Promise<void>;
let ask: Client;
beforeAll(async () => {
  ({ url, close } = await aSiteOverHttp());
  ask = client(url, VERBOSE);
  await ask('POST', 'Web/Lists', { ...typed('SP.List'), Title: 'Tasks', BaseTemplate: 100 });
  for (const [kind, Title, more] of [
    [15, 'Tags', { Choices: { ...typed('Collection(Edm.String)'), results: ['x', 'y'] } }],
    [20, 'Approver', {}],
    [11, 'Link', {}],
  ] as const)
    await ask('POST', `${L}/Fields/AddField`, {
      parameters: { ...typed('SP.FieldCreationInformation'), Title, FieldTypeKind: kind, ...more },
    });
  await ask('POST', `${L}/items`, { ...ITEM, Title: 'First' });
});
afterAll(() => close());

const L = "Web/Lists/GetByTitle('Tasks')";
const ITEM = typed('SP.Data.TasksListItem');

describe('the full JSON of OData 2', () => {
  it('says the type of values with parts and of collections', async () => {
    const changed = await ask('MERGE', `${L}/items(1)`, {
      ...ITEM,
      Tags: { ...typed('Collection(Edm.String)'), results: ['x'] },
      Link: { ...typed('SP.FieldUrlValue'), Url: 'https://a.example', Description: 'A' },
      ApproverId: 6,
    });
    expect([changed.status, changed.text]).toEqual([204, '']);
    const { d } = (await ask('GET', `${L}/getItemById(1)`)).body;
    expect(d).toMatchObject({
      __metadata: { type: 'SP.Data.TasksListItem', etag: '"2"' },
      Tags: { ...typed('Collection(Edm.String)'), results: ['x'] },
      Link: { ...typed('SP.FieldUrlValue'), Url: 'https://a.example', Description: 'A' },
      ApproverId: 6,
      ParentList: { __deferred: { uri: expect.stringContaining('/Items(1)/ParentList') } },
    });
    expect(d).not.toHaveProperty('Approver');
  });

  it.each([
    [`${L}?$select=ParentWebPath`, { ParentWebPath: typed('SP.ResourcePath') }],
    [`${L}?$select=CurrentChangeToken`, { CurrentChangeToken: typed('SP.ChangeToken') }],
    ['Web/CurrentUser?$select=UserId', { UserId: typed('SP.UserIdInfo') }],
    ['Web/EffectiveBasePermissions', { EffectiveBasePermissions: typed('SP.BasePermissions') }],
    [`${L}/DefaultView/ViewFields`, { Items: { ...typed('Collection(Edm.String)') } }],
    [`${L}/Fields/GetByTitle('Tags')?$select=Choices`, { Choices: { results: ['x', 'y'] } }],
  ])('types %s', async (path, wanted) => {
    expect((await ask('GET', path)).body.d).toMatchObject(wanted);
  });

  it.each([
    [`${L}/BreakRoleInheritance`, { copyRoleAssignments: true, clearSubscopes: true }],
    [`${L}/ResetRoleInheritance`, undefined],
    [`${L}/Views/GetByTitle('All Items')/ViewFields/AddViewField('Tags')`, undefined],
  ])('names the method that gives nothing: %s', async (path, body) => {
    const { status, body: given } = await ask('POST', path, body);
    const name = /(\w+)(?:\('Tags'\))?$/.exec(path)?.[1] ?? '';
    expect([status, given]).toEqual([200, { d: { [name]: null } }]);
    const plain = client(url, { Accept: 'application/json;odata=nometadata' });
    expect((await plain('POST', path)).body).toEqual({ 'odata.null': true });
  });

  it('reads arguments that are objects, in either kind of quotes', async () => {
    const can = async (rights: string) =>
      (await ask('GET', `Web/DoesUserHavePermissions(@v)?@v=${rights}`)).body.d
        ?.DoesUserHavePermissions;
    expect(await can('{"High":"0","Low":"1073741824"}')).toBe(true);
    const query = encodeURIComponent("{'ViewXml':'<View><RowLimit>1</RowLimit></View>'}");
    const found = await ask('POST', `${L}/GetItems(query=@q)?@q=${query}`);
    expect(found.body.d?.results).toHaveLength(1);
  });

  it('speaks of a site by @target', async () => {
    const path = `SP.AppContextSite(@target)/web/lists?$select=Title&@target='${url}'`;
    expect((await ask('GET', path)).body.d?.results).toContainEqual(
      expect.objectContaining({ Title: 'Tasks' }),
    );
  });
});

describe('the body of a new or changed thing', () => {
  const refusal = (text: string) => ({
    error: {
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      message: { lang: 'en-US', value: expect.stringContaining(text) },
    },
  });

  it.each([
    ['no type', `${L}/items`, { Title: 'x' }, 'An entry without a type name was found'],
    ['no type for a list', 'Web/Lists', { Title: 'x' }, 'An entry without a type name was found'],
    [
      'a type that there is not',
      `${L}/items`,
      { ...typed('SP.Data.NoListItem'), Title: 'x' },
      "A type named 'SP.Data.NoListItem' could not be resolved by the model.",
    ],
    [
      'the type of another thing',
      `${L}/items`,
      { ...typed('SP.List'), Title: 'x' },
      "is not assignable to the expected type 'SP.Data.TasksListItem'",
    ],
    ['an array', `${L}/items`, [{ Title: 'x' }], "'StartArray' was read from the JSON reader"],
    ['a text', `${L}/items`, '"x"', "'PrimitiveValue' was read from the JSON reader"],
    ['JSON cut short', `${L}/items`, '{"Title":"x"', 'Unexpected end of input was found'],
    ['two values', `${L}/items`, '{"Title":"x"}{}', 'More than one value was found at the root'],
    ['no JSON', `${L}/items`, '{Title}', 'A token was not recognized in the JSON content.'],
    ['nothing', `${L}/items`, '', "A node of type 'EndOfInput' was read"],
    [
      'a column that there is not',
      `${L}/items`,
      { ...ITEM, Nothing: 1 },
      "The property 'Nothing' does not exist on type 'SP.Data.TasksListItem'.",
    ],
  ])('is refused with %s', async (_what, path, sent, text) => {
    const { status, body } = await ask('POST', path, sent);
    expect([status, body]).toEqual([400, refusal(text)]);
  });

  it('is refused with __metadata in plain JSON', async () => {
    const plain = client(url, { ...VERBOSE, 'Content-Type': 'application/json' });
    const { status, body } = await plain('POST', `${L}/items`, { ...ITEM, Title: 'x' });
    expect([status, body]).toEqual([400, refusal("The property '__metadata' does not exist")]);
  });

  it('may be any item, and any column by the type of all', async () => {
    const item = await ask('POST', `${L}/items`, { ...typed('SP.ListItem'), Title: 'Any' });
    expect(item.status).toBe(201);
    const field = `${L}/Fields/GetByTitle('Tags')`;
    expect((await ask('MERGE', field, { ...typed('SP.Field'), Description: 'a' })).status).toBe(
      204,
    );
  });
});

describe('the JSON of OData 4', () => {
  const v4 = () =>
    client(url, {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'OData-Version': '4.0',
    });

  it('puts an @ before what it says of itself', async () => {
    const { headers, body } = await v4()('GET', `${L}/items(1)?$select=Title`);
    expect(headers.get('Content-Type')).toBe(
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    );
    expect(body).toEqual({
      '@odata.context': `${url}/_api/$metadata#SP.ListData.TasksListItems/$entity`,
      '@odata.type': '#SP.Data.TasksListItem',
      '@odata.id': expect.any(String),
      '@odata.etag': expect.stringMatching(/^"\d+"$/),
      '@odata.editLink': expect.stringMatching(/Items\(1\)$/),
      Title: 'First',
    });
    await ask('POST', `${L}/items`, { ...ITEM, Title: 'Second' });
    const page = await v4()('GET', `${L}/items?$top=1`);
    expect(page.body).toHaveProperty(['@odata.nextLink'], expect.stringContaining('skiptoken'));
  });

  it('words a refusal in one text', async () => {
    const { status, body } = await v4()('GET', `${L}/items(999)`);
    expect([status, body]).toEqual([
      404,
      {
        error: {
          code: '-2130575338, System.ArgumentException',
          message: 'Item does not exist. It may have been deleted by another user.',
        },
      },
    ]);
  });
});
