import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import { hasStatus, keyPart, openTable, type Storage } from './reminders/ledger';

/** How somebody can be reached, as it was learnt from verified activities. */
export type Reach = {
  reference?: Partial<ConversationReference>; // undefined: there never was a conversation with them
  lastSeen?: string; // ISO
  unreachable?: { why: string; since: string };
};

/** Conversations with people. Table `people`: partition the tenant, row the object id. */
export type People = {
  reachOf(id: string): Promise<Reach>;
  /** Keeps the conversation that an activity came from. Only ever given verified activities. */
  noteSeen(activity: Activity, now: Date): Promise<void>;
  noteUnreachable(id: string, why: string, now: Date): Promise<void>;
};

type Row = {
  conversation: string; // the reference, as JSON
  lastSeen: string;
  unreachable: string; // empty: reachable
  unreachableSince: string;
};

/** The table of people in this storage, for one tenant. */
export function peopleIn(storage: Storage, tenantId: string): People {
  const table = openTable(storage, 'people');
  const keysOf = (id: string) => ({
    partitionKey: keyPart(tenantId),
    rowKey: keyPart(id.toLowerCase()),
  });
  const merge = async (id: string, row: Partial<Row>) => {
    await (await table()).upsertEntity({ ...keysOf(id), ...row }, 'Merge');
  };
  return {
    reachOf: async id => {
      const { partitionKey, rowKey } = keysOf(id);
      try {
        return readReach(await (await table()).getEntity<Partial<Row>>(partitionKey, rowKey));
      } catch (error) {
        if (hasStatus(error, 404)) return {};
        throw error;
      }
    },
    noteSeen: async (activity, now) => {
      const { aadObjectId } = activity.from;
      if (aadObjectId) await merge(aadObjectId, rowOf(activity, now));
    },
    noteUnreachable: (id, why, now) =>
      merge(id, { unreachable: why, unreachableSince: now.toISOString() }),
  };
}

/** Somebody who writes can be reached; somebody who takes the app away cannot. */
function rowOf(activity: Activity, now: Date): Row {
  const hasLeft = activity.type === 'installationUpdate' && /^remove/.test(activity.action ?? '');
  const reference = TurnContext.getConversationReference(activity);
  delete reference.activityId; // a reminder is no reply
  return {
    conversation: JSON.stringify(reference),
    lastSeen: now.toISOString(),
    unreachable: hasLeft ? 'uninstalled' : '',
    unreachableSince: hasLeft ? now.toISOString() : '',
  };
}

function readReach({ conversation, lastSeen, unreachable, unreachableSince }: Partial<Row>): Reach {
  return {
    ...(conversation && {
      reference: JSON.parse(conversation) as Partial<ConversationReference>,
    }),
    ...(lastSeen && { lastSeen }),
    ...(unreachable && { unreachable: { why: unreachable, since: unreachableSince ?? '' } }),
  };
}
