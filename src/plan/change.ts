import { isOpen, type Action, type Status, type Update } from './action';
import { changeByAct, changeByHand } from './acts/fields';
import type { PlanFacts } from './plan';
import type { ActionChange } from './record';
import { reviewAfterAnswer } from './review';
import { saidInWords } from './said';
import { asKept } from './words/speech';

/**
 * What an update does to its action: the same whether it is being recorded or was found appended to
 * the list without its action having followed. Pure.
 */
export function changeOf(action: Action, update: Update, facts: PlanFacts): ActionChange {
  if (update.did?.act) return changeByAct(update);
  if (update.did?.byHand) return changeByHand(update);
  return {
    ...(action.given && { given: undefined }), // set by hand until somebody speaks again
    ...statusChange(action, update),
    ...(isOpen({ status: update.status ?? action.status }) && expectation(action, update, facts)),
    asked: undefined,
    lastSaid: { on: update.on, by: update.by, text: asKept(() => saidInWords(update)) },
  };
}

/** The action after the change: an explicit undefined takes the field away. Pure. */
export function changed(action: Action, change: ActionChange): Action {
  const entries = Object.entries({ ...action, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Action;
}

function statusChange(action: Action, update: Update): Partial<ActionChange> {
  const status = statusAfter(action, update);
  if (status === action.status) return {};
  if (isOpen({ status })) return { status };
  const completedOn = status === 'Complete' ? { completedOn: update.on } : {};
  const wanted = action.wanted === undefined ? {} : { wanted: undefined };
  return { status, ...completedOn, forecast: undefined, concern: undefined, ...wanted };
}

/** Whoever tells of progress has begun. */
function statusAfter(action: Action, { status, text, noChange }: Update): Status {
  if (status) return status;
  return action.status === 'Not started' && text && !noChange ? 'In progress' : action.status;
}

function expectation(action: Action, update: Update, facts: PlanFacts): Partial<ActionChange> {
  const { forecast, concern, on } = update;
  const reviewOn = reviewAfterAnswer(action, on, facts);
  return {
    ...(forecast && { forecast }),
    ...(concern && { concern: concern === 'none' ? undefined : concern }),
    ...(reviewOn && { reviewOn }),
  };
}
