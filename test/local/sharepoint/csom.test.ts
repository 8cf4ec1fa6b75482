import { aSiteOverHttp, client, textOf, type Client } from './overHttp';

/* The client-side object model's requests, as the m365 CLI writes them where REST does not do. */

let url: string;
let close: () => Promise<void>;
let ask: Client;
beforeEach(async () => {
  ({ url, close } = await aSiteOverHttp());
  ask = client(url, { Accept: 'application/json', 'Content-Type': 'application/json' });
  await ask('POST', 'web/lists', { Title: 'Tasks' });
  for (const xml of [
    '<Field Type="Number" Name="Count" DisplayName="Count" />',
    '<Field Type="User" Name="Who" DisplayName="Who" />',
    '<Field Type="UserMulti" Mult="TRUE" Name="All" DisplayName="All" />',
  ])
    await ask('POST', `${L}/fields/createfieldasxml`, {
      parameters: { SchemaXml: xml, Options: 8 },
    });
  await ask('POST', `${L}/items`, { Title: 'One' });
});
afterEach(() => close());

const L = "web/lists/getbytitle('Tasks')";
const CONTEXT =
  '<StaticProperty Id="3" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" /><Property Id="5" ParentId="3" Name="Web" />';

type Said = readonly [{ ErrorInfo: unknown }, ...(readonly unknown[])];
async function say(actions: string, paths: string): Promise<Said> {
  const xml = `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`;
  const { text } = await ask('POST', `${url}/_vti_bin/client.svc/ProcessQuery`, xml, {
    'Content-Type': 'text/xml',
  });
  return JSON.parse(text) as Said;
}
const parameter = (type: string, inner: string) => `<Parameter Type="${type}">${inner}</Parameter>`;
const method = (id: number, name: string, ...given: readonly string[]) =>
  `<Method Name="${name}" Id="${id}" ObjectPathId="1"><Parameters>${given.join('')}</Parameters></Method>`;

/** The first row, by the identity of the site and the ids below it. */
async function theRow(): Promise<string> {
  const query = '<Query SelectAllProperties="false"><Properties /></Query>';
  const said = await say(`<Query Id="1" ObjectPathId="5">${query}</Query>`, CONTEXT);
  const web = (said[2] as { _ObjectIdentity_: string })._ObjectIdentity_;
  const { body } = await ask('GET', `${L}?$select=Id`);
  return `<Identity Id="1" Name="${web}:list:${textOf(body.Id)}:item:1,1" />`;
}
const row = async () =>
  (await ask('GET', `${L}/items(1)?$select=Title,Count,WhoId,AllId,OData__UIVersionString`)).body;

describe('the client-side object model', () => {
  it('sets a row’s columns from texts and values, and saves them as one change', async () => {
    const person = (id: number) =>
      `<Object TypeId="{c956ab54-16bd-4c18-89d2-996f57282a6f}"><Property Name="Email" Type="Null" /><Property Name="LookupId" Type="Int32">${id}</Property></Object>`;
    const text = (given: string) => parameter('String', given);
    const actions = [
      method(2, 'ParseAndSetFieldValue', text('Title'), text('First &amp; only')),
      method(3, 'ParseAndSetFieldValue', text('Count'), text('1,234.5')),
      method(4, 'ParseAndSetFieldValue', text('Who'), text('6')),
      method(5, 'SetFieldValue', text('All'), parameter('Array', person(6) + person(7))),
      method(6, 'Update'),
    ];
    const [head, ...rest] = await say(actions.join(''), await theRow());
    expect([head.ErrorInfo, rest]).toEqual([null, []]);
    expect(await row()).toMatchObject({
      Title: 'First & only',
      Count: 1234.5,
      WhoId: 6,
      AllId: [6, 7],
      OData__UIVersionString: '2.0',
    });
  });

  it('keeps the version in a system update, and nothing without one', async () => {
    const title = (given: string) =>
      method(2, 'ParseAndSetFieldValue', parameter('String', 'Title'), parameter('String', given));
    await say(title('Lost'), await theRow());
    expect(await row()).toMatchObject({ Title: 'One' });
    await say(title('Quiet') + method(3, 'SystemUpdate'), await theRow());
    expect(await row()).toMatchObject({ Title: 'Quiet', OData__UIVersionString: '1.0' });
  });

  it('finds a column, and changes it by its identity', async () => {
    const find = `<Property Id="7" ParentId="5" Name="Lists" /><Method Id="8" ParentId="7" Name="GetByTitle"><Parameters>${parameter('String', 'Tasks')}</Parameters></Method><Property Id="9" ParentId="8" Name="Fields" /><Method Id="1" ParentId="9" Name="GetByInternalNameOrTitle"><Parameters>${parameter('String', 'Count')}</Parameters></Method>`;
    const query =
      '<ObjectPath Id="20" ObjectPathId="1" /><Query Id="21" ObjectPathId="1"><Query SelectAllProperties="false"><Properties><Property Name="InternalName" ScalarProperty="true" /></Properties></Query></Query>';
    const [, , exists, , field] = await say(query, CONTEXT + find);
    expect(exists).toEqual({ IsNull: false });
    expect(field).toMatchObject({ _ObjectType_: 'SP.FieldNumber', InternalName: 'Count' });
    const identity = (field as { _ObjectIdentity_: string })._ObjectIdentity_;
    await say(
      `<SetProperty Id="2" ObjectPathId="1" Name="Description"><Parameter Type="String">How many</Parameter></SetProperty><SetProperty Id="3" ObjectPathId="1" Name="Required"><Parameter Type="String">true</Parameter></SetProperty>${method(4, 'UpdateAndPushChanges', parameter('Boolean', 'true'))}`,
      `<Identity Id="1" Name="${identity}" />`,
    );
    const { body } = await ask('GET', `${L}/fields/getbytitle('Count')`);
    expect(body).toMatchObject({ Description: 'How many', Required: true });
  });

  it('says what is wrong with status 200, and of what it lacks with 501', async () => {
    const wrong = method(
      2,
      'ParseAndSetFieldValue',
      parameter('String', 'Count'),
      parameter('String', 'many'),
    );
    const [head] = await say(wrong + method(3, 'Update'), await theRow());
    expect(head.ErrorInfo).toMatchObject({
      ErrorMessage: 'The value of this field is not a valid number.',
      ErrorTypeName: 'Microsoft.SharePoint.SPException',
    });
    const lacking = await say(method(2, 'MakeTea'), await theRow());
    expect(JSON.stringify(lacking)).toContain("does not answer CSOM's MakeTea");
  });
});
