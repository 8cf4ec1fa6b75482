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
