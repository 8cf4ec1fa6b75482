import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CLIENT_ID, SERVICE_AUDIENCE } from '../../../src/local/directory/tokens';
import { bundled, COMPILED, type Ended, NODE } from '../reminders/child';
import type { World } from '../reminders/world';
import { IDENTITY_HEADER } from './signIn';

const MAIN = 'src/bot/main.ts';
const CLOCK = resolve('test/drills/service/clock.ts');
const READY_MS = 60_000;

/** One line of the service's own telemetry. */
export type Told = { event: string; [fact: string]: string | number };

/** A clock that a process reads and that can be set while it runs. */
export type HostClock = { file: string; set(iso: string): void };

/** The real service (`src/bot/main.ts`) as a process, its time of day and its storage as they are told. */
export type Service = {
  url(): Promise<string>;
  told: Told[];
  /** Waits until it has told something. Throws after `withinMs`, or where it ends before. */
  until(what: (told: readonly Told[]) => boolean, withinMs?: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  pid: number;
  ended: Promise<Ended>;
};

export const hasFinished = (told: readonly Told[]): boolean =>
  told.some(({ event }) => event === 'run finished');

export function aHostClock(iso: string): HostClock {
  const file = join(mkdtempSync(join(tmpdir(), 'drill-clock-')), 'off');
  const set = (to: string) => writeFileSync(file, String(Date.parse(to) - Date.now()));
  set(iso);
  return { file, set };
}

export type ServiceOptions = {
  clock: HostClock;
  program?: string; // another build than today's
  env?: Readonly<Record<string, string>>;
};

/** Starts the service; it may be killed before it is ready. */
export function startService(world: World, options: ServiceOptions): Service {
  const { clock, program = bundled(MAIN), env = {} } = options;
  const child = spawn(NODE, ['--import', CLOCK, program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(world), ...env, CLOCK_FILE: clock.file },
  });
  let [said, complained, url] = ['', '', ''];
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  child.stderr.on('data', part => (complained += String(part)));
  createInterface(child.stdout).on('line', line => {
    if (!line.includes('"heartbeat"')) said += `${line}\n`;
    url = /^Service (http:\S+)$/.exec(line)?.[1] ?? url;
    if (line.startsWith('{')) told.push(JSON.parse(line) as Told);
    for (const look of waiting) look();
  });
  let hasEnded = false;
  const ended = new Promise<Ended>(done =>
    child.once('close', (code, signal) => {
      hasEnded = true;
      for (const look of waiting) look();
      done({ code: code ?? undefined, signal: signal ?? undefined, said, complained });
    }),
  );
  const waitFor = (isSo: () => boolean, withinMs: number) =>
    new Promise<void>((done, failed) => {
      const fail = (why: string) =>
        failed(new Error(`The service ${why}: ${said}${complained}`.replaceAll('\n', ' · ')));
      const timer = setTimeout(() => finish(() => fail('said nothing of it')), withinMs);
      const finish = (how: () => void) => {
        clearTimeout(timer);
        waiting.delete(look);
        how();
      };
      const look = () => {
        if (isSo()) finish(done);
        else if (hasEnded) finish(() => fail('ended before'));
      };
      waiting.add(look);
      look();
    });
  return {
    url: async () => {
      await waitFor(() => said.includes('\nReady'), READY_MS);
      return url;
    },
    told,
    until: (what, withinMs = 120_000) => waitFor(() => what(told), withinMs),
    kill: signal => void child.kill(signal),
    pid: child.pid ?? 0,
    ended,
  };
}

/** As the service is set in Azure, with the stand-ins in the places of its servers. Ticks every half second. */
function environment(world: World): Record<string, string> {
  const { siteUrl, planKey, tenantId, connectionString } = world.settings();
  const { signIn = '' } = world.proxy.urls;
  const { PATH = '' } = process.env;
  return {
    ...{ PATH, NODE_COMPILE_CACHE: COMPILED, CLOCK_TIMES: '600', TZ: 'Pacific/Auckland' },
    ...{ PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost' },
    ...{ SHAREPOINT_SITE_URL: siteUrl, PLAN_KEY: planKey, TENANT_ID: tenantId },
    ...{ CLIENT_ID, API_SCOPE: `${SERVICE_AUDIENCE}/plan.use` },
    ...{ TOKEN_ISSUER: signIn, TOKEN_KEYS_URL: `${signIn}/keys` },
    ...{ STORAGE_CONNECTION_STRING: connectionString, CHAT: 'teams', REMINDERS: 'on' },
    ...{ IDENTITY: 'managed', IDENTITY_ENDPOINT: `${signIn}/identity`, IDENTITY_HEADER },
  };
}
