import type { Site } from '../context';
import type { CamlNow } from './caml';

/** What a query in CAML takes from the moment and from who asks. */
export function camlNow(site: Site, caller: number): CamlNow {
  const all = () => site.principals.all('');
  const groups = () => all().filter(one => one.kind === 'group');
  const ids = (found: readonly { readonly Id: number }[]) => found.map(one => one.Id);
  const kinds: Readonly<Record<string, (groupId: number) => readonly number[]>> = {
    'SPWeb.AllUsers': () => ids(all().filter(one => one.kind !== 'group')),
    'SPWeb.Users': () => ids(all().filter(one => one.kind !== 'group')),
    'SPWeb.Groups': () => ids(groups()),
    SPGroup: groupId => site.person(groupId)?.members ?? [],
    CurrentUserGroups: () => ids(groups().filter(group => group.members.includes(caller))),
  };
  return {
    now: site.now(),
    zone: site.zone,
    userId: caller,
    members: (type, groupId) => kinds[type]?.(groupId),
  };
}
