import { type Activity, type ConversationReference, TeamsInfo, TurnContext } from 'botbuilder';
import type { TransactionAction } from '@azure/data-tables';
import { hasStatus, keyPart, openTable, type Storage } from './reminders/ledger';

/** By what way somebody's chat is known: they have the app, or a team of theirs has it. */
export type Door = 'installed' | 'roster';

/** How somebody can be reached, as it was learnt from verified activities. */
export type Reach = {
  reference?: Partial<ConversationReference>; // undefined: there never was a conversation with them
  door?: Door;
  lastSeen?: string; // ISO, as are all times here
  lastSent?: string;
  lastAnswered?: string; // wrote, or pressed a button
  unreachable?: { why: string; since: string };
};

/** Conversations with people. Table `people`: partition the tenant, row the object id. */
export type People = {
  reachOf(id: string): Promise<Reach>;
  /** Keeps the conversation that an activity came from. Only ever given verified activities. */
  noteSeen(activity: Activity, now: Date): Promise<void>;
  noteUnreachable(id: string, why: string, now: Date): Promise<void>;
};

/** What a run adds to {@link People}, and what the reach of everybody is read by. */
export type PeopleOfRuns = People & {
  /** A conversation that was made anew takes the place of one that is gone. */
  noteConversation(id: string, reference: Partial<ConversationReference>): Promise<void>;
  noteSent(ids: readonly string[], now: Date): Promise<void>;
  /** Members of a team that has the app, who have no conversation yet. Only ever given what a verified activity led to. */
  noteRoster(
    ids: readonly { id: string; member: string }[],
    team: Partial<ConversationReference>,
  ): Promise<void>;
  /** Everybody known, by object id in small letters. */
  everybody(): Promise<ReadonlyMap<string, Reach>>;
};

type Row = {
  person: string;
  conversation: string; // the reference, as JSON
  door: string;
  lastSeen: string;
  lastSent: string;
  lastAnswered: string;
  unreachable: string; // empty: reachable
  unreachableSince: string;
};

/** As many rows as storage takes in one request. */
const MOST_AT_ONCE = 100;

/** The table of people in this storage, for one tenant. */
export function peopleIn(storage: Storage, tenantId: string): PeopleOfRuns {
  const table = openTable(storage, 'people');
  const partitionKey = keyPart(tenantId);
  const rowKeyOf = (id: string) => keyPart(id.toLowerCase());
  const merge = async (id: string, row: Partial<Row>) => {
    const keys = { partitionKey, rowKey: rowKeyOf(id), person: id.toLowerCase() };
    await (await table()).upsertEntity({ ...keys, ...row }, 'Merge');
  };
  const reachOf = async (id: string): Promise<Reach> => {
    try {
      const found = await (await table()).getEntity<Partial<Row>>(partitionKey, rowKeyOf(id));
      return readReach(found);
    } catch (error) {
      if (hasStatus(error, 404)) return {};
      throw error;
    }
  };
  const everybody = async (): Promise<ReadonlyMap<string, Reach>> => {
    const rows = (await table()).listEntities<Partial<Row>>({
      queryOptions: { filter: `PartitionKey eq '${partitionKey}'` },
    });
    const found = new Map<string, Reach>();
    for await (const row of rows) if (row.person) found.set(row.person, readReach(row));
    return found;
  };
  return {
    reachOf,
    noteSeen: async (activity, now) => {
      const { aadObjectId } = activity.from;
      if (aadObjectId) await merge(aadObjectId, rowOf(activity, now));
    },
    noteUnreachable: (id, why, now) =>
      merge(id, { unreachable: why, unreachableSince: now.toISOString() }),
    noteConversation: (id, reference) => merge(id, { conversation: JSON.stringify(reference) }),
    noteSent: async (ids, now) => {
      const rows = [...new Set(ids.map(id => id.toLowerCase()))].map(
        (person): TransactionAction => [
          'upsert',
          { partitionKey, rowKey: rowKeyOf(person), person, lastSent: now.toISOString() },
          'Merge',
        ],
      );
      for (let from = 0; from < rows.length; from += MOST_AT_ONCE)
        await (await table()).submitTransaction(rows.slice(from, from + MOST_AT_ONCE));
    },
    noteRoster: async (ids, { conversation, bot, channelId, serviceUrl }) => {
      const known = await everybody();
      for (const { id, member } of ids) {
        if (known.get(id.toLowerCase())?.reference) continue;
        const { tenantId: of } = conversation ?? {};
        const user = { id: member, name: '', aadObjectId: id };
        const chat = { id: '', name: '', isGroup: false, conversationType: 'personal' };
        const reference = {
          ...{ bot, channelId, serviceUrl, user },
          conversation: { ...chat, ...(of && { tenantId: of }) },
        };
        await merge(id, { conversation: JSON.stringify(reference), door: 'roster' });
      }
    },
    everybody,
  };
}

/** Somebody who writes can be reached; somebody who takes the app away cannot. */
function rowOf(activity: Activity, now: Date): Partial<Row> {
  const hasLeft = activity.type === 'installationUpdate' && /^remove/.test(activity.action ?? '');
  const hasAnswered = activity.type === 'message' || activity.type === 'invoke';
  const reference = TurnContext.getConversationReference(activity);
  delete reference.activityId; // a reminder is no reply
  return {
    conversation: JSON.stringify(reference),
    door: 'installed',
    lastSeen: now.toISOString(),
    ...(hasAnswered && { lastAnswered: now.toISOString() }),
    unreachable: hasLeft ? 'uninstalled' : '',
    unreachableSince: hasLeft ? now.toISOString() : '',
  };
}

function readReach(row: Partial<Row>): Reach {
  const { conversation, door, lastSeen, lastSent, lastAnswered } = row;
  const { unreachable, unreachableSince } = row;
  return {
    ...(conversation && {
      reference: JSON.parse(conversation) as Partial<ConversationReference>,
      door: door === 'roster' ? 'roster' : 'installed',
    }),
    ...(lastSeen && { lastSeen }),
    ...(lastSent && { lastSent }),
    ...(lastAnswered && { lastAnswered }),
    ...(unreachable && { unreachable: { why: unreachable, since: unreachableSince ?? '' } }),
  };
}

/** What learning from teams needs. `wanted`: accounts in small letters whom the plan knows; nobody else is kept. */
export type MeetingTeams = {
  people: Pick<PeopleOfRuns, 'noteRoster'>;
  tenantId: string;
  wanted: () => Promise<ReadonlySet<string>>;
  seen?: (team: string, guests: number) => Promise<void>; // told how many guests the team has
  now: () => Date;
  failed: (error: unknown) => void;
};

/**
 * Learns, from an activity of a team that has the app, whom of the plan the bot may write to although
 * they never came: members of that team. When the app is added, when members are, and else once a day
 * at what is said there. Never throws: whoever speaks is answered all the same.
 */
export function meetTeams(meeting: MeetingTeams): (context: TurnContext) => Promise<void> {
  const { people, wanted, now, seen, failed } = meeting;
  const met = new Map<string, string>(); // by team, the day
  return async context => {
    const team = teamOf(context.activity, meeting.tenantId);
    const today = now().toISOString().slice(0, 10);
    const isNews = /^(?:installation|conversation)Update$/.test(context.activity.type);
    if (!team || (met.get(team) === today && !isNews)) return;
    try {
      const ids = await wanted();
      const { members: all, guests } = await membersOf(context);
      const members = all.filter(({ id }) => ids.has(id));
      await people.noteRoster(members, TurnContext.getConversationReference(context.activity));
      await seen?.(team, guests);
      met.set(team, today);
    } catch (error) {
      failed(error);
    }
  };
}

/** The team that an activity comes from, of our own tenant; undefined: none, or the app was taken away from it. */
function teamOf(activity: Activity, tenantId: string): string | undefined {
  const { conversation, channelData, type, action } = activity;
  const { team, tenant } = Object(channelData) as {
    team?: { id?: string };
    tenant?: { id?: string };
  };
  const hasLeft = type === 'installationUpdate' && /^remove/.test(action ?? '');
  const isOurs = (conversation.tenantId ?? tenant?.id) === tenantId;
  return conversation.conversationType === 'channel' && isOurs && !hasLeft ? team?.id : undefined;
}

/** All members with an account, by object id in small letters, as the connector calls them; and how many are guests. */
async function membersOf(
  context: TurnContext,
): Promise<{ members: { id: string; member: string }[]; guests: number }> {
  const found: { id: string; member: string }[] = [];
  let guests = 0;
  let next: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, MOST_MEMBERS, next);
    guests += page.members.filter(({ userRole }) => userRole === 'guest').length;
    for (const { id, aadObjectId } of page.members)
      if (aadObjectId) found.push({ id: aadObjectId.toLowerCase(), member: id });
    next = page.continuationToken || undefined;
  } while (next);
  return { members: found, guests };
}

/** As many as the connector gives in one answer. */
const MOST_MEMBERS = 500;
