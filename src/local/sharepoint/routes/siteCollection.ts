import type { Site } from '../context';
import type { Entity } from '../wire/node';
import { refusal } from '../errors';
import { webOf } from '../webs';
import { argument, doing } from '../wire/node';
import { siteChanges } from './changes';
import { featuresOf } from './features';
import { keptThings } from './keptThings';
import { eventReceiver, userCustomAction } from './kinds';
import { ownerOf } from './people';
import { recycleBinOf } from './recycleBin';
import { webEntity } from './web';
import { webId } from './webId';

/** The site collection as SP.Site. */
export function siteEntity(site: Site): Entity {
  const holder = { site, owner: 'site', link: 'Site', scope: '', right: 'manageWeb' } as const;
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
    links: {
      rootweb: () => webEntity(site),
      recyclebin: () => recycleBinOf(site, true),
      getchanges: siteChanges(site),
      eventreceivers: () => keptThings(eventReceiver, holder),
      features: () => featuresOf(holder),
      usercustomactions: () => keptThings(userCustomAction(2), holder),
      owner: () => ownerOf(site),
      openwebbyid: doing((_call, segment) => {
        const id = argument(segment, 'gwebid').toLowerCase();
        const below = site.webs.all('').map(web => webOf(site, web));
        const found = [site, ...below].find(web => webId(web) === id);
        if (!found) throw refusal(404, 'notFound', 'There is no Web site with that id here.');
        return webEntity(found);
      }),
    },
  };
}
