import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running `npm start` tells the commands that are called beside it. */
export type Running = {
  pid: number;
  siteUrl: string;
  signInUrl: string;
  owner: string; // object id of the person who owns the site
  today: string; // YYYY-MM-DD
  environment: Readonly<Record<string, string>>; // the service's settings
};

const fileIn = (folder: string) => join(folder, 'running.json');

/** Leaves a note in `folder` that all is up. */
export function noteRunning(folder: string, running: Running): void {
  writeFileSync(fileIn(folder), JSON.stringify(running, undefined, 2));
}

/** Takes the note away. */
export function forgetRunning(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** What runs on the data of `folder`; undefined when nothing does, also after a crash that left its note. */
export function findRunning(folder: string): Running | undefined {
  if (!existsSync(fileIn(folder))) return undefined;
  const running = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Running;
  return isAlive(running.pid) ? running : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process
  }
}
