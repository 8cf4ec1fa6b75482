import { parseArgs } from 'node:util';
import { join, resolve } from 'node:path';
import { siteToken } from '../cli/place';
import { placeOf, SAMPLE_PEOPLE, siteOwner } from '../cli/placeLocal';
import { putInLists, readDraft } from '../cli/prepare';
import { onDay } from '../plan/clock';
import { type Day, inWords, readDay } from '../plan/day';
import { USUAL } from '../plan/plan';
import { connect } from '../sharepoint/connect';
import { openShelf } from '../sharepoint/shelf';
import { startChat } from './chat';
import { type Child, startChild, stopChildren } from './children';
import { readPeople, type SamplePerson } from './directory/people';
import { type Ports, portsFrom, takenPorts } from './ports';
import { findRunning, forgetRunning, noteRunning } from './running';
import { serviceEnvironment, type Servers, startServers } from './servers';
import { startStorage } from './storage';
import { buildTab } from './tabFiles';

const USAGE = `npm start -- [--today YYYY-MM-DD] [--data DIR] [--port-base N] [--plan FILE] [--as NAME]
  Brings up everything on this machine with the sample plan. Ctrl-C stops it; what was changed is kept in DIR.
  --today      the day that it is for everybody, 2012-08-03
  --data       where plan, storage and logs are kept, .data
  --port-base  the tab's port; the others follow from it, 4400
  --plan       the plan that a first start reads, samples/edhr-2012.txt
  --as         as whom the chat is opened, as written in the plan, DS`;

type Options = { today: Day; folder: string; ports: Ports; plan: string; as: string };

/** Everything that runs, in the order in which it was started. */
type Up = { servers: Servers; children: Child[] };

const say = (line: string) => console.log(line);

if (process.argv.includes('--help')) say(USAGE);
else
  await start(readOptions()).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });

async function start(options: Options): Promise<void> {
  await refuseWhatIsTaken(options);
  const people = readPeople(SAMPLE_PEOPLE);
  const now = () => onDay(options.today, USUAL.timeZone, new Date());
  const servers = await startServers({ ...options, people, now });
  const up: Up = { servers, children: [] };
  stopOnSignals(options, up);
  try {
    await bringUp(options, up, people);
  } catch (error) {
    await stop(options, up);
    throw error;
  }
}

async function bringUp(options: Options, up: Up, people: readonly SamplePerson[]): Promise<void> {
  const { folder, ports, today } = options;
  say(`Today is ${inWords(today)}. Data is kept in ${folder}`);
  say('Starting storage, building the tab, looking after the lists');
  const signIn = { url: up.servers.signInUrl, first: personAs(people, options.as).id };
  const [storage, tabFiles] = await Promise.all([
    startStorage(folder, ports),
    buildTab(folder, signIn),
    fillLists(options, up.servers, people),
  ]);
  up.children.push(storage);
  const environment = serviceEnvironment(up.servers, { ports, today, tabFiles });
  up.children.push(await startService(folder, environment));
  const { siteUrl, signInUrl } = up.servers;
  const owner = siteOwner(people);
  noteRunning(folder, { pid: process.pid, siteUrl, signInUrl, owner, today, environment });
  say(`Tab http://localhost:${ports.tab}/`);
  say(`SharePoint ${siteUrl}`);
  say(await openChat(options, up, people));
  say('Ready');
  endWithAnyChild(options, up);
}

/** A first start reads the plan into the lists; a later one leaves it as it is. */
async function fillLists(
  { plan, today }: Options,
  servers: Servers,
  people: readonly SamplePerson[],
): Promise<void> {
  const draft = await readDraft(plan);
  const place = (as: 'owner' | 'service') => placeOf({ servers, people, as });
  const { added } = await putInLists(place('owner'), draft, { say, whenThere: 'leave' });
  if (added === 0) return;
  const service = place('service');
  const shelf = openShelf(connect(service.siteUrl, () => siteToken(service)));
  const rated = await shelf.open(draft.plan.key).saveRatings(today);
  say(`Plan: ${added} rows added, ${rated} actions rated`);
}

function startService(folder: string, env: Record<string, string>): Promise<Child> {
  const program = join(import.meta.dirname, '../bot/main.ts');
  return startChild('The service', {
    command: ['--import', 'tsx', program],
    ready: /^Ready$/m,
    log: join(folder, 'logs/service.log'),
    env,
  });
}

async function openChat(
  { folder, ports, as }: Options,
  up: Up,
  people: readonly SamplePerson[],
): Promise<string> {
  const asPerson = personAs(people, as);
  const chat = await startChat({
    folder: join(folder, 'chat'),
    port: ports.chat,
    botUrl: `http://localhost:${ports.tab}/api/messages`,
    asPerson,
    others: people.filter(person => person !== asPerson),
  });
  if (!chat)
    return 'Chat is not there: the package @microsoft/m365agentsplayground is not installed';
  up.children.push(chat);
  return `Chat http://localhost:${ports.chat}/`;
}

function personAs(people: readonly SamplePerson[], as: string): SamplePerson {
  const found = people.find(({ asWritten }) => asWritten.includes(as));
  if (found) return found;
  const known = people.flatMap(({ asWritten }) => asWritten.slice(0, 1)).join(', ');
  throw new Error(`Nobody is written "${as}" in ${SAMPLE_PEOPLE}; there are ${known}.`);
}

async function refuseWhatIsTaken({ folder, ports }: Options): Promise<void> {
  if (findRunning(folder))
    throw new Error(`Followthrough runs on ${folder} already. Stop it, or choose another --data.`);
  const taken = await takenPorts(ports);
  if (taken.length > 0)
    throw new Error(
      `Port ${taken.join(', ')} is taken by another program. Stop it, or choose another --port-base.`,
    );
}

function stopOnSignals(options: Options, up: Up): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(options, up).then(() => process.exit(0)));
}

/** When one part ends by itself all end, with a sentence that says which and where to look. */
function endWithAnyChild(options: Options, up: Up): void {
  for (const child of up.children)
    child.process.once('exit', () => {
      if (up.children.length === 0) return; // we are stopping them
      console.error(`${child.name} has stopped; see ${child.log}`);
      void stop(options, up).then(() => process.exit(1));
    });
}

async function stop({ folder }: Options, up: Up): Promise<void> {
  forgetRunning(folder);
  await stopChildren(up.children.splice(0));
  await up.servers.close();
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      today: { type: 'string', default: '2012-08-03' },
      data: { type: 'string', default: '.data' },
      'port-base': { type: 'string', default: '4400' },
      plan: { type: 'string', default: 'samples/edhr-2012.txt' },
      as: { type: 'string', default: 'DS' },
    },
  });
  const today = readDay(values.today);
  if (!today) throw new Error(`--today is no day (YYYY-MM-DD): ${values.today}`);
  const base = Number(values['port-base']);
  if (!Number.isInteger(base) || base < 1024 || base > 65_000)
    throw new Error(`--port-base is a number from 1024 to 65000, not ${values['port-base']}`);
  return {
    today,
    folder: resolve(values.data),
    ports: portsFrom(base),
    plan: values.plan,
    as: values.as,
  };
}
