import type { SPFI } from '@pnp/sp';
import { type ListDefinition } from './columns';
import type { FoundList } from './found';
import { listAt } from './listAt';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/sites/index.js';

/** SharePoint's own permission levels, by the ids that they have on every site. */
const LEVELS = { read: 1073741826, contribute: 1073741827, full: 1073741829 } as const;

/** The groups of a plan's site. Owners of actions are in none: they answer through the service. */
export const GROUPS = [
  {
    title: 'Plan managers',
    level: LEVELS.contribute,
    about: 'Run the plans of this site: may edit the rows of every list by hand.',
  },
  {
    title: 'Plan readers',
    level: LEVELS.read,
    about: 'May read the plans of this site. Owners of actions need not be here.',
  },
] as const;
type Group = (typeof GROUPS)[number];

/** The groups that may see a list: of one that names who has not answered, only those who run the plan. */
export function groupsOf({ onlyManagers }: ListDefinition): readonly Group[] {
  return onlyManagers ? [GROUPS[0]] : GROUPS;
}

/** Who may do what, as far as whoever asks may see it; `hidden`: they may not. */
export type Access =
  | { at: 'hidden' }
  | {
      at: 'seen';
      isTeam: boolean; // a Microsoft 365 group owns the site, and all its members may edit it
      owners?: number; // the site's group of owners
      groups: ReadonlyMap<string, number>; // ids by title
      onSite: ReadonlySet<number>; // who has a level on the whole site
      onList: ReadonlyMap<string, ReadonlySet<number>>; // by the list's path, where it has its own
    };

const NO_GROUP = '00000000-0000-0000-0000-000000000000';

/** Reads who may do what. Whoever may not see it all sees none of it. */
export async function findAccess(
  sp: SPFI,
  lists: readonly (readonly [ListDefinition, FoundList | undefined])[],
): Promise<Access> {
  try {
    const [site, groups, onSite, web] = await Promise.all([
      sp.site.select('GroupId')<{ GroupId?: string }>(),
      sp.web.siteGroups.select('Id', 'Title')(),
      holders(sp.web),
      sp.web.select('AssociatedOwnerGroup/Id').expand('AssociatedOwnerGroup')<{
        AssociatedOwnerGroup?: { Id?: number };
      }>(),
    ]);
    const own = lists.filter(([, found]) => found && !found.inherits);
    const held = await Promise.all(
      own.map(async ([list]) => [list.path, await holders(listAt(sp, list))] as const),
    );
    const owners = web.AssociatedOwnerGroup?.Id;
    return {
      at: 'seen',
      isTeam: (site.GroupId ?? NO_GROUP) !== NO_GROUP,
      ...(owners !== undefined && { owners }),
      groups: new Map(groups.map(({ Id, Title }) => [Title, Id])),
      onSite,
      onList: new Map(held),
    };
  } catch (error) {
    const { status } = Object(error) as { status?: unknown };
    if (status === 401 || status === 403 || status === 404) return { at: 'hidden' };
    throw error;
  }
}

type Securable = Pick<SPFI['web'], 'roleAssignments'>;

async function holders({ roleAssignments }: Securable): Promise<ReadonlySet<number>> {
  const held = await roleAssignments.select('PrincipalId')<{ PrincipalId: number }[]>();
  return new Set(held.map(({ PrincipalId }) => PrincipalId));
}

/** Makes a group. */
export async function addGroup(sp: SPFI, { title, about }: Group): Promise<void> {
  await sp.web.siteGroups.add({ Title: title, Description: about });
}

/** Gives a group its level on the whole site, or on one list that has permissions of its own. */
export async function grant(sp: SPFI, group: Group, list?: ListDefinition): Promise<void> {
  const { Id } = await sp.web.siteGroups.getByName(group.title).select('Id')();
  const on: Securable = list ? listAt(sp, list) : sp.web;
  await on.roleAssignments.add(Id, group.level);
}

/** Takes a list out of what the site allows: only its owners and those of our groups are left who may see it. */
export async function setApart(sp: SPFI, list: ListDefinition, owners?: number): Promise<void> {
  await listAt(sp, list).breakRoleInheritance(false, false);
  if (owners !== undefined) await listAt(sp, list).roleAssignments.add(owners, LEVELS.full);
  for (const group of groupsOf(list)) await grant(sp, group, list);
}

/** What is to be said about the rights on a site of this kind. Pure. */
export function accessInWords(access: Access): readonly string[] {
  if (access.at === 'hidden') return [];
  const who =
    'Put whoever runs the plan into the group “Plan managers” and whoever may read it into ' +
    '“Plan readers”. Owners of actions need no rights here.';
  if (!access.isTeam) return [who];
  return [
    'This is a team’s site, where every member of the team may edit. The lists of the plan are ' +
      'set apart: members see only what the groups below allow. The team’s owners own the site ' +
      'and can still do everything: read and edit every row, delete a list, and give anybody ' +
      'rights. Where that is too much, keep the plan on a site of its own.',
    who,
  ];
}
