import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findRunning } from '../local/running';
import { examine } from './doctor/examine';
import { run } from './run';

const USAGE = `npm run doctor -- [--second-site URL] [--data DIR]
  Proves in order that the service can do its work: for each way to sign in a token, reading, writing, being
  refused by a second site, and calls from the tab's page; then the bot's address and storage.
  Uses the service's settings of this environment, else those of a running npm start.`;

await run(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      'second-site': { type: 'string' },
      data: { type: 'string', default: '.data' },
    },
  });
  if (!process.env.SHAREPOINT_SITE_URL) {
    const running = findRunning(resolve(values.data));
    if (!running)
      throw new Error('Set the service’s settings, or start Followthrough with npm start first.');
    Object.assign(process.env, running.environment); // where the sign-in library looks, too
  }
  const isWell = await examine({
    environment: process.env,
    secondSite: values['second-site'],
    say: console.log,
  });
  if (!isWell) process.exitCode = 1;
});
