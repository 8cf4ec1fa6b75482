import type { Site } from './context';
import { refuse } from './errors';
import { roleNamed } from './permissions';
import type { PrincipalRecord } from './store/records';

/** A person the site is told of. `site` says which of the standard groups they are in. */
export type SitePerson = {
  id: string;
  name: string;
  mail: string;
  /** As the directory has them; left out where it does not say. */
  title?: string;
  department?: string;
  site: 'owner' | 'member' | 'visitor' | 'none';
};

const GROUPS = [
  { Id: 3, word: 'Owners', holds: 'owner', role: 'Full Control' },
  { Id: 4, word: 'Visitors', holds: 'visitor', role: 'Read' },
  { Id: 5, word: 'Members', holds: 'member', role: 'Edit' },
] as const;

/** The login name of an account. */
export const loginOf = (mail: string) => `i:0#.f|membership|${mail}`;

/** Makes the standard groups once, and brings the people up to date with what the site is told. */
export function settlePeople(site: Site, title: string, people: readonly SitePerson[]): void {
  if (!site.principals.get('', '3')) makeGroups(site, title);
  for (const person of people) if (person.site !== 'none') settle(site, person);
  for (const group of GROUPS) {
    const record = site.principals.get('', String(group.Id));
    if (!record) continue;
    const known = new Set(people.map(person => idFor(site, person)));
    const kept = record.members.filter(id => !known.has(id));
    const told = people.filter(person => person.site === group.holds);
    const members = [...kept, ...told.flatMap(person => idFor(site, person) ?? [])];
    put(site, { ...record, members });
  }
}

const idFor = (site: Site, person: SitePerson) => byObjectId(site, person.id)?.Id;

function makeGroups(site: Site, title: string): void {
  for (const group of GROUPS)
    put(site, newGroup(group.Id, `${title} ${group.word}`, { OwnerTitle: `${title} Owners` }));
  const roles = GROUPS.map(group => ({
    principal: group.Id,
    roles: [roleNamed(group.role)?.Id ?? 0],
  }));
  site.scopes.put('', '', { roles });
}

/** A group with SharePoint's first settings. */
export const newGroup = (
  Id: number,
  Title: string,
  props: Record<string, unknown>,
): PrincipalRecord => ({
  Id,
  kind: 'group',
  LoginName: Title,
  Title,
  Email: '',
  objectId: '',
  members: [],
  admin: false,
  props,
});

function settle(site: Site, person: SitePerson): PrincipalRecord {
  const known = byObjectId(site, person.id) ?? byLogin(site, loginOf(person.mail));
  const record: PrincipalRecord = {
    ...(known ?? { Id: nextId(site), members: [], props: {} }),
    kind: 'person',
    LoginName: loginOf(person.mail),
    Title: person.name,
    Email: person.mail,
    objectId: person.id,
    admin: person.site === 'owner',
  };
  put(site, record);
  return record;
}

/** Keeps a principal. */
export const put = (site: Site, record: PrincipalRecord) =>
  site.principals.put('', String(record.Id), record);

/** The next id that no principal has had. */
export function nextId(site: Site): number {
  const last = Number(site.web.get('', 'lastPrincipal')?.value ?? 5);
  site.web.put('', 'lastPrincipal', { value: last + 1 });
  return last + 1;
}

export const byObjectId = (site: Site, objectId: string) =>
  site.principals.all('').find(one => one.objectId === objectId && one.kind !== 'group');

/** By login name, the part after the last bar, or mail; case does not matter. */
export function byLogin(site: Site, login: string): PrincipalRecord | undefined {
  const wanted = login.toLowerCase();
  return site.principals
    .all('')
    .find(
      one =>
        one.LoginName.toLowerCase() === wanted ||
        (one.Email !== '' && one.Email.toLowerCase() === wanted.replace(/^.*\|/, '')),
    );
}

/** The account with that login name, taken into the site when it was not there yet. 404 for a stranger. */
export function ensure(site: Site, login: string, people: readonly SitePerson[]): PrincipalRecord {
  const mail = login.replace(/^.*\|/, '').toLowerCase();
  if (mail === '' || site.gone.has(mail)) throw refuse.noUser(login);
  const known = byLogin(site, login);
  if (known) return known;
  if (EVERYONE.test(login)) return ensureEveryone(site);
  const person = people.find(
    one => one.mail.toLowerCase() === mail || one.name.toLowerCase() === mail,
  );
  if (!person) throw refuse.noUser(login);
  return settle(site, person);
}

const EVERYONE = /^everyone except external users$|spo-grid-all-users/i;

/** The principal that stands for all people of the organisation. */
function ensureEveryone(site: Site): PrincipalRecord {
  const known = site.principals.all('').find(one => one.kind === 'everyone');
  if (known) return known;
  const record: PrincipalRecord = {
    ...newGroup(nextId(site), 'Everyone except external users', {}),
    kind: 'everyone',
    LoginName: 'c:0-.f|rolemanager|spo-grid-all-users/local',
  };
  put(site, record);
  return record;
}

/** The principal an app acts as. */
export function ensureApp(site: Site, name: string): PrincipalRecord {
  const known = byObjectId(site, `app:${name}`);
  if (known) return known;
  const record: PrincipalRecord = {
    Id: nextId(site),
    kind: 'app',
    LoginName: `i:0i.t|ms.sp.ext|${name}`,
    Title: 'SharePoint App',
    Email: '',
    objectId: `app:${name}`,
    members: [],
    admin: false,
    props: {},
  };
  put(site, record);
  return record;
}
