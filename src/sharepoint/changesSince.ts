import type { SPFI } from '@pnp/sp';
import type { ListDefinition } from './columns';
import { addressOf, listAt } from './listAt';

/** How far the history of each list had come, by the list's path; a list is left out where SharePoint does not say. */
export type Tokens = ReadonlyMap<string, string>;

type Found = {
  CurrentChangeToken?: { StringValue?: unknown } | null;
  RootFolder?: { ServerRelativeUrl?: unknown } | null;
};

/** One small request for all lists. Empty where SharePoint does not tell: then everything counts as changed. */
export async function tokensOf(sp: SPFI, lists: readonly ListDefinition[]): Promise<Tokens> {
  const found: unknown = await sp.web.lists
    .select('CurrentChangeToken', 'RootFolder/ServerRelativeUrl')
    .expand('RootFolder')()
    .catch(() => []);
  const tokens = new Map<string, string>();
  for (const { CurrentChangeToken: token, RootFolder: folder } of asFound(found)) {
    const list = lists.find(one => sameAddress(addressOf(sp, one), folder?.ServerRelativeUrl));
    if (list && typeof token?.StringValue === 'string') tokens.set(list.path, token.StringValue);
  }
  return tokens;
}

/** SharePoint gives so many changes in one answer; where there are more, the list is read again. */
const MOST_CHANGES = 1000;

/** Numbers of the rows that were added, changed or removed since; undefined: too many, or SharePoint does not say. */
export async function changedIds(
  sp: SPFI,
  list: ListDefinition,
  since: string,
): Promise<readonly number[] | undefined> {
  const changes: unknown = await listAt(sp, list)
    .getChanges({
      ...{ Item: true, Add: true, Update: true, DeleteObject: true, Restore: true },
      ChangeTokenStart: { StringValue: since },
    })
    .catch(() => undefined);
  if (!Array.isArray(changes) || changes.length >= MOST_CHANGES) return undefined;
  const ids = changes.map(change => Number((Object(change) as { ItemId?: unknown }).ItemId));
  return ids.every(Number.isInteger) ? [...new Set(ids)] : undefined;
}

function asFound(value: unknown): readonly Found[] {
  return Array.isArray(value) ? (value as Found[]) : [];
}

function sameAddress(one: string, other: unknown): boolean {
  return typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
}
