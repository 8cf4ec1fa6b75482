import { plainId } from './known';
import { planManagers, type Speaker } from './people';
import type { Plan } from './plan';
import { cleanText } from './said';

/** A plan as somebody may choose it for a channel. */
export type PlanChoice = {
  key: string;
  title: string;
  strands: readonly { code: string; title: string }[];
  mayOpenRooms: boolean; // whether the asker may let the bot speak of the plan in a channel
};

/** A channel that the bot may, or may no longer, speak of the plan in. */
export type RoomChange = { channel: string; open: boolean; name?: string; team?: string };

const MOST_NAME = 200;

/** Teams' ids of channels: `19:…@thread.tacv2`, or `…@thread.skype` of old ones. */
const CHANNEL_ID = /^19:[\w-]{1,200}@thread\.(?:tacv2|skype)$/;

/** Whether the account is one of the plan's managers: only they let the bot speak in a channel. Pure. */
export function runsPlan(plan: Plan, { id }: Pick<Speaker, 'id'>): boolean {
  return planManagers(plan).some(
    person => person.id !== undefined && plainId(person.id) === plainId(id),
  );
}

/** The plan as `speaker` may choose it; undefined for somebody who has no row in People. Pure. */
export function choiceOf(plan: Plan, speaker: Pick<Speaker, 'id'>): PlanChoice | undefined {
  const isKnown = plan.people.some(({ id }) => id && plainId(id) === plainId(speaker.id));
  if (!isKnown) return undefined;
  return {
    key: plan.facts.key,
    title: plan.facts.title,
    strands: plan.strands.map(({ code, title }) => ({ code, title })),
    mayOpenRooms: runsPlan(plan, speaker),
  };
}

/** Reads a change of a room out of a request; undefined when it is none. Pure. */
export function readRoomChange(body: unknown): RoomChange | undefined {
  const { channel, open, name, team } = Object(body) as Record<string, unknown>;
  if (typeof channel !== 'string' || !CHANNEL_ID.test(channel) || typeof open !== 'boolean')
    return undefined;
  const called = typeof name === 'string' ? cleanText(name).replace(/\s+/gu, ' ') : '';
  return {
    ...{ channel, open },
    ...(called && { name: called.slice(0, MOST_NAME) }),
    ...(typeof team === 'string' && CHANNEL_ID.test(team) && { team }),
  };
}
