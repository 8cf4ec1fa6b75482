import type { Site } from '../context';
import { refusal } from '../errors';
import { record, text } from '../given';
import { asHighLow, need, rolesOfSite, type Role } from '../permissions';
import { argument, doing, done, type Call, type Collection, type Entity } from '../wire/node';

export const noRole = () => refusal(404, 'missing', 'Cannot find role definition.');

/** The first id that a role of the site's own gets. */
const FIRST_OWN = 1073741924;

/** The roles of the site. */
export function definitions(site: Site): Collection {
  const find = (holds: (role: Role) => boolean) => {
    const found = rolesOfSite(site).find(holds);
    if (!found) throw noRole();
    return definition(site, found);
  };
  return {
    at: 'collection',
    link: 'Web/RoleDefinitions',
    metadata: 'SP.ApiData.RoleDefinitions',
    members: () => rolesOfSite(site).map(role => definition(site, role)),
    key: id => find(role => role.Id === Number(id)),
    takes: 'SP.RoleDefinition',
    create: call => ({ at: 'created', entity: addRole(site, call) }),
    links: {
      add: doing(call => addRole(site, call)),
      getbyid: (_call, segment) => find(role => role.Id === Number(argument(segment, 'id'))),
      getbyname: (_call, segment) =>
        find(role => role.Name.toLowerCase() === argument(segment, 'name').toLowerCase()),
      getbytype: (_call, segment) =>
        find(role => role.RoleTypeKind === Number(argument(segment, 'roletype'))),
    },
  };
}

function addRole(site: Site, call: Call): Entity {
  need(site, call.caller, '', 'managePermissions');
  const given = record(call.body.parameters ?? call.body);
  const Name = text(given.Name);
  if (rolesOfSite(site).some(role => role.Name.toLowerCase() === Name.toLowerCase()))
    throw refusal(
      500,
      'duplicateName',
      'A permission level with that name exists already.\n\nPlease try again with a new name.',
    );
  const last = site.roles.all('').at(-1)?.Id ?? FIRST_OWN - 1;
  return keep(site, {
    Id: last + 1,
    Name,
    Description: text(given.Description),
    Order: Number(given.Order ?? 0),
    RoleTypeKind: 0,
    bits: bitsIn(given.BasePermissions),
  });
}

function keep(site: Site, role: Role): Entity {
  const { Id, Name, Description, Order, bits } = role;
  site.roles.put('', String(Id), { Id, Name, Description, Order, ...asHighLow(bits) });
  return definition(site, role);
}

function bitsIn(given: unknown): bigint {
  const { High, Low } = record(given);
  return (BigInt(text(High, '0')) << 32n) | BigInt(text(Low, '0'));
}

/** A role as SP.RoleDefinition. The standard ones cannot be changed here. */
export function definition(site: Site, role: Role): Entity {
  const mine = (call: Call) => {
    need(site, call.caller, '', 'managePermissions');
    if (role.RoleTypeKind !== 0)
      throw refusal(403, 'denied', 'A standard permission level cannot be changed here.');
  };
  const remove = (call: Call) => {
    mine(call);
    site.roles.remove('', String(role.Id));
    return done();
  };
  return {
    at: 'entity',
    type: 'SP.RoleDefinition',
    link: `Web/RoleDefinitions(${role.Id})`,
    values: () => ({
      BasePermissions: asHighLow(role.bits),
      Description: role.Description,
      Hidden: role.RoleTypeKind === 1,
      Id: role.Id,
      Name: role.Name,
      Order: role.Order,
      RoleTypeKind: role.RoleTypeKind,
    }),
    expands: [],
    links: { deleteobject: doing(remove) },
    merge: call => {
      mine(call);
      const { Name, Description, Order, BasePermissions } = call.body;
      keep(site, {
        ...role,
        Name: text(Name, role.Name),
        Description: text(Description, role.Description),
        Order: Number(Order ?? role.Order),
        bits: BasePermissions === undefined ? role.bits : bitsIn(BasePermissions),
      });
    },
    remove,
  };
}
