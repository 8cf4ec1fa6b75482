import type { RequestHandler } from 'express';
import { choiceOf, readRoomChange, runsPlan } from '../../plan/choices';
import type { Choices } from '../../plan/service';
import type { PlanShelf } from '../../sharepoint/store';
import type { Plan } from '../../plan/plan';
import type { Room, RoomsOpen } from '../../plan/rooms';
import type { RoomKept, Rooms } from '../roomTable';
import { planCalled, speakerOf } from './asker';
import { trouble } from './trouble';
import { serviceWords } from '../words/talking';

type RoomParts = {
  shelf: PlanShelf;
  rooms: Pick<Rooms, 'set' | 'all'>;
  now: () => Date;
  log: (line: string) => void; // ids only
};

/** `GET /api/plans`: the plans that the asker has a part in, for the page that adds the tab to a channel. */
export function listPlans({ shelf }: Pick<RoomParts, 'shelf'>): RequestHandler {
  return async (_request, response) => {
    const kept = await shelf.plans();
    const plans = await Promise.all(kept.map(({ key }) => shelf.open(key).load()));
    const choices = plans.flatMap(plan => choiceOf(plan, speakerOf(response)) ?? []);
    response.json({ plans: choices } satisfies Choices);
  };
}

/** `POST /api/plans/KEY/rooms`: a plan manager opens or closes a channel for the bot. */
export function setRoom({ shelf, rooms, now, log }: RoomParts): RequestHandler<{ key: string }> {
  return async ({ params, body }, response) => {
    const change = readRoomChange(body);
    if (!change) {
      trouble(response, 422, serviceWords.room);
      return;
    }
    const plan = await planCalled(shelf, params.key);
    const speaker = speakerOf(response);
    if (!plan || !runsPlan(plan, speaker)) {
      log(`refused: ${speaker.id} room ${change.channel}`);
      trouble(response, 404, serviceWords.noRoom);
      return;
    }
    const { channel, open, ...called } = change;
    await rooms.set(channel, open, { by: speaker.id, on: now(), ...called });
    log(`room ${channel} ${open ? 'opened' : 'closed'} by ${speaker.id}`);
    response.json(change);
  };
}

/** `GET /api/plans/KEY/rooms`: the channels that are open to the bot, for plan managers. */
export function listRooms({
  shelf,
  rooms,
}: Pick<RoomParts, 'shelf' | 'rooms'>): RequestHandler<{ key: string }> {
  return async ({ params }, response) => {
    const plan = await planCalled(shelf, params.key);
    if (!plan || !runsPlan(plan, speakerOf(response))) {
      trouble(response, 404, serviceWords.noRooms);
      return;
    }
    const open = (await rooms.all()).map(room => shown(room, plan)).sort(byName);
    response.json({ rooms: open } satisfies RoomsOpen);
  };
}

/** `DELETE /api/plans/KEY/rooms/CHANNEL`: the bot says nothing of the plan there any more. 204, also where it was not open. */
export function closeRoom({
  shelf,
  rooms,
  now,
  log,
}: RoomParts): RequestHandler<{ key: string; channel: string }> {
  return async ({ params: { key, channel } }, response) => {
    const change = readRoomChange({ channel, open: false });
    const plan = change && (await planCalled(shelf, key));
    const { id } = speakerOf(response);
    if (!plan || !runsPlan(plan, { id })) {
      if (change) log(`refused: ${id} room ${channel}`);
      trouble(response, 404, serviceWords.noRooms);
      return;
    }
    const isOpen = (await rooms.all()).some(room => room.channel === channel);
    if (isOpen) {
      await rooms.set(channel, false, { by: id, on: now() });
      log(`room ${channel} closed by ${id}`);
    }
    response.status(204).end();
  };
}

/** Who opened it by the name that the plan has for them, never by the account's number. */
function shown({ openedBy = '', ...room }: RoomKept, plan: Plan): Room {
  const name = plan.people.find(({ id }) => id?.toLowerCase() === openedBy.toLowerCase())?.name;
  return { ...room, ...(name !== undefined && openedBy !== '' && { openedBy: name }) };
}

function byName(one: Room, other: Room): number {
  const named = (one.name ?? '').localeCompare(other.name ?? '', 'en-GB');
  return named || (one.openedOn ?? '').localeCompare(other.openedOn ?? '');
}
