import { hasStatus, keyPart, openTable, type Storage } from './reminders/ledger';

/** Who opens or closes a channel, when, and how Teams calls it and its team. */
export type Opening = { by: string; on: Date; name?: string; team?: string };

/** A channel that is open to the bot: who opened it is an object id. */
export type RoomKept = {
  channel: string;
  name?: string;
  openedBy?: string;
  openedOn?: string; // ISO
  guests?: number;
};

/** The channels that a plan manager has opened for the bot. Table `rooms`: partition the tenant, row the channel. */
export type Rooms = {
  isOpen(channel: string): Promise<boolean>;
  set(channel: string, isOpen: boolean, opening: Opening): Promise<void>;
  /** The open ones, in no order. */
  all(): Promise<readonly RoomKept[]>;
  /** Notes of the rooms of a team how many guests the team has. */
  noteGuests(team: string, guests: number): Promise<void>;
};

type Row = {
  open: boolean;
  channel: string;
  name: string;
  team: string;
  openedBy: string;
  openedOn: string;
  guests: number;
};

/** The table of rooms in this storage, for one tenant. */
export function roomsIn(storage: Storage, tenantId: string): Rooms {
  const table = openTable(storage, 'rooms');
  const partitionKey = keyPart(tenantId);
  const keysOf = (channel: string) => ({ partitionKey, rowKey: keyPart(channel) });
  const openRows = async (): Promise<(Partial<Row> & { rowKey?: string })[]> => {
    const filter = `PartitionKey eq '${partitionKey}' and open eq true`;
    const found: (Partial<Row> & { rowKey?: string })[] = [];
    for await (const row of (await table()).listEntities<Partial<Row>>({
      queryOptions: { filter },
    }))
      found.push(row);
    return found;
  };
  return {
    isOpen: async channel => {
      const { rowKey } = keysOf(channel);
      try {
        return (await (await table()).getEntity<{ open: boolean }>(partitionKey, rowKey)).open;
      } catch (error) {
        if (hasStatus(error, 404)) return false;
        throw error;
      }
    },
    set: async (channel, open, { by, on, name, team }) => {
      const called = { ...(name && { name }), ...(team && { team }) };
      const opened = open && { openedBy: by, openedOn: on.toISOString(), ...called };
      await (await table()).upsertEntity({ ...keysOf(channel), channel, open, ...opened }, 'Merge');
    },
    all: async () => (await openRows()).map(roomIn),
    noteGuests: async (team, guests) => {
      for (const row of await openRows())
        if (row.team === team && row.rowKey !== undefined && row.guests !== guests)
          await (await table()).upsertEntity({ partitionKey, rowKey: row.rowKey, guests }, 'Merge');
    },
  };
}

/** A row of before the channel was kept in it has it in its key alone. */
function roomIn(row: Partial<Row> & { rowKey?: string }): RoomKept {
  const { channel = channelIn(row.rowKey ?? ''), name, openedBy, openedOn, guests } = row;
  return {
    channel,
    ...(name && { name }),
    ...(openedBy && { openedBy }),
    ...(openedOn && { openedOn }),
    ...(guests !== undefined && { guests }),
  };
}

/** What `keyPart` made a key of. */
function channelIn(key: string): string {
  return decodeURIComponent(key.replace(/_([0-9a-f]{2})/g, '%$1'));
}
