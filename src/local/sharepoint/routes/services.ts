import type { Site } from '../context';
import { refuse } from '../errors';
import { text } from '../given';
import { allLists, isLibraryList } from '../lists';
import { byLogin } from '../people';
import { may } from '../permissions';
import type { PrincipalRecord } from '../store/records';
import { argument, doing, done, value, type Step } from '../wire/node';
import { webAt } from '../webs';
import { reputationLinks } from './comments';
import { moveCopyLinks } from './moveCopy';
import { known } from './people';
import { peoplePickerLinks } from './peoplePicker';
import { relatedItemLinks } from './relatedItems';

/** What hangs on `_api/` by the full name of a class, in lower case. */
export const serviceLinks = (site: Site): Record<string, Step> => ({
  ...moveCopyLinks(site),
  ...peoplePickerLinks(site),
  ...reputationLinks(site),
  ...relatedItemLinks(site),
  ...utilityLinks(site),
  'sp.web.getdocumentlibraries': (call, segment) => {
    const path = argument(segment, 'weburl').replace(/^https?:\/\/[^/]+/i, '');
    const home = webAt(site.collection ?? site, path);
    if (!home) throw refuse.noResource(path);
    const libraries = allLists(home)
      .filter(list => isLibraryList(list) && list.props.Hidden !== true)
      .filter(list => may(home, call.caller, list.Id, 'view'));
    return value(
      'GetDocumentLibraries',
      libraries.map(list => ({
        AbsoluteUrl: `${site.origin}${list.url}`,
        FromCrossFarm: false,
        Id: list.Id,
        IsDefaultDocumentLibrary: list.Id === libraries[0]?.Id,
        Modified: list.modified,
        ModifiedFriendlyDisplay: list.modified,
        ServerRelativeUrl: list.url,
        Title: list.Title,
      })),
      'Collection(SP.DocumentLibraryInformation)',
    );
  },
});

/** SP.Utilities.Utility: people by what is written of them. Mail is taken and not sent. */
function utilityLinks(site: Site): Record<string, Step> {
  const all = () => site.principals.all('').filter(one => one.kind !== 'app');
  const people = 'Collection(SP.Utilities.PrincipalInfo)';
  return Object.fromEntries(
    Object.entries<Step>({
      getcurrentuseremailaddresses: doing(call =>
        value('GetCurrentUserEmailAddresses', known(site, call.caller).Email),
      ),
      resolveprincipalincurrentcontext: doing(call => {
        const input = text(call.body.input);
        const found = byLogin(site, input) ?? all().find(one => sameText(one.Title, input));
        const info = found ? principalInfo(found) : null;
        return value('ResolvePrincipalInCurrentContext', info, 'SP.Utilities.PrincipalInfo');
      }),
      searchprincipalsusingcontextweb: doing(call => {
        const input = text(call.body.input).toLowerCase();
        const scopes = Number(call.body.scopes ?? 15);
        const found = all()
          .filter(one => (typeOf(one) & scopes) !== 0)
          .filter(one => `${one.Title} ${one.Email}`.toLowerCase().includes(input))
          .slice(0, Number(call.body.maxCount ?? 30));
        return value('SearchPrincipalsUsingContextWeb', found.map(principalInfo), people);
      }),
      expandgroupstoprincipals: doing(call => {
        const inputs = (call.body.inputs ?? []) as readonly unknown[];
        const members = inputs.flatMap(input => membersOf(site, text(input)));
        const found = [...new Set(members)].slice(0, Number(call.body.maxCount ?? 30));
        return value('ExpandGroupsToPrincipals', found.map(principalInfo), people);
      }),
      createemailbodyforinvitation: doing(call =>
        value('CreateEmailBodyForInvitation', `You are invited to ${text(call.body.pageAddress)}`),
      ),
      sendemail: doing(() => done()),
    }).map(([name, step]) => [`sp.utilities.utility.${name}`, step]),
  );
}

const sameText = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
/** SharePoint's kinds of principal: 1 person, 8 group of the site. */
const typeOf = (one: PrincipalRecord) => (one.kind === 'group' ? 8 : 1);

/** Who is in a group of the site; everyone for "Everyone". */
function membersOf(site: Site, named: string): readonly PrincipalRecord[] {
  const people = site.principals.all('').filter(one => one.kind === 'person');
  if (/^everyone/i.test(named)) return people;
  const group = site.principals
    .all('')
    .find(one => one.kind === 'group' && sameText(one.Title, named));
  return people.filter(one => group?.members.includes(one.Id));
}

const principalInfo = (one: PrincipalRecord) => ({
  Department: '',
  DisplayName: one.Title,
  Email: one.Email,
  JobTitle: '',
  LoginName: one.LoginName,
  Mobile: '',
  PrincipalId: one.Id,
  PrincipalType: typeOf(one),
  SIPAddress: one.Email,
});
