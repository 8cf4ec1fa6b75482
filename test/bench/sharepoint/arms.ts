import type { ListDefinition } from '../../../src/sharepoint/columns';
import { listAt } from '../../../src/sharepoint/listAt';
import { LISTS } from '../../../src/sharepoint/lists';
import type { BenchSite, Meter } from './site';

/** One way to read a plan. */
export type Arm = (site: BenchSite) => Promise<unknown>;

/** What an arm cost. */
export type Cost = Meter & { ms: number };

/** Ours: the whole plan. */
export const ours: Arm = ({ store }) => store.load();

/** Ours: what the first view shows. */
export const oursFirst: Arm = ({ store }) => store.loadFirst();

/** PnPjs as its first page shows it: pages of 100, all fields. */
export const naive: Arm = async ({ sp }) => {
  for (const list of LISTS) {
    const rows: unknown[] = [];
    for await (const page of listAt(sp, list).items) rows.push(...(page as unknown[]));
  }
};

/** The least that could do: one bare request a list and 5,000 rows, only our columns. */
export const floor: Arm = async ({ handle }) => {
  for (const list of LISTS) {
    let next: string | undefined = address(list);
    while (next) {
      const headers = { Accept: 'application/json;odata=nometadata' };
      const answer = (await (await handle(new Request(next, { headers }))).json()) as {
        'odata.nextLink'?: string;
      };
      next = answer['odata.nextLink'];
    }
  }
};

/** The first request of the floor for each list of the site at `siteUrl`. */
export function urlsOf(siteUrl: string): readonly string[] {
  return LISTS.map(list => address(list, siteUrl));
}

function address(
  { path, columns }: ListDefinition,
  siteUrl = 'http://localhost/sites/plan',
): string {
  const names = Object.entries(columns).map(([name, { kind }]) =>
    kind === 'person' ? `${name}Id` : name,
  );
  const select = ['Id', 'Title', 'Created', ...names].join(',');
  return `${siteUrl}/_api/web/getList('/sites/plan/Lists/${path}')/items?$select=${select}&$top=5000`;
}

/** Runs an arm once and tells what it cost. */
export async function costOf(arm: Arm, site: BenchSite): Promise<Cost> {
  site.meter.requests = 0;
  site.meter.bytes = 0;
  const began = performance.now();
  await arm(site);
  return { ...site.meter, ms: performance.now() - began };
}
