import { odata, RestError, TableClient } from '@azure/data-tables';
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
      for (const { person, to, refs, first } of people) {
        const row: Row = { person, to, refs: refs.join(' '), first, state: 'planned' };
        const keys = { partitionKey: partitionOf(run), rowKey: keyPart(person) };
        await (await table()).createEntity({ ...keys, ...row }).catch(unless(409));
      }
    },
    move: async (run, entry, { state, code = '', refs = entry.refs }) => {
      const keys = { partitionKey: partitionOf(run), rowKey: keyPart(entry.person) };
      const moved = await (
        await table()
      )
        .updateEntity({ ...keys, state, code, refs: refs.join(' ') }, 'Merge', { etag: entry.etag })
        .catch(unless(412, 404));
      const { person, to, first } = entry;
      return (
        moved && { person, to, first, refs, state, ...(code && { code }), etag: moved.etag ?? '' }
      );
    },
  };
}

/** A table that is made on first use. Plain http is for the emulator on this machine, which alone is called by it. */
export function openTable(storage: Storage, name: string): () => Promise<TableClient> {
  const client =
    'connectionString' in storage
      ? TableClient.fromConnectionString(storage.connectionString, name, {
          allowInsecureConnection: /=http:/i.test(storage.connectionString),
        })
      : new TableClient(storage.accountUrl, name, storage.credential);
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
