import type { RequestHandler, Response } from 'express';
import type { Acted } from '../../plan/acts/act';
import { readAct } from '../../plan/acts/readAct';
import type { PlanShelf } from '../../sharepoint/store';
import { isOnShelf, speakerOf } from './asker';

/** `POST /api/plans/KEY/acts`: an act out of the body, done by whoever's token it is. */
export function saveAct({
  shelf,
  now,
  log,
}: {
  shelf: PlanShelf;
  now: () => Date;
  log: (line: string) => void;
}): RequestHandler<{ key: string }> {
  return async ({ params, body }, response) => {
    const act = readAct(body);
    if ('refused' in act) {
      give(response, { kind: 'refused', sentence: act.refused });
      return;
    }
    const by = speakerOf(response);
    const acted: Acted = (await isOnShelf(shelf, params.key))
      ? await shelf.open(params.key).act(act, { by, through: 'tab', now: now() })
      : { kind: 'not found', log: 'gone' };
    if (acted.kind === 'not found')
      log(`refused: ${by.id} ${act.kind} ${act.ref.slice(0, 30)} ${acted.log}`);
    give(response, acted);
  };
}

/** What is gone and what is not theirs look alike from outside. */
function give(response: Response, acted: Acted): void {
  const shown = acted.kind === 'not found' ? { kind: acted.kind } : acted;
  response.status(STATUS[acted.kind]).json(shown);
}

const STATUS: Record<Acted['kind'], number> = {
  saved: 200,
  again: 200,
  'not found': 404,
  differs: 409,
  closed: 409,
  changed: 409,
  refused: 422,
};
