import '@pnp/sp/files/index.js';
import '@pnp/sp/regional-settings/index.js';
import '@pnp/sp/related-items/index.js';
import '@pnp/sp/sputilities/index.js';
import '@pnp/sp/forms/index.js';
import type { SPFI } from '@pnp/sp';
import { ControlMode } from '@pnp/sp/lists/index.js';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, aSite, MEMBER, OWNER, SITE_URL, VISITOR } from './aSite';

let site: Site;
let sp: SPFI;
beforeEach(() => {
  site = aSite();
  sp = as(site);
});
afterEach(() => site.close());

describe('the people that utilities tell of', () => {
  it('are found by mail, by part of a name, and by group', async () => {
    const { utility } = sp;
    expect(await utility.getCurrentUserEmailAddresses()).toBe(OWNER.mail);
    expect(await utility.resolvePrincipal(MEMBER.mail, 1, 15, true, false)).toMatchObject({
      DisplayName: MEMBER.name,
      PrincipalType: 1,
    });
    const found = await utility.searchPrincipals('v', 1, 15, '', 10);
    expect(found.map(person => person.DisplayName)).toEqual([OWNER.name, VISITOR.name]);
    const members = await utility.expandGroupsToPrincipals(['plan Members'], 10);
    expect(members.map(person => person.DisplayName)).toEqual([MEMBER.name]);
  });
});

describe('everyone in the organisation', () => {
  it('may do what their one principal may, also through a group', async () => {
    const everyone = await sp.web.ensureUser('everyone except external users');
    const { list } = await sp.web.lists.ensure('Tasks');
    await list.breakRoleInheritance(false);
    const asked = () => as(site, VISITOR.id).web.lists.getByTitle('Tasks').items();
    await expect(asked()).rejects.toMatchObject({ status: 403 });
    await list.roleAssignments.add(everyone.Id, 1073741826);
    expect(await asked()).toEqual([]);
    await list.roleAssignments.remove(everyone.Id, 1073741826);
    await expect(asked()).rejects.toMatchObject({ status: 403 });
    const group = await sp.web.siteGroups.add({ Title: 'All' });
    await sp.web.siteGroups.getById(group.Id).users.add(everyone.LoginName);
    await list.roleAssignments.add(group.Id, 1073741826);
    expect(await asked()).toEqual([]);
  });
});

describe('the time at the site', () => {
  it.each([
    ['2012-08-03T09:00:00Z', '2012-08-03T10:00:00'],
    ['2012-12-03T09:00:00Z', '2012-12-03T09:00:00'],
  ])('is %s in UTC when clocks there show %s', async (utc, local) => {
    const { timeZone } = sp.web.regionalSettings;
    expect(await timeZone.utcToLocalTime(utc)).toBe(local);
    expect(await timeZone.localTimeToUTC(local)).toBe(utc);
  });

  it('is one of the zones that it lists', async () => {
    const { timeZones } = sp.web.regionalSettings;
    expect(await timeZones.getById(23)).toMatchObject({ Information: { Bias: -330 } });
    expect((await timeZones()).map(zone => zone.Id)).toContain(2);
    expect(await sp.web.regionalSettings.getInstalledLanguages()).toMatchObject([{ Lcid: 1033 }]);
    expect(await sp.web.titleResource('en-us')).toBe('plan');
  });
});

describe('related rows', () => {
  it('are linked, read and let go, by those who may change the row they hang on', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    const { Id } = await list<{ Id: string }>();
    for (const Title of ['One', 'Two']) await list.items.add({ Title });
    const { ServerRelativeUrl } = await sp.web.defaultDocumentLibrary.rootFolder.files.addUsingPath(
      'a.txt',
      'x',
    );
    const related = (who: SPFI) => who.web.relatedItems;
    const path = '/sites/plan';
    const link = (who: SPFI) => related(who).addSingleLink(Id, 1, path, Id, 2, path);
    await expect(link(as(site, VISITOR.id))).rejects.toMatchObject({ status: 403 });
    await link(sp);
    await related(sp).addSingleLinkToUrl('Tasks', 1, ServerRelativeUrl);
    const titles = async () =>
      (await related(sp).getRelatedItems(Id, 1)).map(one => one.Title).sort();
    expect(await titles()).toEqual(['Two', 'a.txt']);
    await related(sp).deleteSingleLink(Id, 1, path, Id, 2, path);
    expect(await titles()).toEqual(['a.txt']);
  });
});

describe('what a list tells clients that keep in step', () => {
  it('is all rows first, then what changed and what has gone', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    for (const Title of ['Pay & go', 'Two', 'Three']) await list.items.add({ Title });
    const ask = (query: object) => list.getListItemChangesSinceToken(query);
    const all = await ask({ RowLimit: '2' });
    expect(all.match(/<z:row /g)).toHaveLength(2);
    expect(all).toContain('ows_Title="Pay &amp; go"');
    const found = await ask({
      Contains: '<Contains><FieldRef Name="Title"/><Value Type="Text">hre</Value></Contains>',
    });
    expect(found).toContain('ItemCount="1"');
    const [, token = ''] = /LastChangeToken="([^"]*)"/.exec(found) ?? [];
    await list.items.getById(1).delete();
    await list.items.getById(2).update({ Title: 'Zwei' });
    const later = await ask({ ChangeToken: token });
    expect(later).toContain('<Id ChangeType="Delete">1</Id>');
    expect(later.match(/<z:row /g)).toHaveLength(1);
    expect(later).toContain('ows_Title="Zwei"');
  });

  it('is the schema and the values of a form', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    await list.items.add({ Title: 'One' });
    expect(await list.renderListFormData(1, 'editform', ControlMode.Edit)).toMatchObject({
      ItemAttributes: { Id: '1' },
      ListData: { Title: 'One' },
      ListSchema: { Title: { FieldType: 'Text' } },
    });
    const [form] = await list.forms<{ Id: string; FormType: number }[]>();
    expect(await list.forms.getById(form?.Id ?? '')()).toMatchObject({ FormType: 4 });
  });
});

describe('a site and what is near it', () => {
  it('tells its libraries, and where a page belongs', async () => {
    const titles = (await sp.site.getDocumentLibraries(SITE_URL)).map(library => library.Title);
    expect(titles).toEqual(expect.arrayContaining(['Documents', 'Site Assets', 'Site Pages']));
    expect(titles).not.toContain('Style Library');
    expect(await sp.site.exists(SITE_URL)).toBe(true);
    expect(await sp.site.exists(`${SITE_URL}/nowhere`)).toBe(false);
    expect((await sp.web.getList('SitePages')()).Title).toBe('Site Pages');
  });

  it('keeps what was moved on from its bin in that of the collection', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    await list.items.add({ Title: 'One' });
    const bin = await list.items.getById(1).recycle();
    await sp.web.recycleBin.getById(bin).moveToSecondStage();
    expect(await sp.web.recycleBin()).toEqual([]);
    const [kept] = await sp.site.recycleBin();
    expect(kept).toMatchObject({ Id: bin, ItemState: 2 });
    await sp.site.recycleBin.getById(bin).restore();
    expect(await list.items()).toHaveLength(1);
  });
});
