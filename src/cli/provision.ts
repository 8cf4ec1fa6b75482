import { parseArgs } from 'node:util';
import { connect } from '../sharepoint/connect';
import { provision } from '../sharepoint/provision';
import { openPlace, siteToken } from './place';
import { run } from './run';

const USAGE = `npm run provision -- [--check] [--site URL] [--data DIR]
  Makes the lists, columns and views that a plan needs. Safe to repeat; deletes nothing.
  With --check it only says what is missing and what no longer fits.`;

await run(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      site: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const place = await openPlace('owner', values);
  try {
    const sp = connect(place.siteUrl, () => siteToken(place));
    const { did, todo, cannot } = await provision(sp, { check: values.check, say: console.log });
    for (const sentence of todo) console.log(`Would be done: ${sentence}`);
    for (const sentence of cannot) console.log(`Needs a person: ${sentence}`);
    const steps = did.length + todo.length;
    if (steps === 0) console.log(`${place.siteUrl}: nothing to do`);
    else console.log(`${place.siteUrl}: ${steps} steps ${values.check ? 'to do' : 'done'}`);
    if (values.check && steps + cannot.length > 0) process.exitCode = 1;
  } finally {
    await place.close();
  }
});
