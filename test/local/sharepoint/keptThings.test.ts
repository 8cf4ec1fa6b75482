import '@pnp/sp/comments/item.js';
import '@pnp/sp/features/index.js';
import '@pnp/sp/navigation/index.js';
import '@pnp/sp/column-defaults/index.js';
import type { SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, ask, aSite, MEMBER, VISITOR } from './aSite';

let site: Site;
let sp: SPFI;
beforeEach(() => {
  site = aSite();
  sp = as(site);
});
afterEach(() => site.close());

const L = "web/lists/getbytitle('Documents')";
const hook = (days: number) => ({
  notificationUrl: 'https://example.org/hook',
  expirationDateTime: new Date(Date.parse('2012-08-03') + days * 86_400_000).toISOString(),
});
const receiver = {
  eventReceiverCreationInformation: { ReceiverName: 'One', EventType: 10_001, SequenceNumber: 1 },
};
const json = { 'Content-Type': 'application/json' };
const send = (path: string, method: string, body: object, who?: string) =>
  ask(site, `_api/${path}`, { method, headers: json, body: JSON.stringify(body) }, who);

describe('what the site keeps as it is given', () => {
  it.each([
    ['web/usercustomactions', { Title: 'One', Location: 'X' }, 'Title', 'Id'],
    ['site/usercustomactions', { Title: 'One', Location: 'X' }, 'Title', 'Id'],
    [`${L}/usercustomactions`, { Title: 'One', Location: 'X' }, 'Title', 'Id'],
    [`${L}/eventreceivers`, receiver, 'ReceiverName', 'ReceiverId'],
    ['web/eventreceivers', receiver, 'ReceiverName', 'ReceiverId'],
    [`${L}/subscriptions`, hook(90), 'notificationUrl', 'id'],
    ['web/navigation/quicklaunch', { Title: 'One', Url: '/' }, 'Title', 'Id'],
    ['web/navigation/topnavigationbar', { Title: 'One', Url: '/' }, 'Title', 'Id'],
  ])('is made, found, changed and removed, by those who may: %s', async (path, body, name, key) => {
    const made = await send(path, 'POST', body);
    expect(made.status).toBe(201);
    const { [key]: id } = (await made.json()) as Record<string, unknown>;
    const one = `${path}('${String(id)}')`;
    expect((await send(one, 'MERGE', { [name]: 'Two' })).status).toBe(204);
    const read = (await (await ask(site, `_api/${one}`)).json()) as Record<string, unknown>;
    expect(read[name]).toBe('Two');
    expect((await send(path, 'POST', { Nonsense: 1 })).status).toBe(400);
    expect((await send(path, 'POST', body, VISITOR.id)).status).toBe(403);
    expect((await send(one, 'DELETE', {})).status).toBe(200);
    expect((await ask(site, `_api/${one}`)).status).toBe(404);
  });

  it.each([-1, 0, 181])('is no webhook that ends %i days from now', async days => {
    expect((await send(`${L}/subscriptions`, 'POST', hook(days))).status).toBe(400);
  });
});

describe('the navigation', () => {
  it('keeps the order that links are put in, and links below links', async () => {
    const { quicklaunch } = sp.web.navigation;
    const titles = async () => (await quicklaunch()).map(node => node.Title);
    const [first] = await quicklaunch();
    const made = (await quicklaunch.add('One', '/')) as unknown as { Id: number };
    const { children } = quicklaunch.getById(made.Id);
    await children.add('Below', '/');
    expect(await titles()).toEqual(['Home', 'Documents', 'One']);
    await quicklaunch.moveAfter(made.Id, first?.Id ?? 0);
    expect(await titles()).toEqual(['Home', 'One', 'Documents']);
    expect((await children()).map(node => node.Title)).toEqual(['Below']);
    const menu = await sp.navigation.getMenuState(undefined, 3, 'CurrentNavSiteMapProvider');
    expect(menu.Nodes[1]).toMatchObject({ Title: 'One', Nodes: [{ Title: 'Below' }] });
  });
});

describe('a feature', () => {
  it('is switched on once and off once, or as often as one insists', async () => {
    const { features } = sp.web;
    const id = 'a7a2793e-67cd-4dc1-9fd0-43f61581207a';
    expect(await features.getById(id)()).toMatchObject({ 'odata.null': true });
    await features.add(id);
    await expect(features.add(id)).rejects.toMatchObject({ status: 500 });
    await features.add(id, true);
    expect(await features()).toHaveLength(1);
    await features.remove(id);
    await expect(features.remove(id)).rejects.toMatchObject({ status: 500 });
  });
});

describe('comments on a row', () => {
  it('are answered, liked, counted and removed', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    await list.items.add({ Title: 'One' });
    const mine = list.items.getById(1).comments;
    const theirs = as(site, MEMBER.id).web.lists.getByTitle('Tasks').items.getById(1).comments;
    const { id } = await mine.add('Is it done?');
    await theirs.getById(Number(id)).replies.add('Nearly');
    await theirs.getById(Number(id)).like();
    expect(await mine()).toMatchObject([
      { text: 'Is it done?', likeCount: 1, replyCount: 1, isReply: false },
    ]);
    expect(await mine.getById(Number(id)).replies()).toMatchObject([
      { text: 'Nearly', author: { name: MEMBER.name }, parentId: id },
    ]);
    await mine.clear();
    expect(await mine()).toEqual([]);
  });
});

describe('default values by folder', () => {
  it('are kept in the library’s Forms folder and read back', async () => {
    const { list } = await sp.web.lists.ensure('Minutes', '', 101);
    await list.fields.addText('Ref');
    await list.rootFolder.setDefaultColumnValues([{ name: 'Ref', value: '1.2' }]);
    expect(await list.getDefaultColumnValues()).toEqual([
      { name: 'Ref', path: '/sites/plan/Minutes', value: '1.2' },
    ]);
    await list.setDefaultColumnValues([]);
    expect(await list.getDefaultColumnValues()).toEqual([]);
    expect(await list.items()).toEqual([]);
  });
});
