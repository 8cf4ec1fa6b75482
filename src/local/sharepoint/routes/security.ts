import type { Site } from '../context';
import { refuse, refusal } from '../errors';
import { text } from '../given';
import {
  asHighLow,
  hasOwn,
  need,
  ownScope,
  rightsOf,
  RIGHTS,
  rolesOfSite,
  scopeOf,
} from '../permissions';
import { byLogin } from '../people';
import type { PrincipalRecord, ScopeRecord } from '../store/records';
import {
  argument,
  argumentObject,
  doing,
  done,
  value,
  type Call,
  type Collection,
  type Entity,
  type Segment,
  type Step,
} from '../wire/node';
import { groupEntity } from './groups';
import { userEntity } from './people';
import { definition, definitions, noRole } from './roles';

type Held = ScopeRecord['roles'][number];

/** Role assignments and inheritance of the web, a list or an item. */
export function securable(site: Site, scope: string, link: string): Record<string, Step> {
  const mayManage = (call: Call) => need(site, call.caller, scope, 'managePermissions');
  return {
    roleassignments: () => assignmentsOf(site, scope, link),
    roledefinitions: () => definitions(site),
    hasuniqueroleassignments: () =>
      value('HasUniqueRoleAssignments', hasOwn(site, scope), 'Edm.Boolean'),
    firstuniqueancestorsecurableobject: () => ({ at: 'raw', body: { Id: scopeOf(site, scope) } }),
    breakroleinheritance: doing((call, segment) => {
      mayManage(call);
      const copies =
        (segment.named.copyroleassignments ??
          segment.args[0] ??
          text(call.body.copyRoleAssignments)) === 'true';
      const roles = copies
        ? rolesOf(site, scope)
        : [{ principal: call.caller, roles: [1073741829] }];
      if (!hasOwn(site, scope)) site.scopes.put('', ownScope(site, scope), { roles });
      return done();
    }),
    resetroleinheritance: doing(call => {
      mayManage(call);
      if (ownScope(site, scope) === '')
        throw refusal(
          400,
          'sharePoint',
          'This operation is not allowed on the root of a site collection.',
        );
      site.scopes.remove('', ownScope(site, scope));
      return done();
    }),
    getusereffectivepermissions: (call, segment) => {
      need(site, call.caller, scope, 'enumerate');
      const person = byLogin(site, argument(segment, 'username', 'loginname'));
      if (!person) throw refuse.noPrincipal();
      return value(
        'GetUserEffectivePermissions',
        asHighLow(rightsOf(site, person.Id, scope)),
        'SP.BasePermissions',
      );
    },
    doesuserhavepermissions: (call, segment) => {
      const mask = argumentObject(segment, 'permissionmask');
      const high = segment.named.high ?? text(mask.High, '0');
      const low = segment.named.low ?? text(mask.Low, '0');
      const asked = BigInt(low) | (BigInt(high) << 32n) || RIGHTS.view;
      return value(
        'DoesUserHavePermissions',
        (rightsOf(site, call.caller, scope) & asked) === asked,
        'Edm.Boolean',
      );
    },
  };
}

const rolesOf = (site: Site, scope: string): readonly Held[] =>
  site.scopes.get('', scopeOf(site, scope))?.roles ?? [];

function keep(site: Site, scope: string, roles: readonly Held[]): void {
  if (!hasOwn(site, scope))
    throw refusal(
      400,
      'sharePoint',
      'This operation is not allowed on an object that inherits permissions.',
    );
  site.scopes.put('', ownScope(site, scope), {
    roles: roles.filter(held => held.roles.length > 0),
  });
}

function assignmentsOf(site: Site, scope: string, link: string): Collection {
  const entity = (held: Held) => assignment(site, scope, link, held);
  const byPrincipal = (id: string) => {
    const found = rolesOf(site, scope).find(held => held.principal === Number(id));
    if (!found) throw refusal(404, 'unfound', `Can not find the principal with id: ${id}.`);
    return entity(found);
  };
  const pair = (call: Call, segment: Segment) => {
    need(site, call.caller, scope, 'managePermissions');
    const principal = Number(segment.named.principalid ?? segment.args[0]);
    const role = Number(segment.named.roledefid ?? segment.args[1]);
    if (!site.person(principal)) throw refuse.noPrincipal();
    const others = rolesOf(site, scope).filter(held => held.principal !== principal);
    const mine = rolesOf(site, scope).find(held => held.principal === principal)?.roles ?? [];
    return { principal, role, others, mine };
  };
  return {
    at: 'collection',
    link: `${link}/RoleAssignments`,
    metadata: 'SP.ApiData.RoleAssignments',
    members: () => rolesOf(site, scope).map(entity),
    key: byPrincipal,
    links: {
      getbyprincipalid: (_call, segment) => byPrincipal(argument(segment, 'principalid')),
      addroleassignment: doing((call, segment) => {
        const { principal, role, others, mine } = pair(call, segment);
        if (!rolesOfSite(site).some(one => one.Id === role)) throw noRole();
        keep(site, scope, [...others, { principal, roles: [...new Set([...mine, role])] }]);
        return done();
      }),
      removeroleassignment: doing((call, segment) => {
        const { principal, role, others, mine } = pair(call, segment);
        keep(site, scope, [...others, { principal, roles: mine.filter(one => one !== role) }]);
        return done();
      }),
    },
  };
}

function assignment(site: Site, scope: string, link: string, held: Held): Entity {
  const own = `${link}/RoleAssignments/GetByPrincipalId(${held.principal})`;
  const member = site.person(held.principal);
  const remove = (call: Call) => {
    need(site, call.caller, scope, 'managePermissions');
    keep(
      site,
      scope,
      rolesOf(site, scope).filter(one => one.principal !== held.principal),
    );
    return done();
  };
  return {
    at: 'entity',
    type: 'SP.RoleAssignment',
    link: own,
    values: () => ({ PrincipalId: held.principal }),
    expands: ['Member', 'RoleDefinitionBindings'],
    links: {
      member: () => memberEntity(site, member),
      roledefinitionbindings: () => ({
        ...definitions(site),
        members: () =>
          rolesOfSite(site)
            .filter(role => held.roles.includes(role.Id))
            .map(role => definition(site, role)),
      }),
      deleteobject: doing(remove),
    },
    remove,
  };
}

function memberEntity(site: Site, member: PrincipalRecord | undefined): Entity {
  if (!member) throw refuse.noPrincipal();
  return member.kind === 'group' ? groupEntity(site, member) : userEntity(site, member);
}
