import type { PeopleOfRuns } from '../people';
import type { Posted } from './failure';
import type { Entry, Ledger, Run, State } from './ledger';
import type { Message } from './message';
import type { Sending } from './pace';
import type { Open, Send, Where } from './send';
import { saidFor } from '../speech';

/** All that bringing a run's rows to their end needs. */
export type Delivering = {
  run: Run;
  ledger: Ledger;
  people: PeopleOfRuns;
  sending: Sending;
  send: Send;
  open: Open;
  messageFor: (person: string) => Promise<Message | undefined>; // as the plan stands about now; undefined: nothing is left to say
  now: () => Date;
  wait: (ms: number) => Promise<void>;
  tell?: ((event: string, facts: Readonly<Record<string, number>>) => void) | undefined; // to whoever runs the service
  atOnce: number; // posts that wait for their answers: so many may be unknown after a crash
};

/** The platform does not know the bot itself: nobody else is tried. */
const NOT_REGISTERED = 'BotNotRegistered';
export const NOT_INSTALLED = 'not installed';
const NOBODY = 'nobody is matched';
export const NOTHING_LEFT = 'nothing left to ask';
const MOST_TRIES_ALONE = 5;

/** Brings every row to its end, unless the process is told to stop. Throws when another process has taken over. */
export async function deliver(all: Delivering): Promise<void> {
  const waiting = (await all.ledger.entries(all.run))[Symbol.iterator]();
  const found: { stopped?: true; failed?: unknown } = {};
  const worker = async (): Promise<void> => {
    for (const entry of waiting) {
      if (found.stopped) return;
      try {
        if ((await settle(entry, all)) === 'stop') found.stopped = true;
      } catch (error) {
        found.stopped = true;
        found.failed ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: all.atOnce }, worker)); // paced: only as many wait at once
  if (found.failed) throw found.failed as Error;
}

type Settled = 'done' | 'stop';

/** Brings one row to its end, if it is not there yet. */
async function settle(entry: Entry, all: Delivering): Promise<Settled> {
  if (entry.state === 'sent' || entry.state === 'unknown') return 'done';
  if (entry.state === 'posting') return end(entry, all, 'unknown', 'found posting after a crash');
  const ready = await readyFor(entry, all);
  if (entry.state === 'rejected' && ('why' in ready || !mayHaveChanged(entry))) return 'done';
  if ('why' in ready) return end(entry, all, 'rejected', ready.why);
  return attempts(entry, all);
}

/** A refusal of the person, who may have come back since; not one of the message. */
function mayHaveChanged({ code = '' }: Entry): boolean {
  return !/^(gave up|400|413|Bad ?Argument|MessageSizeTooBig|NotEnough|InvalidBot)/i.test(code);
}

type Ready = { message: Message; id: string; reference: Where };

/** What can be sent to whom now, or why nothing can. */
async function readyFor(entry: Entry, all: Delivering): Promise<Ready | { why: string }> {
  const message = await all.messageFor(entry.person);
  if (!message) return { why: NOTHING_LEFT };
  if (!message.id) return { why: NOBODY };
  const { reference, unreachable } = await all.people.reachOf(message.id);
  if (!reference) return { why: NOT_INSTALLED };
  return unreachable ? { why: unreachable.why } : { message, id: message.id, reference };
}

type Step = { next: 'again'; row: Entry; tried: Tried } | { next: Settled };

/** `alone`: how often this one alone was to try again. `anew`: whether the conversation is to be made anew, or was. `moved`: to the host that the platform named. */
type Tried = { alone: number; anew: 'no' | 'due' | 'made'; moved?: true };

async function attempts(entry: Entry, all: Delivering): Promise<Settled> {
  let row = entry;
  let tried: Tried = { alone: 0, anew: 'no' };
  for (;;) {
    const turn = await all.sending.next();
    if (turn === 'stop') return 'stop';
    if (turn === 'over') return end(row, all, 'rejected', `gave up: ${row.code ?? 'no time'}`);
    const step = await attempt(row, all, tried).finally(() => all.sending.taken());
    if (step.next !== 'again') return step.next;
    ({ row, tried } = step);
  }
}

/** One turn of one person: one POST. */
async function attempt(before: Entry, all: Delivering, tried: Tried): Promise<Step> {
  const ready = await readyFor(before, all);
  if ('why' in ready) return done(await end(before, all, 'rejected', ready.why));
  if (tried.anew === 'due' || !isConversation(ready.reference))
    return open(before, { ready, all, tried });
  const { refs, card, summary } = ready.message;
  const posting = await all.ledger.move(all.run, before, { state: 'posting', refs });
  if (!posting) return done('done'); // another process has taken this row
  if (!all.sending.isHeld()) {
    await move(posting, all, 'retry', 'stood still'); // not posted, and not ours to post any more
    throw new Error('This process stood still for too long to go on sending');
  }
  const { reference } = ready;
  const said = await saidFor(reference.locale, () => ({ card: card(), summary: summary() }));
  const posted = await all.send(reference, said.card, said.summary);
  return after(posting, posted, { ready, all, tried });
}

type About = { ready: Ready; all: Delivering; tried: Tried };

async function after(posting: Entry, posted: Posted, about: About): Promise<Step> {
  const { ready, all, tried } = about;
  switch (posted.kind) {
    case 'sent':
    case 'unknown':
      return done(await end(posting, all, posted.kind, codeOf(posted)));
    case 'retry': {
      if (posted.alone && tried.alone + 1 >= MOST_TRIES_ALONE)
        return done(await end(posting, all, 'rejected', `gave up: ${posted.code}`));
      if (posted.askedMs) all.tell?.('wait cut short', waits(posted.askedMs, posted.afterMs));
      if (posted.alone) await all.wait(posted.afterMs * 2 ** tried.alone);
      else all.sending.pause(posted.afterMs); // everybody waits, not only this one
      return again(await move(posting, all, 'retry', posted.code), {
        ...tried,
        alone: tried.alone + (posted.alone ? 1 : 0),
      });
    }
    case 'rejected': {
      if (posted.stop) {
        await move(posting, all, 'retry', NOT_REGISTERED);
        return done('stop');
      }
      if (posted.serviceUrl && !tried.moved) {
        const { serviceUrl } = posted;
        await all.people.noteConversation(ready.id, { ...ready.reference, serviceUrl });
        return again(await move(posting, all, 'retry', posted.code), { ...tried, moved: true });
      }
      if (posted.gone && tried.anew === 'no')
        return again(await move(posting, all, 'retry', posted.code), { ...tried, anew: 'due' });
      if (posted.unreachable) await all.people.noteUnreachable(ready.id, posted.code, all.now());
      return done(await end(posting, all, 'rejected', posted.code));
    }
  }
}

/** Makes a conversation where there is none, or none any more; the card goes there at the next turn. */
async function open(before: Entry, { ready, all, tried }: About): Promise<Step> {
  const made = await all.open(ready.reference);
  switch (made.kind) {
    case 'opened':
      await all.people.noteConversation(ready.id, made.reference);
      return again(before, { ...tried, anew: 'made' });
    case 'retry':
      all.sending.pause(made.afterMs);
      return again(before, tried);
    case 'sent':
    case 'unknown':
    case 'rejected': {
      const code = before.code ?? `not opened: ${codeOf(made)}`;
      await all.people.noteUnreachable(ready.id, code, all.now());
      return done(await end(before, all, 'rejected', code));
    }
  }
}

/** Somebody known from a roster only has no conversation yet. */
function isConversation({ conversation }: Where): boolean {
  return Boolean(conversation?.id);
}

const waits = (askedMs: number, waitedMs: number) => ({
  askedSeconds: Math.round(askedMs / 1000),
  waitedSeconds: Math.round(waitedMs / 1000),
});

const done = (next: Settled): Step => ({ next });

/** Undefined: another process has moved the row, so that it is theirs. */
function again(row: Entry | undefined, tried: Tried): Step {
  return row ? { row, next: 'again', tried } : { next: 'done' };
}

async function end(row: Entry, all: Delivering, state: State, code?: string): Promise<Settled> {
  await move(row, all, state, code);
  return 'done';
}

function move(row: Entry, { ledger, run }: Delivering, state: State, code?: string) {
  return ledger.move(run, row, { state, ...(code && { code }) });
}

function codeOf(posted: Posted): string | undefined {
  return 'code' in posted ? posted.code : undefined;
}
