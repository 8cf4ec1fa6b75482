import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figure } from '../bench/bench';
import type { Drill, Outcome } from './drill';
import { DRILLS } from './registry';
import { faultsOf, reportOf } from './report';

const USAGE = `npm run drills -- NAME ... | all  [--quick] [--json FILE]
  Each prints pass or fail with its figures; FILE gets [{ name, value, aim, ok }]. docs/drills.md
  says what each proves. A name, or what several names begin with:
${Object.entries(DRILLS)
  .map(([name, { about }]) => `    ${name.padEnd(24)} ${about}`)
  .join('\n')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const chosen = new Map(positionals.map(asked => [asked, drillsOf(asked)]));
const unknown = [...chosen].filter(([, drills]) => drills.length === 0).map(([asked]) => asked);
if (values.help || values.list || chosen.size === 0 || unknown.length > 0) {
  console.log(unknown.length > 0 ? `No such drill: ${unknown.join(', ')}\n${USAGE}` : USAGE);
  process.exit(unknown.length > 0 ? 1 : 0);
}

const figures: Figure[] = [];
for (const [name, drill] of new Map([...chosen.values()].flat())) {
  const began = performance.now();
  const outcome = await drill
    .run({ quick: values.quick })
    .catch((error: unknown): Outcome => ({ figures: {}, faults: [`broke: ${String(error)}`] }));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  figures.push(...reportOf(name, outcome, seconds));
  tell(name, outcome, seconds);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
}
process.exit(figures.some(({ ok }) => ok === false) ? 1 : 0);

/** `reminders` is every drill of the reminders, `all` every one. */
function drillsOf(asked: string): [string, Drill][] {
  const all = Object.entries(DRILLS);
  const exact = all.filter(([name]) => name === asked);
  if (exact.length > 0) return exact;
  return asked === 'all' ? all : all.filter(([name]) => name.startsWith(`${asked}-`));
}

function tell(name: string, outcome: Outcome, seconds: number): void {
  const faults = faultsOf(outcome);
  const words = Object.entries(outcome.figures).map(([key, value]) => `${key} ${value}`);
  const verdict = faults.length === 0 ? 'pass' : 'FAIL';
  console.log(`${verdict}  ${name}  (${seconds} s)  ${words.join(', ')}`);
  for (const fault of faults.slice(0, 20)) console.log(`      ${fault}`);
  for (const { title, rows } of outcome.tables ?? []) {
    console.log(title);
    console.table(rows);
  }
}
