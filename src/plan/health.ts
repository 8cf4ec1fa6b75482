import { isOpen, type Action } from './action';
import { crossReferences } from './crossReferences';
import { inWords } from './day';
import { grouped } from './grouped';
import { plainly } from './lookAlikes';
import { championOf, ownerOf } from './people';
import type { Plan } from './plan';
import { findingWords } from './words/finding';
import { nameWords } from './words/names';

/** What may be wrong with a plan itself, the most pressing first. */
export const FINDING_KINDS = [
  'owner unmatched',
  'champion missing',
  'says complete',
  'unreadable date',
  'odd year',
  'dangling reference',
  'identical actions',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing to look at: the actions it is about, in the order of the plan, and what it is in a sentence. */
export type Finding = { kind: FindingKind; refs: readonly string[]; message: string };

/** What a careful reader would find wrong with the plan. Rules only; nothing is changed. Sorted by kind, then as the plan. Pure. */
export function health(plan: Plan): readonly Finding[] {
  const findings = [
    ...unmatchedOwners(plan),
    ...missingChampions(plan),
    ...plan.actions.flatMap(action => saysComplete(plan, action)),
    ...plan.actions.flatMap(unreadableDate),
    ...oddYears(plan),
    ...danglingReferences(plan),
    ...identicalActions(plan),
  ];
  return FINDING_KINDS.flatMap(kind => findings.filter(finding => finding.kind === kind));
}

function unmatchedOwners(plan: Plan): readonly Finding[] {
  const unmatched = plan.actions.filter(one => isOpen(one) && !ownerOf(plan, one)?.id);
  return [...grouped(unmatched, ({ owner }) => owner.asWritten)].map(([asWritten, actions]) => ({
    kind: 'owner unmatched',
    refs: refsOf(actions),
    message: asWritten ? findingWords.unmatched(asWritten) : findingWords.noOwner,
  }));
}

function missingChampions(plan: Plan): readonly Finding[] {
  return plan.strands
    .filter(({ code }) => !championOf(plan, code)?.id)
    .map(({ code, title }) => ({
      kind: 'champion missing',
      refs: refsOf(plan.actions.filter(action => isOpen(action) && action.strand === code)),
      message: findingWords.noChampion(title, code),
    }));
}

/** "This action is shown complete", "is now complete"; not "once complete", "to be completed". */
const SAYS_COMPLETE = /\b(?:is|are|now|shown|marked) (?:as |now |already )*complete\b/i;

function saysComplete(plan: Plan, action: Action): readonly Finding[] {
  const { ref, due, lastSaid } = action;
  if (!isOpen(action)) return [];
  const texts = [...(plan.updates.get(ref) ?? []).map(({ text }) => text), lastSaid?.text ?? ''];
  const said = texts.map(text => SAYS_COMPLETE.exec(text)?.[0]).find(found => found);
  if (!said && due.kind !== 'complete') return [];
  const status = nameWords.statuses[action.status];
  const message = said
    ? findingWords.updateSaysComplete(ref, said, status)
    : findingWords.dateSaysComplete(ref, status);
  return [{ kind: 'says complete', refs: [ref], message }];
}

function unreadableDate(action: Action): readonly Finding[] {
  const { ref, due } = action;
  if (!isOpen(action) || due.kind !== 'unreadable') return [];
  const message = findingWords.unreadable(due.asWritten, ref);
  return [{ kind: 'unreadable date', refs: [ref], message }];
}

/** A year so far from the others of the plan is more likely a slip of the finger than a deadline. */
const YEARS_APART = 5;

function oddYears({ actions }: Plan): readonly Finding[] {
  const dated = actions.flatMap(({ ref, due, forecast }) => [
    ...('date' in due
      ? [{ ref, odd: due.asWritten, says: findingWords.oddYear, year: yearOf(due.date) }]
      : []),
    ...(forecast
      ? [{ ref, odd: inWords(forecast), says: findingWords.oddForecast, year: yearOf(forecast) }]
      : []),
  ]);
  const years = dated.map(({ year }) => year).sort((one, other) => one - other);
  const usual = years[Math.floor(years.length / 2)] ?? 0;
  return dated
    .filter(({ year }) => Math.abs(year - usual) >= YEARS_APART)
    .map(({ ref, odd, says, year }) => ({
      kind: 'odd year',
      refs: [ref],
      message: says(ref, odd, year, usual),
    }));
}

function danglingReferences(plan: Plan): readonly Finding[] {
  return crossReferences(plan)
    .filter(({ isThere }) => !isThere)
    .map(({ ref, named }) => ({
      kind: 'dangling reference',
      refs: [ref],
      message: findingWords.dangling(ref, named),
    }));
}

function identicalActions({ actions }: Plan): readonly Finding[] {
  const written = actions.filter(({ text }) => plainly(text) !== '');
  return [...grouped(written, ({ text }) => plainly(text)).values()]
    .filter(same => same.length > 1)
    .map(same => ({
      kind: 'identical actions',
      refs: refsOf(same),
      message: findingWords.identical(refsOf(same)),
    }));
}

function yearOf(on: string): number {
  return Number(on.slice(0, 4));
}

function refsOf(actions: readonly Action[]): readonly string[] {
  return actions.map(({ ref }) => ref);
}
