import type { Action } from '../../../src/plan/action';
import type { Plan } from '../../../src/plan/plan';
import { anUpdate } from '../../helpers/plan';

const LONG = 'Everything that has to be said of it, and of what came of it, in one go. '.repeat(40);
const UNBROKEN = 'https://intranet.example/'.concat('a-very-long-address-'.repeat(20));
const RTL = 'اتفقوا مع الشركاء على من يعتني بالغرف המשותפות ומתי הן פתוחות לכולם';

/** A plan of another shape: texts that are long, or run from right to left, or a plan of bare headings and actions. Pure. */
export function shaped(plan: Plan, shape: string | null): Plan {
  switch (shape) {
    case 'long':
      return withText(plan, `${LONG} ${UNBROKEN}`);
    case 'rtl':
      return withText(plan, RTL);
    case 'bare':
      return bare(plan);
    default:
      return plan;
  }
}

function withText(plan: Plan, text: string): Plan {
  const actions = plan.actions.map(action => ({
    ...action,
    text,
    owner: { asWritten: text.slice(0, 60) },
    ...(action.lastSaid && { lastSaid: { ...action.lastSaid, text } }),
  }));
  return {
    ...plan,
    facts: { ...plan.facts, title: text.slice(0, 250) },
    strands: plan.strands.map(strand => ({ ...strand, title: text.slice(0, 120) })),
    objectives: plan.objectives.map(objective => ({ ...objective, text })),
    actions,
    updates: new Map(
      actions.map(({ ref }) => [ref, [anUpdate({ ref, key: `said-${ref}`, text })]]),
    ),
  };
}

/** As `samples/people-and-places.txt`: numbered actions under headings, no objectives, owners or dates, steps under two of them. */
function bare(plan: Plan): Plan {
  const actions = plan.actions.slice(0, 19).map((action, index): Action => {
    const { strand, text = 'Ask people', status } = action;
    return {
      ...{ ref: `${index + 1}`, strand, number: index + 1, text, status },
      steps: [0, 12].includes(index) ? ['First this', 'Then that', 'Then the rest'] : [],
      owner: { asWritten: '' },
      due: { kind: 'unset', asWritten: '' },
      dueFirst: '',
      tags: { characteristics: [], aims: [], priorities: [] },
      version: '1',
    };
  });
  return { ...plan, objectives: [], actions, updates: new Map(), problems: [] };
}
