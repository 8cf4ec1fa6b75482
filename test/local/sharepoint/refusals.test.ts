import { aSiteOverHttp, client, textOf, type Client } from './overHttp';
import { MEMBER, OWNER } from './aSite';

/* What is refused, with which status, code and text. Sources: sharepoint-wire.md, section 4.3. */

let url: string;
let close: () => Promise<void>;
let ask: Client;
const JSON_ONLY = { Accept: 'application/json', 'Content-Type': 'application/json' };
beforeAll(async () => {
  ({ url, close } = await aSiteOverHttp());
  ask = client(url, JSON_ONLY);
  for (const Title of ['Tasks', 'Teams', 'Bare']) await ask('POST', 'web/lists', { Title });
  const { Id } = (await ask('GET', "web/lists/getbytitle('Teams')?$select=Id")).body;
  for (const xml of [
    '<Field Type="Text" Name="Ref" DisplayName="Ref" MaxLength="10" EnforceUniqueValues="TRUE" />',
    '<Field Type="Number" Name="Count" DisplayName="Count" />',
    '<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly" />',
    '<Field Type="User" Name="Who" DisplayName="Who" />',
    `<Field Type="Lookup" Name="Team" DisplayName="Team" List="{${textOf(Id)}}" ShowField="Title" />`,
  ])
    await ask('POST', `${L}/fields/createfieldasxml`, {
      parameters: { SchemaXml: xml, Options: 8 },
    });
  await ask('POST', "web/lists/getbytitle('Teams')/fields/createfieldasxml", {
    parameters: { SchemaXml: '<Field Type="Note" Name="Words" DisplayName="Words" />', Options: 8 },
  });
  await ask('POST', "web/lists/getbytitle('Teams')/items", { Title: 'Red' });
  await ask('POST', `${L}/items`, { Title: 'One', Ref: 'a', Count: 1, WhoId: 6, TeamId: 1 });
});
afterAll(() => close());

const L = "web/lists/getbytitle('Tasks')";
const QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const ARGUMENT = '-2147024809, System.ArgumentException';
const UNFOUND = '-2146232832, Microsoft.SharePoint.SPException';
const SHAREPOINT = '-1, Microsoft.SharePoint.SPException';

const refused = async (method: string, path: string, body?: unknown) => {
  const { status, body: given } = await ask(method, path, body);
  const error = given['odata.error'];
  return [status, error?.code, error?.message?.value];
};
const says = (text: string) => expect.stringContaining(text) as string;

describe('what is not there', () => {
  it.each([
    ["web/lists/getbytitle('No')", 404, '-1, System.ArgumentException', "List 'No' does not exist"],
    [`${L}/items(99)`, 404, '-2130575338, System.ArgumentException', 'Item does not exist.'],
    [`${L}/items('x')`, 400, QUERY, 'The expression "Items(\'x\')" is not valid.'],
    [`${L}/fields/getbytitle('No')`, 400, ARGUMENT, "Column 'No' does not exist."],
    [`${L}/views/getbytitle('No')`, 400, ARGUMENT, 'The specified view is invalid.'],
    ['web/getuserbyid(999)', 404, UNFOUND, 'User cannot be found.'],
    ["web/siteusers/getbyemail('no@x')", 404, UNFOUND, 'User cannot be found.'],
    ['web/sitegroups/getbyid(999)', 404, UNFOUND, 'Group cannot be found.'],
    [`${L}/roleassignments/getbyprincipalid(99)`, 404, UNFOUND, 'Can not find the principal'],
    [
      'web/nosuchthing',
      404,
      '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      'Cannot find resource for the request SP.RequestContext.current/web/nosuchthing.',
    ],
    ['web/apptiles', 501, '-1, Followthrough.Local.NotBuilt', "does not answer 'web/apptiles'"],
  ])('%s', async (path, status, code, text) => {
    expect(await refused('GET', path)).toEqual([status, code, says(text)]);
  });
});

describe('a question about rows', () => {
  it.each([
    ['$select=No', 400, SHAREPOINT, "The field or property 'No' does not exist."],
    ['$select=Title,No/Title', 400, SHAREPOINT, "The field or property 'No' does not exist."],
    ['$expand=No', 400, SHAREPOINT, "The field or property 'No' does not exist."],
    ['$expand=Who', 400, SHAREPOINT, "The query to field 'Who' is not valid."],
    ['$select=Title&$expand=Who', 400, SHAREPOINT, "The query to field 'Who' is not valid."],
    ['$select=Who/No&$expand=Who', 400, SHAREPOINT, "The field or property 'No' does not exist."],
    ['$select=Team/Words&$expand=Team', 400, SHAREPOINT, "The query to field 'Team/Words' is not"],
    ["$filter=Who/Title eq 'x'", 400, SHAREPOINT, "The query to field 'Who/Title' is not valid."],
    ['$filter=Who eq 6', 400, SHAREPOINT, "The query to field 'Who' is not valid."],
    ["$filter=Due gt 'soon'", 400, '-1, System.FormatException', 'String was not recognized'],
    ["$filter=Count eq 'one'", 400, '-1, System.FormatException', 'Input string was not in'],
    ['$filter=Title eq One', 400, QUERY, 'The expression "Title eq One" is not valid.'],
    ["$filter=endswith(Title,'e')", 400, QUERY, 'is not valid.'],
    ["$filter=contains(Title,'e')", 400, QUERY, 'is not valid.'],
    ['$filter=Count add 1 eq 2', 400, QUERY, 'is not valid.'],
    ['$orderby=Title upwards', 400, QUERY, 'is not valid.'],
  ])('%s is refused, rows or no rows', async (query, status, code, text) => {
    expect(await refused('GET', `${L}/items?${query}`)).toEqual([status, code, says(text)]);
    const none = query.includes('$filter') ? query : `${query}&$filter=Id eq 0`;
    expect(await refused('GET', `${L}/items?${none}`)).toEqual([status, code, says(text)]);
  });

  it.each([
    ["Title eq 'ONE'", 1],
    ["not(Title eq 'one')", 0],
    ["startswith(Title,'o') eq false", 0],
    ["substringof('n',Title) and (Count eq 1 or Count eq 2)", 1],
    ['WhoId eq 6', 1],
    ['Who/Id eq 6', 1],
    ["Who/EMail eq 'olive@site.example'&$expand=Who&$select=Who/Title", 1],
    ["Team/Title eq 'red'&$expand=Team&$select=Team/Title", 1],
    ['Due eq null', 1],
    ["Created gt datetime'2012-08-03'", 1],
    ["Created lt '2012-08-03T00:00:00Z'", 0],
    ['Attachments eq false', 1],
    ["GUID eq guid'11111111-1111-1111-1111-111111111111'", 0],
  ])('$filter=%s finds %i', async (filter, count) => {
    expect((await ask('GET', `${L}/items?$filter=${filter}`)).body.value).toHaveLength(count);
  });
});

describe('a write', () => {
  it.each([
    [{ Title: 5 }, 400, QUERY, "expected type 'Edm.String'"],
    [{ Count: 'many' }, 400, QUERY, "expected type 'Edm.Double'"],
    [{ Due: 'soon' }, 400, QUERY, "expected type 'Edm.DateTime'"],
    [{ Due: '1800-01-01' }, 400, QUERY, 'within the range of 1/1/1900'],
    [{ Who: 6 }, 400, QUERY, "The property 'Who' does not exist"],
    [{ title: 'a' }, 400, QUERY, "The property 'title' does not exist"],
    [{ WhoId: 999 }, 404, UNFOUND, 'User cannot be found.'],
    [
      { Title: 'x'.repeat(256) },
      500,
      '-2130575336, Microsoft.SharePoint.SPException',
      'Invalid text',
    ],
    [{ Ref: 'x'.repeat(11) }, 500, '-2130575336, Microsoft.SharePoint.SPException', 'Invalid text'],
    [
      { Ref: 'A' },
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      'duplicate values were found in the following field(s) in the list: [Ref].',
    ],
  ])('%j is refused', async (body, status, code, text) => {
    expect(await refused('POST', `${L}/items`, body)).toEqual([status, code, says(text)]);
  });

  it('is refused as a plain POST to what is there', async () => {
    expect(await refused('POST', `${L}/items(1)`, { Title: 'x' })).toEqual([
      400,
      QUERY,
      'The parameter Title does not exist in method GetById.',
    ]);
    expect(await refused('POST', L, { Title: 'x' })).toEqual([
      400,
      QUERY,
      'The parameter Title does not exist in method getbytitle.',
    ]);
  });

  it('with a cookie needs a digest, and the person’s own', async () => {
    const browser = (id: string) => client(url, { ...JSON_ONLY, Cookie: `person=${id}` }, '');
    const digestOf = async (id: string) =>
      textOf((await browser(id)('POST', 'contextinfo')).body.FormDigestValue);
    const write = async (id: string, digest?: string) => {
      const more = digest === undefined ? {} : { 'X-RequestDigest': digest };
      const { status, body } = await browser(id)('POST', `${L}/items`, { Title: 'Cookie' }, more);
      return [status, body['odata.error']?.code];
    };
    const stale = [403, '-2130575251, Microsoft.SharePoint.SPException'];
    expect(await write(OWNER.id)).toEqual(stale);
    expect(await write(OWNER.id, 'none')).toEqual(stale);
    expect(await write(OWNER.id, await digestOf(MEMBER.id))).toEqual(stale);
    expect(await write(OWNER.id, await digestOf(OWNER.id))).toEqual([201, undefined]);
  });
});

describe('a setting', () => {
  const cannot = (type: string) => `expected type '${type}'`;
  it.each([
    ['POST', 'web/lists', { Title: 5 }, 400, QUERY, cannot('Edm.String')],
    ['MERGE', L, { EnableVersioning: 'yes' }, 400, QUERY, cannot('Edm.Boolean')],
    ['MERGE', L, { Nope: 1 }, 400, QUERY, "The property 'Nope' does not exist on type 'SP.List'."],
    ['POST', `${L}/fields`, { Title: 'A' }, 400, ARGUMENT, 'Value does not fall within'],
    ['POST', `${L}/fields`, { Title: 'A', FieldTypeKind: 99 }, 400, ARGUMENT, 'Value does not'],
    [
      'MERGE',
      `${L}/fields/getbytitle('Count')`,
      { Required: 1 },
      400,
      QUERY,
      cannot('Edm.Boolean'),
    ],
    ['POST', `${L}/views`, { Title: 'V', ViewTypeKind: 1 }, 400, QUERY, "on type 'SP.View'"],
    ['POST', `${L}/views`, { Title: 'V', RowLimit: 'few' }, 400, QUERY, cannot('Edm.Int32')],
    ['POST', 'web/sitegroups', { Title: '' }, 400, ARGUMENT, 'Value does not fall within'],
    ['POST', 'web/sitegroups', { Title: 'G', Nope: 1 }, 400, QUERY, "on type 'SP.Group'"],
    ['POST', 'web/ensureuser', {}, 404, UNFOUND, 'could not be found.'],
    ['DELETE', `${L}/items(1)/versions(512)`, undefined, 500, SHAREPOINT, 'the current version'],
    ['GET', "web/lists/getbytitle('T)", undefined, 400, QUERY, 'is not valid.'],
  ])('%s %s %j is refused', async (method, path, body, status, code, text) => {
    expect(await refused(method, path, body)).toEqual([status, code, says(text)]);
  });

  it('is never answered in Atom, and says so', async () => {
    const { status, text } = await ask('GET', L, undefined, { Accept: 'application/atom+xml' });
    expect([status, text]).toEqual([501, says('in application/atom+xml')]);
  });
});

describe('a list', () => {
  it('is found by a title with quotes and letters of any language', async () => {
    const Title = "It's déjà – vu & 50% (a/b), #1?";
    expect((await ask('POST', 'web/lists', { Title })).status).toBe(201);
    const name = encodeURIComponent(Title.replaceAll("'", "''")).replaceAll("'", '%27');
    const { body } = await ask('GET', `WEB/Lists/GetByTitle('${name}')/?$select=Title`);
    expect(body).toMatchObject({ Title });
    const alias = `web/lists/getbytitle(@t)?$select=Title&@t='${name}'`;
    expect((await ask('GET', alias)).body).toMatchObject({ Title });
    const filter = encodeURIComponent(`Title eq '${Title.replaceAll("'", "''")}'`);
    expect((await ask('GET', `web/lists?$filter=${filter}`)).body.value).toHaveLength(1);
  });

  it('has no dashes in its address', async () => {
    await ask('POST', 'web/lists', { Title: 'a-b-c' });
    expect((await ask('GET', "web/getlist('/sites/plan/Lists/abc')")).status).toBe(200);
  });

  it('answers HEAD as GET, without a body', async () => {
    const { status, text } = await ask('HEAD', L);
    expect([status, text]).toEqual([200, '']);
  });
});
