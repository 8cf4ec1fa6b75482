import { createInterface } from 'node:readline';
import { remindingAt } from '../../../src/bot/reminders/reminding';
import { remind } from '../../../src/bot/reminders/run';
import { day } from '../../../src/plan/day';
import { connect } from '../../../src/sharepoint/connect';
import { openShelf } from '../../../src/sharepoint/shelf';

/** What a process under drill is told: where everything is, and which day it lives on. */
export type RunnerSettings = {
  siteUrl: string;
  planKey: string;
  connectionString: string;
  tenantId: string;
  today: string;
  leaseSeconds: number;
  hangsAfterMs: number;
  patienceMs: number;
  atOnce: number;
};

// A real process with the product's own run in it. It waits for one line that tells it to go.
process.on('unhandledRejection', error => {
  process.stderr.write(`unhandled: ${String(error)}\n`);
  process.exit(7);
});
process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) {
  await runOnce(JSON.parse(line) as RunnerSettings);
}

async function runOnce(settings: RunnerSettings): Promise<void> {
  const { siteUrl, planKey, connectionString, tenantId, today } = settings;
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  try {
    const { reminded, busy } = await remind(
      day(today),
      remindingAt({
        store: openShelf(connect(siteUrl)).open(planKey),
        storage: { connectionString },
        tenantId,
        chat: { kind: 'anonymous' },
        now: () => new Date(`${today}T09:00:00Z`),
        log: text => process.stderr.write(`${text}\n`),
        pace: { leaseSeconds: settings.leaseSeconds, patienceMs: settings.patienceMs },
        hangsAfterMs: settings.hangsAfterMs,
        atOnce: settings.atOnce,
        stop: stop.signal,
      }),
    );
    process.stdout.write(`${JSON.stringify({ reminded, busy: busy ?? false })}\n`);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`failed: ${String(error)}\n`);
    process.exit(1);
  }
}
