import type { Plan, Reference } from '../../plan/plan';
import { tagSetsOf, type Framework } from '../../plan/tagSets';
import { frameworkName } from '../table/filters';

/** One framework code, the objectives that carry it, and how many actions they have. */
export type Covered = {
  name: string;
  framework: string;
  isOutside: boolean; // not of the frameworks that the plan's settings name
  objectives: readonly string[];
  actions: number;
};

export type Coverage = {
  covered: readonly Covered[]; // by framework, then code
  orphans: readonly { code: string; text: string }[]; // objectives without a reference
  nobody: readonly string[]; // codes, and frameworks without codes, that no objective carries
};

/**
 * Which objectives carry which framework codes, which carry none, and which codes nobody covers: of
 * the frameworks in the plan's settings all of their codes, else those up to the last that is carried. Pure.
 */
export function coverageOf({ facts, objectives, actions }: Plan): Coverage {
  const { frameworks } = tagSetsOf(facts);
  const references = objectives.flatMap(one => one.references);
  const byName = new Map<string, { framework: string; codes: Set<string> }>();
  for (const { code, references: own } of objectives) {
    for (const reference of own) {
      const name = frameworkName(reference);
      const known = byName.get(name) ?? { framework: reference.framework, codes: new Set() };
      byName.set(name, { ...known, codes: known.codes.add(code) });
    }
  }
  const covered = [...byName]
    .map(([name, { framework, codes }]) => ({
      name,
      framework,
      isOutside: frameworks.length > 0 && !frameworks.some(one => one.name === framework),
      objectives: [...codes],
      actions: actions.filter(({ objective = '' }) => codes.has(objective)).length,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB', { numeric: true }));
  return {
    covered,
    orphans: objectives.filter(one => one.references.length === 0),
    nobody: (frameworks.length > 0 ? frameworks : asCarried(references)).flatMap(framework =>
      leftOut(framework, references),
    ),
  };
}

/** The frameworks that references name with numbers, from 1 to the last. */
function asCarried(references: readonly Reference[]): readonly Framework[] {
  const last = new Map<string, number>();
  for (const { framework, code } of references) {
    const number = Number(code);
    if (code && Number.isInteger(number))
      last.set(framework, Math.max(number, last.get(framework) ?? 1));
  }
  return [...last].map(([name, number]) => ({ name, first: 1, last: number }));
}

function leftOut(
  { name, first, last }: Framework,
  references: readonly Reference[],
): readonly string[] {
  const own = references.filter(({ framework }) => framework === name);
  if (first === undefined || last === undefined) return own.length > 0 ? [] : [name];
  const carried = new Set(own.map(({ code }) => Number(code ?? NaN)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter(number => !carried.has(number))
    .map(number => `${name} ${number}`);
}
