import type { Site } from '../context';
import type { Entity } from '../wire/node';
import { recycleBinOf } from './recycleBin';
import { webEntity, webId } from './web';

/** The site collection as SP.Site. */
export function siteEntity(site: Site): Entity {
  return {
    at: 'entity',
    type: 'SP.Site',
    link: 'Site',
    values: () => ({
      AllowDesigner: true,
      CompatibilityLevel: 15,
      GroupId: '00000000-0000-0000-0000-000000000000',
      Id: webId(site),
      PrimaryUri: site.url,
      ReadOnly: false,
      RequiredDesignerVersion: '15.0.0.0',
      ServerRelativeUrl: site.path,
      ShareByEmailEnabled: false,
      ShowUrlStructure: false,
      UIVersionConfigurationEnabled: false,
      UpgradeReminderDate: '1899-12-30T00:00:00',
      Url: site.url,
    }),
    expands: ['EventReceivers', 'Features', 'Owner', 'RootWeb', 'UserCustomActions'],
    links: { rootweb: () => webEntity(site), recyclebin: () => recycleBinOf(site) },
  };
}
