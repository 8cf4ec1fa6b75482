import type { Site } from '../context';
import { refuse } from '../errors';
import { text } from '../given';
import { byLogin, newGroup, nextId, put } from '../people';
import { need } from '../permissions';
import type { PrincipalRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  type Answer,
  type Call,
  type Collection,
  type Entity,
  type Segment,
} from '../wire/node';
import { checkKinds } from './checkKinds';
import { known, userEntity, usersOf } from './people';

const GROUP_FIRST: Readonly<Record<string, unknown>> = {
  AllowMembersEditMembership: false,
  AllowRequestToJoinLeave: false,
  AutoAcceptRequestToJoinLeave: false,
  Description: null,
  OnlyAllowMembersViewMembership: false,
  OwnerTitle: '',
  RequestToJoinLeaveEmailSetting: null,
};

/** Names a body may carry that say what the group is, or nothing. */
const GIVEN_ONCE = new Set(['__metadata', 'odata.type', 'Id', 'LoginName', 'PrincipalType']);

/** What a body sets on a group; refuses names a group does not have. */
function settable({ Title, ...body }: Call['body']) {
  checkKinds({ Title, ...body }, { ...GROUP_FIRST, Title: '' });
  const props = Object.fromEntries(Object.entries(body).filter(([name]) => !GIVEN_ONCE.has(name)));
  for (const name of Object.keys(props))
    if (!(name in GROUP_FIRST)) throw refuse.noProperty(name, 'SP.Group');
  return { Title, props };
}

/** The groups of the site. */
export function groupsOf(site: Site): Collection {
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
    takes: 'SP.Group',
    create: call => {
      need(site, call.caller, '', 'managePermissions');
      const { Title, props } = settable(call.body);
      if (text(Title).trim() === '') throw refuse.badArgument();
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
      owner: () => {
        const owner = ownerOfGroup(site, group);
        return owner.kind === 'group' ? groupEntity(site, owner) : userEntity(site, owner);
      },
      setuserasowner: doing((call, segment) => {
        need(site, call.caller, '', 'managePermissions');
        const owner = known(site, Number(argument(segment, 'ownerid')));
        put(site, { ...group, props: { ...group.props, OwnerTitle: owner.Title } });
        return done();
      }),
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
      const { Title, props } = settable(call.body);
      const name = typeof Title === 'string' ? Title : group.Title;
      put(site, { ...group, Title: name, LoginName: name, props: { ...group.props, ...props } });
    },
    remove: call => {
      removeGroup(site, group, call.caller);
    },
  };
}

const ownerOfGroup = (site: Site, group: PrincipalRecord): PrincipalRecord =>
  site.principals.all('').find(one => one.Title === group.props.OwnerTitle) ?? known(site, 3);

/** Makes the three groups of a site once more, under another name. */
export function makeDefaultGroups(site: Site, call: Call, segment: Segment): Answer {
  need(site, call.caller, '', 'managePermissions');
  const owner = byLogin(site, argument(segment, 'userlogin'))?.Id ?? call.caller;
  const seed = text(segment.named.groupnameseed, 'Site');
  site.together(() => {
    for (const word of ['Owners', 'Members', 'Visitors']) {
      const group = newGroup(nextId(site), `${seed} ${word}`, { OwnerTitle: `${seed} Owners` });
      put(site, { ...group, members: word === 'Owners' ? [owner] : [] });
    }
  });
  return done();
}
