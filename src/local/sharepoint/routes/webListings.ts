import type { Site } from '../context';
import { refuse } from '../errors';
import { allLists } from '../lists';
import { argument, value, type Call, type Step } from '../wire/node';
import { siteChanges } from './changes';
import { seen } from './list';
import { featuresOf } from './features';
import { keptThings } from './keptThings';
import { eventReceiver, userCustomAction } from './kinds';
import { none, plainEntities, plainEntity } from './listed';
import { navigationOf } from './navigation';
import { webId } from './webId';

const TEMPLATES = [
  ['STS', 3, 'Team site (no Microsoft 365 group)'],
  ['SITEPAGEPUBLISHING', 0, 'Communication site'],
] as const;

/** London, as SP.TimeZone numbers it. */
const TIME_ZONE = {
  Description: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London',
  Id: 2,
  Information: { Bias: 0, DaylightBias: -60, StandardBias: 0 },
};
const REGION = {
  AdjustHijriDays: 0,
  AlternateCalendarType: 0,
  AM: 'AM',
  CalendarType: 1,
  Collation: 25,
  CollationLCID: 2070,
  DateFormat: 0,
  DateSeparator: '/',
  DecimalSeparator: '.',
  DigitGrouping: '3;0',
  FirstDayOfWeek: 0,
  FirstWeekOfYear: 0,
  IsEastAsia: false,
  IsRightToLeft: false,
  IsUIRightToLeft: false,
  ListSeparator: ',',
  LocaleId: 1033,
  NegativeSign: '-',
  NegNumberMode: 1,
  PM: 'PM',
  PositiveSign: '',
  ShowWeeks: false,
  ThousandSeparator: ',',
  Time24: false,
  TimeMarkerPosition: 0,
  TimeSeparator: ':',
  WorkDayEndHour: 1020,
  WorkDays: 62,
  WorkDayStartHour: 480,
};

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
    regionalsettings: () =>
      plainEntity('SP.RegionalSettings', 'Web/RegionalSettings', REGION, {
        timezone: () => plainEntity('SP.TimeZone', 'Web/RegionalSettings/TimeZone', TIME_ZONE),
        timezones: () =>
          plainEntities('SP.TimeZone', 'Web/RegionalSettings/TimeZones', [TIME_ZONE]),
      }),
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
