import { toNote } from '../../plan/afterRun';
import { asking, type Asking } from '../../plan/asking';
import { addDays, type Day } from '../../plan/day';
import type { Notice } from '../../plan/notices';
import type { Plan } from '../../plan/plan';
import type { ReminderRun } from '../../plan/reminderRun';
import type { PlanStore, Reading } from '../../sharepoint/store';
import type { PeopleOfRuns } from '../people';
import { type Asked, askedOf, freshly, refsOf } from './asked';
import { deliver, type Delivering, NOTHING_LEFT } from './deliver';
import { type Entry, isSettled, type Ledger, type Run, type State } from './ledger';
import { digestFor } from './message';
import { sendNotices } from './notices';
import type { Pace, Sending } from './pace';
import { peopleOfRun } from './peopleOfRun';
import type { Open, Send } from './send';

/** All that a run needs; `now` is for what it notes about people, `today` for whom it asks. */
export type Reminding = {
  store: PlanStore;
  ledger: Ledger;
  people: PeopleOfRuns;
  pace: Pace;
  send: Send;
  open: Open;
  now: () => Date;
  tell?: Delivering['tell'];
  stop?: AbortSignal | undefined; // the process is told to end: what is being posted is finished, no more
  atOnce?: number; // posts that wait for their answers at once: 16
  freshForMs?: number; // how old a reading of the plan may be when something of it is sent: a minute
};

/** What became of one person's reminder. */
export type Reminded = { to: string; items: number; state: State; why?: string };

/**
 * `noticed`: what was told beside digests, since its mark. `busy`: another process is sending this
 * minute; nothing was done.
 */
export type RunResult = {
  asking: Asking;
  reminded: readonly Reminded[];
  noticed?: readonly (Reminded & { kind: Notice['kind'] })[];
  busy?: true;
};

const AT_ONCE = 16;
const FRESH_FOR_MS = 60_000;

/** Runs of these days from today are looked at: whether something was sent and then not noted. */
const OTHER_DAYS = [-7, -6, -5, -4, -3, -2, -1, 1] as const;

/** Who would be asked on `today`. Reads the plan, sends and saves nothing. */
export async function rehearse(store: PlanStore, today: Day): Promise<Asking> {
  return asking(await store.load(), today);
}

/**
 * One day's reminding. Harmless to repeat: whoever was reminded, or may have been, is not reminded
 * again on that day. Throws when the plan cannot be read or the ledger cannot be kept; a run that
 * was broken off is taken up by the next.
 */
export async function remind(today: Day, reminding: Reminding): Promise<RunResult> {
  const { store, pace, now, stop } = reminding;
  const sending = await pace.take(stop);
  if (!sending) return { asking: asking(await store.load(), today), reminded: [], busy: true };
  try {
    const reading = await store.read();
    await reading.mend(now());
    return await runWith(sending, today, { ...reminding, reading });
  } finally {
    await sending.release();
  }
}

/** A run with the one reading of the plan that serves it. */
type Running = Reminding & { reading: Reading };

async function runWith(sending: Sending, today: Day, running: Running): Promise<RunResult> {
  const { reading, ledger, atOnce = AT_ONCE, freshForMs = FRESH_FOR_MS } = running;
  await settleOthers(today, running);
  const run: Run = { plan: reading.plan().facts.key, day: today };
  const before = await ledger.entries(run);
  const askedNow = () => askedOf(asAtBeginning(reading.plan(), run, before), today);
  const first = askedNow();
  await ledger.plan(run, newRows(first, before));
  const asked = freshly(Promise.resolve(first), {
    ...{ freshForMs, now: () => performance.now() },
    read: async latest => ((await reading.refresh()) ? askedNow() : latest),
  });
  const people = await peopleOfRun(running.people, { freshForMs, now: () => performance.now() });
  const delivering = { ...running, people, sending, atOnce, wait };
  const messageFor = async (person: string) => digestFor(person, await asked(), run);
  await deliver({ ...delivering, run, messageFor });
  const entries = await ledger.entries(run);
  if (entries.every(isSettled)) await noteRun(running, today, entries, await asked());
  const noticed = await sendNotices(reading.plan(), today, delivering);
  await reading.keepRun(keptRun(today, entries));
  return {
    asking: first.asking,
    reminded: entries.map(told),
    noticed: noticed.map(({ kind, entry }) => ({ ...told(entry), kind })),
  };
}

function newRows({ personal }: Asked, before: readonly Entry[]) {
  const there = new Set(before.map(({ person }) => person));
  return [...personal.values()]
    .filter(({ person }) => !there.has(person))
    .map(({ person, to, sections }) => ({
      ...{ person, to, refs: refsOf(sections) },
      first: sections.some(({ first }) => first),
    }));
}

/** A first run that is repeated on its day is still the first, for those who could not be reached before. */
function asAtBeginning(plan: Plan, run: Run, entries: readonly Entry[]): Plan {
  const { lastRunOn, ...facts } = plan.facts;
  if (lastRunOn !== run.day) return plan;
  return entries.some(({ first }) => first) ? { ...plan, facts } : plan;
}

/**
 * Who was certainly reached has been asked. What they have answered since is no longer in today's
 * digests, so a repeated run does not ask for it again.
 */
async function noteRun(
  { reading, people, now }: Pick<Running, 'reading' | 'people' | 'now'>,
  day: Day,
  entries: readonly Entry[],
  { personal }: Asked,
): Promise<void> {
  const sent = entries.filter(({ state }) => state === 'sent');
  const notes = sent.map(({ person, refs: on }) => {
    const { refs, ...rest } = toNote(personal.get(person)?.sections ?? []);
    return { refs: refs.filter(ref => on.includes(ref)), ...rest };
  });
  const accounts = notes.flatMap(note => note.accounts);
  await people.noteSent(accounts, now());
  const refs = notes.flatMap(note => note.refs);
  const asked = { refs, accounts, star: notes.some(({ star }) => star) };
  await reading.note(day, accounts.length > 0 ? asked : undefined);
}

/**
 * A run of another day that was broken off is brought to its end: what it sent is noted, so that nobody
 * is asked twice in a week for it, and what it did not send on its day is not sent any more. A run of
 * tomorrow is one too: the clock of its host was wrong.
 */
async function settleOthers(today: Day, running: Running): Promise<void> {
  const { reading, ledger } = running;
  const { key, lastRunOn } = reading.plan().facts;
  for (const days of OTHER_DAYS) {
    const day = addDays(today, days);
    if (lastRunOn !== undefined && day <= lastRunOn) continue;
    const run: Run = { plan: key, day };
    const entries = await ledger.entries(run);
    if (day < today) for (const entry of entries) await closeRow(run, entry, ledger);
    if (!entries.some(({ state }) => state === 'sent')) continue;
    await noteRun(running, day, entries, askedOf(reading.plan(), day));
  }
}

/** What was found posting may have arrived; what was not posted on its day never will. */
async function closeRow(run: Run, entry: Entry, ledger: Ledger): Promise<void> {
  if (isSettled(entry)) return;
  const to =
    entry.state === 'posting'
      ? { state: 'unknown' as const, code: 'found posting after its day' }
      : { state: 'rejected' as const, code: 'its day was over' };
  await ledger.move(run, entry, to);
}

/** A run as it is kept; undefined where nobody was to be reminded. */
function keptRun(day: Day, entries: readonly Entry[]): ReminderRun | undefined {
  if (entries.length === 0) return undefined;
  const missed = (which: State) =>
    entries.filter(({ state }) => state === which).map(({ to, code = '' }) => ({ to, why: code }));
  return {
    ...{ day, planned: entries.length, answered: [] },
    sent: entries.filter(({ state }) => state === 'sent').map(({ to, refs }) => ({ to, refs })),
    unreachable: missed('rejected').filter(({ why }) => why !== NOTHING_LEFT),
    unknown: missed('unknown'),
  };
}

function told({ to, refs, state, code }: Entry): Reminded {
  return { to, items: refs.length, state, ...(code && { why: code }) };
}

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));
