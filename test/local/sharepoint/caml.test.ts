import CamlBuilder from 'camljs';
import { as, aSite, OWNER } from './aSite';

/** Queries written by camljs, which nobody here wrote, find what they say. */
describe('CAML made by camljs', () => {
  const build = (where: (builder: ReturnType<CamlBuilder['Where']>) => { ToString(): string }) =>
    where(new CamlBuilder().Where()).ToString();

  it.each([
    ['a text', build(where => where.TextField('Title').EqualTo('b')), [2]],
    ['a part of a text', build(where => where.TextField('Title').Contains('A')), [1]],
    [
      'a number in a range',
      build(where =>
        where.NumberField('Count').GreaterThan(1).And().NumberField('Count').LessThanOrEqualTo(3),
      ),
      [2, 3],
    ],
    ['one of several', build(where => where.NumberField('Count').In([1, 3])), [1, 3]],
    ['nothing', build(where => where.NumberField('Count').IsNull()), [4]],
    ['the person who asks', build(where => where.UserField('Owner').EqualToCurrentUser()), [1]],
    ['a person by id', build(where => where.UserField('Owner').Id().EqualTo(6)), [1]],
    [
      'a date up to today',
      build(where => where.DateField('Due').LessThanOrEqualTo(CamlBuilder.CamlValues.Today)),
      [1],
    ],
    [
      'any of three',
      build(where =>
        where.Any(
          CamlBuilder.Expression().TextField('Title').EqualTo('a'),
          CamlBuilder.Expression().TextField('Title').EqualTo('c'),
          CamlBuilder.Expression().NumberField('Count').EqualTo(2),
        ),
      ),
      [1, 2, 3],
    ],
    [
      'an order',
      build(where => where.CounterField('ID').GreaterThan(1).OrderByDesc('Count')),
      [3, 2, 4],
    ],
  ])('finds by %s', async (_what, query, ids) => {
    const site = aSite();
    const { list } = await as(site, OWNER.id).web.lists.ensure('Tasks');
    await list.fields.addNumber('Count');
    await list.fields.addDateTime('Due', { DisplayFormat: 0 });
    await list.fields.addUser('Owner', { SelectionMode: 0 });
    await list.items.add({ Title: 'a', Count: 1, Due: '2012-08-03', OwnerId: 6 });
    await list.items.add({ Title: 'b', Count: 2, Due: '2012-08-04' });
    await list.items.add({ Title: 'c', Count: 3 });
    await list.items.add({ Title: 'd' });
    const found = (await list.getItemsByCAMLQuery({
      ViewXml: `<View><Query>${query}</Query></View>`,
    })) as { Id: number }[];
    expect(found.map(row => row.Id)).toEqual(ids);
    site.close();
  });
});

describe('what camljs does not write', () => {
  let site: ReturnType<typeof aSite>;
  beforeEach(async () => {
    site = aSite();
    const { list } = await as(site).web.lists.ensure('Tasks');
    await list.fields.addDateTime('Start', { DisplayFormat: 0 });
    await list.fields.addDateTime('Finish', { DisplayFormat: 0 });
    await list.fields.addUser('Owner', { SelectionMode: 1 });
    await list.items.add({ Title: 'a', Start: '2012-07-01', Finish: '2012-08-03', OwnerId: 3 });
    await list.items.add({ Title: 'b', Start: '2012-08-04', Finish: '2012-09-30', OwnerId: 6 });
    await list.items.add({ Title: 'a', Start: '2012-08-20', OwnerId: 5 });
  });
  afterEach(() => site.close());
  const tasks = () => as(site, OWNER.id).web.lists.getByTitle('Tasks');
  const overlap = (inner: string) =>
    `<DateRangesOverlap><FieldRef Name='Start'/><FieldRef Name='Finish'/><Value Type='DateTime'>${inner}</Value></DateRangesOverlap>`;
  const member = (attributes: string) =>
    `<Membership ${attributes}><FieldRef Name='Owner'/></Membership>`;

  it.each([
    ['today', overlap('<Today/>'), [1]],
    ['this week', overlap('<Week/>'), [1, 2]],
    ['the groups of the person who asks', member("Type='CurrentUserGroups'"), [1]],
    ['members of a group', member("Type='SPGroup' ID='3'"), [2]],
    ['any group', member("Type='SPWeb.Groups'"), [1, 3]],
  ])('finds by %s', async (_what, where, ids) => {
    const found = (await tasks().getItemsByCAMLQuery({
      ViewXml: `<View><Query><Where>${where}</Where></Query></View>`,
    })) as { Id: number }[];
    expect(found.map(row => row.Id)).toEqual(ids);
  });

  it.each([
    ['FALSE', ['1', '3', '2']],
    ['TRUE', ['1', '2']],
  ])('groups a stream with counts, Collapse="%s"', async (collapse, ids) => {
    const { Row } = await tasks().renderListDataAsStream({
      ViewXml: `<View><Query><GroupBy Collapse="${collapse}"><FieldRef Name="Title"/></GroupBy></Query></View>`,
    });
    const rows = Row as Record<string, string>[];
    expect(rows.map(row => row.ID)).toEqual(ids);
    expect(rows[0]).toMatchObject({ 'Title.newgroup': '1', 'Title.COUNT.group': '2' });
  });
});

describe('joined lists', () => {
  let site: ReturnType<typeof aSite>;
  beforeEach(async () => {
    site = aSite();
    const { web } = as(site);
    const teams = (await web.lists.ensure('Teams')).list;
    await teams.fields.addText('City');
    await teams.items.add({ Title: 'North', City: 'York' });
    await teams.items.add({ Title: 'South', City: 'Bath' });
    const { Id } = await teams<{ Id: string }>();
    const { list } = await web.lists.ensure('Tasks');
    await list.fields.addLookup('Team', { LookupListId: Id, LookupFieldName: 'Title' });
    for (const TeamId of [1, 2, null]) await list.items.add({ Title: 'a', TeamId });
  });
  afterEach(() => site.close());
  const join = (type: string, local = '') =>
    `<Joins><Join Type="${type}" ListAlias="teams"><Eq><FieldRef ${local} Name="Team" RefType="Id"/><FieldRef List="teams" Name="ID"/></Eq></Join></Joins><ProjectedFields><Field Name="TeamCity" Type="Lookup" List="teams" ShowField="City"/></ProjectedFields>`;
  const ids = async (xml: string) => {
    const found = (await as(site)
      .web.lists.getByTitle('Tasks')
      .getItemsByCAMLQuery({ ViewXml: `<View>${xml}</View>` })) as { Id: number }[];
    return found.map(row => row.Id);
  };
  const bath = '<Eq><FieldRef Name="TeamCity"/><Value Type="Text">Bath</Value></Eq>';

  it.each([
    ['LEFT', '', [1, 2, 3]],
    ['INNER', '', [1, 2]],
    ['LEFT', `<Query><Where>${bath}</Where></Query>`, [2]],
    ['INNER', '<Query><OrderBy><FieldRef Name="TeamCity"/></OrderBy></Query>', [2, 1]],
  ])('are asked through a %s join: %s', async (type, query, found) => {
    expect(await ids(`${query}${join(type)}`)).toEqual(found);
  });

  it('show their columns in a stream', async () => {
    const { Row } = await as(site)
      .web.lists.getByTitle('Tasks')
      .renderListDataAsStream({
        ViewXml: `<View>${join('LEFT')}<ViewFields><FieldRef Name="TeamCity"/></ViewFields></View>`,
      });
    expect((Row as { TeamCity: { lookupValue: string }[] }[]).map(row => row.TeamCity)).toEqual([
      [{ lookupId: 1, lookupValue: 'York', isSecretFieldValue: false }],
      [{ lookupId: 2, lookupValue: 'Bath', isSecretFieldValue: false }],
      [],
    ]);
  });

  it('are not followed on to further lists, and say so', async () => {
    await expect(ids(join('LEFT', 'List="other"'))).rejects.toMatchObject({ status: 501 });
  });
});
