import { NOTHING_SAID, stillFresh, type Talk, written } from './conversation/talk';
import { hasStatus, keyPart, openTable, type Storage } from './reminders/ledger';

/** What waits in each person's conversation: drafts to confirm, words without an action. */
export type Talks = {
  of(id: string, now: Date): Promise<Talk>;
  /** Changes what waits, whatever another device does meanwhile: `change` may be asked more than once. */
  change(id: string, now: Date, change: (talk: Talk) => Talk): Promise<Talk>;
  /** Whose conversation holds a card that was sent and is not worked off: object ids. */
  withPosted(): Promise<readonly string[]>;
};

/** A column of a table holds 64 KB, which are 32,000 characters. */
const A_COLUMN = 30_000;
const TRIES = 6;

type Row = { parts: number; person: string; posted: number } & Record<string, unknown>;

/** The table of talks in this storage, for one tenant: partition the tenant, row the object id. */
export function talksIn(storage: Storage, tenantId: string): Talks {
  const table = openTable(storage, 'talks');
  const keysOf = (id: string) => ({
    partitionKey: keyPart(tenantId),
    rowKey: keyPart(id.toLowerCase()),
  });
  const read = async (id: string, now: Date): Promise<{ talk: Talk; etag?: string }> => {
    const { partitionKey, rowKey } = keysOf(id);
    try {
      const row = await (await table()).getEntity<Row>(partitionKey, rowKey);
      return { talk: stillFresh(readTalk(row), now), etag: row.etag };
    } catch (error) {
      if (hasStatus(error, 404)) return { talk: NOTHING_SAID };
      throw error;
    }
  };
  const write = async (id: string, talk: Talk, etag: string | undefined) => {
    const row = { ...keysOf(id), ...rowOf(id, talk) };
    try {
      if (etag === undefined) await (await table()).createEntity(row);
      else await (await table()).updateEntity(row, 'Replace', { etag });
      return true;
    } catch (error) {
      if (hasStatus(error, 409, 412, 404)) return false; // another device was here first
      throw error;
    }
  };
  return {
    of: async (id, now) => (await read(id, now)).talk,
    change: async (id, now, change) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { talk, etag } = await read(id, now);
        const changed = change(talk);
        if (await write(id, changed, etag)) return changed;
      }
      throw new Error(`The talk of ${id} was changed by others ${TRIES} times in a row`);
    },
    withPosted: async () => {
      const filter = `PartitionKey eq '${keyPart(tenantId)}' and posted gt 0`;
      const queryOptions = { filter, select: ['person'] };
      const ids: string[] = [];
      for await (const { person } of (await table()).listEntities<Row>({ queryOptions }))
        ids.push(person);
      return ids;
    },
  };
}

function rowOf(id: string, talk: Talk): Row {
  const json = written(talk);
  const parts = Math.ceil(json.length / A_COLUMN);
  const columns = Array.from({ length: parts }, (_, place) => [
    `part${place}`,
    json.slice(place * A_COLUMN, (place + 1) * A_COLUMN),
  ]);
  const posted = talk.posted.length;
  return { parts, person: id, posted, ...(Object.fromEntries(columns) as Record<string, string>) };
}

/** A kind of waiting that an older version did not write is empty. */
function readTalk(row: Row): Talk {
  const json = Array.from({ length: row.parts }, (_, place) => row[`part${place}`]).join('');
  const { drafts, questions, wanted, last, posted } = JSON.parse(json) as Partial<Talk>;
  return {
    drafts: drafts ?? [],
    questions: questions ?? [],
    wanted: wanted ?? [],
    last: last ?? [],
    posted: posted ?? [],
  };
}
