import type { Action } from '../../plan/action';
import { type Digest, WHOLE_PLAN } from '../../plan/asking';
import type { Day } from '../../plan/day';
import { eventOf } from '../../plan/events';
import type { Plan, PlanFacts } from '../../plan/plan';
import { askCard, type AskCard } from './ask';
import type { Preset } from './row';
import { digestWords } from '../words/asking';

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
      heading: count === 0 ? digestWords.question : digestSummary(count),
      why: [
        ...(sections.some(({ first }) => first) ? [firstRun(plan.facts)] : []),
        ...starQuestion(sections),
        digestWords.why(plan.facts.title),
        digestWords.quiet,
      ],
      sections: shown,
      presets: presetsOf(plan, sections),
    },
    { today: day, rule: plan.facts.ragRule },
  );
}

/** What the notification says; nothing of the plan itself. */
export function digestSummary(count: number): string {
  return digestWords.needAnswer(count);
}

function firstRun({ asking }: PlanFacts): string {
  return digestWords.firstTime(Math.max(0, ...asking.leadDays));
}

function titleOf({ as, forOwner, items }: Digest): { title?: string } {
  const whose = forOwner ? digestWords.forOwner(forOwner) : digestWords.forOthers;
  const isBeside = items.every(({ also }) => also);
  switch (as) {
    case 'owner':
      return {};
    case 'deputy':
      return { title: digestWords.deputy(whose) };
    case 'champion':
      return { title: isBeside ? digestWords.leadsLate(whose) : digestWords.leads(whose) };
    case 'stand-in':
      return { title: isBeside ? digestWords.standsInLate(whose) : digestWords.standsIn(whose) };
    case 'plan manager':
      return { title: digestWords.manages(whose) };
  }
}

/** What is asked about the plan as a whole: what a star beside a date means. */
function starQuestion(sections: readonly Digest[]): string[] {
  const item = sections
    .flatMap(({ items }) => items)
    .find(({ ref, reason }) => ref === WHOLE_PLAN && reason === 'star');
  return item ? [digestWords.star(item.due)] : [];
}

/** Whose each action is, where somebody else is asked; and the event, where that is the question. */
function presetsOf(plan: Plan, sections: readonly Digest[]): ReadonlyMap<string, Preset> {
  const items = sections.flatMap(section => section.items);
  return new Map(
    items.flatMap(({ ref, owner, reason }): [string, Preset][] => {
      const [action] = actionOf(plan, ref);
      const event = reason === 'event' && action ? eventOf(plan, action)?.event : undefined;
      const preset = { ...(owner && { owner }), ...(event !== undefined && { event }) };
      return Object.keys(preset).length > 0 ? [[ref, preset]] : [];
    }),
  );
}

function actionOf(plan: Plan, ref: string): Action[] {
  return plan.actions.filter(action => action.ref === ref);
}
