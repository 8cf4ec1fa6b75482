import type { People, Reach } from '../../../src/bot/people';

/** Who can be reached, kept in this process; the real table is tested against Azurite. */
export function peopleInMemory(): People & { rows: Map<string, Reach> } {
  const rows = new Map<string, Reach>();
  return {
    rows,
    reachOf: async id => rows.get(id) ?? {},
    noteSeen: async (activity, now) => {
      const { aadObjectId = '' } = activity.from;
      const hasLeft = activity.action === 'remove';
      rows.set(aadObjectId, {
        reference: { serviceUrl: activity.serviceUrl, conversation: activity.conversation },
        lastSeen: now.toISOString(),
        ...(hasLeft && { unreachable: { why: 'uninstalled', since: now.toISOString() } }),
      });
    },
    noteUnreachable: async (id, why, now) => {
      rows.set(id, { ...rows.get(id), unreachable: { why, since: now.toISOString() } });
    },
  };
}
