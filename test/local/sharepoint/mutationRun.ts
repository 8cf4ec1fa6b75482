import { spawnSync } from 'node:child_process';
import { MUTATIONS } from './mutations';

/**
 * Puts each fault in on purpose and runs the whole contract against it: `npm run mutations`. Takes
 * minutes; `mutations.test.ts` does the same with a few tests for each fault, and is part of `npm test`.
 * Prints a table; ends with 1 when a fault goes unseen.
 */
const rows = Object.keys(MUTATIONS).map(name => {
  const run = spawnSync('npx', ['jest', 'test/local/sharepoint/(contract|files)'], {
    env: { ...process.env, LOCAL_MUTATION: name },
    encoding: 'utf8',
  });
  const failed = Number(/(\d+) failed, \d+ skipped/.exec(run.stdout)?.[1] ?? 0);
  return { name, failed };
});
for (const { name, failed } of rows)
  process.stdout.write(
    `${failed > 0 ? 'caught' : 'MISSED'}  ${String(failed).padStart(3)}  ${name}\n`,
  );
process.exitCode = rows.some(row => row.failed === 0) ? 1 : 0;
