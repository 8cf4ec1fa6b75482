import type { Site } from '../context';
import { refusal } from '../errors';
import { parseInstant } from '../fields/values';
import { argument, doing, value, type Entity, type Step } from '../wire/node';
import { clockAt, instantOf, isoSeconds } from '../zone';
import { plainEntity } from './listed';

const LINK = 'Web/RegionalSettings';

/** Time zones as SP.TimeZone numbers them, with minutes behind UTC and in summer: a selection. */
const ZONES: readonly (readonly [id: number, text: string, bias: number, summer: number])[] = [
  [2, '(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 0, -60],
  [3, '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', -60, -60],
  [4, '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', -60, -60],
  [10, '(UTC-05:00) Eastern Time (US and Canada)', 300, -60],
  [11, '(UTC-06:00) Central Time (US and Canada)', 360, -60],
  [12, '(UTC-07:00) Mountain Time (US and Canada)', 420, -60],
  [13, '(UTC-08:00) Pacific Time (US and Canada)', 480, -60],
  [20, '(UTC+09:00) Osaka, Sapporo, Tokyo', -540, 0],
  [23, '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', -330, 0],
  [93, '(UTC) Coordinated Universal Time', 0, 0],
];

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

const LANGUAGES = [{ DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 }];

/** How the site writes dates and numbers, and what time it is there. */
export const regionalSettings = (site: Site): Entity =>
  plainEntity('SP.RegionalSettings', LINK, REGION, {
    installedlanguages: () =>
      value('InstalledLanguages', { Items: LANGUAGES }, 'SP.LanguageCollection'),
    timezone: () => zone(site, 2),
    timezones: () => ({
      at: 'collection',
      link: `${LINK}/TimeZones`,
      metadata: 'SP.ApiData.TimeZones',
      members: () => ZONES.map(([id]) => zone(site, id)),
      key: id => zone(site, Number(id)),
      links: { getbyid: (_call, segment) => zone(site, Number(argument(segment, 'id'))) },
    }),
  });

function zone(site: Site, id: number): Entity {
  const [, Description, Bias, DaylightBias] = ZONES.find(([known]) => known === id) ?? [];
  if (Description === undefined) throw refusal(404, 'missing', `There is no time zone ${id} here.`);
  return plainEntity(
    'SP.TimeZone',
    `${LINK}/TimeZones(${id})`,
    { Description, Id: id, Information: { Bias, DaylightBias, StandardBias: 0 } },
    id === 2 ? conversions(site) : {},
  );
}

/** Times of the site's own zone and of UTC, one as the other. */
function conversions(site: Site): Record<string, Step> {
  const read = (text: string, zoneName: string) => {
    const at = parseInstant(text, zoneName);
    if (!at) throw refusal(400, 'argument', `'${text}' is no time.`);
    return at;
  };
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    utctolocaltime: doing((_call, segment) => {
      const { year, month, day, hour, minute, second } = clockAt(
        read(argument(segment, 'date'), 'UTC'),
        site.zone,
      );
      return value(
        'UTCToLocalTime',
        `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`,
        'Edm.DateTime',
      );
    }),
    localtimetoutc: doing((_call, segment) => {
      // What is given is the site's clock, whatever zone it says.
      const clock = clockAt(read(argument(segment, 'date'), 'UTC'), 'UTC');
      return value('LocalTimeToUTC', isoSeconds(instantOf(clock, site.zone)), 'Edm.DateTime');
    }),
  };
}
