import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BENCHES } from './registry';

const USAGE = `npm run bench -- NAME [--quick] [--json FILE]
  Prints tables and figures; ends with 1 where a figure that counts misses its aim. Names:
${Object.entries(BENCHES)
  .map(([name, { about }]) => `    ${name.padEnd(12)} ${about}`)
  .join('\n')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [name = ''] = positionals;
const bench = BENCHES[name];
if (values.help || !bench) {
  console.log(values.help ? USAGE : `No such bench: ${name}\n${USAGE}`);
  process.exit(values.help ? 0 : 1);
}
const { tables, figures } = await bench.run({ quick: values.quick });
for (const { title, rows } of tables) {
  console.log(title);
  console.table(rows);
}
console.table(figures);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
process.exit(figures.some(({ ok }) => ok === false) ? 1 : 0);
