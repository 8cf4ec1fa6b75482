import { answeredOn } from './call';
import type { Day } from './day';
import type { Plan } from './plan';

/** Somebody in a run, by the name that people know, and why something did not reach them. */
export type RunMissed = { to: string; why: string };

/** One day's reminding as it is kept: who was reminded of what, who was not and why. For plan managers alone. */
export type ReminderRun = {
  day: Day;
  planned: number; // people
  sent: readonly { to: string; refs: readonly string[] }[];
  unreachable: readonly RunMissed[];
  unknown: readonly RunMissed[]; // may have been reminded; not sent again on that day
  answered: readonly RunAnswered[]; // of those who were reminded, whoever has answered something since
};

/** How many of the actions that somebody was reminded of they have answered since. */
export type RunAnswered = { to: string; answered: number; of: number };

/** Who has answered since they were reminded, by the last word on each action. Pure. */
export function answeredSince({ day, sent }: Pick<ReminderRun, 'day' | 'sent'>, plan: Plan) {
  const last = new Map(plan.actions.map(action => [action.ref, answeredOn(action)]));
  const isAnswered = (ref: string): boolean => {
    const on = last.get(ref);
    return on !== undefined && on >= day;
  };
  return sent
    .map(({ to, refs }): RunAnswered => ({
      to,
      answered: refs.filter(isAnswered).length,
      of: refs.length,
    }))
    .filter(({ answered }) => answered > 0);
}

/** How many people of a run have nothing left to answer. Pure. */
export function answeredAll({ answered }: Pick<ReminderRun, 'answered'>): number {
  return answered.filter(one => one.answered === one.of).length;
}
