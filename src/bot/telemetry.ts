import type { TokenCredential } from '@azure/identity';
import { nameOf } from './nameOf';
import type { RunResult } from './reminders/run';
import type { Traces } from './traces';

/** What the service tells of itself. Numbers and ids only: never a name, never what a person wrote. */
export type Facts = Readonly<Record<string, string | number>>;

export type Telemetry = {
  /** Says that something happened, such as `run finished`. Never throws. */
  event(name: string, facts?: Facts): void;
  /** Sends what is still waiting. Never throws, and takes five seconds at most. */
  close(): Promise<void>;
};

/** Where numbers go besides the log. */
export type Meter = { record(name: string, facts: Facts): void; close(): Promise<void> };

const CLOSES_WITHIN_MS = 5000;

/**
 * Writes each event as one line of JSON, which alerts ask for (docs/alerts), and where a meter is
 * given its numbers to that too. A meter that fails is left out: it never stops the service.
 */
export function telemetryTo(write: (line: string) => void, meter?: Meter): Telemetry {
  return {
    event: (name, facts = {}) => {
      write(`${JSON.stringify({ at: new Date().toISOString(), event: name, ...facts })}\n`);
      meter?.record(name, facts);
    },
    close: async () => {
      if (!meter) return;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>(done => (timer = setTimeout(done, CLOSES_WITHIN_MS)));
      await Promise.race([meter.close().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}

/** The meter of Application Insights, loaded only where a connection string is set. Nobody signs in there with a key. */
export async function meterFor(
  connectionString: string | undefined,
  credential: () => TokenCredential,
): Promise<Meter | undefined> {
  if (!connectionString?.trim()) return undefined;
  const { applicationInsights } = await import('./applicationInsights');
  return applicationInsights(connectionString, { credential: credential() });
}

/** Traces to Application Insights, in the same way as {@link meterFor}. */
export async function tracesFor(
  connectionString: string | undefined,
  credential: () => TokenCredential,
): Promise<Traces | undefined> {
  if (!connectionString?.trim()) return undefined;
  const { tracesToApplicationInsights } = await import('./applicationInsights');
  return tracesToApplicationInsights(connectionString, { credential: credential() });
}

/** Tells how a run goes: that it began, and how it ended. Throws what the run throws. */
export async function tellOf(
  telemetry: Telemetry,
  { run, ...facts }: { plan: string; day: string; run: () => Promise<RunResult> },
): Promise<void> {
  telemetry.event('run started', facts);
  try {
    const numbers = runFacts(await run());
    telemetry.event(numbers ? 'run finished' : 'run left to another', { ...facts, ...numbers });
  } catch (error) {
    telemetry.event('run failed', { ...facts, fault: nameOf(error) });
    throw error;
  }
}

/** A run in numbers: what the alerts on reminders look at. Nothing when another process does it. Pure. */
export function runFacts({ reminded, busy }: RunResult): Facts | undefined {
  if (busy) return undefined;
  const inState = (state: string) => reminded.filter(one => one.state === state).length;
  return {
    people: reminded.length,
    sent: inState('sent'),
    unreachable: inState('rejected'),
    unknown: inState('unknown'),
    waiting: inState('retry') + inState('planned') + inState('posting'),
  };
}
