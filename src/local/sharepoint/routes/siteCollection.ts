import type { Site } from '../context';
import type { Entity } from '../wire/node';
import { refusal, refuse } from '../errors';
import { need } from '../permissions';
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

/** Properties that a MERGE may change, with their first values. */
const FIRST: Readonly<Record<string, unknown>> = {
  AllowDesigner: true,
  ShareByEmailEnabled: false,
  ShowUrlStructure: false,
};

/** The site collection as SP.Site. */
export function siteEntity(site: Site): Entity {
  const kept = site.web.get('', 'site') ?? {};
  const holder = { site, owner: 'site', link: 'Site', scope: '', right: 'manageWeb' } as const;
  return {
    at: 'entity',
    type: 'SP.Site',
    link: 'Site',
    values: () => ({
      ...FIRST,
      ...kept,
      CompatibilityLevel: 15,
      GroupId: '00000000-0000-0000-0000-000000000000',
      Id: webId(site),
      PrimaryUri: site.url,
      ReadOnly: false,
      RequiredDesignerVersion: '15.0.0.0',
      ServerRelativeUrl: site.path,
      UIVersionConfigurationEnabled: false,
      UpgradeReminderDate: '1899-12-30T00:00:00',
      Url: site.url,
    }),
    merge: call => {
      need(site, call.caller, '', 'manageWeb');
      const names = Object.keys(call.body).filter(name => !/^(__metadata|odata\.)/.test(name));
      for (const name of names) if (!(name in FIRST)) throw refuse.noProperty(name, 'SP.Site');
      site.web.put('', 'site', { ...kept, ...call.body });
    },
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
