import type { Action } from '../../plan/action';
import { type Digest, WHOLE_PLAN } from '../../plan/asking';
import type { Day } from '../../plan/day';
import type { Plan, PlanFacts } from '../../plan/plan';
import { askCard, type AskCard } from './ask';
import type { Preset } from './row';

/** What one person is asked on one day: their sections of the run. */
export type PersonalDigest = { plan: Plan; day: Day; key: string; sections: readonly Digest[] };

/** The card of one person and one run. Says why they got it, and how to have fewer. Pure. */
export function digestCard({ plan, day, key, sections }: PersonalDigest): AskCard {
  const seen = new Set<string>(); // an action stands on a card once, whatever the reasons to ask
  const shown = sections
    .map(section => ({
      ...titleOf(section),
      actions: section.items.flatMap(({ ref }) => {
        const isNew = !seen.has(ref);
        seen.add(ref);
        return isNew ? actionOf(plan, ref) : [];
      }),
    }))
    .filter(({ actions }) => actions.length > 0);
  const count = shown.reduce((sum, { actions }) => sum + actions.length, 0);
  return askCard(
    {
      key,
      heading: count === 0 ? 'A question about the plan' : digestSummary(count),
      why: [
        ...(sections.some(({ first }) => first) ? [firstRun(plan.facts)] : []),
        ...starQuestion(sections),
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
  const isBeside = items.every(({ also }) => also);
  switch (as) {
    case 'owner':
      return {};
    case 'deputy':
      return { title: `${whose}: you are the deputy` };
    case 'champion':
      return { title: `${whose}: ${isBeside ? LONG_LATE : NOT_KNOWN}, and you lead the strand` };
    case 'stand-in':
      return {
        title: `${whose}: ${isBeside ? LONG_LATE : NOT_KNOWN}, and you stand in for the champion`,
      };
    case 'plan manager':
      return { title: `${whose}: you run the plan` };
  }
}

const NOT_KNOWN = 'nobody I know is called so';
const LONG_LATE = 'these are long late';

/** What is asked about the plan as a whole: what a star beside a date means. */
function starQuestion(sections: readonly Digest[]): string[] {
  const item = sections
    .flatMap(({ items }) => items)
    .find(({ ref, reason }) => ref === WHOLE_PLAN && reason === 'star');
  if (!item) return [];
  return [
    `Some dates carry a star, such as "${item.due}". What does it mean? Please note it on the plan.`,
  ];
}

/** Whose each action is, where somebody else is asked. */
function ownersOf(sections: readonly Digest[]): ReadonlyMap<string, Preset> {
  const items = sections.flatMap(section => section.items);
  return new Map(items.flatMap(({ ref, owner }) => (owner ? [[ref, { owner }]] : [])));
}

function actionOf(plan: Plan, ref: string): Action[] {
  return plan.actions.filter(action => action.ref === ref);
}
