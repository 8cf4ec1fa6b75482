import type { Site } from './context';
import { refuse } from './errors';

/** SharePoint's permission bits that this site checks. */
export const RIGHTS = {
  view: 0x1n,
  add: 0x2n,
  edit: 0x4n,
  remove: 0x8n,
  versions: 0x40n,
  manageLists: 0x800n,
  open: 0x10000n,
  pages: 0x20000n,
  managePermissions: 0x2000000n,
  manageWeb: 0x40000000n,
  enumerate: 0x4000000000000000n, // who may do what; of the standard roles Full Control alone
} as const;
export type Right = keyof typeof RIGHTS;

const bits = (high: number, low: number) => (BigInt(high) << 32n) | BigInt(low);

/** The role definitions a fresh site has. Ids: Full and Design [CAP], the rest [SEC]. */
const ROLES: readonly Role[] = [
  {
    Id: 1073741829,
    Name: 'Full Control',
    Description: 'Has full control.',
    Order: 1,
    RoleTypeKind: 5,
    bits: bits(0x7fffffff, 0xffffffff),
  },
  {
    Id: 1073741828,
    Name: 'Design',
    Description: 'Can view, add, update, delete, approve, and customize.',
    Order: 32,
    RoleTypeKind: 4,
    bits: bits(432, 1012866047),
  },
  {
    Id: 1073741830,
    Name: 'Edit',
    Description:
      'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    Order: 48,
    RoleTypeKind: 6,
    bits: bits(432, 1011030767),
  },
  {
    Id: 1073741827,
    Name: 'Contribute',
    Description: 'Can view, add, update, and delete list items and documents.',
    Order: 64,
    RoleTypeKind: 3,
    bits: bits(432, 1011028719),
  },
  {
    Id: 1073741826,
    Name: 'Read',
    Description: 'Can view pages and list items and download documents.',
    Order: 128,
    RoleTypeKind: 2,
    bits: bits(176, 138612833),
  },
  {
    Id: 1073741825,
    Name: 'Limited Access',
    Description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    Order: 160,
    RoleTypeKind: 1,
    bits: bits(48, 134287360),
  },
];

/** A role: what holding it allows. */
export type Role = {
  readonly Id: number;
  readonly Name: string;
  readonly Description: string;
  readonly Order: number;
  readonly RoleTypeKind: number;
  readonly bits: bigint;
};

/** The site's roles: the standard ones, then those that people made. */
export const rolesOfSite = (site: Site): readonly Role[] => [
  ...ROLES,
  ...site.roles.all('').map(role => ({
    ...role,
    RoleTypeKind: 0,
    bits: (BigInt(role.High) << 32n) | BigInt(role.Low),
  })),
];

/** A standard role by name. */
export const roleNamed = (name: string): Role | undefined =>
  ROLES.find(role => role.Name.toLowerCase() === name.toLowerCase());

const EVERYTHING = bits(0x7fffffff, 0xffffffff);
const APP_ROLE = { write: 'Contribute', manage: 'Design', full: 'Full Control' } as const;

/** The scope where the permissions of a site, a list or an item would be kept if they are its own. */
export const ownScope = (site: Site, scope: string): string =>
  scope === '' ? (site.ruling?.[0] ?? '') : scope;

/** Whether a site, a list or an item has permissions of its own. */
export const hasOwn = (site: Site, scope: string): boolean =>
  site.scopes.get('', ownScope(site, scope)) !== undefined;

/** The scope that rules a site, a list or an item: its own when inheritance is broken, else the one above. */
export function scopeOf(site: Site, scope: string): string {
  if (scope === '') return site.ruling?.find(one => site.scopes.get('', one)) ?? '';
  if (site.scopes.get('', scope)) return scope;
  const slash = scope.indexOf('/');
  return scopeOf(site, slash < 0 ? '' : scope.slice(0, slash));
}

/** The permission bits that a principal has on the web (`''`), a list (its id) or an item (`list/id`). */
export function rightsOf(site: Site, principalId: number, scope: string): bigint {
  const who = site.person(principalId);
  if (!who) return 0n;
  if (who.kind === 'app') return roleNamed(APP_ROLE[site.appMay])?.bits ?? 0n;
  if (who.admin) return EVERYTHING;
  const held = site.scopes.get('', scopeOf(site, scope))?.roles ?? [];
  const isMe = (id: number) =>
    id === principalId || (who.kind === 'person' && site.person(id)?.kind === 'everyone');
  const mine = held.filter(
    ({ principal }) => isMe(principal) || site.person(principal)?.members.some(isMe),
  );
  const known = rolesOfSite(site);
  return mine
    .flatMap(({ roles }) => roles)
    .reduce((sum, id) => sum | (known.find(role => role.Id === id)?.bits ?? 0n), 0n);
}

/** Whether a principal may do that there. */
export const may = (site: Site, principal: number, scope: string, right: Right): boolean =>
  (rightsOf(site, principal, scope) & RIGHTS[right]) !== 0n;

/** Refuses with 403 unless the principal may do that there. */
export function need(site: Site, principal: number, scope: string, right: Right): void {
  if (!may(site, principal, scope, right)) throw refuse.denied();
}

/** SP.BasePermissions: two 32-bit halves as text. */
export const asHighLow = (all: bigint) => ({
  High: String(all >> 32n),
  Low: String(all & 0xffffffffn),
});

/** The scope of a row, which has one of its own when its inheritance is broken. */
export const itemScope = (list: { readonly Id: string }, item: { readonly id: number }) =>
  `${list.Id}/${item.id}`;

/** Which rows of a list the principal sees: those with permissions of their own may be hidden. */
export const mayView =
  (site: Site, list: { readonly Id: string }, principal: number) =>
  (item: { readonly id: number }): boolean => {
    const scope = itemScope(list, item);
    return !site.scopes.get('', scope) || may(site, principal, scope, 'view');
  };
