import { readFileSync } from 'node:fs';
import { SignJWT, UnsecuredJWT } from 'jose';
import { SERVICE_AUDIENCE, TENANT_ID } from '../../../src/local/directory/tokens';
import { serve } from '../../../src/local/http';
import type { Drill } from '../drill';
import type { Interference } from '../proxy';
import { startWorld, type World } from '../reminders/world';
import { aHostClock, hasFinished, type Service, startService } from './service';

const SECRET = 'secretword';
const HOLDER = { kind: 'person', id: 'id-aa', name: `Ada ${SECRET}`, mail: `${SECRET}@x.example` };
const REFUSALS = 200;

/** The doors of the service as a process: who is turned away, what that costs, and what is left in its log. */
export const SERVICE_DOORS: Drill = {
  about: '10 and 19: forged tokens at both doors, keys away; nothing of people in the log',
  run: async () => {
    const world = await startWorld();
    await world.fresh();
    const faults: string[] = [];
    const trap = { calls: 0 };
    const evil = await serve(async () => ((trap.calls += 1), new Response('{}')), { port: 0 });
    const service = startService(world, {
      clock: aHostClock(new Date().toISOString()),
      env: { REMINDERS: 'off' },
    });
    const refused = await turnedAway(world, service, evil.url, faults);
    const keysAway = await withoutKeys(world, service, faults);
    const log = await logOf(service);
    const logOfRun = await badRun(world);
    await Promise.all([evil.close(), world.stop()]);
    const leaks = leaksIn(log + logOfRun, world);
    return {
      figures: {
        ...{ forgeries: refused.count, 'let in': refused.letIn },
        'processor ms per refusal': refused.cpuMs.toFixed(2),
        ...{
          'calls to who a forged activity names': trap.calls,
          'good while keys are away': keysAway,
        },
        ...{ 'characters of log': log.length + logOfRun.length, leaks: leaks.length },
      },
      aims: {
        ...{ 'let in': '= 0', 'processor ms per refusal': '<= 50', leaks: '= 0' },
        ...{ 'calls to who a forged activity names': '= 0', 'good while keys are away': '= 200' },
      },
      faults: [...faults, ...leaks],
    };
  },
};

async function goodToken(world: World): Promise<string> {
  const holder = { ...HOLDER, kind: 'person' } as const;
  return (await world.signIn.tokens().make(holder, SERVICE_AUDIENCE)).token;
}

/** Tokens that somebody may have made themselves. */
async function forgeries(world: World): Promise<string[]> {
  const issuer = world.proxy.urls.signIn ?? '';
  const claims = { oid: 'id-aa', tid: TENANT_ID, scp: 'plan.use', name: SECRET };
  const { keys } = world.signIn.tokens();
  const publicKey = new TextEncoder().encode(JSON.stringify(keys));
  const good = await goodToken(world);
  const [head = '', body = '', signature = ''] = good.split('.');
  const other = Buffer.from(JSON.stringify({ ...claims, oid: 'id-bb' })).toString('base64url');
  return [
    ...['', 'abc', 'a.b.c', `${head}.${body}.`, `${head}.${other}.${signature}`],
    new UnsecuredJWT(claims).setIssuer(issuer).setAudience(SERVICE_AUDIENCE).encode(),
    await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'local' })
      .setIssuer(issuer)
      .setAudience(SERVICE_AUDIENCE)
      .setExpirationTime('1h')
      .sign(publicKey),
    await appToken(world),
    `${good}${'A'.repeat(12_000)}`,
  ];
}

/** The service's own token for the lists is nobody's token at its door. */
async function appToken(world: World): Promise<string> {
  const { token } = await world.signIn.tokens().make({ kind: 'app', name: 'x' }, SERVICE_AUDIENCE);
  return token;
}

async function turnedAway(world: World, service: Service, evil: string, faults: string[]) {
  const url = await service.url();
  const all = await forgeries(world);
  let letIn = 0;
  const look = async (answer: Response, label: string): Promise<void> => {
    const text = await answer.text();
    if (answer.ok) letIn += 1;
    if (text.includes(SECRET)) faults.push(`${label}: echoes what was sent`);
    if (![401, 431].includes(answer.status)) faults.push(`${label}: ${answer.status}`);
  };
  for (const [number, token] of all.entries()) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await look(await fetch(`${url}/api/me`, { headers }), `forgery ${number} at the tab's door`);
    const body = JSON.stringify(anActivity(evil));
    const sent = { method: 'POST', headers, body };
    await look(await fetch(`${url}/api/messages`, sent), `forgery ${number} at the bot's door`);
  }
  const before = cpuMsOf(service.pid);
  for (let one = 0; one < REFUSALS; one += 1)
    await fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${all[6]}` } });
  return { count: all.length * 2, letIn, cpuMs: (cpuMsOf(service.pid) - before) / REFUSALS };
}

function anActivity(serviceUrl: string): object {
  const party = { id: `29:${SECRET}`, aadObjectId: 'id-aa', name: SECRET };
  return {
    ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl, text: SECRET },
    ...{ from: party, recipient: { id: '28:bot' }, conversation: { id: 'c', tenantId: TENANT_ID } },
  };
}

/** A good token's answer while the sign-in service is away, when its keys have been seen before. */
async function withoutKeys(world: World, service: Service, faults: string[]): Promise<number> {
  const url = await service.url();
  const headers = { authorization: `Bearer ${await goodToken(world)}` };
  const first = await fetch(`${url}/api/me`, { headers });
  if (!first.ok) faults.push(`a good token: ${first.status}`);
  world.proxy.interfere = ({ to }) => (to === 'signIn' ? { kind: 'reset' } : { kind: 'pass' });
  const { status } = await fetch(`${url}/api/me`, { headers });
  world.proxy.interfere = () => ({ kind: 'pass' });
  return status;
}

async function logOf(service: Service): Promise<string> {
  service.kill('SIGTERM');
  const { said, complained } = await service.ended;
  return said + complained;
}

/** A run in which much goes wrong, with words of people in what servers answer. */
async function badRun(world: World): Promise<string> {
  await world.fresh();
  const body = JSON.stringify({ error: { code: 'x', message: `${SECRET} ada@${SECRET}.example` } });
  const bad: Interference = {
    ...{ kind: 'answer', status: 500, body, type: 'application/json', isForwarded: false },
  };
  const left = { sharepoint: 2, connector: 2, table: 2 } as Record<string, number>;
  world.proxy.interfere = ({ to, method }) => {
    if (!left[to] || (to !== 'connector' && method !== 'GET')) return { kind: 'pass' };
    left[to] -= 1;
    return bad;
  };
  const service = startService(world, { clock: aHostClock('2012-08-03T09:30:00Z') });
  await service.until(hasFinished, 240_000);
  return logOf(service);
}

/** Tokens, keys, addresses, names of people and words of servers in what a process has written. */
function leaksIn(log: string, world: World): string[] {
  const { expected } = world;
  const looked: readonly [string, RegExp][] = [
    ['a token', /eyJ[\w-]{10,}/],
    ["storage's key", /Eby8vdM02x|AccountKey/],
    ['the identity header', /of the drills/],
    ['an address', /[\w.]+@[\w.]+\.example/],
    ['words of a person or a server', new RegExp(SECRET)],
    ...expected.people.map(({ name }): [string, RegExp] => [`the name ${name}`, new RegExp(name)]),
    ['the text of an action', new RegExp(expected.actions[0]?.text ?? SECRET)],
  ];
  return looked.filter(([, pattern]) => pattern.test(log)).map(([what]) => `the log holds ${what}`);
}

/** Processor time of a process so far. */
function cpuMsOf(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ').map(Number);
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10; // hundredths of a second
}
