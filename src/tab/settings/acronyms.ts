import { explain, meaningsIn, type Meaning } from '../../plan/glossary';
import type { Plan } from '../../plan/plan';

/** How many texts of the plan have each acronym of a glossary, and acronyms that nothing explains, the most frequent first. */
export type Acronyms = {
  own: readonly (Meaning & { texts: number })[];
  unexplained: readonly { acronym: string; texts: number }[];
};

const MOST_UNEXPLAINED = 12;

/** Capitals alone, two to eight, not part of a ref: `SLT`, `D&I`, `EIAs` without its s. */
const ACRONYM = /(?<![\p{L}\p{N}&-])\p{Lu}[\p{Lu}&]{1,7}(?=s?(?![\p{L}\p{N}&-]))/gu;

/** Looks through headings, objectives, texts of actions and steps. Names of people and codes of strands are no acronyms. Pure. */
export function acronymsIn(
  plan: Plan,
  glossary: readonly Meaning[],
  usual: Readonly<Record<string, string>>,
): Acronyms {
  const meanings = meaningsIn({ glossary }, usual);
  const names = new Set([
    ...plan.people.flatMap(({ asWritten, name }) => [...asWritten, name]),
    ...plan.actions.map(({ owner }) => owner.asWritten),
    ...plan.strands.flatMap(({ code, champion }) => [code, champion.initials]),
  ]);
  const found = new Map<string, number>();
  for (const text of textsIn(plan)) {
    const known = explain(text, meanings).flatMap(one => (one.meaning ? [one.text] : []));
    const others = (text.match(ACRONYM) ?? []).filter(one => !names.has(one));
    for (const acronym of new Set([...known, ...others]))
      found.set(acronym, (found.get(acronym) ?? 0) + 1);
  }
  return {
    own: glossary.map(one => ({ ...one, texts: found.get(one.acronym) ?? 0 })),
    unexplained: [...found]
      .filter(([acronym]) => !meanings.has(acronym))
      .map(([acronym, texts]) => ({ acronym, texts }))
      .sort((one, other) => other.texts - one.texts || one.acronym.localeCompare(other.acronym))
      .slice(0, MOST_UNEXPLAINED),
  };
}

function textsIn({ strands, objectives, actions }: Plan): readonly string[] {
  return [
    ...strands.map(({ title }) => title),
    ...objectives.flatMap(({ text, references }) => [
      text,
      ...references.map(({ framework }) => framework),
    ]),
    ...actions.flatMap(({ text, steps }) => [text ?? '', ...steps]),
  ];
}
