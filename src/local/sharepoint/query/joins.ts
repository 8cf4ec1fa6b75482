import { refuse } from '../errors';
import type { Column, Test } from './tree';
import { child, wrong, type Element } from './xml';

/** A column of a joined list shown beside the row's own: `by` is the lookup, `show` what it shows of its row. */
export type Projected = { readonly name: string; readonly by: string; readonly show: string };

/** What a view's Joins and ProjectedFields say. */
export type Joined = {
  readonly projected: readonly Projected[];
  /** Lookups that a row must have: those of inner joins. */
  readonly needed: readonly string[];
};

/** Reads `<Joins>` and `<ProjectedFields>` of a view. A join onward from a joined list is not built. */
export function readJoins(view: Element): Joined {
  const lookups = new Map<string, string>();
  const needed: string[] = [];
  for (const join of child(view, 'Joins')?.children ?? []) {
    const [from, to] = child(join, 'Eq')?.children ?? [];
    const by = from?.attributes.Name;
    const alias = join.attributes.ListAlias ?? to?.attributes.List;
    if (by === undefined || alias === undefined) throw wrong();
    if (from?.attributes.List !== undefined)
      throw refuse.notBuilt('a CAML join onward from a joined list');
    lookups.set(alias, by);
    if (join.attributes.Type?.toUpperCase() === 'INNER') needed.push(by);
  }
  const projected = (child(view, 'ProjectedFields')?.children ?? []).map(({ attributes }) => {
    const by = lookups.get(attributes.List ?? '');
    const { Name: name, ShowField: show } = attributes;
    if (by === undefined || name === undefined || show === undefined) throw wrong();
    return { name, by, show };
  });
  return { projected, needed };
}

/** The column that a projected name stands for; others stay. */
export function through({ projected }: Joined, column: Column): Column {
  const found = projected.find(one => one.name === column.path[0]);
  return found ? { ...column, path: [found.by, found.show] } : column;
}

/** A test with projected names led through their joins, and with what inner joins need. */
export function testThrough(joined: Joined, test: Test | undefined): Test | undefined {
  const led = test && ledThrough(joined, test);
  return joined.needed.reduce<Test | undefined>((all, by) => {
    const has: Test = {
      at: 'compare',
      column: { path: [by, 'Id'] },
      by: 'ne',
      value: { kind: 'null' },
    };
    return all ? { at: 'and', left: all, right: has } : has;
  }, led);
}

function ledThrough(joined: Joined, test: Test): Test {
  switch (test.at) {
    case 'and':
    case 'or':
      return {
        ...test,
        left: ledThrough(joined, test.left),
        right: ledThrough(joined, test.right),
      };
    case 'not':
      return { ...test, test: ledThrough(joined, test.test) };
    case 'in':
    case 'compare':
      return { ...test, column: through(joined, test.column) };
  }
}
