import type { Site } from '../context';
import { refuse } from '../errors';
import { byLogin, ensure, put } from '../people';
import { need } from '../permissions';
import type { PrincipalRecord } from '../store/records';
import { argument, doing, done, type Collection, type Entity, type Step } from '../wire/node';
import { text } from '../given';
import { groupEntity, groupsOf, makeDefaultGroups } from './groups';

/** What the web says of people: who is here, who may be, which groups there are. */
export function peopleLinks(site: Site): Record<string, Step> {
  return {
    currentuser: call => userEntity(site, known(site, call.caller)),
    siteusers: () =>
      usersOf(site, 'Web/SiteUsers', () =>
        site.principals.all('').filter(one => one.kind !== 'group'),
      ),
    getuserbyid: (_call, segment) =>
      userEntity(site, known(site, Number(argument(segment, 'userid')))),
    ensureuser: doing((call, segment) => {
      const login = text(call.body.logonName, argument(segment, 'logonname'));
      need(site, call.caller, '', 'open');
      return userEntity(site, ensure(site, login, site.people));
    }),
    sitegroups: () => groupsOf(site),
    createdefaultassociatedgroups: doing((call, segment) => makeDefaultGroups(site, call, segment)),
    associatedownergroup: () => groupEntity(site, known(site, 3)),
    associatedvisitorgroup: () => groupEntity(site, known(site, 4)),
    associatedmembergroup: () => groupEntity(site, known(site, 5)),
  };
}

/** The first owner of the site. */
export function ownerOf(site: Site): Entity {
  const owner = site.principals.all('').find(one => one.admin);
  if (!owner) throw refuse.noPrincipal();
  return userEntity(site, owner);
}

/** The principal with that id; refuses when there is none. */
export function known(site: Site, id: number): PrincipalRecord {
  const found = site.person(id);
  if (!found) throw refuse.noPrincipal();
  return found;
}

/** People of the site, or of a group. */
export function usersOf(
  site: Site,
  link: string,
  all: () => readonly PrincipalRecord[],
  group?: PrincipalRecord,
): Collection {
  const find = (holds: (one: PrincipalRecord) => boolean): Entity => {
    const found = all().find(holds);
    if (!found) throw refuse.noPrincipal();
    return userEntity(site, found);
  };
  const byId = (id: string) => find(one => one.Id === Number(id));
  const named = (login: string) => find(one => one.LoginName.toLowerCase() === login.toLowerCase());
  const remove = (id: number | undefined, caller: number) => {
    need(site, caller, '', 'managePermissions');
    if (group) put(site, { ...group, members: group.members.filter(one => one !== id) });
    else if (id !== undefined) site.principals.remove('', String(id));
    return done();
  };
  return {
    at: 'collection',
    link,
    metadata: 'SP.ApiData.Users',
    members: () => all().map(one => userEntity(site, one)),
    key: given => (/^\d+$/.test(given) ? byId(given) : named(given)),
    ...(group
      ? {
          takes: 'SP.User',
          create: call => {
            need(site, call.caller, '', 'managePermissions');
            const person = ensure(site, text(call.body.LoginName), site.people);
            put(site, { ...group, members: [...new Set([...group.members, person.Id])] });
            return { at: 'created' as const, entity: userEntity(site, person) };
          },
        }
      : {}),
    links: {
      getbyid: (_call, segment) => byId(argument(segment, 'id')),
      getbyloginname: (_call, segment) => named(argument(segment, 'loginname')),
      getbyemail: (_call, segment) =>
        find(one => one.Email.toLowerCase() === argument(segment, 'emailaddress').toLowerCase()),
      removebyid: doing((call, segment) => remove(Number(argument(segment, 'id')), call.caller)),
      removebyloginname: doing((call, segment) =>
        remove(byLogin(site, argument(segment, 'loginname'))?.Id, call.caller),
      ),
    },
  };
}

/** A person as SP.User. */
export function userEntity(site: Site, person: PrincipalRecord): Entity {
  const isPerson = person.kind === 'person';
  return {
    at: 'entity',
    type: 'SP.User',
    link: `Web/GetUserById(${person.Id})`,
    values: () => ({
      Id: person.Id,
      IsHiddenInUI: false,
      LoginName: person.LoginName,
      Title: person.Title,
      PrincipalType: person.kind === 'everyone' ? 4 : 1,
      Email: person.Email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: person.admin,
      UserId: isPerson
        ? { NameId: person.objectId, NameIdIssuer: 'urn:federation:microsoftonline' }
        : null,
      UserPrincipalName: isPerson ? person.Email : null,
    }),
    more: {
      AadObjectId: () =>
        isPerson
          ? { NameId: person.objectId, NameIdIssuer: 'urn:federation:microsoftonline' }
          : null,
    },
    expands: ['Alerts', 'Groups'],
    links: {
      groups: () => ({
        at: 'collection',
        link: `Web/GetUserById(${person.Id})/Groups`,
        metadata: 'SP.ApiData.Groups',
        members: () =>
          site.principals
            .all('')
            .filter(one => one.kind === 'group' && one.members.includes(person.Id))
            .map(one => groupEntity(site, one)),
        links: {},
      }),
    },
    merge: call => {
      need(site, call.caller, '', 'managePermissions');
      put(site, {
        ...person,
        Title: text(call.body.Title, person.Title),
        Email: text(call.body.Email, person.Email),
      });
    },
    remove: call => {
      need(site, call.caller, '', 'managePermissions');
      site.principals.remove('', String(person.Id));
    },
  };
}
