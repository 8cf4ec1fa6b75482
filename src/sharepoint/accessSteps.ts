import { type Access, addGroup, grant, GROUPS, groupsOf, setApart } from './access';
import type { ListDefinition } from './columns';
import { LISTS_AND_FILES } from './lists';
import type { Step } from './steps';

/**
 * The groups and rights that a site lacks. On a site of its own, groups have their level on the whole
 * site, and a list that only plan managers may see is set apart from readers; on a team's site every
 * list is set apart. Also where somebody has restored its inheritance. Pure.
 */
export function accessSteps(
  access: Access,
  lists: readonly ListDefinition[] = LISTS_AND_FILES,
): readonly Step[] {
  if (access.at === 'hidden') return [];
  const made = GROUPS.filter(({ title }) => !access.groups.has(title)).map(group => ({
    says: `Made the group “${group.title}”`,
    run: (sp: Parameters<Step['run']>[0]) => addGroup(sp, group),
  }));
  return [...made, ...(access.isTeam ? onLists(lists, 'the team', access) : onSite(access, lists))];
}

type Seen = Extract<Access, { at: 'seen' }>;

function onSite(seen: Seen, lists: readonly ListDefinition[]): readonly Step[] {
  const { groups, onSite: held } = seen;
  const lacking = GROUPS.filter(({ title }) => !held.has(groups.get(title) ?? -1));
  const granted = lacking.map(group => ({
    says: `Gave the group “${group.title}” its rights on the site`,
    run: (sp: Parameters<Step['run']>[0]) => grant(sp, group),
  }));
  return [...granted, ...onLists(lists.filter(isForManagers), 'readers', seen)];
}

const isForManagers = ({ onlyManagers }: ListDefinition): boolean => onlyManagers === true;

function onLists(
  lists: readonly ListDefinition[],
  from: 'the team' | 'readers',
  { groups, onList, owners }: Seen,
): readonly Step[] {
  return lists.flatMap((list): Step[] => {
    const held = onList.get(list.path);
    if (!held) {
      const says = `Set the list ${list.title} apart from ${from}`;
      return [{ says, run: sp => setApart(sp, list, owners) }];
    }
    return groupsOf(list)
      .filter(({ title }) => !held.has(groups.get(title) ?? -1))
      .map(group => ({
        says: `Gave the group “${group.title}” its rights on ${list.title}`,
        run: sp => grant(sp, group, list),
      }));
  });
}
