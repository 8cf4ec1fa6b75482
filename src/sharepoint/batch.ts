import type { SPFI } from '@pnp/sp';
import type { Row } from './cells';
import type { ListDefinition } from './columns';
import { isMisunderstood, naming, type SharePointError, sharePointError } from './fault';
import { listAt } from './listAt';
import { lostOf, rowLeft } from './lostColumns';
import { retryAfterMs, usualPatience } from './patience';

/**
 * One row to add, or to change where `id` and the ETag it was read with are given. `done` is told
 * once it is written, with the ETag from then on where SharePoint gives it.
 */
export type Write = {
  list: ListDefinition;
  row: Row;
  at?: { id: number; version: string };
  done?: (version: string | undefined) => void;
};

/** What became of a write; undefined: done. */
export type Outcome = SharePointError | undefined;

/** SharePoint takes 100 parts and 2 MB in a batch; rows with long notes fill it before the count does. */
const MOST_PARTS = 100;
const MOST_CHARACTERS = 500_000;
const MOST_TRIES = 3;

/**
 * Writes rows in batches, one after another, and gives an outcome for each, in the same order.
 * `onWritten` is told how many were dealt with after each batch. Parts that SharePoint put off are
 * sent again after the time it asks for. Throws when a whole batch had no answer.
 */
export async function writeRows(
  sp: SPFI,
  writes: readonly Write[],
  onWritten: (count: number) => void = () => {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of inBatches(writes)) {
    outcomes.push(...(await againWithoutLost(sp, batch, await writeBatch(sp, batch, 1))));
    onWritten(outcomes.length);
  }
  return outcomes;
}

async function writeBatch(
  sp: SPFI,
  writes: readonly Write[],
  tried: number,
): Promise<readonly Outcome[]> {
  const outcomes = await sendBatch(sp, writes);
  const late = writes.filter((_, index) => isPutOff(outcomes[index]));
  if (late.length === 0 || tried === MOST_TRIES) return outcomes;
  await usualPatience.wait(Math.max(...outcomes.filter(isPutOff).map(waitMs)));
  const again = [...(await writeBatch(sp, late, tried + 1))];
  return outcomes.map(outcome => (isPutOff(outcome) ? again.shift() : outcome));
}

/** Rows of which SharePoint does not know a column any more are written without it, where that can be. */
async function againWithoutLost(
  sp: SPFI,
  writes: readonly Write[],
  outcomes: readonly Outcome[],
): Promise<readonly Outcome[]> {
  const odd = writes.filter((_, index) => isMisunderstood(outcomes[index]));
  const missing = new Map<ListDefinition, readonly string[]>();
  for (const { list } of odd) if (!missing.has(list)) missing.set(list, await lostOf(sp, list));
  const left = new Map<Write, Write>();
  for (const write of odd) {
    const row = rowLeft(write.list, write.row, missing.get(write.list) ?? []);
    if (row) left.set(write, { ...write, row });
  }
  if (left.size === 0) return outcomes;
  const again = [...(await writeBatch(sp, [...left.values()], 1))];
  return outcomes.map((outcome, index) => {
    const write = writes[index];
    return write && left.has(write) ? again.shift() : outcome;
  });
}

/** PnPjs settles the parts only when the batch itself was answered: that has to be awaited first. */
async function sendBatch(sp: SPFI, writes: readonly Write[]): Promise<readonly Outcome[]> {
  const [batched, execute] = sp.batched({ maxRequests: MOST_PARTS });
  const parts = writes.map(write => sendPart(batched, write));
  const title = writes[0]?.list.title ?? '';
  await naming(`The list ${title} could not be written`, execute);
  return Promise.all(parts);
}

async function sendPart(sp: SPFI, { list, row, at, done }: Write): Promise<Outcome> {
  const { items } = listAt(sp, list);
  try {
    const written: unknown = await (at
      ? items.getById(at.id).update(row, at.version)
      : items.add(row));
    const { etag } = Object(written) as { etag?: unknown };
    done?.(typeof etag === 'string' && etag !== '' ? etag : undefined);
    return undefined;
  } catch (error) {
    return sharePointError(`A row of ${list.title} could not be written`, error);
  }
}

function inBatches(writes: readonly Write[]): readonly (readonly Write[])[] {
  const batches: Write[][] = [];
  let characters = 0;
  for (const write of writes) {
    const size = JSON.stringify(write.row).length;
    const batch = batches.at(-1);
    const fits = batch && batch.length < MOST_PARTS && characters + size <= MOST_CHARACTERS;
    if (fits) batch.push(write);
    else batches.push([write]);
    characters = fits ? characters + size : size;
  }
  return batches;
}

const isPutOff = (outcome: Outcome): boolean => outcome?.status === 429 || outcome?.status === 503;

function waitMs(outcome: Outcome): number {
  const { response } = Object(outcome?.cause) as { response?: unknown };
  const header = response instanceof Response ? response.headers.get('Retry-After') : null;
  return Math.min(30_000, retryAfterMs(header, new Date()) ?? 1000);
}
