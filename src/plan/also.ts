import { WHOLE_PLAN } from './asking';
import type { AllConsidered } from './considered';
import { type Day, isWorkingDay } from './day';
import { itemOf, type ToAsk } from './digest';
import { escalatedFrom, escalationMark } from './escalation';
import { grouped } from './grouped';
import { plainId } from './known';
import { digestOnOrAfter, type AskingDays } from './marks';
import { deputiesOf, isSamePerson, planManagers, shortName } from './people';
import type { Plan } from './plan';
import { escalatedTo, isAway, recipientKey, type Recipient } from './recipient';
import { starQuestion } from './star';
import { digestDay, isFree, lastDigest } from './timing';

/** A day's asks, and what decides who may be told of them beside those who are asked. */
export type Told = AllConsidered & {
  plan: Plan;
  today: Day;
  days: AskingDays;
  asks: readonly ToAsk[];
};

/** With the accounts of those who have a digest on this day anyway. */
type Telling = Told & { asked: ReadonlySet<string> };

/**
 * Who is told beside those who are asked: deputies of what their owners are asked, champions and
 * stand-ins of what is long late, the plan manager of what concerns the whole plan. Nobody twice of
 * one action, nobody more than once a week, and nobody in a first digest. Pure.
 */
export function alsoTold(told: Told): readonly ToAsk[] {
  const { plan, today, days, asks, first } = told;
  if (plan.facts.lastRunOn === undefined || !isWorkingDay(today, days.holidays)) return [];
  const seen = new Set(asks.map(keyOf));
  const ids = asks.flatMap(({ recipient: { person } }) => (person?.id ? [plainId(person.id)] : []));
  const telling = { ...told, asked: new Set(ids) };
  return [...forDeputies(telling), ...forSeconds(telling), ...forManager(telling)].filter(toAsk => {
    const isNew = !seen.has(keyOf(toAsk)) && !first.has(recipientKey(toAsk.recipient));
    seen.add(keyOf(toAsk));
    return isNew;
  });
}

function keyOf({ recipient, item }: ToAsk): string {
  return `${recipientKey(recipient)} ${item.ref}`;
}

/** The deputies of every owner who is asked on this day: the same digest, while it is no second one this week. */
function forDeputies(told: Telling): readonly ToAsk[] {
  const { plan, today, timing } = told;
  const ofOwners = told.asks.filter(
    ({ recipient }) => recipient.as === 'owner' && recipient.person,
  );
  return [...grouped(ofOwners, ({ recipient }) => recipientKey(recipient))].flatMap(
    ([key, ofOne]) => {
      const { to, person: owner } = ofOne[0]?.recipient ?? {};
      if (!owner || to === undefined || told.first.has(key)) return [];
      const deputies = deputiesOf(plan, {
        owner: { asWritten: to, ...(owner.id && { id: owner.id }) },
      });
      return deputies
        .filter(person => !isSamePerson(person, owner) && !isAway(person, today))
        .map((person): Recipient => ({ to: shortName(person), person, as: 'deputy', forOwner: to }))
        .filter(deputy => mayBeTold(deputy, told, timing.get(key)?.atOnce))
        .flatMap(recipient =>
          ofOne.map(({ item }) => ({
            recipient,
            item: { ...item, owner: item.owner ?? to, also: true as const },
          })),
        );
    },
  );
}

/** Who leads the strand, or stands in, of every action that is long late, whether or not the owner is still asked. */
function forSeconds(told: Telling): readonly ToAsk[] {
  const { plan, today } = told;
  return told.considered.flatMap(({ action, recipient }) => {
    const from = escalatedFrom(plan, action);
    if (!from || from > today) return [];
    const second = escalatedTo(plan, action, recipient, today);
    const since = second && escalationMark(plan, action, second, today);
    if (!second || !since || !isDay(since, second, told)) return [];
    const item = { ...itemOf(action, 'late', second, today), also: true as const };
    return [{ recipient: second, item }];
  });
}

/** What a star means, asked of the plan manager once. */
function forManager(told: Telling): readonly ToAsk[] {
  const { plan, today } = told;
  const due = starQuestion(plan);
  const manager = planManagers(plan).find(person => person.id && !isAway(person, today));
  if (due === undefined || !manager) return [];
  const recipient: Recipient = { to: shortName(manager), person: manager, as: 'plan manager' };
  if (!isDay(today, recipient, told)) return [];
  return [{ recipient, item: { ref: WHOLE_PLAN, reason: 'star', due, also: true } }];
}

/**
 * Whether somebody has a digest on this day for what calls since `since`. Of whom no digest was ever
 * noted only the plan's own day will do: were it never noted, they would be told every day.
 */
function isDay(since: Day, recipient: Recipient, told: Telling): boolean {
  const { today, days } = told;
  const last = lastOf(recipient, told);
  if (hasDigest(recipient, told)) return true;
  if (last === undefined) return digestOnOrAfter(today, days) === today;
  return digestDay(since, last, days) <= today;
}

/** Not twice a week, but for what is due since `atOnce`, once. */
function mayBeTold(recipient: Recipient, told: Telling, atOnce: Day | undefined): boolean {
  const last = lastOf(recipient, told);
  const isNew = atOnce !== undefined && last !== undefined && last < atOnce;
  return isNew || hasDigest(recipient, told) || isFree(last, told.today);
}

function hasDigest({ person }: Recipient, { asked }: Telling): boolean {
  return person?.id !== undefined && asked.has(plainId(person.id));
}

function lastOf(recipient: Recipient, { timing }: Told): Day | undefined {
  return timing.get(recipientKey(recipient))?.last ?? lastDigest(recipient.person, []);
}
