import type { SitePerson } from '../../src/local/sharepoint/site';
import { addPerson } from '../../src/sharepoint/addPerson';
import { connect, inProcess } from '../../src/sharepoint/connect';
import { searchDirectory } from '../../src/sharepoint/directory';
import { siteRights } from '../../src/sharepoint/siteRights';
import { matchPerson } from '../../src/sharepoint/matchPeople';
import { localSite, SITE_URL } from './localSite';
import { planSite } from './planSite';

const people: readonly SitePerson[] = [
  { id: 'id-eu', name: 'Eve Unit', mail: 'eve.unit@police.example', site: 'owner' },
  { id: 'id-ds', name: 'Dana Service', mail: 'dana.service@police.example', site: 'visitor' },
  {
    ...{ id: 'id-otto', name: 'Otto O’Dell', mail: "otto.o'dell@police.example", site: 'none' },
    ...{ title: 'Partnerships Manager', department: 'Operations' },
  },
  { id: 'id-eve', name: 'Eve Unit', mail: 'eve.unit2@police.example', site: 'none' },
];
const KEY = 'edhr-2012';

describe('the directory', () => {
  it('gives name, job, department and object id of those whose name begins so', async () => {
    const { sp, close } = localSite({ people });
    expect(await searchDirectory(sp, 'otto')).toEqual([
      {
        ...{ id: 'id-otto', name: 'Otto O’Dell', mail: "otto.o'dell@police.example" },
        ...{ title: 'Partnerships Manager', department: 'Operations' },
      },
    ]);
    expect(await searchDirectory(sp, 'nobody')).toEqual([]);
    close();
  });

  it('leaves out groups, what was not resolved, and what has no address', async () => {
    const { sp, instead, close } = localSite({ people });
    const entities = [
      { Key: 'c:0t.c|tenant|1', DisplayText: 'A group', IsResolved: true, EntityData: {} },
      { Key: 'otto', DisplayText: 'otto', IsResolved: false, EntityData: { Email: 'o@x.example' } },
      { Key: 'i:0#.f|membership|no@mailbox.example', DisplayText: 'N', EntityData: null },
      null,
    ];
    instead(() => Response.json({ value: JSON.stringify(entities) }));
    expect(await searchDirectory(sp, 'x')).toEqual([{ name: 'N', mail: 'no@mailbox.example' }]);
    close();
  });

  it('says with its status that SharePoint refuses', async () => {
    const { sp, instead, close } = localSite({ people });
    instead(() => new Response('{}', { status: 403 }));
    await expect(searchDirectory(sp, 'otto')).rejects.toMatchObject({
      status: 403,
      message: 'The directory could not be searched: SharePoint answered 403',
    });
    close();
  });
});

describe('an account that was chosen', () => {
  it('is one of the people of the plan from then on, once however often it is chosen', async () => {
    const { sp, store } = await planSite(undefined, { people });
    const chosen = { mail: "otto.o'dell@police.example", id: 'ID-OTTO' };
    const person = await addPerson(sp, KEY, chosen);
    expect(person).toMatchObject({
      name: 'Otto O’Dell',
      id: 'id-otto',
      asWritten: ['Otto O’Dell'],
    });
    expect(await addPerson(sp, KEY, chosen)).toMatchObject({ id: 'id-otto' });
    expect((await store.load()).people.filter(({ id }) => id === 'id-otto')).toHaveLength(1);
  });

  it('is called by its address where somebody else has the name', async () => {
    const { sp, store } = await planSite(undefined, { people });
    const mail = 'eve.unit2@police.example';
    expect(await addPerson(sp, KEY, { mail })).toMatchObject({ id: 'id-eve', asWritten: [mail] });
    const { people: known } = await store.load();
    expect(known.find(({ id }) => id === 'id-eu')?.asWritten).toEqual(['EU']);
  });

  it('is refused where the address is another’s than was chosen, and nothing is written', async () => {
    const { sp, seen } = await planSite(undefined, { people });
    const chosen = { mail: 'dana.service@police.example', id: 'id-otto' };
    const said = 'The account at dana.service@police.example is another than the one';
    await expect(addPerson(sp, KEY, chosen)).rejects.toThrow(said);
    await expect(matchPerson(sp, KEY, { ...chosen, asWritten: 'DS' })).rejects.toThrow(said);
    expect(seen.some(({ url }) => url.includes('$batch'))).toBe(false);
  });

  it('is nobody where the address is a group’s', async () => {
    const { sp } = await planSite(undefined, { people });
    const everyone = { mail: 'c:0-.f|rolemanager|spo-grid-all-users/local' };
    await expect(addPerson(sp, KEY, everyone)).rejects.toThrow('Nobody is known');
  });
});

describe('who may read the plan on the site', () => {
  const mails = [
    'DANA.service@police.example',
    'eve.unit@police.example',
    "otto.o'dell@police.example",
    'eve.unit2@police.example',
  ];

  it('is told by effective permissions in one batch; whom the site never met is not known', async () => {
    const { sp, seen } = await planSite(undefined, { people });
    await sp.web.ensureUser("otto.o'dell@police.example");
    const before = seen.length;
    const rights = await siteRights(sp, mails);
    expect(rights.map(({ mayRead }) => mayRead)).toEqual(['yes', 'yes', 'no', 'not known']);
    expect(seen.length - before).toBe(2);
  });

  it('is refused with its status to whoever may not see what others may do', async () => {
    const verify = async () => ({ kind: 'person', id: 'id-ds' }) as const;
    const { handle, close } = await planSite(undefined, { people, verify });
    const sp = connect(SITE_URL, async () => 'ds', inProcess(handle));
    await expect(siteRights(sp, mails)).rejects.toMatchObject({ status: 403 });
    close();
  });
});
