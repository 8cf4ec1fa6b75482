import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../bot/config';
import { remindingAt } from '../bot/reminders/reminding';
import { askingInWords, remindJson, resultInWords } from '../bot/reminders/report';
import { rehearse, remind } from '../bot/reminders/run';
import { onDay } from '../plan/clock';
import { type Day, dayIn, readDay } from '../plan/day';
import { USUAL } from '../plan/plan';
import { connect } from '../sharepoint/connect';
import { openShelf } from '../sharepoint/shelf';
import type { PlanStore } from '../sharepoint/store';
import { openPlace, type Place, siteToken, tokenFor } from './place';
import { putInLists, readDraft } from './prepare';
import { run } from './run';

const USAGE = `npm run remind -- [--today YYYY-MM-DD] [--dry-run] [--json OUT] [--plan KEY] [--site URL] [--data DIR]
  One day's reminding. With --dry-run it only says who would be asked about what, and who would not and why.
  Sending needs a running service's storage and chat: its settings, or npm start.`;

const SAMPLE = 'samples/edhr-2012.txt';

await run(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      today: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'string' },
      plan: { type: 'string' },
      site: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const asked = values.today === undefined ? undefined : readToday(values.today);
  const place = await openPlace('service', values);
  try {
    const today = asked ?? readToday(place.today ?? dayIn(USUAL.timeZone, new Date()));
    const store = await openStore(place, values.plan);
    const asking = values['dry-run']
      ? await rehearse(store, today)
      : await send(today, place, store);
    if (values['dry-run']) console.log(askingInWords(asking));
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify(remindJson(asking), undefined, 2)}\n`);
  } finally {
    await place.close();
  }
});

function readToday(text: string): Day {
  const today = readDay(text);
  if (!today) throw new Error(`--today is no day (YYYY-MM-DD): ${text}`);
  return today;
}

/** The plan asked for, or the first of the site. A local site made just now gets the sample. */
async function openStore(place: Place, planKey: string | undefined): Promise<PlanStore> {
  if (place.newFor) await putInLists(place.newFor, await readDraft(SAMPLE), { say: console.log });
  const shelf = openShelf(connect(place.siteUrl, () => siteToken(place)));
  const keys = (await shelf.plans()).map(({ key }) => key);
  const key = planKey ?? keys[0];
  if (!key || !keys.includes(key))
    throw new Error(
      `${place.siteUrl} has ${keys.length > 0 ? `the plans ${keys.join(', ')}` : 'no plan yet'}: import one, or name another with --plan.`,
    );
  return shelf.open(key);
}

async function send(today: Day, place: Place, store: PlanStore) {
  const config = readConfig(place.environment);
  if ('missing' in config)
    throw new Error(
      `Reminders cannot be sent from here: start Followthrough (npm start), or give the service's settings.\n${config.missing.join('\n')}`,
    );
  const result = await remind(
    today,
    remindingAt({
      store,
      storage:
        'connectionString' in config.storage
          ? config.storage
          : { ...config.storage, credential: place.credential },
      tenantId: config.tenantId,
      chat: doorOf(config, place),
      now: () => onDay(today, USUAL.timeZone, new Date()),
      log: line => console.error(line),
    }),
  );
  console.log(resultInWords(result));
  return result.asking;
}

function doorOf({ chat, clientId: appId, tenantId }: Config, place: Place) {
  return chat === 'anonymous'
    ? { kind: chat }
    : { kind: chat, appId, tenantId, tokens: (audience: string) => tokenFor(place, audience) };
}
