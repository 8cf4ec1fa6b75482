import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Outcome } from './drill';
import { DRILLS } from './registry';

const USAGE = `npm run drills -- [NAME ...] [--quick] [--json FILE]
  Each prints pass or fail with its figures. Names:
${Object.entries(DRILLS)
  .map(([name, { about }]) => `    ${name.padEnd(24)} ${about}`)
  .join('\n')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter(name => !DRILLS[name]);
if (values.help || unknown.length > 0) {
  console.log(unknown.length > 0 ? `No such drill: ${unknown.join(', ')}\n${USAGE}` : USAGE);
  process.exit(unknown.length > 0 ? 1 : 0);
}

const outcomes: Record<string, Outcome & { passed: boolean; seconds: number }> = {};
for (const [name, drill] of Object.entries(DRILLS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const began = performance.now();
  const outcome = await drill
    .run({ quick: values.quick })
    .catch((error: unknown): Outcome => ({ figures: {}, faults: [`broke: ${String(error)}`] }));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const passed = outcome.faults.length === 0;
  outcomes[name] = { passed, seconds, ...outcome };
  const figures = Object.entries(outcome.figures).map(([key, value]) => `${key} ${value}`);
  console.log(`${passed ? 'pass' : 'FAIL'}  ${name}  (${seconds} s)  ${figures.join(', ')}`);
  for (const fault of outcome.faults.slice(0, 20)) console.log(`      ${fault}`);
  for (const { title, rows } of outcome.tables ?? []) {
    console.log(title);
    console.table(rows);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(outcomes, undefined, 2)}\n`);
process.exit(Object.values(outcomes).every(({ passed }) => passed) ? 0 : 1);
