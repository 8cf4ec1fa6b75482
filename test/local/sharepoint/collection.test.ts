import { Web } from '@pnp/sp/webs/index.js';
import type { SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, ask, aSite, MEMBER, OWNER, SITE_URL, VISITOR } from './aSite';

let site: Site;
let sp: SPFI;
beforeEach(() => {
  site = aSite();
  sp = as(site);
});
afterEach(() => site.close());

describe('a site below the site', () => {
  const below = () => Web([sp.web, `${SITE_URL}/team`]);

  it('has lists of its own and the people of the one above', async () => {
    await sp.web.webs.add('Team', 'team');
    await below().lists.ensure('Tasks');
    await below().lists.getByTitle('Tasks').items.add({ Title: 'One' });
    expect(await below().lists.getByTitle('Tasks').items()).toHaveLength(1);
    await expect(sp.web.lists.getByTitle('Tasks')()).rejects.toMatchObject({ status: 404 });
    expect((await below().currentUser()).Title).toBe(OWNER.name);
    expect((await below()()).ServerRelativeUrl).toBe('/sites/plan/team');
    expect(await (await below().getParentWeb())?.select('Title')()).toMatchObject({
      Title: 'plan',
    });
    expect((await sp.web.webs()).map(web => web.Title)).toEqual(['Team']);
    const page = await (await ask(site, 'team/Lists/Tasks/AllItems.aspx')).text();
    expect(page).toContain('One');
  });

  it('has the permissions of the one above until they are broken off', async () => {
    await sp.web.webs.add('Team', 'team');
    await below().lists.ensure('Tasks');
    await Web([below(), `${SITE_URL}/team`]).webs.add('Inner', 'inner');
    const seen = async (path: string, who = MEMBER.id) =>
      (await ask(site, `${path}/_api/web/lists`, {}, who)).status;
    expect(await seen('team')).toBe(200);
    await below().breakRoleInheritance(false);
    expect([await seen('team'), await seen('team/inner'), await seen('')]).toEqual([403, 403, 200]);
    expect(await as(site, MEMBER.id).web.getSubwebsFilteredForCurrentUser()()).toEqual([]);
    const { Id } = await sp.web.ensureUser(MEMBER.mail);
    await below().roleAssignments.add(Id, 1073741826);
    expect([await seen('team'), await seen('team/inner')]).toEqual([200, 200]);
    await below().resetRoleInheritance();
    expect(await seen('team')).toBe(200);
    expect(await seen('team', VISITOR.id)).toBe(200);
  });

  it('is made once at an address, by an owner, and goes with its lists', async () => {
    await expect(as(site, MEMBER.id).web.webs.add('Team', 'team')).rejects.toMatchObject({
      status: 403,
    });
    await sp.web.webs.add('Team', 'team');
    await expect(sp.web.webs.add('Again', 'TEAM')).rejects.toMatchObject({ status: 500 });
    await below().lists.ensure('Tasks');
    await below().delete();
    await expect(below()()).rejects.toMatchObject({ status: 404 });
    expect(await sp.web.webs()).toEqual([]);
  });
});

describe('a role that people made', () => {
  it('lets those do what it says, and is gone when removed', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    const roles = sp.web.roleDefinitions;
    await roles.add('Adds rows', '', 500, { High: 0, Low: 0x1 | 0x2 | 0x10000 });
    const { Id } = await roles.getByName('Adds rows')<{ Id: number }>();
    await list.breakRoleInheritance(false);
    const visitor = await sp.web.ensureUser(VISITOR.mail);
    await list.roleAssignments.add(visitor.Id, Id);
    const theirs = as(site, VISITOR.id).web.lists.getByTitle('Tasks').items;
    const added = (await theirs.add({ Title: 'Theirs' })) as { Id: number };
    await expect(theirs.getById(added.Id).update({ Title: 'x' })).rejects.toMatchObject({
      status: 403,
    });
    await roles
      .getByName('Adds rows')
      .update({ BasePermissions: { High: 0, Low: 0x1 | 0x2 | 0x4 | 0x10000 } });
    await theirs.getById(added.Id).update({ Title: 'x' });
    await roles.getByName('Adds rows').delete();
    await expect(theirs()).rejects.toMatchObject({ status: 403 });
    await expect(roles.getByName('Read').delete()).rejects.toMatchObject({ status: 403 });
  });
});

describe('what happened to a list', () => {
  it('is told in order, by kind, and from where one left off', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    await list.items.add({ Title: 'One' });
    const { CurrentChangeToken } = await list.select('CurrentChangeToken')<{
      CurrentChangeToken: { StringValue: string };
    }>();
    await list.items.getById(1).update({ Title: 'Two' });
    const bin = await list.items.getById(1).recycle();
    await sp.web.recycleBin.getById(bin).restore();
    const kinds = async (query: object) =>
      ((await list.getChanges({ Item: true, ...query })) as { ChangeType: number }[]).map(
        change => change.ChangeType,
      );
    expect(await kinds({})).toEqual([1, 2, 3, 7]);
    expect(await kinds({ Update: true, Restore: true })).toEqual([2, 7]);
    expect(await kinds({ ChangeTokenStart: CurrentChangeToken })).toEqual([2, 3, 7]);
    expect(await kinds({ FetchLimit: 1 })).toEqual([1]);
  });
});

describe('what a site has beside its lists', () => {
  it.each([
    'web/siteuserinfolist',
    'web/getcatalog(113)',
    'web/navigation/quicklaunch',
    'web/regionalsettings/timezone',
    'web/features',
    'web/allproperties',
    'web/getavailablewebtemplates(lcid=1033,doincludecrosslanguage=true)',
    "web/lists/getbytitle('Documents')/forms",
    'site/owner',
  ])('is listed: %s', async path => {
    expect((await ask(site, `_api/${path}`)).status).toBe(200);
  });
});
