import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export type ChildOptions = {
  command: readonly string[]; // a script of this project and its arguments, run by this very Node
  ready: RegExp; // the line that says it is up
  log: string; // file for all it prints
  cwd?: string;
  env?: NodeJS.ProcessEnv;
};

/** A process that was started, with what to say when it stops. */
export type Child = { name: string; log: string; process: ChildProcess };

const STARTUP_MS = 60_000;

/** Starts a process and gives it when it says that it is ready. Throws when it ends before, naming its log. */
export function startChild(name: string, options: ChildOptions): Promise<Child> {
  mkdirSync(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log);
  const child = spawn(process.execPath, [...options.command], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${name} ${why}; see ${options.log}`));
    const timer = setTimeout(() => fail('did not start in a minute'), STARTUP_MS);
    let seen = '';
    const read = (chunk: Buffer) => {
      log.write(chunk);
      if (timer.hasRef()) seen = (seen + chunk.toString()).slice(-4000);
      if (!options.ready.test(seen)) return;
      clearTimeout(timer);
      resolve({ name, log: options.log, process: child });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`stopped (${code ?? 'by a signal'})`);
    });
  });
}

/** Asks children to end, and ends those that have not after two seconds. */
export async function stopChildren(children: readonly Child[]): Promise<void> {
  const running = children
    .map(child => child.process)
    .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(running.map(stop));
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
