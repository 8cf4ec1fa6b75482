import { viewQuery } from './caml';
import type { ListDefinition, View } from './columns';
import type { FoundView } from './found';
import { listAt } from './listAt';
import { pastOf } from './pastViews';
import type { Step } from './steps';

/** As many rows as SharePoint shows on a page; the view goes on from there. */
const A_PAGE = 100;

/**
 * A view that exists is its owners' to change. Only one that still has its first column is filled, and
 * what an earlier version of the product made, and nobody touched, is brought up to date. Pure.
 */
export function viewSteps(
  list: ListDefinition,
  view: View,
  found: FoundView | undefined,
): readonly Step[] {
  const called = `the view “${view.title}” of ${list.title}`;
  if (!found) return [{ says: `Made ${called}`, run: sp => fill(sp, list, view, 'made') }];
  if (found.columns.length <= 1)
    return [{ says: `Filled ${called}`, run: sp => fill(sp, list, view, 'filled') }];
  const past = pastOf(list.path, view.title, found);
  if (!past.query && !past.columns) return [];
  return [
    {
      says: `Brought ${called} up to date`,
      run: async sp => {
        const made = listAt(sp, list).views.getByTitle(view.title);
        if (past.query) await made.update({ ViewQuery: viewQuery(view) });
        if (past.columns) await columns(made, view);
      },
    },
  ];
}

type Site = Parameters<Step['run']>[0];

async function fill(
  sp: Site,
  list: ListDefinition,
  view: View,
  how: 'made' | 'filled',
): Promise<void> {
  const { views } = listAt(sp, list);
  const settings = { ViewQuery: viewQuery(view), RowLimit: A_PAGE };
  const made = views.getByTitle(view.title);
  await (how === 'filled' ? made.update(settings) : views.add(view.title, false, settings));
  await columns(made, view);
}

type SiteView = ReturnType<ReturnType<typeof listAt>['views']['getByTitle']>;

async function columns(made: SiteView, view: View): Promise<void> {
  await made.fields.removeAll();
  for (const column of view.columns) await made.fields.add(column);
}
