import '@pnp/sp/profiles/index.js';
import { PrincipalType, type SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, aSite, MEMBER, OWNER, STRANGER, VISITOR } from './aSite';

let site: Site;
beforeEach(() => {
  site = aSite({ people: [OWNER, MEMBER, VISITOR, { ...STRANGER, title: 'Porter' }] });
});
afterEach(() => site.close());

const search = (sp: SPFI, text: string, differs = {}) =>
  sp.profiles.clientPeoplePickerSearchUser({
    QueryString: text,
    MaximumEntitySuggestions: 10,
    PrincipalType: PrincipalType.User,
    ...differs,
  });

describe('the people picker', () => {
  it('finds whom the site has never met, with their object id, job and address', async () => {
    const [one, ...others] = await search(as(site, VISITOR.id), 'stra');
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      Key: `i:0#.f|membership|${STRANGER.mail}`,
      DisplayText: STRANGER.name,
      EntityType: 'User',
      IsResolved: true,
      EntityData: { ObjectId: STRANGER.id, Email: STRANGER.mail, Title: 'Porter' },
      MultipleMatches: [],
    });
  });

  it.each([
    ['the beginning of any word of a name', 'v', [VISITOR.name]],
    ['the beginning of an address', 'max@', [MEMBER.name]],
    ['nothing in the middle of a word', 'live', []],
    ['nobody for no words', ' ', []],
  ])('takes %s', async (_, text, names) => {
    const found = await search(as(site), text);
    expect(found.map(({ DisplayText }) => DisplayText)).toEqual(names);
  });

  it('gives no more than are asked for, and no people where groups are', async () => {
    expect(await search(as(site), 'm', { MaximumEntitySuggestions: 0 })).toEqual([]);
    expect(await search(as(site), 'm', { PrincipalType: PrincipalType.SharePointGroup })).toEqual(
      [],
    );
  });

  it('is closed to whoever may not open the site', async () => {
    await expect(search(as(site, STRANGER.id), 'max')).rejects.toMatchObject({ status: 403 });
  });

  it('resolves a text that means one person', async () => {
    const params = { QueryString: MEMBER.mail, MaximumEntitySuggestions: 10 };
    const one = await as(site).profiles.clientPeoplePickerResolveUser(params);
    expect(one).toMatchObject({ DisplayText: MEMBER.name, IsResolved: true });
  });
});

describe('what others may do', () => {
  it('is told to whoever has full control, and to nobody else', async () => {
    const rights = await as(site).web.getUserEffectivePermissions(VISITOR.mail);
    expect(rights).toMatchObject({ High: '176', Low: '138612833' });
    const asked = as(site, MEMBER.id).web.getUserEffectivePermissions(VISITOR.mail);
    await expect(asked).rejects.toMatchObject({ status: 403 });
  });
});
