import { type Access, addGroup, grant, GROUPS, setApart } from './access';
import { LISTS } from './lists';
import type { Step } from './steps';

/**
 * The groups and rights that a site lacks. On a site of its own, groups have their level on the whole
 * site; on a team's site every list is set apart, also where somebody has restored its inheritance.
 * Pure.
 */
export function accessSteps(access: Access): readonly Step[] {
  if (access.at === 'hidden') return [];
  const made = GROUPS.filter(({ title }) => !access.groups.has(title)).map(group => ({
    says: `Made the group “${group.title}”`,
    run: (sp: Parameters<Step['run']>[0]) => addGroup(sp, group),
  }));
  return [...made, ...(access.isTeam ? onLists(access) : onSite(access))];
}

type Seen = Extract<Access, { at: 'seen' }>;

function onSite({ groups, onSite: held }: Seen): readonly Step[] {
  return GROUPS.filter(({ title }) => !held.has(groups.get(title) ?? -1)).map(group => ({
    says: `Gave the group “${group.title}” its rights on the site`,
    run: sp => grant(sp, group),
  }));
}

function onLists({ groups, onList, owners }: Seen): readonly Step[] {
  return LISTS.flatMap((list): Step[] => {
    const held = onList.get(list.path);
    if (!held) {
      const says = `Set the list ${list.title} apart from the team`;
      return [{ says, run: sp => setApart(sp, list, owners) }];
    }
    return GROUPS.filter(({ title }) => !held.has(groups.get(title) ?? -1)).map(group => ({
      says: `Gave the group “${group.title}” its rights on ${list.title}`,
      run: sp => grant(sp, group, list),
    }));
  });
}
