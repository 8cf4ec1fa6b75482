import { isOpen } from '../../plan/action';
import type { Day } from '../../plan/day';
import { capacityOf } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { actionLine, type ActionLine } from '../../plan/view';

/** One's own actions: what the bot waits for, then all else that is open by due, then what is finished. */
export type MineOf = {
  asked: readonly ActionLine[]; // those asked longest ago first
  open: readonly ActionLine[]; // the most late first; without a date last
  done: readonly ActionLine[];
};

/** What this account answers for, as owner or deputy. In a plan that is one's own alone, all of it is. Pure. */
export function mineOf(plan: Plan, today: Day, id: string, ownOnly: boolean): MineOf {
  const lines = plan.actions
    .filter(action => ownOnly || ['owner', 'deputy'].includes(capacityOf(plan, action, id) ?? ''))
    .map(action => actionLine(plan, today, action));
  const open = lines.filter(({ action }) => isOpen(action)).sort(byDue);
  return {
    asked: open
      .filter(({ action }) => action.asked)
      .sort((one, other) => (since(one) < since(other) ? -1 : since(one) > since(other) ? 1 : 0)),
    open: open.filter(({ action }) => !action.asked),
    done: lines.filter(({ action }) => !isOpen(action)),
  };
}

function byDue(one: ActionLine, other: ActionLine): number {
  const [ofOne, ofOther] = [one.daysLeft ?? Infinity, other.daysLeft ?? Infinity];
  return ofOne === ofOther ? 0 : ofOne - ofOther;
}

function since({ action: { asked } }: ActionLine): string {
  return asked?.since ?? '';
}
