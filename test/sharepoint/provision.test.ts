import { LISTS_AND_FILES } from '../../src/sharepoint/lists';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { provision } from '../../src/sharepoint/provision';
import { listHealth } from '../../src/sharepoint/health';
import { type LocalSite, localSite } from './localSite';
import { planSite } from './planSite';

const writes = (seen: readonly { method: string }[]) => seen.filter(one => one.method !== 'GET');

describe('provision', () => {
  it('makes every list, column and view, and does nothing the second time', async () => {
    const { sp } = localSite();
    const first = await provision(sp);
    const second = await provision(sp);

    expect(first.did).toContain('Made the list Progress updates');
    expect(second).toEqual({ did: [], todo: [], cannot: [] });
    for (const list of LISTS_AND_FILES) {
      const fields = await listAt(sp, list).fields<{ InternalName: string }[]>();
      const names = fields.map(({ InternalName }) => InternalName);
      expect(names).toEqual(expect.arrayContaining(Object.keys(list.columns)));
    }
  });

  it('only says what it would do when asked to check', async () => {
    const { sp, seen } = localSite();
    const { did, todo } = await provision(sp, { check: true });
    expect(did).toEqual([]);
    expect(todo).toContain('Made the list Actions');
    expect(writes(seen)).toEqual([]);
  });

  it.each([
    ['title', 'Actions', 'Actions'],
    ['address', 'Progressupdates', 'Something else'],
  ])(
    'refuses a list with the same %s that is not ours, and touches nothing',
    async (_, path, title) => {
      const { sp, seen } = localSite();
      await sp.web.lists.add(path);
      await sp.web.lists.getByTitle(path).update({ Title: title });
      seen.length = 0;

      await expect(provision(sp)).rejects.toThrow('that was not made by this product');
      expect(writes(seen)).toEqual([]);
    },
  );

  it.each([
    ['private', { WebTemplate: 'TEAMCHANNEL', Configuration: 0 }, false],
    ['shared', { WebTemplate: 'TEAMCHANNEL', Configuration: 1 }, false],
    ['private', { WebTemplate: 'TEAMCHANNEL', Configuration: 0 }, true],
  ])(
    'refuses the site of a %s channel in a sentence: %j, asked to check: %p',
    async (_, web, check) => {
      const { sp, seen, instead } = localSite();
      instead(({ url }) => (/_api\/web\?/.test(url) ? Response.json(web) : undefined));
      await expect(provision(sp, { check })).rejects.toThrow(
        'This is the site of a private or shared channel, whose permissions cannot be managed in ' +
          'SharePoint. Choose a site of its own for the plan. Nothing was changed.',
      );
      expect(writes(seen)).toEqual([]);
    },
  );

  it('says to whoever comes to the site what it holds, unless somebody has', async () => {
    const description = async ({ sp }: LocalSite) =>
      (await sp.web.select('Description')<{ Description: string }>()).Description;
    const [fresh, written] = [localSite(), localSite()];
    await written.sp.web.update({ Description: 'Ours' });
    for (const { sp } of [fresh, written]) await provision(sp);
    expect(await description(fresh)).toContain('RAG as at');
    expect((await description(fresh)).length).toBeLessThan(600);
    expect(await description(written)).toBe('Ours');
  });

  it('decorates the word of a rating, which stays the value', async () => {
    const { sp } = localSite();
    await provision(sp);
    const rag = await listAt(sp, ACTIONS).fields.getByInternalNameOrTitle('RAG')<{
      CustomFormatter: string;
    }>();
    expect(JSON.parse(rag.CustomFormatter)).toMatchObject({
      children: [{ elmType: 'span' }, { txtContent: '@currentField' }],
    });
  });

  it('knows its lists when they were renamed and described anew', async () => {
    const { sp } = localSite();
    await provision(sp);
    await listAt(sp, ACTIONS).update({ Title: 'Our actions', Description: 'Ours' });
    expect(await provision(sp)).toEqual({ did: [], todo: [], cannot: [] });
  });

  it('goes on where it was cut off', async () => {
    const { sp, instead } = localSite();
    let left = 40;
    instead(({ method }) =>
      method !== 'GET' && (left -= 1) < 0 ? new Response('', { status: 500 }) : undefined,
    );
    await expect(provision(sp)).rejects.toThrow('Provisioning stopped at: ');
    instead(undefined);
    await provision(sp);
    expect(await provision(sp, { check: true })).toEqual({ did: [], todo: [], cannot: [] });
  });

  it('mends what people broke and leaves what they added', async () => {
    const { sp } = localSite();
    await provision(sp);
    const { fields, views } = listAt(sp, ACTIONS);
    await fields.getByInternalNameOrTitle('DueDate').delete();
    await fields.getByInternalNameOrTitle('Forecast').update({ Required: true, Title: 'Expected' });
    await fields.getByInternalNameOrTitle('Status').update({ Choices: ['Complete', 'Parked'] });
    await fields.getByInternalNameOrTitle('RAG').update({ Indexed: false });
    await views.getByTitle('Late').delete();

    const { did } = await provision(sp);
    expect(did).toEqual([
      'Added the column “Due date” to Actions',
      'Mended the column “Status” of Actions: choices that were missing',
      'Mended the column “Expected” of Actions: that it may be blank',
      'Mended the column “RAG” of Actions: its index',
      'Made the view “Late” of Actions',
    ]);
    const status = await fields.getByInternalNameOrTitle('Status')<{ Choices: string[] }>();
    expect(status.Choices).toEqual(expect.arrayContaining(['Parked', 'In progress']));
  });

  it('offers in the columns of tags what the plans of the site have in their sets', async () => {
    const { sp, store } = await planSite();
    const tagSets = { characteristics: ['Racial group'], priorities: ['Custody'] };
    await store.saveFacts({ tagSets });
    const { fields } = listAt(sp, ACTIONS);
    const offered = async (name: string) =>
      (await fields.getByInternalNameOrTitle(name)<{ Choices: string[] }>()).Choices;

    const { did } = await provision(sp);
    expect(did).toEqual([
      'Mended the column “Characteristics” of Actions: choices that were missing',
      'Mended the column “Priorities” of Actions: choices that were missing',
    ]);
    expect(await offered('Characteristics')).toEqual(
      expect.arrayContaining(['Age', 'Racial group']),
    );
    expect(await offered('Priorities')).toEqual(['Custody']);

    await fields.getByInternalNameOrTitle('Characteristics').update({ Choices: ['Racial group'] });
    expect(await provision(sp, { check: true })).toMatchObject({ todo: [] });
    expect(await listHealth(sp)).toEqual([]);
  });

  it('names a column whose type was changed, which only a person can mend', async () => {
    const { sp } = localSite();
    await provision(sp);
    const { fields } = listAt(sp, UPDATES);
    await fields.getByInternalNameOrTitle('SaidBy').delete();
    await fields.createFieldAsXml({
      SchemaXml: '<Field Type="Note" Name="SaidBy" DisplayName="Said by" />',
      Options: 8,
    });
    const { did, cannot } = await provision(sp);
    expect(did).toEqual([]);
    expect(cannot).toEqual([
      'The column “Said by” of Progress updates is of type Note, not Text: change it back in the list settings.',
    ]);
  });

  it('is refused to whoever may not make lists, in words', async () => {
    const { sp } = localSite({
      people: [{ id: 'id-v', name: 'Vi', mail: 'vi@police.example', site: 'visitor' }],
      verify: async () => ({ id: 'id-v' }),
    } as never);
    await expect(provision(sp)).rejects.toThrow(/SharePoint answered 40[13]/);
  });
});
