import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '../..');
const GIVEN = {
  PORT: '0',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'http://localhost',
  SHAREPOINT_SITE_URL: 'http://127.0.0.1:9/sites/plan',
  TENANT_ID: 'tenant',
  CLIENT_ID: 'client',
  STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  CHAT: 'anonymous',
  REMINDERS: 'off',
};

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('the service', () => {
  it('does not start without its settings, and names all that are missing', async () => {
    const { stderr, code } = await ended(start({ PUBLIC_URL: 'http://localhost' }));
    expect(code).toBe(1);
    expect(stderr).toBe(
      [
        'The service cannot start:',
        'SHAREPOINT_SITE_URL is not set.',
        'TENANT_ID is not set.',
        'CLIENT_ID is not set.',
        'STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT_URL is not set.\n',
      ].join('\n'),
    );
  });

  it('says where it is, answers, and ends when it is told to', async () => {
    const child = start(GIVEN);
    const url = await serviceUrl(child);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/health/plan`)).status).toBe(503);
    const end = ended(child);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });
});

function start(environment: Record<string, string>): ChildProcess {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/bot/main.ts'], {
    cwd: ROOT,
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

async function serviceUrl({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('says nothing');
  let url = '';
  for await (const line of createInterface(stdout)) {
    url = /^Service (http:\S+)$/.exec(line)?.[1] ?? url;
    if (line === 'Ready') return url;
  }
  throw new Error('ended before it was ready');
}

async function ended(child: ChildProcess): Promise<{ stderr: string; code: number | null }> {
  let stderr = '';
  child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()));
  const code = await new Promise<number | null>(done => child.once('close', done));
  return { stderr, code };
}
