import type { Action, Update } from './action';
import type { Plan } from './plan';

/** What stands where the words of an action would be. */
export const IN_THE_PLAN = 'Its words are in the plan';

/**
 * The plan without a word that somebody wrote in an action or an update: refs, dates, states, names
 * and counts stay. For places that are read by others than the plan is, or kept for longer: what the
 * cards of the bot show under the setting `CARDS=refs`. Pure.
 */
export function refsOnly(plan: Plan): Plan {
  return {
    ...plan,
    objectives: plan.objectives.map(objective => ({ ...objective, text: IN_THE_PLAN })),
    actions: plan.actions.map(actionByRef),
    updates: new Map([...plan.updates].map(([ref, said]) => [ref, said.map(updateByRef)])),
    problems: plan.problems.map(problem => ({ ...problem, value: '' })),
  };
}

/** An action by its ref alone; one that is not yet written stays so. Pure. */
export function actionByRef(action: Action): Action {
  const { text, outcome, lastSaid, requests, transferredTo, given, ...rest } = action;
  return {
    ...rest,
    ...(text !== undefined && { text: IN_THE_PLAN }),
    steps: [],
    ...(outcome !== undefined && { outcome: IN_THE_PLAN }),
    ...(transferredTo !== undefined && { transferredTo: IN_THE_PLAN }),
    ...(lastSaid && { lastSaid: { ...lastSaid, text: '' } }),
    ...(requests && { requests: requests.map(request => withoutWhy(request)) }),
    ...(given && { given: { ...given, why: '' } }),
  };
}

/** An update by what it changed, without its words. Pure. */
export function updateByRef(update: Update): Update {
  const { did, text, evidence, ...rest } = update; // a link and a file are named in somebody's words
  const act = did?.act?.kind === 'ask for a date' ? { ...did.act, why: '' } : undefined;
  return {
    ...rest,
    text: text === '' && !evidence ? '' : SAID,
    ...(act && did && { did: { act, before: {}, ...(did.asked && { asked: did.asked }) } }),
  };
}

const SAID = 'the words are kept in the plan';

function withoutWhy<Request extends NonNullable<Action['requests']>[number]>(
  request: Request,
): Request {
  const { decided } = request;
  return { ...request, why: '', ...(decided && { decided: { ...decided, why: '' } }) };
}
