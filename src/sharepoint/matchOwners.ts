import type { SPFI } from '@pnp/sp';
import type { Person } from '../plan/people';
import { writeRows } from './batch';
import type { Row } from './cells';
import { isChangedSince } from './fault';
import { ACTIONS } from './lists/actions';
import type { ActionRow, PlanInRows } from './readPlan';

/**
 * Writes to every action the account of its owner as written, where it is not there yet, and as far
 * as the site knows them the same person in its person column. Gives how many actions were written;
 * what somebody changes meanwhile is left to the next time.
 */
export async function matchOwners(sp: SPFI, { plan, actions }: PlanInRows): Promise<number> {
  const wrong = [...actions.values()].filter(row => !isMatched(row));
  const owners = new Set(wrong.map(({ action }) => action.owner.id));
  const siteIds = await siteIdsOf(
    sp,
    plan.people.filter(({ id }) => owners.has(id)),
  );
  const writes = wrong.flatMap(row => {
    const cells = ownerCells(row, siteIds);
    const { version } = row.action;
    return cells && version ? [{ list: ACTIONS, row: cells, at: { id: row.id, version } }] : [];
  });
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isChangedSince(outcome));
  if (fault) throw fault;
  return outcomes.filter(outcome => !outcome).length;
}

function isMatched({ action, ownerAccount, ownerSiteId }: ActionRow): boolean {
  const { id } = action.owner;
  return ownerAccount === id && (id === undefined || ownerSiteId !== undefined);
}

function ownerCells(
  { action, ownerAccount, ownerSiteId }: ActionRow,
  siteIds: ReadonlyMap<string, number>,
): Row | undefined {
  const { id } = action.owner;
  const siteId = id === undefined ? undefined : siteIds.get(id);
  if (ownerAccount === id && (siteId === undefined || siteId === ownerSiteId)) return undefined;
  return { OwnerAccount: id ?? null, OwnerId: siteId ?? null };
}

/**
 * The numbers under which the site knows these people: what its person columns hold. Best effort:
 * somebody whom the site refuses has none, and that stops nothing.
 */
async function siteIdsOf(
  sp: SPFI,
  people: readonly Person[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const { id, mail } of people) {
    if (!id || !mail) continue;
    const known: unknown = await sp.web.ensureUser(mail).catch(() => undefined);
    const { Id } = Object(known) as { Id?: unknown };
    if (typeof Id === 'number') found.set(id, Id);
  }
  return found;
}
