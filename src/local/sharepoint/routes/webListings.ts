import type { Site } from '../context';
import { refuse } from '../errors';
import { text } from '../given';
import { allLists } from '../lists';
import { need } from '../permissions';
import { argument, doing, done, value, type Call, type Step } from '../wire/node';
import { siteChanges } from './changes';
import { seen } from './list';
import { featuresOf } from './features';
import { keptThings } from './keptThings';
import { eventReceiver, userCustomAction } from './kinds';
import { none, plainEntities, plainEntity, resource } from './listed';
import { navigationOf } from './navigation';
import { regionalSettings } from './regional';
import { siteTitle, webId } from './webId';

const TEMPLATES = [
  ['STS', 3, 'Team site (no Microsoft 365 group)'],
  ['SITEPAGEPUBLISHING', 0, 'Communication site'],
] as const;

/** What a site has beside its lists, as far as listing it: mostly none of it. */
export function webListings(site: Site): Record<string, Step> {
  const ofTemplate = (template: number, call: Call) => {
    const list = allLists(site).find(one => one.BaseTemplate === template);
    if (!list) throw refuse.noList(String(template), site.url);
    return seen(site, call, list);
  };
  const holder = {
    site,
    owner: webId(site),
    link: 'Web',
    scope: '',
    right: 'manageWeb',
  } as const;
  return {
    getchanges: siteChanges(site),
    siteuserinfolist: call => ofTemplate(112, call),
    getcatalog: (call, segment) =>
      ofTemplate(Number(argument(segment, 'typecatalog', 'listtemplatetype')), call),
    usercustomactions: () => keptThings(userCustomAction(3), holder),
    eventreceivers: () => keptThings(eventReceiver, holder),
    features: () => featuresOf(holder),
    listtemplates: () =>
      plainEntities('SP.ListTemplate', 'Web/ListTemplates', [
        { Name: 'Custom List', InternalName: 'custlist', ListTemplateTypeKind: 100 },
        { Name: 'Document Library', InternalName: 'doclib', ListTemplateTypeKind: 101 },
      ]),
    getcustomlisttemplates: () => none('ListTemplates'),
    allproperties: () => plainEntity('SP.PropertyValues', 'Web/AllProperties', {}),
    navigation: () => navigationOf(site),
    regionalsettings: () => regionalSettings(site),
    titleresource: () => resource('Web/TitleResource', siteTitle(site)),
    descriptionresource: () =>
      resource('Web/DescriptionResource', text(site.web.get('', 'props')?.Description)),
    hubsitedata: () => value('HubSiteData', null),
    synchubsitetheme: doing(() => done()),
    applytheme: doing(call => {
      need(site, call.caller, '', 'manageWeb');
      return done();
    }),
    getstorageentity: () => value('GetStorageEntity', null),
    getavailablewebtemplates: () =>
      plainEntities(
        'SP.WebTemplate',
        'Web/GetAvailableWebTemplates',
        TEMPLATES.map(([name, kind, Title]) => ({
          Description: '',
          DisplayCategory: '',
          Id: kind,
          ImageUrl: '',
          IsHidden: false,
          IsRootWebOnly: false,
          IsSubWebOnly: false,
          Lcid: 1033,
          Name: `${name}#${kind}`,
          Title,
        })),
      ),
    maptoicon: () => value('MapToIcon', 'icgen.gif'),
  };
}
