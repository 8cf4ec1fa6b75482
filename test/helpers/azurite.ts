import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Azure Storage on this machine, in memory: a process of its own. */
export type Azurite = { connectionString: string; stop(): Promise<void> };

/** The well-known account of the emulator; its key is no secret. */
const ACCOUNT =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const ARGUMENTS = [
  '--inMemoryPersistence --skipApiVersionCheck --silent --disableTelemetry',
  '--blobPort 0 --queuePort 0 --tablePort 0',
].flatMap(line => line.split(' '));

/** Starts storage on free ports. Throws when it ends before it listens. */
export async function startAzurite(): Promise<Azurite> {
  const program = resolve('node_modules/azurite/dist/src/azurite.js');
  const child = spawn(process.execPath, [program, ...ARGUMENTS], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { Blob, Table } = await portsOf(child);
  return {
    connectionString: `${ACCOUNT};BlobEndpoint=http://127.0.0.1:${Blob}/devstoreaccount1;TableEndpoint=http://127.0.0.1:${Table}/devstoreaccount1;`,
    stop: () =>
      new Promise(done => {
        child.once('exit', () => done());
        child.kill('SIGKILL');
      }),
  };
}

/** It says where it listens, a line a service. */
async function portsOf(child: ChildProcess): Promise<Record<string, string>> {
  const ports: Record<string, string> = {};
  if (!child.stdout) throw new Error('storage says nothing');
  for await (const line of createInterface(child.stdout)) {
    const [, name = '', port = ''] =
      /Azurite (\w+) service is successfully listening at .*:(\d+)/.exec(line) ?? [];
    if (name) ports[name] = port;
    if (Object.keys(ports).length === 3) break;
  }
  if (!ports.Table) throw new Error('storage ended before it listened');
  child.stdout.resume();
  return ports;
}
