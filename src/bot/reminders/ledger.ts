import { randomUUID } from 'node:crypto';
import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { Day } from '../../plan/day';

/** Where tables and blobs are: with its key, or with the identity of the service. */
export type Storage =
  { connectionString: string } | { accountUrl: string; credential: StorageIdentity };

/** As much of an Azure identity as storage asks for. */
export type StorageIdentity = {
  getToken(
    scopes: string | string[],
  ): Promise<{ token: string; expiresOnTimestamp: number } | null>;
};

/** One day's reminding of one plan. */
export type Run = { plan: string; day: Day };

/**
 * How far one person's reminder has come. `posting` is written before the post, so that after a
 * crash nobody has to guess: what is found `posting` is `unknown`, and not posted again in this run.
 */
export type State = 'planned' | 'posting' | 'sent' | 'rejected' | 'retry' | 'unknown';

/** One person's reminder in a run. `etag` fences it: a row that somebody else has moved is not moved again. */
export type Entry = {
  person: string; // object id, or the owner as written where nobody is matched
  to: string; // how they are called
  refs: readonly string[];
  first: boolean; // of the plan's first run
  state: State;
  code?: string; // why it was rejected, or is unknown
  etag: string;
};

/** Whether nothing more happens to the row in its run by itself. */
export const isSettled = ({ state }: Pick<Entry, 'state'>): boolean =>
  state === 'sent' || state === 'rejected' || state === 'unknown';

/** The reminders of all runs, in Azure Tables: the queue and the record of it. Table `ledger`. */
export type Ledger = {
  entries(run: Run): Promise<Entry[]>;
  /** Adds a row for everybody who has none yet; leaves the others as they are. */
  plan(run: Run, people: readonly Pick<Entry, 'person' | 'to' | 'refs' | 'first'>[]): Promise<void>;
  /** The row in its new state; undefined when somebody else has moved it since it was read. */
  move(run: Run, entry: Entry, to: Moved): Promise<Entry | undefined>;
};

/** A row's new state; `refs` where it is about other actions than before. */
export type Moved = Pick<Entry, 'state' | 'code'> & { refs?: readonly string[] };

type Row = {
  person: string;
  to: string;
  refs: string;
  first: boolean;
  state: string;
  code?: string;
  moved?: string; // of the last move: tells our own from another's when its answer was lost
};

/** The ledger in this storage; its table is made when it is first used. */
export function ledgerIn(storage: Storage): Ledger {
  const table = openTable(storage, 'ledger');
  return {
    entries: async run => {
      const rows = (await table()).listEntities<Row>({
        queryOptions: { filter: odata`PartitionKey eq ${partitionOf(run)}` },
      });
      const entries: Entry[] = [];
      for await (const row of rows) entries.push(readEntry(row));
      return entries;
    },
    plan: async (run, people) => {
      const partitionKey = partitionOf(run);
      const rows = people.map(({ person, to, refs, first }) => ({
        ...{ partitionKey, rowKey: keyPart(person) },
        ...{ person, to, refs: refs.join(' '), first, state: 'planned' },
      }));
      for (let from = 0; from < rows.length; from += MOST_AT_ONCE)
        await addNew(await table(), rows.slice(from, from + MOST_AT_ONCE));
    },
    move: async (run, entry, { state, code = '', refs = entry.refs }) => {
      const keys = { partitionKey: partitionOf(run), rowKey: keyPart(entry.person) };
      const moved = randomUUID();
      const row = { ...keys, state, code, refs: refs.join(' '), moved };
      const etag = await moveRow(await table(), row, entry.etag);
      const { person, to, first } = entry;
      return etag === undefined
        ? undefined
        : { person, to, first, refs, state, ...(code && { code }), etag };
    },
  };
}

/** As many rows as storage takes in one request. */
const MOST_AT_ONCE = 100;

type NewRow = Row & { partitionKey: string; rowKey: string };

/** Rows that are there stay as they are; storage takes all rows of a request or none. */
async function addNew(table: TableClient, rows: readonly NewRow[]): Promise<void> {
  const actions = rows.map((row): TransactionAction => ['create', row]);
  const isDone = await table.submitTransaction(actions).then(() => true, unless(409));
  if (isDone) return;
  for (const row of rows) await table.createEntity(row).catch(unless(409));
}

/** The row's new ETag; undefined when another has moved it. A refusal after a lost answer was our own doing. */
async function moveRow(
  table: TableClient,
  row: Partial<Row> & { partitionKey: string; rowKey: string; moved: string },
  etag: string,
): Promise<string | undefined> {
  const done = await table.updateEntity(row, 'Merge', { etag }).catch(unless(412, 404));
  if (done) return done.etag ?? '';
  const there = await table.getEntity<Row>(row.partitionKey, row.rowKey).catch(unless(404));
  return there?.moved === row.moved ? there.etag : undefined;
}

/** Storage that is away for a minute is waited for; all that is written may be written twice. */
const RETRIES = { maxRetries: 7, retryDelayInMs: 300, maxRetryDelayInMs: 20_000 };
export const patientRetries = {
  tables: { retryOptions: RETRIES },
  blobs: { retryOptions: { maxTries: 8, retryDelayInMs: 300, maxRetryDelayInMs: 20_000 } },
};

/** A table that is made on first use. Plain http is for the emulator on this machine, which alone is called by it. */
export function openTable(storage: Storage, name: string): () => Promise<TableClient> {
  const client =
    'connectionString' in storage
      ? TableClient.fromConnectionString(storage.connectionString, name, {
          ...patientRetries.tables,
          allowInsecureConnection: /=http:/i.test(storage.connectionString),
        })
      : new TableClient(storage.accountUrl, name, storage.credential, patientRetries.tables);
  client.pipeline.addPolicy(FROM_STORAGE_ALONE);
  client.pipeline.addPolicy(IN_TIME, { afterPhase: 'Retry' });
  let made: Promise<unknown> | undefined;
  return async () => {
    made ??= client.createTable();
    await made.catch((error: unknown) => {
      made = undefined; // asked again next time
      throw error;
    });
    return client;
  };
}

type Policy = Parameters<TableClient['pipeline']['addPolicy']>[0];

/**
 * A page that something between us and storage shows, as a proxy does, is no empty table: the client
 * would read it as one, and a run would end with nobody reminded and nothing noted.
 */
const FROM_STORAGE_ALONE: Policy = {
  name: 'fromStorageAlone',
  sendRequest: async (request, next) => {
    const response = await next(request);
    const type = response.headers.get('content-type') ?? '';
    if (request.method === 'GET' && response.status < 300 && !/json/i.test(type))
      throw new Error(`Something else than storage answered: ${type}`);
    return response;
  },
};

const ANSWERS_WITHIN_MS = 15_000;

/** A request that nobody answers is lost, and asked again; the client by itself waits for ever. */
const IN_TIME: Policy = {
  name: 'inTime',
  sendRequest: async (request, next) => {
    request.timeout = ANSWERS_WITHIN_MS;
    try {
      return await next(request);
    } catch (error) {
      if (request.abortSignal?.aborted || (error as Error).name !== 'AbortError') throw error;
      throw new RestError('Storage did not answer', { code: 'ETIMEDOUT', request });
    }
  },
};

/** `text` as a table key: letters and digits stay, all else is `_` and its byte. `C/Insp` is `C_2FInsp`. */
export function keyPart(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map(byte => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9.-]/.test(letter) ? letter : `_${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** Whether storage refused with this status. */
export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof RestError && statuses.includes(error.statusCode ?? 0);
}

function unless(...statuses: readonly number[]): (error: unknown) => undefined {
  return error => {
    if (!hasStatus(error, ...statuses)) throw error as Error;
    return undefined;
  };
}

function partitionOf({ plan, day }: Run): string {
  return keyPart(`${plan}|${day}`);
}

const STATES: readonly State[] = ['planned', 'posting', 'sent', 'rejected', 'retry', 'unknown'];

/** A row of a newer version may be in a state that we do not know: it is left alone as unknown. */
function readEntry(row: Partial<Row> & { etag?: string }): Entry {
  const { person = '', to = person, refs = '', first = false, code, etag = '' } = row;
  return {
    person,
    to,
    refs: refs.split(' ').filter(Boolean),
    first,
    state: STATES.find(state => state === row.state) ?? 'unknown',
    ...(code && { code }),
    etag,
  };
}
