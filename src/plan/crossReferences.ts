import type { Plan } from './plan';

/** A place where one action or objective names another: `ref` says it, `named` is what it says, `code` what that is. */
export type CrossReference = { ref: string; named: string; code: string; isThere: boolean };

/**
 * Where actions, or updates of them, name other actions or objectives ("see OD1", "OP 3 01", "No.LA8"), in
 * the order of the plan. Whoever names themselves is left out. Pure.
 */
export function crossReferences(plan: Plan): readonly CrossReference[] {
  const codes = plan.strands.map(({ code }) => code).filter(code => /^[A-Z]{2,}$/i.test(code));
  if (codes.length === 0) return [];
  const there = new Set([
    ...plan.objectives.map(({ code }) => code.toUpperCase()),
    ...plan.actions.map(({ ref }) => ref.toUpperCase()),
  ]);
  return plan.actions.flatMap(({ ref, objective, text = '', steps }) =>
    namedIn([text, ...steps, ...saidOf(plan, ref)].join('\n'), codes)
      .filter(({ code }) => code !== ref.toUpperCase() && code !== objective?.toUpperCase())
      .map(({ named, code }) => ({ ref, named, code, isThere: there.has(code) })),
  );
}

function saidOf(plan: Plan, ref: string): readonly string[] {
  return (plan.updates.get(ref) ?? []).map(({ text }) => text);
}

function namedIn(
  text: string,
  codes: readonly string[],
): readonly { named: string; code: string }[] {
  const strands = codes.join('|');
  const pattern = new RegExp(
    `(?<![A-Z])(${strands}) ?-?(\\d{1,2})(?:[ -]{1,3}(\\d{2}))?(?!\\d)`,
    'gi',
  );
  return [...text.matchAll(pattern)].map(([named, strand = '', objective = '', action]) => ({
    named,
    code: `${strand.toUpperCase()}${Number(objective)}${action ? `-${action}` : ''}`,
  }));
}
