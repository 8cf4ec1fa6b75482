import type { Action } from '../../plan/action';
import { inWords } from '../../plan/day';
import { ownerShown } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { BesideTable } from '../panel/BesideTable';
import { words } from '../words';
import { actWords } from '../words/acts';
import { nameWords } from '../../plan/words/names';

/** What somebody else made of an action since one began, beside how one saw it; only what differs. */
export function ChangedSince({ plan, before, now }: { plan: Plan; before: Action; now: Action }) {
  const differing = differences(plan, before, now);
  if (differing.length === 0) return null;
  const orNothing = (text: string): string => text || words.nothing;
  return (
    <BesideTable
      headings={[actWords.asSeen, words.theirs]}
      rows={differing.map(([name, was, is]) => [name, orNothing(was), orNothing(is)])}
    />
  );
}

/** What an action says now that it did not say before: name, was, is. Pure. */
export function differences(
  plan: Plan,
  before: Action,
  now: Action,
): readonly (readonly [name: string, was: string, is: string])[] {
  const [was, is] = [before, now].map(action => saidOf(plan, action));
  return Object.entries(is ?? {}).flatMap(([name, text]) =>
    was?.[name] === text ? [] : [[name, was?.[name] ?? '', text] as const],
  );
}

function saidOf(plan: Plan, action: Action): Record<string, string> {
  const { status, due, forecast, concern, text, lastSaid, links = [], snoozedUntil } = action;
  return {
    [words.facts.status]: nameWords.statuses[status],
    [words.facts.owner]: ownerShown(plan, action),
    [words.facts.due]: due.asWritten.trim(),
    [words.facts.forecast]: forecast ? inWords(forecast) : '',
    [words.form.concern]: words.form.concerns[concern ?? 'none'],
    [actWords.fields.text]: text ?? '',
    [words.facts.links]: links.join(', '),
    [words.facts.snoozedUntil]: snoozedUntil ? inWords(snoozedUntil) : '',
    [words.lastSaid]: lastSaid?.text ?? '',
  };
}
