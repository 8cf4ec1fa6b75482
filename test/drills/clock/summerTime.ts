import { timer } from '../../../src/bot/reminders/timer';
import { addDays, day, type Day, dayIn, isWorkingDay } from '../../../src/plan/day';
import type { Plan } from '../../../src/plan/plan';
import { aPerson, aPlan, anAction } from '../../helpers/plan';
import type { Outcome } from '../drill';
import { type Crowd, fastClock, idOf, startCrowd } from '../reminders/crowd';

/** Some days around one on which the clocks change. `backAt`: then they are set an hour back, by mistake. */
type Season = { zone: string; from: string; days: number; hour: number; backAt?: string };

const HOURS = [0, 1, 2, 9];

/** Sundays in Europe and America; in Cairo a Friday without midnight, in Jerusalem one without 2 o'clock. */
const CHANGES: readonly Omit<Season, 'hour'>[] = [
  { zone: 'Europe/London', from: '2026-03-27', days: 4 },
  { zone: 'Europe/London', from: '2026-10-23', days: 4 },
  { zone: 'Africa/Cairo', from: '2026-04-23', days: 3 },
  { zone: 'Africa/Cairo', from: '2026-10-29', days: 3 },
  { zone: 'Asia/Jerusalem', from: '2026-03-26', days: 3 },
  { zone: 'Pacific/Auckland', from: '2026-04-03', days: 4 },
  { zone: 'Australia/Lord_Howe', from: '2026-10-02', days: 4 },
  { zone: 'America/New_York', from: '2026-11-01', days: 3 },
  { zone: 'Europe/London', from: '2028-02-28', days: 3 }, // a leap day
];
const SEASONS: readonly Season[] = [
  ...CHANGES.flatMap(change => HOURS.map(hour => ({ ...change, hour }))),
  { zone: 'Europe/London', from: '2026-10-27', days: 2, hour: 9, backAt: '2026-10-27T09:30:00Z' },
  { zone: 'Europe/London', from: '2026-10-27', days: 2, hour: 0, backAt: '2026-10-28T00:10:00Z' },
];

const STEP_MS = 5 * 60_000; // as often as the service looks at its clock
const SKEWS_MS = [10 * 60_000, -10 * 60_000];
const DAY_MS = 86_400_000;

/**
 * Two replicas whose clocks are ten minutes before and after the time live through days on which the
 * clocks change. Somebody has a deadline on every working day: they are asked on that day of the
 * plan's zone, once, and not before its hour.
 */
export async function summerTime({ quick }: { quick: boolean }): Promise<Outcome> {
  const seasons = quick ? SEASONS.filter((_, one) => one % 9 === 0) : SEASONS;
  const crowd = await startCrowd({ owners: 8, clock: fastClock(50) });
  const faults: string[] = [];
  let [days, runs] = [0, 0];
  for (const [number, season] of seasons.entries()) {
    const found = await lived(crowd, season, number);
    const label = `${season.zone} ${season.from} ${season.hour}:00${season.backAt ? ' set back' : ''}`;
    faults.push(...found.faults.map(fault => `${label}: ${fault}`));
    days += found.days;
    runs += found.runs;
  }
  await crowd.stop();
  return { figures: { seasons: seasons.length, 'days with a deadline': days, runs }, faults };
}

async function lived(crowd: Crowd, season: Season, number: number) {
  const { zone, hour } = season;
  const plan = planOf(season, `season-${number}`);
  crowd.kept.plan = plan;
  crowd.connector.reset();
  const clock = { at: Date.parse(season.from) - DAY_MS, isBack: false };
  const sentAt = new Map<string, number[]>();
  let runs = 0;
  const replicas = SKEWS_MS.map(skewMs => {
    const now = () => new Date(clock.at + skewMs);
    return timer({
      now,
      facts: async () => crowd.kept.plan.facts,
      run: async today => {
        runs += 1;
        await crowd.run({ now }, today);
      },
      failed: error => {
        throw error as Error;
      },
    });
  });
  const until = Date.parse(season.from) + (season.days + 0.5) * DAY_MS;
  for (; clock.at < until; clock.at += STEP_MS) {
    if (!clock.isBack && clock.at === Date.parse(season.backAt ?? '')) {
      clock.isBack = true;
      clock.at -= 3_600_000;
    }
    const before = crowd.connector.delivered.length;
    await Promise.all(replicas.map(({ tick }) => tick()));
    for (const { conversation } of crowd.connector.delivered.slice(before))
      sentAt.set(conversation, [...(sentAt.get(conversation) ?? []), clock.at]);
  }
  const faults = dueIn(plan).flatMap(({ id, on }) =>
    wrong(sentAt.get(`chat of ${id}`) ?? [], { on, zone, hour }),
  );
  return { faults, days: dueIn(plan).length, runs };
}

/** What is wrong with when somebody was reminded whose deadline is `on`. */
function wrong(
  times: readonly number[],
  { on, zone, hour }: { on: Day; zone: string; hour: number },
): string[] {
  const [at] = times;
  if (at === undefined || times.length > 1) return [`${on}: reminded ${times.length} times`];
  const [early = 0] = SKEWS_MS; // the one whose clock is ahead begins
  const local = dayIn(zone, new Date(at + early));
  const before = new Date(at + early - STEP_MS);
  const since = hourIn(zone, before);
  const isLate = dayIn(zone, before) === on && since >= hour;
  return [
    ...(local === on ? [] : [`${on}: reminded on ${local}`]),
    ...(hourIn(zone, new Date(at + early)) >= hour ? [] : [`${on}: before ${hour}:00`]),
    ...(isLate ? [`${on}: not at the first look after ${hour}:00`] : []),
  ];
}

function hourIn(timeZone: string, instant: Date): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return Number(clock.format(instant));
}

function dueIn({ actions }: Plan): { id: string; on: Day }[] {
  return actions.flatMap(({ due, owner }) =>
    due.kind === 'day' ? [{ id: owner?.id ?? '', on: due.date }] : [],
  );
}

/** On each working day one owner has a deadline, asked about a week ago. */
function planOf({ zone, from, days, hour }: Season, key: string): Plan {
  const first = day(from);
  const all = Array.from({ length: days }, (_, one) => addDays(first, one)).filter(on =>
    isWorkingDay(on, new Set()),
  );
  const lastWeek = addDays(first, -7);
  const plan = aPlan();
  return aPlan({
    facts: {
      ...{ key, timeZone: zone, holidays: [], firstRunOn: lastWeek, lastRunOn: lastWeek },
      asking: { ...plan.facts.asking, hour },
    },
    people: all.map((_, one) =>
      aPerson({ id: idOf(one), asWritten: [`O${one}`], name: `Owner ${one}` }),
    ),
    actions: all.map((on, one) =>
      anAction({
        ...{ ref: `C${one}-01`, number: one, due: { kind: 'day', asWritten: on, date: on } },
        owner: { asWritten: `O${one}`, id: idOf(one) },
        asked: { since: lastWeek, last: addDays(on, -7), times: 1 },
      }),
    ),
  });
}
