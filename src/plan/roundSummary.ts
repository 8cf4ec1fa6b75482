import { isOpen, type Action } from './action';
import type { Day } from './day';
import { grouped } from './grouped';
import type { Person } from './people';
import type { Board, Plan } from './plan';
import { unreachableBecause, type Unreachable } from './reach';
import { recipientKey, recipientOf, type Recipient } from './recipient';
import { answeredInRound, roundOf, type Round } from './round';
import { rulesFor } from './rules';
import { askingWords } from './words/asking';

/** One person in a round, by the refs of their actions in the order of the plan. */
export type RoundPerson = {
  to: string;
  person?: Person;
  answered: readonly string[];
  unanswered: readonly string[];
};

/** What came of a round, for the plan manager alone: everybody asked is in exactly one of the first four lists. */
export type RoundSummary = Board & {
  opensOn: Day;
  answered: readonly RoundPerson[];
  partly: readonly RoundPerson[];
  silent: readonly RoundPerson[];
  unreachable: readonly (RoundPerson & { why: string })[]; // only those with something left to answer
  leftAlone: readonly { ref: string; why: string }[]; // not asked about: snoozed, or asking is off
  actions: { answered: number; unanswered: number };
};

/**
 * Who answered in the round before a Board, who did not, and who could not be reached; while it is
 * open, so far. Answers between two rounds count for the second. Undefined where the plan has no
 * such Board. Pure.
 */
export function roundSummary(
  plan: Plan,
  board: Day,
  unreachable: Unreachable,
): RoundSummary | undefined {
  const round = roundOf(plan.facts, board);
  if (!round) return undefined;
  const inRound = plan.actions
    .map(action => ({ action, answeredOn: answeredInRound(plan, action, round) }))
    .filter(({ action, answeredOn }) => isOpen(action) || answeredOn);
  const leftAlone = inRound.flatMap(each =>
    each.answeredOn ? [] : whyLeftAlone(plan, each.action, round),
  );
  const leftRefs = new Set(leftAlone.map(({ ref }) => ref));
  const people = peopleOf(
    plan,
    inRound.filter(({ action }) => !leftRefs.has(action.ref)),
    round,
  );
  const why = ({ person }: RoundPerson) => unreachableBecause(person, unreachable);
  const open = people.filter(({ unanswered }) => unanswered.length > 0);
  const reached = open.filter(person => why(person) === undefined);
  return {
    board: round.board,
    papers: round.papers,
    opensOn: round.opensOn,
    answered: people.filter(({ unanswered }) => unanswered.length === 0),
    partly: reached.filter(({ answered }) => answered.length > 0),
    silent: reached.filter(({ answered }) => answered.length === 0),
    unreachable: open.flatMap(person => {
      const because = why(person);
      return because === undefined ? [] : [{ ...person, why: because }];
    }),
    leftAlone,
    actions: { answered: countOf(people, 'answered'), unanswered: countOf(people, 'unanswered') },
  };
}

type InRound = { action: Action; answeredOn: Day | undefined };

function peopleOf(plan: Plan, inRound: readonly InRound[], round: Round): readonly RoundPerson[] {
  const asked = inRound.map(each => ({
    ...each,
    recipient: recipientOf(plan, each.action, round.papers),
  }));
  return [...grouped(asked, ({ recipient }) => recipientKey(recipient)).values()].flatMap(
    theirs => {
      const [first] = theirs;
      return first ? [personOf(first.recipient, theirs)] : [];
    },
  );
}

function personOf({ to, person }: Recipient, theirs: readonly InRound[]): RoundPerson {
  const refs = (isAnswered: boolean) =>
    theirs
      .filter(({ answeredOn }) => (answeredOn !== undefined) === isAnswered)
      .map(({ action }) => action.ref);
  return { to, ...(person && { person }), answered: refs(true), unanswered: refs(false) };
}

function whyLeftAlone(plan: Plan, action: Action, { papers }: Round) {
  const { ref, snoozedUntil } = action;
  if (rulesFor(plan, action).off) return [{ ref, why: askingWords.leftAlone.off }];
  return snoozedUntil && snoozedUntil > papers ? [{ ref, why: askingWords.leftAlone.snoozed }] : [];
}

function countOf(people: readonly RoundPerson[], which: 'answered' | 'unanswered'): number {
  return people.reduce((count, person) => count + person[which].length, 0);
}
