import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const START_MS = 120_000;

/** A process of this project and what it has printed so far. */
export type Started = { process: ChildProcess; printed: () => string };

/** A fresh folder for data that a test may fill. */
export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'followthrough-'));

/** Runs a script of this project under the very Node that runs the tests, with its arguments. */
export function startScript(script: string, args: readonly string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return { process: child, printed: () => printed };
}

/** Runs a script to its end; gives its exit code and all it printed. */
export async function runScript(script: string, args: readonly string[]) {
  const started = startScript(script, args);
  const code = await ended(started.process);
  return { code, printed: started.printed() };
}

/** Waits until a started script has printed a line `Ready`. Throws what it printed when it ends before. */
export async function ready({ process: child, printed }: Started): Promise<void> {
  const until = Date.now() + START_MS;
  while (!/^Ready$/m.test(printed())) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`Not ready:\n${printed()}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Presses Ctrl-C, as it were, and waits for the end. Gives the exit code. */
export async function interrupt({ process: child }: Started): Promise<number | null> {
  child.kill('SIGINT');
  return ended(child);
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise(resolve => child.once('exit', resolve));
}

/** What stands behind a word at a line's start: `lineOf(printed, 'Tab')` gives the tab's URL. */
export function lineOf(printed: string, word: string): string {
  const found = new RegExp(`^${word} (.+)$`, 'm').exec(printed)?.[1];
  if (!found) throw new Error(`No line "${word} …" in:\n${printed}`);
  return found;
}
