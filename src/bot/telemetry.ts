import type { RunResult } from './reminders/run';

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

/** The meter of Application Insights, loaded only where a connection string is set. */
export async function meterFor(connectionString: string | undefined): Promise<Meter | undefined> {
  if (!connectionString?.trim()) return undefined;
  const { applicationInsights } = await import('./applicationInsights');
  return applicationInsights(connectionString);
}

/** A run in numbers: what the alerts on reminders look at. Pure. */
export function runFacts({ asking, reminded, busy }: RunResult): Facts | undefined {
  if (busy) return undefined; // whoever is sending says it
  const inState = (state: string) => reminded.filter(one => one.state === state).length;
  return {
    day: asking.day,
    people: reminded.length,
    sent: inState('sent'),
    unreachable: inState('rejected'),
    unknown: inState('unknown'),
    waiting: inState('retry') + inState('planned') + inState('posting'),
  };
}
