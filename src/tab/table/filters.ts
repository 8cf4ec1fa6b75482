import { isOpen, STATUSES, type Action } from '../../plan/action';
import { addDays, type Day } from '../../plan/day';
import { ownerOf } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { RAGS, type Rag } from '../../plan/rag';
import { servesDuty } from '../../plan/tagSets';
import type { ActionLine, Filters } from '../../plan/view';
import { redKind, RED_KINDS, type RedKind } from './redKind';

export const DUE_WINDOWS = ['late', 'soon', 'none'] as const;
export const LACKS = ['tags', 'update', 'owner'] as const;
/** What an action has to lack: any tag, an update in {@link QUIET_DAYS}, somebody who is matched to its owner. */
export type Lack = (typeof LACKS)[number];
export const QUIET_DAYS = 28;

/** All that the plan can be filtered by; an empty one shows all. */
export type PlanFilters = Filters & {
  due?: (typeof DUE_WINDOWS)[number];
  kind?: RedKind; // of red
  characteristic?: string;
  aim?: string;
  priority?: string;
  framework?: string; // `ESPS 5`, or `ESPS` for any code of it
  lacks?: Lack;
  older?: 'yes'; // the words are looked for in every update, not the latest alone
};
export type FilterName = keyof PlanFilters;

/** How each filter is called in the address. */
export const FILTER_KEYS = {
  strand: 'strand',
  owner: 'owner',
  rag: 'rag',
  status: 'status',
  text: 'q',
  due: 'due',
  kind: 'red',
  characteristic: 'characteristic',
  aim: 'aim',
  priority: 'priority',
  framework: 'framework',
  lacks: 'lacks',
  older: 'older',
} as const satisfies Record<FilterName, string>;
export const FILTER_NAMES = Object.keys(FILTER_KEYS) as readonly FilterName[];

const KNOWN: Partial<Record<FilterName, readonly string[]>> = {
  rag: [...RAGS, 'None'] satisfies readonly (Rag | 'None')[],
  status: STATUSES,
  due: DUE_WINDOWS,
  kind: RED_KINDS,
  lacks: LACKS,
  older: ['yes'],
};

/** The filters with one of them changed; an empty one, or one that is none of its kind, is left out. Pure. */
export function withFilter(filters: PlanFilters, name: FilterName, value: string): PlanFilters {
  const rest = { ...filters };
  delete rest[name];
  const isKnown = KNOWN[name]?.includes(value) ?? true;
  return value && isKnown ? { ...rest, [name]: value } : rest;
}

/** What of the filters `planView` knows nothing of, as one question to a line. Pure. */
export function alsoWanted(
  plan: Plan,
  today: Day,
  filters: PlanFilters,
): (line: ActionLine) => boolean {
  const { due, kind, characteristic, aim, priority, framework, lacks, older, text } = filters;
  const soonDays = plan.facts.ragRule.dueSoonDays;
  const codes = framework ? objectivesOf(plan, framework) : undefined;
  return line => {
    const { action } = line;
    const { tags } = action;
    return (
      (!due || isDue(line, due, soonDays)) &&
      (!kind || redKind(line) === kind) &&
      (!characteristic || tags.characteristics.includes(characteristic)) &&
      (!aim || tags.aims.includes(aim)) &&
      (!priority || tags.priorities.includes(priority)) &&
      (!codes || codes.has(action.objective ?? '')) &&
      (!lacks || isLacking(plan, action, lacks, today)) &&
      (!older || !text || wasEverSaid(plan, line, text))
    );
  };
}

/** Whether an open action is late, due within so many days, or without an agreed date. Pure. */
export function isDue(
  { action, daysLeft }: ActionLine,
  window: NonNullable<PlanFilters['due']>,
  soonDays: number,
): boolean {
  switch (window) {
    case 'late':
      return daysLeft !== undefined && daysLeft < 0;
    case 'soon':
      return daysLeft !== undefined && daysLeft >= 0 && daysLeft <= soonDays;
    case 'none':
      return isOpen(action) && ['unset', 'unreadable', 'complete'].includes(action.due.kind);
  }
}

/** Whether an open action lacks it. Pure. */
export function isLacking(plan: Plan, action: Action, lack: Lack, today: Day): boolean {
  if (!isOpen(action)) return false;
  switch (lack) {
    case 'tags':
      return !servesDuty(plan.facts, action);
    case 'update':
      return !action.lastSaid || action.lastSaid.on < addDays(today, -QUIET_DAYS);
    case 'owner':
      return ownerOf(plan, action)?.id === undefined;
  }
}

/** `ESPS 5`; the framework alone where there is no code. */
export function frameworkName({ framework, code }: { framework: string; code?: string }): string {
  return code ? `${framework} ${code}` : framework;
}

function objectivesOf({ objectives }: Plan, wanted: string): ReadonlySet<string> {
  const ofIt = objectives.filter(({ references }) =>
    references.some(one => frameworkName(one) === wanted || one.framework === wanted),
  );
  return new Set(ofIt.map(({ code }) => code));
}

function wasEverSaid(plan: Plan, { action, owner }: ActionLine, text: string): boolean {
  const wanted = text.replace(/\s+/gu, ' ').trim().toLowerCase();
  const said = (plan.updates.get(action.ref) ?? []).map(update => update.text);
  return [action.ref, action.text ?? '', owner, ...said].join('\n').toLowerCase().includes(wanted);
}
