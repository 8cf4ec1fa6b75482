import type { SPFI } from '@pnp/sp';
import { listHealth } from '../../src/sharepoint/health';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { provision } from '../../src/sharepoint/provision';
import { connect, inProcess } from '../../src/sharepoint/connect';
import { PLANS } from '../../src/sharepoint/lists/plans';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { type LocalSite, localSite, SITE_URL } from './localSite';
import { planSite } from './planSite';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';

/** Every finding names what to do about it. */
const MENDS =
  /npm run provision|list settings|in its settings|validation settings|column’s settings|default|Nothing needs doing/;

const column = (sp: SPFI, name: string) =>
  listAt(sp, ACTIONS).fields.getByInternalNameOrTitle(name);

/** The site says that a Microsoft 365 group owns it. */
function onTeamSite(site: LocalSite): void {
  site.instead(({ url }) =>
    /_api\/site\?/.test(url)
      ? Response.json({ GroupId: '7c1d2b90-1111-4222-8333-944444444444' })
      : undefined,
  );
}

describe('listHealth', () => {
  it('finds nothing where all is as it was made', async () => {
    const { sp } = localSite();
    await provision(sp);
    expect(await listHealth(sp)).toEqual([]);
  });

  it('says of a fresh site what to run', async () => {
    const { sp } = localSite();
    expect(await listHealth(sp)).toEqual([
      {
        level: 'fault',
        list: '',
        says: 'The site has no lists of a plan yet.',
        mend: expect.stringContaining('Run npm run provision.'),
      },
    ]);
  });

  it.each<[string, (sp: SPFI) => Promise<unknown>, string, 'fault' | 'note']>([
    [
      'renamed',
      sp => column(sp, 'Forecast').update({ Title: 'Expected' }),
      'The column “Forecast” is now called “Expected”.',
      'note',
    ],
    ['deleted', sp => column(sp, 'DueDate').delete(), 'The column “Due date” was deleted', 'fault'],
    [
      'made required',
      sp => column(sp, 'Forecast').update({ Required: true }),
      'The column “Forecast” must be filled in',
      'fault',
    ],
    [
      'without its index',
      sp => column(sp, 'RAG').update({ Indexed: false }),
      'The column “RAG” has lost its index',
      'fault',
    ],
    [
      'without a choice',
      sp => column(sp, 'Concern').update({ Choices: ['at risk'] }),
      'The column “Concern” has lost the choice off track.',
      'fault',
    ],
    [
      'given a formula that values have to fit',
      sp => column(sp, 'Forecast').update({ ValidationFormula: '=[Forecast]>[Created]' }),
      'The column “Forecast” refuses what does not fit a formula: =[Forecast]>[Created]',
      'fault',
    ],
    [
      'made to hold formatted text',
      sp => column(sp, 'Steps').update({ RichText: true }),
      'The column “Steps” holds formatted text',
      'fault',
    ],
    [
      'allowed to hold a value twice',
      sp => column(sp, 'PlanRef').update({ EnforceUniqueValues: false }),
      'The column “Plan and ref” takes a value twice',
      'fault',
    ],
    [
      'retyped',
      async sp => {
        await column(sp, 'RAGWhy').delete();
        await listAt(sp, ACTIONS).fields.createFieldAsXml({
          SchemaXml: '<Field Type="Note" Name="RAGWhy" DisplayName="RAG why" />',
          Options: 8,
        });
      },
      'The column “RAG why” is of type Note, not Text',
      'fault',
    ],
    [
      'deleted and made again by hand',
      async sp => {
        await column(sp, 'RAGWhy').delete();
        await listAt(sp, ACTIONS).fields.createFieldAsXml({
          SchemaXml: '<Field Type="Text" Name="RAGWhy0" DisplayName="RAG why" />',
          Options: 8,
        });
      },
      'Another of that name was made (RAGWhy0)',
      'fault',
    ],
    [
      'added and required',
      sp =>
        listAt(sp, ACTIONS).fields.createFieldAsXml({
          SchemaXml:
            '<Field Type="Text" Name="Budget" DisplayName="Budget code" Required="TRUE" />',
          Options: 8,
        }),
      'The column “Budget code” was added and must be filled in',
      'note',
    ],
  ])('names a column that was %s', async (_, drift, says, level) => {
    const { sp } = await planSite();
    await drift(sp);
    const found = await listHealth(sp);
    expect(found).toEqual([
      { level, list: 'Actions', says: expect.stringContaining(says), mend: expect.any(String) },
    ]);
    const mend = found[0]?.mend ?? '';
    expect(mend).toMatch(MENDS);
    if (!mend.startsWith('Run npm run provision.')) return;
    await provision(sp);
    expect(await listHealth(sp)).toEqual([]);
  });

  it.each<[string, (sp: SPFI) => Promise<unknown>, string, 'fault' | 'note']>([
    [
      'a view that was deleted',
      sp => listAt(sp, ACTIONS).views.getByTitle('Late').delete(),
      'The view “Late” is not there.',
      'fault',
    ],
    [
      'a view that asks something else',
      sp => listAt(sp, ACTIONS).views.getByTitle('Late').update({ ViewQuery: '' }),
      'The view “Late” asks something else than it was made for.',
      'note',
    ],
    [
      'a list that is hidden',
      sp => listAt(sp, ACTIONS).update({ Hidden: true }),
      'The list Actions is hidden from people.',
      'note',
    ],
    [
      'a list renamed',
      sp => listAt(sp, ACTIONS).update({ Title: 'Our actions' }),
      'The list Actions is now called Our actions.',
      'note',
    ],
    [
      'a view of an earlier version',
      sp => listAt(sp, PLANS).views.getByTitle('All Items').fields.remove('RatedOn'),
      'The view “All Items” is of an earlier version.',
      'note',
    ],
    [
      'a list that was deleted',
      sp => listAt(sp, UPDATES).recycle(),
      'The list Progress updates is not there.',
      'fault',
    ],
    [
      'rows that wait for approval',
      sp => listAt(sp, ACTIONS).update({ EnableModeration: true }),
      'New rows of Actions wait for approval',
      'fault',
    ],
    [
      'rows that only who added them may read',
      sp => listAt(sp, ACTIONS).update({ ReadSecurity: 2 }),
      'Of Actions, people read only the rows that they added themselves.',
      'fault',
    ],
    [
      'a formula that rows have to fit',
      sp => listAt(sp, ACTIONS).update({ ValidationFormula: '=[Number]>0' }),
      'The list Actions refuses rows that do not fit a formula',
      'fault',
    ],
    [
      'versions switched off',
      sp => listAt(sp, ACTIONS).update({ EnableVersioning: false }),
      'The list Actions keeps no versions',
      'fault',
    ],
    [
      'a list made again under the same name',
      async sp => {
        await listAt(sp, ACTIONS).recycle();
        await sp.web.lists.add('Actions');
      },
      'The list Actions was replaced by another of the same name.',
      'fault',
    ],
  ])('names %s', async (_, drift, says, level) => {
    const { sp } = await planSite();
    await drift(sp);
    const [finding, ...others] = await listHealth(sp);
    expect(finding).toMatchObject({ level, says: expect.stringContaining(says) });
    expect(others).toEqual([]);
    expect(finding?.mend).toMatch(MENDS);
    if (finding?.mend !== 'Run npm run provision.') return;
    await provision(sp);
    expect(await listHealth(sp)).toEqual([]);
  });

  it('needs no more than a reader’s rights', async () => {
    const site = localSite({
      people: [
        { id: 'id-eu', name: 'Eve Unit', mail: 'eve.unit@police.example', site: 'owner' },
        { id: 'id-v', name: 'Vi', mail: 'vi@police.example', site: 'visitor' },
      ],
      verify: async bearer => ({ kind: 'person', id: bearer, name: bearer }),
    });
    const as = (id: string) => connect(SITE_URL, async () => id, inProcess(site.handle));
    await provision(as('id-eu'));
    await column(as('id-eu'), 'RAG').update({ Indexed: false });
    expect(await listHealth(as('id-v'))).toMatchObject([{ level: 'fault', list: 'Actions' }]);
  });
});

describe('rights', () => {
  const titles = async (sp: SPFI) => (await sp.web.siteGroups()).map(({ Title }) => Title);

  it('on a site of its own are those of two groups on the whole site', async () => {
    const { sp } = localSite();
    const { did, rights } = await provision(sp);
    expect(did).toContain('Made the group “Plan managers”');
    expect(await titles(sp)).toEqual(expect.arrayContaining(['Plan managers', 'Plan readers']));
    const held = await sp.web.roleAssignments.expand('Member', 'RoleDefinitionBindings')<
      { Member: { Title: string }; RoleDefinitionBindings: { Name: string }[] }[]
    >();
    expect(
      held.map(({ Member, RoleDefinitionBindings }) => [
        Member.Title,
        RoleDefinitionBindings.map(({ Name }) => Name),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Plan managers', ['Contribute']],
        ['Plan readers', ['Read']],
      ]),
    );
    expect(rights?.join(' ')).toContain('Owners of actions need no rights here.');
  });

  it('on a team’s site are set on each list, and the text says what its owners still can do', async () => {
    const site = localSite();
    onTeamSite(site);
    const { did, rights } = await provision(site.sp);
    expect(did).toContain('Set the list Actions apart from the team');
    expect(rights?.join(' ')).toContain('team’s owners own the site');
    expect(await listHealth(site.sp)).toEqual([]);
    expect(await provision(site.sp)).toEqual({ did: [], todo: [], cannot: [] });
    const held = await listAt(site.sp, ACTIONS).roleAssignments.expand('Member')<
      { Member: { Title: string } }[]
    >();
    expect(held.map(({ Member }) => Member.Title)).not.toContain('plan Members');
  });

  it('that were restored on a team’s site are found and mended', async () => {
    const site = localSite();
    onTeamSite(site);
    await provision(site.sp);
    await listAt(site.sp, ACTIONS).resetRoleInheritance();
    expect(await listHealth(site.sp)).toMatchObject([
      { level: 'fault', says: expect.stringContaining('Set the list Actions apart from the team') },
    ]);
    expect((await provision(site.sp)).did).toEqual(['Set the list Actions apart from the team']);
  });

  it('taken from a group are given again', async () => {
    const { sp } = localSite();
    await provision(sp);
    const { Id } = await sp.web.siteGroups.getByName('Plan readers')();
    await sp.web.roleAssignments.remove(Id, 1073741826);
    expect((await provision(sp)).did).toEqual([
      'Gave the group “Plan readers” its rights on the site',
    ]);
  });
});
