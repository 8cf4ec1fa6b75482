import type { Action } from '../../plan/action';
import { isOpen } from '../../plan/action';
import type { Plan } from '../../plan/plan';
import { RAGS, rate, type Rag } from '../../plan/rag';
import type { Day } from '../../plan/day';
import { frameworkName, isTagged } from '../table/filters';

/** What the law of a place protects and asks for. `notPartOf`: pairs of the two that it does not have. */
export type Duty = {
  characteristics: readonly string[];
  aims: readonly string[];
  notPartOf: (characteristic: string, aim: string) => boolean;
};

/**
 * England, Wales and Scotland: Equality Act 2010, section 149. Marriage and civil partnership counts
 * only under the first aim: https://www.legislation.gov.uk/ukpga/2010/15/section/149 (subsection 7).
 */
export const EQUALITY_ACT: Duty = {
  characteristics: [
    'Age',
    'Disability',
    'Gender reassignment',
    'Marriage and civil partnership',
    'Pregnancy and maternity',
    'Race',
    'Religion or belief',
    'Sex',
    'Sexual orientation',
  ],
  aims: ['Eliminate discrimination', 'Advance equality of opportunity', 'Foster good relations'],
  notPartOf: (characteristic, aim) =>
    characteristic === 'Marriage and civil partnership' && aim !== 'Eliminate discrimination',
};

/** One cell: what the plan does for a characteristic under an aim. A gap has no action that is open or complete. */
export type HeatCell =
  | { kind: 'not part of the duty' }
  | { kind: 'gap' }
  | { kind: 'actions'; count: number; byRag: readonly { rag: Rag; count: number }[] };

export type HeatRow = { characteristic: string; cells: readonly { aim: string; cell: HeatCell }[] };

export type Heat = {
  aims: readonly string[];
  rows: readonly HeatRow[];
  gaps: readonly { characteristic: string; aim: string }[];
  untagged: readonly Action[]; // open, nothing of the duty ticked, in the plan's order
};

/** What the plan does for whom under which aim, of one strand or of all. An action counts wherever it is ticked for both. Pure. */
export function heatOf(plan: Plan, today: Day, strand?: string, duty: Duty = EQUALITY_ACT): Heat {
  const actions = plan.actions.filter(one => !strand || one.strand === strand);
  const counted = actions.flatMap(action => {
    const rag = rate(action, today, plan.facts.ragRule)?.rag;
    return rag ? [{ action, rag }] : [];
  });
  const characteristics = withTicked(duty.characteristics, actions, 'characteristics');
  const aims = withTicked(duty.aims, actions, 'aims');
  const rows = characteristics.map(characteristic => ({
    characteristic,
    cells: aims.map(aim => {
      if (duty.notPartOf(characteristic, aim)) {
        return { aim, cell: { kind: 'not part of the duty' as const } };
      }
      const here = counted.filter(
        ({ action: { tags } }) =>
          tags.characteristics.includes(characteristic) && tags.aims.includes(aim),
      );
      return { aim, cell: cellOf(here.map(({ rag }) => rag)) };
    }),
  }));
  return {
    aims,
    rows,
    gaps: rows.flatMap(({ characteristic, cells }) =>
      cells.filter(({ cell }) => cell.kind === 'gap').map(({ aim }) => ({ characteristic, aim })),
    ),
    untagged: actions.filter(action => isOpen(action) && !isTagged(action)),
  };
}

/** One framework code, the objectives that carry it, and how many actions they have. */
export type Covered = {
  name: string;
  framework: string;
  objectives: readonly string[];
  actions: number;
};

export type Coverage = {
  covered: readonly Covered[]; // by framework, then code
  orphans: readonly { code: string; text: string }[]; // objectives without a reference
  nobody: readonly string[]; // numbers left out between the first and last code of a framework
};

/** Which objectives carry which framework codes, which carry none, and which codes nobody covers. Pure. */
export function coverageOf({ objectives, actions }: Plan): Coverage {
  const byName = new Map<string, { framework: string; codes: Set<string> }>();
  for (const { code, references } of objectives) {
    for (const reference of references) {
      const name = frameworkName(reference);
      const known = byName.get(name) ?? { framework: reference.framework, codes: new Set() };
      byName.set(name, { ...known, codes: known.codes.add(code) });
    }
  }
  const covered = [...byName]
    .map(([name, { framework, codes }]) => ({
      name,
      framework,
      objectives: [...codes],
      actions: actions.filter(({ objective = '' }) => codes.has(objective)).length,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB', { numeric: true }));
  return {
    covered,
    orphans: objectives.filter(({ references }) => references.length === 0),
    nobody: leftOut(objectives.flatMap(({ references }) => references)),
  };
}

function leftOut(references: readonly { framework: string; code?: string }[]): readonly string[] {
  const frameworks = new Map<string, Set<number>>();
  for (const { framework, code } of references) {
    const number = Number(code);
    if (!code || !Number.isInteger(number)) continue;
    frameworks.set(framework, (frameworks.get(framework) ?? new Set()).add(number));
  }
  return [...frameworks].flatMap(([framework, numbers]) => {
    const last = Math.max(...numbers);
    return Array.from({ length: last }, (_, index) => index + 1)
      .filter(number => !numbers.has(number))
      .map(number => `${framework} ${number}`);
  });
}

/** The duty's own names, then those that only the plan has. */
function withTicked(
  known: readonly string[],
  actions: readonly Action[],
  of: 'characteristics' | 'aims',
): readonly string[] {
  return [...new Set([...known, ...actions.flatMap(({ tags }) => tags[of])])];
}

function cellOf(rags: readonly Rag[]): HeatCell {
  if (rags.length === 0) return { kind: 'gap' };
  const byRag = RAGS.map(rag => ({ rag, count: rags.filter(one => one === rag).length }));
  return {
    kind: 'actions',
    count: rags.length,
    byRag: byRag.filter(({ count }) => count > 0),
  };
}
