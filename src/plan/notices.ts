import { isOpen, type Action } from './action';
import { addDays, type Day, isWorkingDay } from './day';
import { grouped } from './grouped';
import { type Heartbeat, heartbeat, isHeartbeatDay } from './heartbeat';
import { plainId } from './known';
import { isSamePerson, ownerOf, ownerShown, type Person, planManagers } from './people';
import type { Plan } from './plan';
import type { Unreachable } from './reach';
import { escalatedTo, isAway, recipientOf } from './recipient';
import { lastRound } from './round';
import { type RoundSummary, roundSummary } from './roundSummary';
import { rulesFor } from './rules';

/** An action that was asked about as often as the plan asks, with whose it is as people are shown. */
export type InVain = { ref: string; owner: string; times: number };

/**
 * What somebody is told in their own chat beside digests, once for each `mark`: a round that closed
 * (its papers), the week (the plan's day), what was asked in vain (the day of the last ask).
 */
export type Notice = { mark: Day; to: Person } & (
  | { kind: 'round closed'; summary: RoundSummary }
  | { kind: 'heartbeat'; week: Heartbeat }
  | {
      kind: 'asked in vain';
      takeUp: readonly InVain[]; // for whoever now takes it up with the owner
      own: readonly (InVain & { takenUpBy: string })[]; // for whoever was asked
    }
);

/** How long a notice that could not be sent is still news. */
const ROUND_IS_NEWS_DAYS = 14;
const IN_VAIN_IS_NEWS_DAYS = 28;

/** The last ask has its week to be answered in, as each before it. */
const DAYS_TO_ANSWER = 7;

/** What is to be told on `today`, whether or not it has been told already; nothing on a day off. Pure. */
export function noticesOn(plan: Plan, today: Day, unreachable: Unreachable): readonly Notice[] {
  if (!isWorkingDay(today, new Set(plan.facts.holidays))) return [];
  return [
    ...roundNotices(plan, today, unreachable),
    ...heartbeatNotices(plan, today, unreachable),
    ...inVainNotices(plan, today),
  ];
}

/** Those who run the plan and are here; all of them where nobody is. */
function managersOf(plan: Plan, today: Day): readonly Person[] {
  const all = planManagers(plan).filter(({ id }) => id);
  const here = all.filter(person => !isAway(person, today));
  return here.length > 0 ? here : all;
}

function roundNotices(plan: Plan, today: Day, unreachable: Unreachable): readonly Notice[] {
  const round = lastRound(plan.facts, today);
  const started = startedOn(plan);
  if (!round || round.papers < addDays(today, -ROUND_IS_NEWS_DAYS)) return [];
  if (started === undefined || started > round.papers) return [];
  const summary = roundSummary(plan, round.board, unreachable);
  if (!summary) return [];
  const mark = round.papers;
  return managersOf(plan, today).map(to => ({ kind: 'round closed', mark, to, summary }));
}

/** Weekly, also when nothing happened; caught up in the same week. Not for the week in which the bot was switched on. */
function heartbeatNotices(plan: Plan, today: Day, unreachable: Unreachable): readonly Notice[] {
  const mark = latestHeartbeatDay(plan, today);
  const started = startedOn(plan);
  const isDue = started === undefined ? mark === today : mark !== undefined && started < mark;
  if (!mark || !isDue) return [];
  const week = heartbeat(plan, today, unreachable);
  return managersOf(plan, today).map(to => ({ kind: 'heartbeat', mark, to, week }));
}

function latestHeartbeatDay(plan: Plan, today: Day): Day | undefined {
  const days = [0, 1, 2, 3, 4, 5, 6].map(back => addDays(today, -back));
  return days.find(on => isHeartbeatDay(plan, on));
}

/** Undefined: the bot has never asked anybody. */
function startedOn({ facts: { firstRunOn, lastRunOn } }: Plan): Day | undefined {
  return firstRunOn ?? lastRunOn;
}

/** After the last ask the bot is silent, and a person takes over: both are told so. */
function inVainNotices(plan: Plan, today: Day): readonly Notice[] {
  const parts = plan.actions.flatMap(action => partsOf(plan, action, today));
  const byNotice = grouped(parts, ({ mark, to }) => `${mark} ${plainId(to.id ?? '')}`);
  return [...byNotice.values()].flatMap((theirs): Notice[] => {
    const [first] = theirs;
    if (!first) return [];
    const { mark, to } = first;
    return [
      {
        ...{ kind: 'asked in vain', mark, to },
        takeUp: theirs.flatMap(({ takeUp }) => takeUp ?? []),
        own: theirs.flatMap(({ own }) => own ?? []),
      },
    ];
  });
}

type Part = {
  mark: Day;
  to: Person;
  takeUp?: InVain;
  own?: InVain & { takenUpBy: string };
};

function partsOf(plan: Plan, action: Action, today: Day): readonly Part[] {
  const { asked, ref } = action;
  if (!asked || !isInVain(plan, action, today)) return [];
  const one = { ref, owner: ownerShown(plan, action), times: asked.times };
  const { person } = recipientOf(plan, action, today);
  const next = takesUp(plan, action, today);
  const mark = asked.last;
  return [
    ...(next ? [{ mark, to: next, takeUp: one }] : []),
    ...(next && person?.id ? [{ mark, to: person, own: { ...one, takenUpBy: next.name } }] : []),
  ];
}

function isInVain(plan: Plan, action: Action, today: Day): boolean {
  const { asked, snoozedUntil } = action;
  if (!isOpen(action) || !asked || asked.times < plan.facts.asking.mostAsks) return false;
  if ((snoozedUntil && snoozedUntil > today) || rulesFor(plan, action).off) return false;
  const isOver = addDays(asked.last, DAYS_TO_ANSWER) <= today;
  return isOver && asked.last >= addDays(today, -IN_VAIN_IS_NEWS_DAYS);
}

/** The plan manager; the champion or stand-in of what is the plan manager's own. Nobody takes it up with themselves. */
function takesUp(plan: Plan, action: Action, today: Day): Person | undefined {
  const owner = ownerOf(plan, action);
  const asked = recipientOf(plan, action, today);
  const isOther = (person: Person): boolean =>
    !isSamePerson(person, owner) && !isSamePerson(person, asked.person);
  const manager = managersOf(plan, today).find(isOther);
  return manager ?? escalatedTo(plan, action, asked, today)?.person;
}
