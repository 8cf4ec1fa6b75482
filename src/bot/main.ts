import type { TokenCredential } from '@azure/identity';
import type { AddressInfo } from 'node:net';
import { onDay } from '../plan/clock';
import { plainId } from '../plan/known';
import type { Person } from '../plan/people';
import { type PlanFacts, USUAL } from '../plan/plan';
import { connect } from '../sharepoint/connect';
import { openEvidence } from '../sharepoint/evidence';
import { openShelf } from '../sharepoint/shelf';
import type { PlanStore, SiteShelf } from '../sharepoint/store';
import { type ChatDoor, openChat, type Tokens } from './adapter';
import { answer } from './answering';
import { doorman } from './auth';
import { extensionOf } from './extension';
import { type Config, readConfig } from './config';
import { credentialOf, storageCredentialOf } from './credential';
import { PlanBot } from './handler';
import { service } from './http';
import { draining } from './http/draining';
import { nameOf } from './nameOf';
import { planKeyOn, planOn } from './openPlan';
import { meetTeams, peopleIn } from './people';
import { postboxIn } from './postbox';
import type { Audit } from './refusals';
import type { Storage } from './reminders/ledger';
import { refsInChat } from './refsInChat';
import { remindingBy } from './reminders/reminding';
import { remind } from './reminders/run';
import { timer } from './reminders/timer';
import { answerInRoom } from './rooms';
import { roomsIn } from './roomTable';
import { talksIn } from './talks';
import { meterFor, type Telemetry, telemetryTo, tellOf, tracesFor } from './telemetry';
import type { Traces } from './traces';

/** How often the timer looks whether a run is due. */
const TICK_MS = 5 * 60_000;

const settings = readConfig(process.env);
if ('missing' in settings) {
  process.stderr.write(`The service cannot start:\n${settings.missing.join('\n')}\n`);
  process.exitCode = 1;
} else start(settings, await telemetryOf(settings), await tracesOf(settings));

/** Bot, API, the tab's files and the reminders in one process, until it is told to stop. */
function start(config: Config, telemetry: Telemetry, traces: Traces | undefined): void {
  const credential = credentialOf(config);
  const tokens = tokensOf(credential);
  const { origin } = new URL(config.siteUrl);
  const sp = connect(config.siteUrl, () => tokens(origin));
  const shelf = openShelf(sp);
  const openPlan = planOn(shelf, config.planKey);
  const inChat: SiteShelf =
    config.cards === 'refs' ? { ...shelf, open: key => refsInChat(shelf.open(key)) } : shelf;
  const openInChat = planOn(inChat, config.planKey);
  const now = clockOf(config);
  const chat = openChat(doorOf(config, tokens), log);
  const storage = storageOf(config);
  const people = peopleIn(storage, config.tenantId);
  const talks = talksIn(storage, config.tenantId);
  const rooms = roomsIn(storage, config.tenantId);
  const audit: Audit = refusal => telemetry.event('refused', refusal);
  const bot = new PlanBot({
    answer: async heard => answer(heard, { store: await openInChat(), talks, now: now(), audit }),
    inRoom: async said => answerInRoom(said, { store: await openPlan(), rooms, now: now(), audit }),
    extension: extensionOf(openInChat, now, audit),
    people,
    meetTeam: meetTeams({
      ...{ people, tenantId: config.tenantId, now },
      wanted: async () => accountsOf((await (await openPlan()).load()).people),
      seen: (team, guests) => rooms.noteGuests(team, guests),
      failed: error => log(`team not met: ${nameOf(error)}`),
    }),
    tenantId: config.tenantId,
    now,
    later: chat.later,
    postbox: postboxIn(talks),
    audit,
  });
  const running = {
    site: inChat,
    reach: people,
    sending: (store: PlanStore) => ({
      ...remindingBy({ store, storage, people, chat, now }),
      wait: (ms: number) => new Promise<void>(done => setTimeout(done, ms)),
    }),
  };
  const app = service({
    ...{ config, shelf, site: shelf, running, openPlan, talks, now, chat, bot, rooms, log },
    evidence: openEvidence(sp),
    whoIsAsking: doorman({ ...config, ...config.tokens }),
    traced: traces?.incoming,
    reachesPlan: async () => (await shelf.plans()).length >= 0,
  });
  const ending = new AbortController();
  const stopTimer = config.reminders
    ? startTimer(async today => {
        const store = await openInChat();
        const within = traces?.within ?? withoutTraces;
        await tellOf(telemetry, {
          plan: config.planKey ?? 'first',
          day: today,
          run: () =>
            within('run', () =>
              remind(
                today,
                remindingBy({
                  ...{ store, storage, people, chat, now },
                  ...{ stop: ending.signal, tell: (event, facts) => telemetry.event(event, facts) },
                }),
              ),
            ),
        });
      })
    : async () => undefined;
  const server = app.listen(config.port, config.host, error => {
    if (error) return fail(error);
    const { port } = server.address() as AddressInfo;
    const url = config.port === 0 ? `http://localhost:${port}` : config.publicUrl;
    process.stdout.write(`Service ${url}\nReady\n`);
  });
  const beating = setInterval(() => {
    telemetry.event('heartbeat');
    bot.finishLeft(now()).catch((error: unknown) => log(`left over: ${nameOf(error)}`));
  }, TICK_MS);
  draining(server, async () => {
    clearInterval(beating);
    await stopTimer();
    await Promise.all([telemetry.close(), traces?.close().catch(() => undefined)]);
  });

  function startTimer(run: Parameters<typeof timer>[0]['run']): () => Promise<void> {
    const key = planKeyOn(shelf, config.planKey);
    const facts = async () => factsOf(await shelf.plans(), await key());
    const failed = (error: unknown) => log(`run failed: ${nameOf(error)}`);
    const { tick } = timer({ now, facts, run, failed });
    let latest = tick();
    const ticking = setInterval(() => {
      latest = tick();
    }, TICK_MS);
    return async () => {
      clearInterval(ticking);
      ending.abort();
      await latest; // what is being posted is finished; the next process goes on with the run
    };
  }
}

/** The settings of the plan that the service is about: one request, since the timer asks often. */
function factsOf(plans: readonly PlanFacts[], key: string | undefined): PlanFacts {
  const found = plans.find(facts => facts.key === key);
  if (!found) throw new Error('There is no plan on this site yet: import one first');
  return found;
}

function accountsOf(people: readonly Person[]): ReadonlySet<string> {
  return new Set(people.flatMap(({ id }) => (id ? [plainId(id)] : [])));
}

function fail(error: NodeJS.ErrnoException): void {
  const why = error.code === 'EADDRINUSE' ? 'Its port is taken by another program.' : error.message;
  process.stderr.write(`The service cannot start. ${why}\n`);
  process.exit(1);
}

function log(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
}

/** The real time, or the real time of day on the day that the service was told to live on. */
function clockOf({ today }: Config): () => Date {
  return today ? () => onDay(today, USUAL.timeZone, new Date()) : () => new Date();
}

/** Tokens by audience; the credential keeps them until they are about to expire. */
function tokensOf(credential: TokenCredential): Tokens {
  return async audience => {
    const found = await credential.getToken(`${audience.replace(/\/$/, '')}/.default`);
    if (!found) throw new Error(`No token for ${audience}`);
    return found.token;
  };
}

function doorOf({ chat, clientId: appId, tenantId }: Config, tokens: Tokens): ChatDoor {
  return chat === 'anonymous' ? { kind: chat } : { kind: chat, appId, tenantId, tokens };
}

function storageOf(config: Config): Storage {
  const { storage } = config;
  if ('connectionString' in storage) return storage;
  return { ...storage, credential: storageCredentialOf(config) };
}

const withoutTraces: Traces['within'] = (_name, work) => work();

/** Traces go to Application Insights where that is set, and nowhere else. */
function tracesOf(config: Config): Promise<Traces | undefined> {
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: connection } = process.env;
  return tracesFor(connection, () => storageCredentialOf(config));
}

/** Events go where the log goes, and numbers to Application Insights where that is set. */
async function telemetryOf(config: Config): Promise<Telemetry> {
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: connection } = process.env;
  const meter = await meterFor(connection, () => storageCredentialOf(config));
  return telemetryTo(line => process.stdout.write(line), meter);
}
