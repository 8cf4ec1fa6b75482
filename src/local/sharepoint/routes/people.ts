import type { Site } from '../context';
import { refuse } from '../errors';
import { byLogin, ensure, newGroup, nextId, put } from '../people';
import { need } from '../permissions';
import type { PrincipalRecord } from '../store/records';
import { argument, doing, done, type Collection, type Entity, type Step } from '../wire/node';
import { text } from '../given';

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
    associatedownergroup: () => groupEntity(site, known(site, 3)),
    associatedvisitorgroup: () => groupEntity(site, known(site, 4)),
    associatedmembergroup: () => groupEntity(site, known(site, 5)),
  };
}

function known(site: Site, id: number): PrincipalRecord {
  const found = site.person(id);
  if (!found) throw refuse.noPrincipal();
  return found;
}

function usersOf(
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
      PrincipalType: 1,
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

const GROUP_FIRST: Readonly<Record<string, unknown>> = {
  AllowMembersEditMembership: false,
  AllowRequestToJoinLeave: false,
  AutoAcceptRequestToJoinLeave: false,
  Description: null,
  OnlyAllowMembersViewMembership: false,
  OwnerTitle: '',
  RequestToJoinLeaveEmailSetting: null,
};

function groupsOf(site: Site): Collection {
  const all = () => site.principals.all('').filter(one => one.kind === 'group');
  const find = (holds: (one: PrincipalRecord) => boolean): PrincipalRecord => {
    const found = all().find(holds);
    if (!found) throw refuse.noGroup();
    return found;
  };
  const byId = (id: string) => find(one => one.Id === Number(id));
  const byName = (name: string) => find(one => one.Title.toLowerCase() === name.toLowerCase());
  return {
    at: 'collection',
    link: 'Web/SiteGroups',
    metadata: 'SP.ApiData.Groups',
    members: () => all().map(one => groupEntity(site, one)),
    key: id => groupEntity(site, byId(id)),
    create: call => {
      need(site, call.caller, '', 'managePermissions');
      const { Title, __metadata, ...props } = call.body;
      void __metadata;
      if (all().some(one => one.Title.toLowerCase() === text(Title).toLowerCase()))
        throw refuse.takenGroup();
      const group = newGroup(nextId(site), text(Title), {
        OwnerTitle: known(site, call.caller).Title,
        ...props,
      });
      put(site, group);
      return { at: 'created', entity: groupEntity(site, group) };
    },
    links: {
      getbyid: (_call, segment) => groupEntity(site, byId(argument(segment, 'id'))),
      getbyname: (_call, segment) => groupEntity(site, byName(argument(segment, 'name'))),
      removebyid: doing((call, segment) =>
        removeGroup(site, byId(argument(segment, 'id')), call.caller),
      ),
      removebyloginname: doing((call, segment) =>
        removeGroup(site, byName(argument(segment, 'loginname')), call.caller),
      ),
    },
  };
}

function removeGroup(site: Site, group: PrincipalRecord, caller: number) {
  need(site, caller, '', 'managePermissions');
  site.principals.remove('', String(group.Id));
  return done();
}

/** A group as SP.Group. */
export function groupEntity(site: Site, group: PrincipalRecord): Entity {
  const link = `Web/SiteGroups/GetById(${group.Id})`;
  return {
    at: 'entity',
    type: 'SP.Group',
    link,
    values: () => ({
      Id: group.Id,
      IsHiddenInUI: false,
      LoginName: group.Title,
      Title: group.Title,
      PrincipalType: 8,
      ...GROUP_FIRST,
      ...group.props,
    }),
    expands: ['Owner', 'Users'],
    links: {
      users: () =>
        usersOf(
          site,
          `${link}/Users`,
          () => group.members.flatMap(id => site.person(id) ?? []),
          group,
        ),
    },
    merge: call => {
      need(site, call.caller, '', 'managePermissions');
      const { Title, __metadata, ...props } = call.body;
      void __metadata;
      const name = typeof Title === 'string' ? Title : group.Title;
      put(site, { ...group, Title: name, LoginName: name, props: { ...group.props, ...props } });
    },
    remove: call => {
      removeGroup(site, group, call.caller);
    },
  };
}
