import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(process.cwd());
const FOLDER = join(ROOT, '.data', 'drills');

/** How a process ended, and what it said. */
export type Ended = {
  code: number | undefined;
  signal: string | undefined;
  said: string;
  complained: string;
};

/** A real process that has loaded everything and waits to be told to run. */
export type Child = {
  go(settings: object): void; // what the program reads: RunnerSettings, SenderSettings
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Ended>;
};

const bundles = new Map<string, string>();

/** A program of this project as one file, so that a process starts in less than a second. Made once. */
export function bundled(program: string, root = ROOT): string {
  const made = bundles.get(root + program);
  if (made) return made;
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${basename(program, '.ts')}-${process.pid}-${bundles.size}.mjs`);
  const options = ['--bundle', '--platform=node', '--format=esm', '--packages=external'];
  execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), [
    join(root, program),
    ...[...options, '--target=node24', '--log-level=error', `--outfile=${file}`],
  ]);
  bundles.set(root + program, file);
  process.once('exit', () => rmSync(file, { force: true }));
  return file;
}

/** The project's own Node, and where it keeps what it has compiled. */
export const NODE = join(ROOT, 'node_modules/.bin/node');
export const COMPILED = join(FOLDER, 'compiled');

const RUNNER = 'test/drills/reminders/runner.ts';

/** Starts a process, the runner unless told otherwise, and waits until it is ready. */
export async function startChild(program = RUNNER): Promise<Child> {
  const child = spawn(NODE, [bundled(program)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, NODE_OPTIONS: '' },
  });
  let [said, complained] = ['', ''];
  child.stderr.on('data', part => (complained += String(part)));
  child.stdin.on('error', () => undefined); // it may be gone before it is told
  const lines = createInterface(child.stdout);
  const ended = new Promise<Ended>(done =>
    child.once('close', (code, signal) =>
      done({ code: code ?? undefined, signal: signal ?? undefined, said, complained }),
    ),
  );
  await new Promise<void>((ready, failed) => {
    lines.on('line', line => (line === 'ready' ? ready() : (said += line)));
    void ended.then(() => failed(new Error(`The process did not start: ${complained}`)));
  });
  return {
    go: settings => void child.stdin.write(`${JSON.stringify(settings)}\n`),
    kill: signal => void child.kill(signal),
    ended,
  };
}
