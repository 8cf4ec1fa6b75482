import type { RequestHandler } from 'express';
import { choiceOf, readRoomChange, runsPlan } from '../../plan/choices';
import type { Choices } from '../../plan/service';
import type { PlanShelf } from '../../sharepoint/store';
import type { Rooms } from '../rooms';
import { planCalled, speakerOf } from './asker';
import { trouble } from './trouble';
import { serviceWords } from '../words/talking';

type RoomParts = {
  shelf: PlanShelf;
  rooms: Pick<Rooms, 'set'>;
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
export function setRoom({ shelf, rooms, log }: RoomParts): RequestHandler<{ key: string }> {
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
    await rooms.set(change.channel, change.open);
    response.json(change);
  };
}
