import '@pnp/sp/features/index.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/user-custom-actions/index.js';
import type { SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, ask, aSite, MEMBER } from './aSite';
import { faultsIn, strayLinks } from './metadata';

let site: Site;
let sp: SPFI;
beforeAll(async () => {
  site = aSite();
  sp = as(site);
  const { list } = await sp.web.lists.ensure('Tasks');
  const { fields } = list;
  await fields.addText('Ref');
  await fields.addMultilineText('Notes');
  await fields.addNumber('Count');
  await fields.addCurrency('Cost');
  await fields.addDateTime('Due');
  await fields.addBoolean('Done');
  await fields.addUrl('Link');
  await fields.addChoice('Status', { Choices: ['a'] });
  await fields.addMultiChoice('Tags', { Choices: ['a'] });
  await fields.addUser('Owner', { SelectionMode: 0 });
  await fields.addCalculated('Twice', { Formula: '=[Count]*2' });
  const { Id } = await list<{ Id: string }>();
  await fields.addLookup('Other', { LookupListId: Id, LookupFieldName: 'Title' });
  const item = await list.items.add({ Title: 'One', Count: 1, Tags: ['a'] });
  void item;
  await list.items.getById(1).attachmentFiles.add('a.txt', 'a');
  await list.items.getById(1).update({ Title: 'Two' });
  await list.items.add({ Title: 'Gone' });
  await list.items.getById(2).recycle();
  await list.breakRoleInheritance(true);
  await list.rootFolder.folders.addUsingPath('Folder');
  await sp.web.webs.add('Below', 'below');
  await sp.web.ensureUser(MEMBER.mail);
  await sp.web.features.add('a7a2793e-67cd-4dc1-9fd0-43f61581207a');
  await sp.web.userCustomActions.add({ Title: 'One' });
  await ask(site, `_api/${L}/eventreceivers`, { method: 'POST', body: '{"ReceiverName":"One"}' });
  await sp.web.getFileByServerRelativePath('/sites/plan/SitePages/Home.aspx').setContent('x');
});
afterAll(() => site.close());

const L = "web/lists/getbytitle('Tasks')";
const HOME = "web/getfilebyserverrelativepath(decodedurl='/sites/plan/SitePages/Home.aspx')";
type Row = Readonly<Record<string, unknown>>;

async function read(
  path: string,
  dialect: 'nometadata' | 'minimalmetadata' | 'verbose',
): Promise<readonly Row[]> {
  const response = await ask(site, `_api/${path}`, {
    headers: { Accept: `application/json;odata=${dialect}` },
  });
  const body = JSON.parse(await response.text()) as Row & {
    value?: readonly Row[];
    d?: Row & { results?: readonly Row[] };
  };
  if (body.d) return body.d.results ?? [body.d];
  return body.value ?? [body];
}

/** Newer than the published description: recorded from real sites by the m365 CLI. */
const NEWER = new Set(['CustomOrder']);

describe('an entity has the names and types that SharePoint Online says it has', () => {
  it.each([
    'web',
    'site',
    'web/webs',
    'web/webinfos',
    'web/lists',
    `${L}/fields`,
    'web/fields',
    `${L}/views`,
    `${L}/defaultview/viewfields`,
    `${L}/contenttypes`,
    `${L}/rootfolder`,
    `${L}/rootfolder/folders`,
    `${L}/rootfolder/storagemetrics`,
    'web/folders',
    'web/navigation/quicklaunch',
    'web/features',
    'web/usercustomactions',
    `${L}/eventreceivers`,
    'web/contenttypes',
    "web/contenttypes('0x0108')/fieldlinks",
    `${HOME}`,
    `${HOME}/versions`,
    `${L}/forms`,
    `${L}/roleassignments`,
    `${L}/items(1)/attachmentfiles`,
    `${L}/informationrightsmanagementsettings`,
    'web/roledefinitions',
    'web/siteusers',
    'web/currentuser',
    'web/sitegroups',
    'web/recyclebin',
    'web/regionalsettings',
    'web/regionalsettings/timezone',
    'web/navigation',
    'web/listtemplates',
    'web/getavailablewebtemplates(1033)',
  ])('%s', async path => {
    const plain = await read(path, 'nometadata');
    const typed = await read(path, 'minimalmetadata');
    const verbose = await read(path, 'verbose');
    expect(plain.length).toBeGreaterThan(0);
    const types = typed.map(row => row['odata.type'] as string);
    const faults = plain.flatMap((row, index) => faultsIn(types[index] ?? '', row, NEWER));
    const strays = verbose.flatMap((row, index) => strayLinks(types[index] ?? '', row));
    expect([...new Set([...faults, ...strays])]).toEqual([]);
  });

  it('rows: what is not a column of the list is a property of SP.ListItem', async () => {
    const columns = (await read(`${L}/fields?$select=EntityPropertyName`, 'nometadata')).map(row =>
      String(row.EntityPropertyName),
    );
    const known = new Set(columns.flatMap(name => [name, `${name}Id`, `${name}StringId`]));
    const [item = {}] = await read(`${L}/items(1)`, 'nometadata');
    expect(faultsIn('SP.ListItem', item, known)).toEqual([]);
    const [verbose = {}] = await read(`${L}/items(1)`, 'verbose');
    const links = Object.fromEntries(
      Object.entries(verbose).filter(([name]) => !columns.includes(name)),
    );
    expect(strayLinks('SP.ListItem', links)).toEqual([]);
  });

  it('changes', async () => {
    const list = sp.web.lists.getByTitle('Tasks');
    const changes = (await list.getChanges({ Item: true, List: true })) as Row[];
    const faults = changes.flatMap(({ 'odata.type': type, ...row }) =>
      faultsIn(
        String(type),
        Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('odata.'))),
      ),
    );
    expect(changes.length).toBeGreaterThan(3);
    expect([...new Set(faults)]).toEqual([]);
  });
});
