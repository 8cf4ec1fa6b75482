import { AS_IMPORTED, isOpen } from '../../plan/action';
import { addDays, type Day } from '../../plan/day';
import { grouped } from '../../plan/grouped';
import { ownerShown } from '../../plan/people';
import type { Plan } from '../../plan/plan';

/** One owner and the bot: how many of their actions wait for an answer, since when, and how many were spoken of lately. */
export type Answering = { owner: string; waiting: number; since?: Day; said: number };

const LATELY_DAYS = 28;

/** Who has answered of whom, those first for whom most is waiting; owners of whom nothing was asked and who said nothing are left out. Pure. */
export function answersOf(plan: Plan, today: Day): readonly Answering[] {
  const lately = addDays(today, -LATELY_DAYS);
  return [...grouped(plan.actions.filter(isOpen), action => ownerShown(plan, action))]
    .map(([owner, theirs]) => {
      const asked = theirs.flatMap(({ asked: one }) => (one ? [one.since] : [])).sort();
      const said = theirs.filter(
        ({ lastSaid }) => lastSaid && lastSaid.by !== AS_IMPORTED && lastSaid.on >= lately,
      );
      const [since] = asked;
      return { owner, waiting: asked.length, ...(since && { since }), said: said.length };
    })
    .filter(({ waiting, said }) => waiting + said > 0)
    .sort((one, other) => other.waiting - one.waiting);
}
