import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../http';
import { createSite, type Site, type SitePerson } from './site';

const OWNER: SitePerson = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Site Owner',
  mail: 'site.owner@local.example',
  site: 'owner',
};
const SAMPLE = join('samples', 'people.json');

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4401' },
    data: { type: 'string', default: '.data' },
    path: { type: 'string', default: '/sites/plan' },
    empty: { type: 'boolean', default: false },
    today: { type: 'string' },
    people: { type: 'string' },
  },
});

run().catch((caught: unknown) => {
  process.stderr.write(`${caught instanceof Error ? caught.message : String(caught)}\n`);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  mkdirSync(values.data, { recursive: true });
  const held: { site?: Site } = {};
  const serving = await serve(
    async request => {
      if (new URL(request.url).pathname === '/')
        return new Response(null, { status: 302, headers: { Location: `${values.path}/` } });
      return held.site?.handle(request) ?? new Response('Starting', { status: 503 });
    },
    { port: readPort(values.port) },
  );
  held.site = createSite({
    url: `${serving.url}${values.path}`,
    database: join(values.data, 'sharepoint.db'),
    now: clock(values.today),
    people: readPeople(),
  });
  process.stdout.write(`${serving.url}${values.path}\nReady\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void serving.close().then(() => held.site?.close());
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port takes a number from 0 to 65535, not '${text}'.`);
}

function readPeople(): readonly SitePerson[] {
  const file = values.people ?? (!values.empty && existsSync(SAMPLE) ? SAMPLE : undefined);
  if (file === undefined) return [OWNER];
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const rows = Array.isArray(read) ? read : (read as { people?: unknown[] }).people;
  const people = (rows ?? []).map(readPerson);
  return people.some(person => person.site === 'owner') ? people : [OWNER, ...people];
}

function readPerson(row: unknown): SitePerson {
  const { id, name, mail, site, title, department } = row as Partial<SitePerson>;
  if (!id || !name || !mail) throw new Error('Each person needs an id, a name and a mail address.');
  const about = { ...(title && { title }), ...(department && { department }) };
  return { id, name, mail, site: site ?? 'none', ...about };
}

/** The day asked for, with the real time of day. */
function clock(today: string | undefined): () => Date {
  if (today === undefined) return () => new Date();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new Error(`--today takes a day such as 2012-08-03, not '${today}'.`);
  return () => new Date(`${today}${new Date().toISOString().slice(10)}`);
}
