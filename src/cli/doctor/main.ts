import { parseArgs } from 'node:util';
import { run } from '../run';
import { examine } from './examine';

/** The doctor as it is beside the service in its image: node dist/doctor.mjs, by the container's own settings. */
await run('node dist/doctor.mjs [--second-site URL]', async () => {
  const { values } = parseArgs({ options: { 'second-site': { type: 'string' } } });
  const isWell = await examine({
    environment: process.env,
    secondSite: values['second-site'],
    say: console.log,
  });
  if (!isWell) process.exitCode = 1;
});
