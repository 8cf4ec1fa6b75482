import { randomUUID } from 'node:crypto';
import type { Site } from './context';
import { firstNavigation } from './routes/navigation';
import { builtInFields } from './fields/builtIn';
import { writeFile } from './files';
import { listTitled, makeList } from './lists';
import type { FieldRecord } from './store/records';

/** The libraries and lists a fresh site has, as far as listing them. */
const LISTS = [
  ['Documents', 101, 'Shared Documents', false],
  ['Form Templates', 101, 'FormServerTemplates', true],
  ['Site Assets', 101, 'SiteAssets', false],
  ['Site Pages', 119, 'SitePages', false],
  ['Style Library', 101, 'Style Library', true],
  ['User Information List', 112, '_catalogs/users', true],
  ['Web Part Gallery', 113, '_catalogs/wp', true],
  ['Master Page Gallery', 116, '_catalogs/masterpage', true],
] as const;

/** Site columns that a fresh site offers beside the built-in ones; ids are SharePoint's own. A selection [?]. */
const COLUMNS = [
  ['53101f38-dd2e-458c-b245-0c236cc13d1a', 'AssignedTo', 'Assigned To', 'User'],
  ['7662cd2c-f069-4dba-9e35-082cf976e170', 'Body', 'Body', 'Note'],
  ['52578fc3-1f01-4f4d-b016-94ccbcf428cf', '_Comments', 'Comments', 'Note'],
  ['8a121252-85a9-443d-8217-a1b57020fadf', '_EndDate', 'End Date', 'DateTime'],
  ['c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'JobTitle', 'Job Title', 'Text'],
  ['288f5f32-8462-4175-8f09-dd7ba29359a9', 'Location', 'Location', 'Text'],
  [
    '3c0e9e00-8fcc-479f-9d8d-3447cda34c5b',
    'OtherAddressCountry',
    'Other Address Country/Region',
    'Text',
  ],
  ['d2311440-1ed6-46ea-b46d-daa643dc3886', 'PercentComplete', '% Complete', 'Number'],
  ['a8eb573e-9e11-481a-a8c9-1104a54b2fbd', 'Priority', 'Priority', 'Choice'],
  ['64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'StartDate', 'Start Date', 'DateTime'],
  ['c15b34c3-ce7d-490a-b133-3f4de8801b76', 'TaskStatus', 'Task Status', 'Choice'],
  ['cd21b4c2-6841-4f9e-a23a-738a65f99889', 'TaskDueDate', 'Due Date', 'DateTime'],
  ['fd630629-c165-4513-b43c-fdb16b86a14d', 'WorkPhone', 'Business Phone', 'Text'],
] as const;

const HOME = new TextEncoder().encode('<html></html>');

/** Makes what every site begins with. Done once in a site's life. */
export function makeFresh(site: Site): void {
  if (site.web.get('', 'id')) return;
  site.together(() => {
    site.web.put('', 'id', { value: randomUUID() });
    site.web.put('', 'made', { value: `${site.now().toISOString().slice(0, 19)}Z` });
    for (const [Title, BaseTemplate, leaf, Hidden] of LISTS)
      makeList(site, {
        Title,
        BaseTemplate,
        url: `${site.path}/${leaf}`,
        props: { Hidden, IsCatalog: leaf.startsWith('_') },
      });
    const pages = listTitled(site, 'Site Pages');
    if (pages)
      writeFile(site, { list: pages, folder: pages.url, name: 'Home.aspx' }, HOME, false, 1);
    firstNavigation(site);
    for (const field of [...builtInFields(), ...siteColumns()])
      site.fields.put('', field.Id, field);
  });
}

const siteColumns = (): readonly FieldRecord[] =>
  COLUMNS.map(([Id, InternalName, Title, type]) => ({
    Id,
    InternalName,
    Title,
    type,
    builtIn: false,
    props: { Group: 'Core Columns' },
  }));
