import type { Site } from '../context';
import { record, text } from '../given';
import { loginOf, type SitePerson } from '../people';
import { need } from '../permissions';
import { doing, value, type Call, type Step } from '../wire/node';

const INTERFACE = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';
const PEOPLE = 1; // the bit of PrincipalType that asks for people
const MOST = 30;

/** The search of the whole directory, as people pickers send it: `QueryString` begins a word of a name or an address. */
export const peoplePickerLinks = (site: Site): Record<string, Step> => ({
  [`${INTERFACE}.clientpeoplepickersearchuser`]: doing(call =>
    value('ClientPeoplePickerSearchUser', JSON.stringify(found(site, call))),
  ),
  [`${INTERFACE}.clientpeoplepickerresolveuser`]: doing(call => {
    const [one, another] = found(site, call);
    const none = { Key: text(record(call.body.queryParams).QueryString), IsResolved: false };
    return value(
      'ClientPeoplePickerResolveUser',
      JSON.stringify(another ? { ...none, MultipleMatches: [one, another] } : (one ?? none)),
    );
  }),
});

function found(site: Site, call: Call): readonly object[] {
  need(site, call.caller, '', 'open');
  const asked = record(call.body.queryParams);
  const wanted = text(asked.QueryString).trim().toLowerCase();
  const kinds = Number(asked.PrincipalType ?? 15);
  if (wanted === '' || (kinds & PEOPLE) === 0) return [];
  const begins = (written: string): boolean =>
    written.toLowerCase().startsWith(wanted) ||
    written
      .toLowerCase()
      .split(/[\s.-]+/)
      .some(word => word.startsWith(wanted));
  return site.people
    .filter(({ mail }) => !site.gone.has(mail.toLowerCase()))
    .filter(({ name, mail }) => begins(name) || begins(mail))
    .slice(0, Number(asked.MaximumEntitySuggestions ?? MOST))
    .map(entity);
}

/** PickerEntity: the flags among its data are texts. */
const entity = ({ id, name, mail, title = '', department = '' }: SitePerson): object => ({
  Key: loginOf(mail),
  DisplayText: name,
  IsResolved: true,
  Description: mail,
  EntityType: 'User',
  EntityData: {
    IsAltSecIdPresent: 'False',
    ObjectId: id,
    Title: title,
    Email: mail,
    MobilePhone: '',
    OtherMails: '',
    Department: department,
  },
  MultipleMatches: [],
  ProviderName: 'Tenant',
  ProviderDisplayName: 'Tenant',
});
