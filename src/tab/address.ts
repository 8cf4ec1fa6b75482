import { FILTER_KEYS, FILTER_NAMES, withFilter, type PlanFilters } from './table/filters';
import { readSort, writeSort, type Sort } from './table/sort';
import { VIEWS, type ViewName } from './views';

const VIEW_KEY = 'view';
const ACTION_KEY = 'action';
const SORT_KEY = 'sort';

/** What of the tab is in the address, so that it can be linked to: the screen, its filters and order, and the open action. */
export type Address = { view?: ViewName; filters: PlanFilters; sort?: Sort; action?: string };
export type ChangeAddress = (change: (now: Address) => Address) => void;

/** Reads `?view=plan&strand=OD&rag=Red&q=…&sort=-due&action=OD8-02`. What is not known is left out; a link to actions without a screen is one to the plan. Pure. */
export function readAddress(search: string): Address {
  const found = new URLSearchParams(search);
  const filters = FILTER_NAMES.reduce<PlanFilters>(
    (read, name) => withFilter(read, name, found.get(FILTER_KEYS[name]) ?? ''),
    {},
  );
  const action = found.get(ACTION_KEY);
  const sort = readSort(found.get(SORT_KEY) ?? undefined);
  const isOfPlan = action ?? sort ?? (Object.keys(filters).length > 0 || undefined);
  const view = VIEWS.find(known => known === found.get(VIEW_KEY)) ?? (isOfPlan && 'plan');
  return {
    ...(view && { view }),
    filters,
    ...(sort && { sort }),
    ...(action && { action }),
  };
}

/** The query of the address with this in it; whatever else stands there (`?theme=`) stays. Pure. */
export function writeAddress(search: string, { view, filters, sort, action }: Address): string {
  const written = new URLSearchParams(search);
  const set = (key: string, value: string | undefined): void => {
    if (value) written.set(key, value);
    else written.delete(key);
  };
  set(VIEW_KEY, view);
  for (const name of FILTER_NAMES) set(FILTER_KEYS[name], filters[name]);
  set(SORT_KEY, sort && writeSort(sort));
  set(ACTION_KEY, action);
  const query = written.toString();
  return query && `?${query}`;
}
