import { randomUUID } from 'node:crypto';
import { aSiteOverHttp, client, textOf, typed, VERBOSE, type Body, type Client } from './overHttp';

/* Whole calls of the Python client and gosip that PnPjs and the m365 CLI do not make. */

let url: string;
let close: () => Promise<void>;
let ask: Client;
beforeEach(async () => {
  ({ url, close } = await aSiteOverHttp());
  ask = client(url, VERBOSE);
  await ask('POST', 'Web/Lists', { ...typed('SP.List'), Title: 'Tasks', BaseTemplate: 100 });
});
afterEach(() => close());

const L = "Web/Lists/GetByTitle('Tasks')";
const ITEM = typed('SP.Data.TasksListItem');
const entries = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
const results = async (path: string): Promise<readonly Body[]> =>
  (await ask('GET', path)).body.d?.results ?? [];
const titles = async (path = `${L}/items?$select=Title`) =>
  (await results(path)).map(({ Title }) => Title);

describe('rows by way of the list', () => {
  it('makes them with AddItem and AddItemUsingPath, folders too', async () => {
    await ask('POST', `${L}/AddItem`, {
      parameters: { ...typed('SP.ListItemCreationInformation'), UnderlyingObjectType: 0 },
    });
    const folder = await ask('POST', `${L}/AddItemUsingPath`, {
      parameters: {
        ...typed('SP.ListItemCreationInformationUsingPath'),
        UnderlyingObjectType: 1,
        LeafName: { ...typed('SP.ResourcePath'), DecodedUrl: 'Archive' },
      },
    });
    expect(folder.body.d).toMatchObject({ Id: 2, FileSystemObjectType: 1, Title: 'Archive' });
    const { d } = (await ask('GET', `${L}/items(2)?$select=UniqueId`)).body;
    const found = await ask('GET', `${L}/getItemByUniqueId('${textOf(d?.UniqueId)}')`);
    expect(found.body.d).toMatchObject({ Id: 2 });
    const none = await ask('GET', `${L}/getItemByUniqueId('${randomUUID()}')`);
    expect(none.status).toBe(404);
  });

  it('makes a folder from a form, and a row in it', async () => {
    const add = async (formValues: unknown, listItemCreateInfo?: unknown) =>
      (
        await ask('POST', `${L}/AddValidateUpdateItemUsingPath()`, {
          formValues,
          listItemCreateInfo,
        })
      ).body.d?.AddValidateUpdateItemUsingPath?.results ?? [];
    const form = {
      Title: 'sub',
      FileLeafRef: 'sub',
      ContentType: 'Folder',
      ContentTypeId: '0x0120',
    };
    expect((await add(entries(form))).at(-1)).toMatchObject({ FieldName: 'Id', FieldValue: '1' });
    const place = { FolderPath: { ...typed('SP.ResourcePath'), DecodedUrl: 'Lists/Tasks/sub' } };
    await add(entries({ Title: 'inside' }), place);
    expect(await results(`${L}/items?$select=FileRef,FileSystemObjectType`)).toMatchObject([
      { FileRef: '/sites/plan/Lists/Tasks/sub', FileSystemObjectType: 1 },
      { FileRef: '/sites/plan/Lists/Tasks/sub/2_.000', FileSystemObjectType: 0 },
    ]);
    expect(await add(entries({ Modified: 'wrong' }))).toMatchObject([
      { FieldName: 'Modified', HasException: true },
      { FieldName: 'Id', FieldValue: '0' },
    ]);
  });

  it('changes several at once, or none when a text is wrong', async () => {
    for (const Title of ['a', 'b', 'c']) await ask('POST', `${L}/items`, { ...ITEM, Title });
    const change = async (form: Readonly<Record<string, string>>) =>
      ask('POST', `${L}/BulkValidateUpdateListItems`, {
        itemIds: [1, 3],
        formValues: entries(form),
        bNewDocumentUpdate: true,
      });
    const told = (await change({ Title: 'z' })).body.d?.BulkValidateUpdateListItems?.results;
    expect(told).toMatchObject([{ ItemId: 1 }, { ItemId: 3 }]);
    await change({ Title: 'y', Modified: 'wrong' });
    expect(await titles()).toEqual(['z', 'b', 'z']);
  });
});

describe('people', () => {
  it('are rows of the User Information List', async () => {
    const found = await results(
      "Web/SiteUserInfoList/items?$filter=EMail eq 'max@site.example'&$select=Id,Title,Name",
    );
    expect(found).toMatchObject([
      { Title: 'Max Member', Name: 'i:0#.f|membership|max@site.example' },
    ]);
    const { body } = await ask('GET', `Web/SiteUserInfoList/items(${textOf(found[0]?.Id)})`);
    expect(body.d).toMatchObject({
      __metadata: { type: 'SP.Data.UserInfoItem' },
      Title: 'Max Member',
    });
  });

  it('and rows that a column points at are items of their own lists', async () => {
    const { Id } = (await ask('GET', `${L}?$select=Id`)).body.d ?? ({} as Body);
    for (const xml of [
      '<Field Type="User" Name="Who" DisplayName="Who" />',
      `<Field Type="Lookup" Name="After" DisplayName="After" List="{${textOf(Id)}}" ShowField="Title" />`,
    ])
      await ask('POST', `${L}/Fields/CreateFieldAsXml`, {
        parameters: { SchemaXml: xml, Options: 8 },
      });
    await ask('POST', `${L}/items`, { ...ITEM, Title: 'One' });
    await ask('POST', `${L}/items`, { ...ITEM, Title: 'Two', WhoId: 6, AfterId: 1 });
    const asked = '$select=Who/Title,After/Title&$expand=Who,After';
    expect((await ask('GET', `${L}/items(2)?${asked}`)).body.d).toMatchObject({
      Who: { __metadata: { type: 'SP.Data.UserInfoItem' }, Title: 'Olive Owner' },
      After: {
        __metadata: { type: 'SP.Data.TasksListItem', id: expect.any(String) },
        Title: 'One',
      },
    });
  });

  it('are in groups, which change by halves', async () => {
    await ask('POST', 'Web/SiteGroups', { ...typed('SP.Group'), Title: 'Readers' });
    const G = "Web/SiteGroups/GetByName('Readers')";
    const LoginName = 'i:0#.f|membership|max@site.example';
    await ask('MERGE', G, { ...typed('SP.Group'), Description: 'Who reads' });
    await ask('POST', `${G}/Users`, { ...typed('SP.User'), LoginName });
    expect((await ask('GET', `${G}?$expand=Users`)).body.d).toMatchObject({
      Title: 'Readers',
      Description: 'Who reads',
      Users: { results: [{ LoginName }] },
    });
    const alias = `RemoveByLoginName(@v)?@v='${encodeURIComponent(LoginName)}'`;
    await ask('POST', `${G}/Users/${alias}`);
    expect(await results(`${G}/Users`)).toEqual([]);
  });

  it('have their own permissions on what they read', async () => {
    const low = async (bearer: string) =>
      textOf(
        (await client(url, VERBOSE, bearer)('GET', `${L}?$select=EffectiveBasePermissions`)).body.d
          ?.EffectiveBasePermissions?.Low,
      );
    expect(await low('id-owner')).toBe('4294967295');
    expect(await low('id-visitor')).toBe('138612833');
  });
});

describe('a batch as the Python client writes it', () => {
  /** Changes in one changeset, then reads; headers without a space after the colon. */
  const batch = async (changes: readonly Part[], reads: readonly Part[]) => {
    const outer = `batch_${randomUUID()}`;
    const inner = `changeset_${randomUUID()}`;
    const part = ([method, path, body]: Part) =>
      [
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `${method} ${url}/_api/${path} HTTP/1.1`,
        ...Object.entries({ ...VERBOSE, 'IF-MATCH': '*' }).map(([name, one]) => `${name}:${one}`),
        ...(body === undefined ? [] : ['', '', JSON.stringify(body)]),
        '',
      ].join('\r\n');
    const sent = [
      `Content-Type: multipart/mixed; boundary="${outer}"\n`,
      `--${outer}\nContent-Type: multipart/mixed; boundary="${inner}"\n`,
      ...changes.map(one => `--${inner}\n${part(one)}`),
      `--${inner}--\n`,
      ...reads.map(one => `--${outer}\n${part(one)}`),
      `--${outer}--\n`,
    ].join('\n');
    const { text, headers } = await client(url, {
      Accept: 'application/json;odata=verbose',
      'Content-Type': `multipart/mixed; boundary=${outer}`,
    })('POST', '$batch', sent);
    const boundary = /boundary=(\S+)/.exec(headers.get('Content-Type') ?? '')?.[1] ?? '';
    // What the client keeps: the status, and the last line as the body.
    return text
      .split(`--${boundary}`)
      .slice(1, -1)
      .map(one =>
        one
          .slice(one.indexOf('HTTP/1.1'))
          .split('\r\n')
          .filter(line => line !== ''),
      )
      .map(lines => ({ status: Number(lines[0]?.split(' ')[1]), last: lines.at(-1) ?? '' }));
  };
  type Part = readonly [method: string, path: string, body?: unknown];

  it('adds, changes, removes and reads in order', async () => {
    const answers = await batch(
      [
        ['POST', `${L}/items`, { ...ITEM, Title: 'One' }],
        ['POST', `${L}/items`, { ...ITEM, Title: 'Two' }],
        ['MERGE', `${L}/items(1)`, { ...ITEM, Title: 'First' }],
        ['DELETE', `${L}/items(2)`],
        ['MERGE', `${L}/items(9)`, { ...ITEM, Title: 'Nobody' }],
      ],
      [['GET', `${L}/items?$select=Title&$filter=Title eq 'First' or Id eq 2`]],
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 204, 200, 404, 200]);
    expect(JSON.parse(answers.at(-1)?.last ?? '')).toMatchObject({
      d: { results: [{ Title: 'First' }] },
    });
  });
});

describe('pages', () => {
  it('follow d.__next to the end, in the order asked for, whatever changes meanwhile', async () => {
    for (const Title of ['d', 'a', 'c', 'b', 'e'])
      await ask('POST', `${L}/items`, { ...ITEM, Title });
    const first = (await ask('GET', `${L}/items?$select=Title&$orderby=Title desc&$top=2`)).body.d;
    await ask('DELETE', `${L}/items(1)`);
    const second = (await ask('GET', textOf(first?.__next))).body.d;
    const third = (await ask('GET', textOf(second?.__next))).body.d;
    const all = [first, second, third].flatMap(page => page?.results.map(({ Title }) => Title));
    expect(all).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(third).not.toHaveProperty('__next');
  });
});
