import { DatabaseSync } from 'node:sqlite';

/** A table of documents, kept in memory once read and written through to SQLite before memory changes. */
export type Shelf<T> = {
  /** All of an owner's, in the order they were put. */
  all: (owner: string) => readonly T[];
  /** The ids of all of an owner's. */
  ids: (owner: string) => readonly string[];
  get: (owner: string, id: string) => T | undefined;
  put: (owner: string, id: string, value: T) => void;
  remove: (owner: string, id: string) => void;
  /** Forgets everything of an owner. */
  clear: (owner: string) => void;
  /** Reads from the file again: after a write that was given up half-way. */
  forget: () => void;
};

/** Opens the file (or `:memory:`), safe against being killed in the middle of a write. */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return db;
}

/** Runs `work` so that all of it is kept, or none. */
export function together<T>(db: DatabaseSync, work: () => T, givenUp: () => void): T {
  if (db.isTransaction) return work();
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (caught) {
    db.exec('ROLLBACK');
    givenUp();
    throw caught;
  }
}

/** The shelf called `name`; makes its table when there is none. */
export function openShelf<T>(db: DatabaseSync, name: string): Shelf<T> {
  db.exec(
    `CREATE TABLE IF NOT EXISTS ${name} (seq INTEGER PRIMARY KEY, owner TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (owner, id))`,
  );
  const select = db.prepare(`SELECT id, value FROM ${name} WHERE owner = ? ORDER BY seq`);
  const upsert = db.prepare(
    `INSERT INTO ${name} (owner, id, value) VALUES (?, ?, ?) ON CONFLICT (owner, id) DO UPDATE SET value = excluded.value`,
  );
  const remove = db.prepare(`DELETE FROM ${name} WHERE owner = ? AND id = ?`);
  const clear = db.prepare(`DELETE FROM ${name} WHERE owner = ?`);
  const held = new Map<string, Map<string, T>>();

  const of = (owner: string): Map<string, T> => {
    const known = held.get(owner);
    if (known) return known;
    const rows = select.all(owner) as { id: string; value: string }[];
    const read = new Map(rows.map(row => [row.id, JSON.parse(row.value) as T]));
    held.set(owner, read);
    return read;
  };

  return {
    all: owner => [...of(owner).values()],
    ids: owner => [...of(owner).keys()],
    get: (owner, id) => of(owner).get(id),
    put: (owner, id, value) => {
      const known = of(owner);
      upsert.run(owner, id, JSON.stringify(value));
      known.set(id, value);
    },
    remove: (owner, id) => {
      remove.run(owner, id);
      of(owner).delete(id);
    },
    clear: owner => {
      clear.run(owner);
      held.delete(owner);
    },
    forget: () => held.clear(),
  };
}
