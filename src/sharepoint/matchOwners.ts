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
export async function matchOwners(sp: SPFI, read: PlanInRows): Promise<number> {
  const versions = new Map([...read.actions.values()].map(row => [row.id, row.action.version]));
  const writes = [...(await ownersToWrite(sp, read))].flatMap(([id, row]) => {
    const version = versions.get(id);
    return version ? [{ list: ACTIONS, row, at: { id, version } }] : [];
  });
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isChangedSince(outcome));
  if (fault) throw fault;
  return outcomes.filter(outcome => !outcome).length;
}

/** What {@link matchOwners} writes, by the number of the row; the site is asked for people it has not named yet. */
export async function ownersToWrite(
  sp: SPFI,
  { plan, actions }: PlanInRows,
): Promise<ReadonlyMap<number, Row>> {
  const wrong = [...actions.values()].filter(row => !isMatched(row));
  const owners = new Set(wrong.map(({ action }) => action.owner.id));
  const siteIds = await siteIdsOf(
    sp,
    plan.people.filter(({ id }) => owners.has(id)),
  );
  const cells = wrong.map(row => [row.id, ownerCells(row, siteIds)] as const);
  return new Map(cells.flatMap(([id, row]) => (row ? [[id, row] as const] : [])));
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

/** Parts that SharePoint takes in one batch. */
const MOST_AT_ONCE = 100;

/**
 * The numbers under which the site knows these people: what its person columns hold. Best effort:
 * somebody whom the site refuses has none, and that stops nothing.
 */
async function siteIdsOf(
  sp: SPFI,
  people: readonly Person[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const asked = people.filter(({ id, mail }) => id && mail);
  for (let from = 0; from < asked.length; from += MOST_AT_ONCE) {
    const [batched, execute] = sp.batched({ maxRequests: MOST_AT_ONCE });
    const answers = asked.slice(from, from + MOST_AT_ONCE).map(async ({ id, mail }) => {
      const known: unknown = await batched.web.ensureUser(mail ?? '').catch(() => undefined);
      const { Id } = Object(known) as { Id?: unknown };
      if (id && typeof Id === 'number') found.set(id, Id);
    });
    await execute().catch(() => undefined);
    await Promise.all(answers);
  }
  return found;
}
