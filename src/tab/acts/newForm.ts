import { strandsToAddTo } from '../../plan/acts/newAction';
import { shortName } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { actWords } from '../words/acts';
import { strandInWords } from '../words';
import { is, maybe, type FieldOf, type FormOf } from './forms';

const { fields: words } = actWords;

/**
 * The form of a new action in a strand or objective that this account may add to. `at` is the code of
 * the heading from which it was opened, '' for none. Pure.
 */
export function newForm(plan: Plan, id: string, at: string): FormOf {
  return {
    kind: 'new',
    fields: [
      { name: 'at', label: words.at, kind: 'choice', groups: placesOf(plan, id), first: at },
      { name: 'text', label: words.text, hint: words.textHint, kind: 'text', mayBeEmpty: true },
      {
        name: 'owner',
        label: words.newOwner,
        hint: words.ownerHint,
        kind: 'person',
        options: namesIn(plan),
        mayBeEmpty: true,
      },
      { name: 'due', label: words.due, hint: words.dueHint, kind: 'line', mayBeEmpty: true },
    ],
    make: said => ({
      kind: 'new',
      ...placeOf(plan, is(said, 'at')),
      ...maybe(said, 'text'),
      ...maybe(said, 'owner'),
      ...maybe(said, 'due'),
    }),
  };
}

/** How the plan calls the people that it knows: what is offered where an owner is typed. Pure. */
export function namesIn({ people }: Plan): readonly string[] {
  return [...new Set(people.map(shortName))].sort((one, other) => one.localeCompare(other));
}

/** Under each strand its objectives, after the strand itself. */
function placesOf(plan: Plan, id: string): NonNullable<FieldOf['groups']> {
  return Object.fromEntries(
    strandsToAddTo(plan, id).map(strand => [
      strandInWords(strand),
      [
        [strand.code, actWords.underStrand(strand.code)] as const,
        ...plan.objectives
          .filter(objective => objective.strand === strand.code)
          .map(({ code, text }) => [code, actWords.underObjective(code, text)] as const),
      ],
    ]),
  );
}

function placeOf({ objectives }: Plan, code: string): { strand: string; objective?: string } {
  const objective = objectives.find(one => one.code === code);
  return objective ? { strand: objective.strand, objective: code } : { strand: code };
}
