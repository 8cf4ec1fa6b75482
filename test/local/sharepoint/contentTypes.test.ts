import '@pnp/sp/content-types/index.js';
import type { SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, aSite, MEMBER, VISITOR } from './aSite';

let site: Site;
let sp: SPFI;
beforeEach(() => {
  site = aSite();
  sp = as(site);
});
afterEach(() => site.close());

type Type = { Name: string; StringId: string };
const made = async (name = 'Decision') => {
  const { data } = await sp.web.contentTypes.add('0x01', name, 'What was decided', 'Plans');
  return (data as unknown as { Id: { StringValue: string } }).Id.StringValue;
};

describe('a content type of the site', () => {
  it('comes from another, with its columns, under an id that says so', async () => {
    const id = await made();
    expect(id).toMatch(/^0x0100[0-9A-F]{32}$/);
    const type = sp.web.contentTypes.getById(id);
    expect(await type()).toMatchObject({ Name: 'Decision', Group: 'Plans', StringId: id });
    expect(await type.parent<Type>()).toMatchObject({ Name: 'Item' });
    const columns = await type.fields<{ InternalName: string }[]>();
    expect(columns.map(field => field.InternalName)).toContain('Title');
    expect(await type.fieldLinks<unknown[]>()).toHaveLength(columns.length);
    await expect(made()).rejects.toMatchObject({ status: 500 });
  });

  it('is renamed and removed, by those who manage lists; SharePoint’s own stay', async () => {
    const id = await made();
    await sp.web.contentTypes.getById(id).update({ Name: 'Resolution' });
    expect((await sp.web.contentTypes.getById(id)()).Name).toBe('Resolution');
    await expect(as(site, VISITOR.id).web.contentTypes.getById(id).delete()).rejects.toMatchObject({
      status: 403,
    });
    await sp.web.contentTypes.getById(id).delete();
    await expect(sp.web.contentTypes.getById(id)()).rejects.toMatchObject({ status: 404 });
    await expect(sp.web.contentTypes.getById('0x01').delete()).rejects.toMatchObject({
      status: 500,
    });
  });
});

describe('the content types of a list', () => {
  it('are its own copies, and bring the columns they need', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    const first = await list.contentTypes();
    expect(first.map(type => type.Name)).toEqual(['Item', 'Folder']);
    await list.contentTypes.addAvailableContentType('0x0108');
    const [, , task] = await list.contentTypes<Type[]>();
    expect(task?.StringId).toMatch(/^0x010800[0-9A-F]{32}$/);
    expect((await list.fields.getByInternalNameOrTitle('TaskDueDate')()).TypeAsString).toBe(
      'DateTime',
    );
    await expect(list.contentTypes.addAvailableContentType('0x99')).rejects.toMatchObject({
      status: 404,
    });
  });

  it('are what rows say they are', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    await list.contentTypes.addAvailableContentType('0x0108');
    const [item, , task] = await list.contentTypes<Type[]>();
    const theirs = as(site, MEMBER.id).web.lists.getByTitle('Tasks').items;
    await theirs.add({ Title: 'One' });
    await theirs.add({ Title: 'Two', ContentTypeId: task?.StringId });
    const ids = async () =>
      (await theirs.select('ContentTypeId')<{ ContentTypeId: string }[]>()).map(
        row => row.ContentTypeId,
      );
    expect(await ids()).toEqual([item?.StringId, task?.StringId]);
    await theirs.getById(1).update({ ContentTypeId: '0x0108' });
    expect(await ids()).toEqual([task?.StringId, task?.StringId]);
    expect(await theirs.getById(1).contentType<Type>()).toMatchObject({ Name: 'Task' });
  });
});
