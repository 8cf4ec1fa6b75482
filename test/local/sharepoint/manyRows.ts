import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '../../../src/local/sharepoint/site';

/* 20,000 rows as one smoke run, kept in a file: `npx tsx test/local/sharepoint/manyRows.ts [rows]`. */
const ROWS = Number(process.argv[2] ?? 20_000);
const URL_OF_SITE = 'http://localhost:4401/sites/plan';
const folder = mkdtempSync(join(tmpdir(), 'rows-'));
const site = createSite({
  url: URL_OF_SITE,
  database: join(folder, 'sharepoint.db'),
  now: () => new Date(),
  people: [{ id: 'owner', name: 'Site Owner', mail: 'owner@site.example', site: 'owner' }],
});

const send = async (path: string, body?: string, type = 'application/json') => {
  const response = await site.handle(
    new Request(`${URL_OF_SITE}/_api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': type },
      ...(body === undefined ? {} : { body }),
    }),
  );
  return { status: response.status, text: await response.text() };
};
const TASKS = "web/lists/getbytitle('Tasks')";

async function timed(what: string, work: () => Promise<{ status: number; text: string }>) {
  const from = performance.now();
  const { status, text } = await work();
  const ms = Math.round(performance.now() - from);
  process.stdout.write(`${String(ms).padStart(7)} ms  ${status}  ${text.length} bytes  ${what}\n`);
}

async function fill() {
  let last = { status: 0, text: '' };
  for (let start = 1; start <= ROWS; start += 100) {
    const parts = Array.from({ length: Math.min(100, ROWS - start + 1) }, (_, index) => {
      const row = JSON.stringify({ Title: `T${start + index}`, Ref: `R${(start + index) % 400}` });
      return `--b\nContent-Type: application/http\n\nPOST ${URL_OF_SITE}/_api/${TASKS}/items HTTP/1.1\nContent-Type: application/json\n\n${row}\n\n`;
    });
    last = await send('$batch', `${parts.join('')}--b--`, 'multipart/mixed; boundary=b');
  }
  return last;
}

async function run() {
  await send('web/lists', '{"Title":"Tasks"}');
  await send(`${TASKS}/fields`, '{"FieldTypeKind":2,"Title":"Ref","Indexed":true}');
  await timed(`${ROWS} rows in batches of 100`, fill);
  await timed('the first 5,000', () => send(`${TASKS}/items?$top=5000&$select=Id,Title,Ref`));
  await timed('an indexed filter', () => send(`${TASKS}/items?$filter=Ref eq 'R7'&$top=5000`));
  await timed('an unindexed filter, refused', () => send(`${TASKS}/items?$filter=Title eq 'T7'`));
  site.close();
  rmSync(folder, { recursive: true, force: true });
}

void run();
