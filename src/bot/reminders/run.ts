import { toNote } from '../../plan/afterRun';
import { asking, type Asking, type Digest } from '../../plan/asking';
import type { Day } from '../../plan/day';
import type { Plan } from '../../plan/plan';
import type { PlanStore } from '../../sharepoint/store';
import { digestCard, digestSummary } from '../cards/digest';
import { keyOf } from '../cards/key';
import type { People } from '../people';
import type { Entry, Ledger, Run, State } from './ledger';
import type { Pace, Sending } from './pace';
import type { Posted, Send } from './send';

/** All that a run needs; `now` is for what it notes about people, `today` for whom it asks. */
export type Reminding = {
  store: PlanStore;
  ledger: Ledger;
  people: People;
  pace: Pace;
  send: Send;
  now: () => Date;
};

/** What became of one person's reminder. */
export type Reminded = { to: string; items: number; state: State; why?: string };

/** `busy`: another process is sending this minute; nothing was done. */
export type RunResult = { asking: Asking; reminded: readonly Reminded[]; busy?: true };

/** One person's part of a run. */
type Personal = { person: string; id?: string; to: string; sections: readonly Digest[] };

const MOST_TRIES = 5;
const NOT_INSTALLED = 'not installed';

/** Who would be asked on `today`. Reads the plan, sends and saves nothing. */
export async function rehearse(store: PlanStore, today: Day): Promise<Asking> {
  return asking(await store.load(), today);
}

/**
 * One day's reminding. Harmless to repeat: whoever was reminded, or may have been, is not reminded
 * again on that day. Throws when the plan cannot be read or the ledger cannot be kept.
 */
export async function remind(today: Day, reminding: Reminding): Promise<RunResult> {
  const { store, ledger, pace, now } = reminding;
  await store.mend(now());
  const plan = await store.load();
  const run: Run = { plan: plan.facts.key, day: today };
  const sending = await pace.take();
  if (!sending) return { asking: asking(plan, today), reminded: [], busy: true };
  try {
    const asked = asking(await asAtBeginning(plan, run, ledger), today);
    const personal = byPerson(asked.digests);
    await ledger.plan(
      run,
      personal.map(({ person, to, sections }) => ({
        ...{ person, to, refs: refsOf(sections) },
        first: sections.some(({ first }) => first),
      })),
    );
    const entries = await sendAll({ ...reminding, run, plan, personal, sending });
    await noteRun(store, today, entries, personal);
    return { asking: asked, reminded: entries.map(told) };
  } finally {
    await sending.release();
  }
}

/** A first run that is repeated on its day is still the first, for those who could not be reached before. */
async function asAtBeginning(plan: Plan, run: Run, ledger: Ledger): Promise<Plan> {
  const { lastRunOn, ...facts } = plan.facts;
  if (lastRunOn !== run.day) return plan;
  const entries = await ledger.entries(run);
  return entries.some(({ first }) => first) ? { ...plan, facts } : plan;
}

/**
 * Who was certainly reached has been asked. What they have answered since is no longer in today's
 * digests, so a repeated run does not ask for it again.
 */
async function noteRun(
  store: PlanStore,
  today: Day,
  entries: readonly Entry[],
  personal: readonly Personal[],
): Promise<void> {
  const asked = entries
    .filter(({ state }) => state === 'sent')
    .flatMap(({ person, refs }) =>
      personal
        .filter(one => one.person === person)
        .flatMap(({ sections }) => toNote(sections).refs.filter(ref => refs.includes(ref))),
    );
  if (asked.length > 0) await store.noteAsked(today, asked);
  await store.saveRatings(today);
}

type Sendings = Reminding & {
  run: Run;
  plan: Plan;
  personal: readonly Personal[];
  sending: Sending;
};

async function sendAll(all: Sendings): Promise<Entry[]> {
  const entries: Entry[] = [];
  let stopped = false;
  for (const entry of await all.ledger.entries(all.run)) {
    const person = all.personal.find(one => one.person === entry.person);
    const settled: Entry = stopped ? entry : await settle(entry, person, all);
    stopped ||= settled.state === 'rejected' && settled.code === STOP;
    entries.push(settled);
  }
  return entries;
}

/** Brings one row to its end, if it is not there yet. */
async function settle(entry: Entry, person: Personal | undefined, all: Sendings): Promise<Entry> {
  const move = async (from: Entry, state: State, code?: string): Promise<Entry> =>
    (await all.ledger.move(all.run, from, { state, ...(code && { code }) })) ?? from;
  switch (entry.state) {
    case 'sent':
    case 'unknown':
      return entry;
    case 'posting':
      return move(entry, 'unknown', 'found posting after a crash');
    case 'rejected':
      if (entry.code !== NOT_INSTALLED) return entry;
      break;
    case 'planned':
    case 'retry':
  }
  const reach = person?.id ? await all.people.reachOf(person.id) : {};
  if (!person || !reach.reference)
    return entry.state === 'rejected' ? entry : move(entry, 'rejected', NOT_INSTALLED);
  if (reach.unreachable) return move(entry, 'rejected', reach.unreachable.why);
  return post(entry, { ...person, reference: reach.reference }, all);
}

/** Told by a 401: the bot itself is not known; nobody else is tried. */
const STOP = 'BotNotRegistered';

type Reachable = Personal & { reference: Parameters<Send>[0] };

async function post(entry: Entry, person: Reachable, all: Sendings): Promise<Entry> {
  const { run, ledger, sending, people, plan } = all;
  const sections = person.sections;
  const key = keyOf(run.plan, run.day, entry.person);
  const { card } = digestCard({ plan, day: run.day, key, sections });
  const refs = refsOf(sections);
  let row = entry;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    await sending.next();
    const posting = await ledger.move(run, row, { state: 'posting', refs });
    if (!posting) return row; // another process has taken this row
    const posted = await all.send(person.reference, card, digestSummary(refs.length));
    row = (await ledger.move(run, posting, stateAfter(posted))) ?? posting;
    if (posted.kind === 'rejected' && posted.unreachable && person.id)
      await people.noteUnreachable(person.id, posted.code, all.now());
    if (posted.kind !== 'retry') return row;
    sending.pause(posted.afterMs); // everybody waits, not only this one
  }
  return row;
}

function stateAfter(posted: Posted): Pick<Entry, 'state' | 'code'> {
  switch (posted.kind) {
    case 'sent':
      return { state: 'sent' };
    case 'rejected':
      return { state: 'rejected', code: posted.stop ? STOP : posted.code };
    case 'retry':
      return { state: 'retry', code: posted.code };
    case 'unknown':
      return { state: 'unknown', code: posted.code };
  }
}

/** One card a person: the sections of all capacities in which they are asked. Pure. */
export function byPerson(digests: readonly Digest[]): Personal[] {
  const people = new Map<string, Personal>();
  for (const digest of digests) {
    const { id, name } = digest.person ?? {};
    const person = id ?? `as written: ${digest.to}`;
    const before = people.get(person);
    people.set(person, {
      person,
      ...(id && { id }),
      to: name ?? digest.to,
      sections: [...(before?.sections ?? []), digest],
    });
  }
  return [...people.values()];
}

function refsOf(sections: readonly Digest[]): string[] {
  return [...new Set(sections.flatMap(({ items }) => items.map(({ ref }) => ref)))];
}

function told({ to, refs, state, code }: Entry): Reminded {
  return { to, items: refs.length, state, ...(code && { why: code }) };
}
