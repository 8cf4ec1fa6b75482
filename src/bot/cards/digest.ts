import type { Action } from '../../plan/action';
import type { Digest } from '../../plan/asking';
import type { Day } from '../../plan/day';
import type { Plan, PlanFacts } from '../../plan/plan';
import { askCard, type AskCard } from './ask';
import type { Preset } from './row';

/** What one person is asked on one day: their sections of the run. */
export type PersonalDigest = { plan: Plan; day: Day; key: string; sections: readonly Digest[] };

/** The card of one person and one run. Says why they got it, and how to have fewer. Pure. */
export function digestCard({ plan, day, key, sections }: PersonalDigest): AskCard {
  const shown = sections.map(section => ({
    ...titleOf(section),
    actions: section.items.flatMap(({ ref }) => actionOf(plan, ref)),
  }));
  const count = shown.reduce((sum, { actions }) => sum + actions.length, 0);
  return askCard(
    {
      key,
      heading: digestSummary(count),
      why: [
        ...(sections.some(({ first }) => first) ? [firstRun(plan.facts)] : []),
        `You get this because the plan "${plan.facts.title}" names you. Fill in what you can; the rest stays as it is.`,
        'An answer, also "No change", keeps me quiet until the next date.',
      ],
      sections: shown,
      presets: ownersOf(sections),
    },
    { today: day, rule: plan.facts.ragRule },
  );
}

/** What the notification says; nothing of the plan itself. */
export function digestSummary(count: number): string {
  return count === 1 ? '1 action needs your answer' : `${count} actions need your answer`;
}

function firstRun({ asking }: PlanFacts): string {
  const days = Math.max(0, ...asking.leadDays);
  return `This is the first time I ask: here is all that is late or due within ${days} days, at once.`;
}

function titleOf({ as, forOwner, items }: Digest): { title?: string } {
  const whose = forOwner ? `For ${forOwner}` : 'For others';
  switch (as) {
    case 'owner':
      return {};
    case 'deputy':
      return { title: `${whose}: you are their deputy` };
    case 'champion':
    case 'stand-in':
      return { title: `${whose}: ${items.some(({ also }) => also) ? LATE : ''}${WHY_YOU[as]}` };
    case 'plan manager':
      return { title: 'For the whole plan' };
  }
}

const LATE = 'long late, or ';
const WHY_YOU = {
  champion: 'nobody I know is called so, and you lead the strand',
  'stand-in': 'nobody I know is called so, and you stand in for the champion',
};

/** Whose each action is, where somebody else is asked. */
function ownersOf(sections: readonly Digest[]): ReadonlyMap<string, Preset> {
  const items = sections.flatMap(section => section.items);
  return new Map(items.flatMap(({ ref, owner }) => (owner ? [[ref, { owner }]] : [])));
}

function actionOf(plan: Plan, ref: string): Action[] {
  return plan.actions.filter(action => action.ref === ref);
}
