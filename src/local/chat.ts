import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { stringify } from 'yaml';
import { startChild } from './children';
import type { SamplePerson } from './directory/people';
import { CLIENT_ID, TENANT_ID } from './directory/tokens';

export type ChatOptions = {
  folder: string; // its own, for the settings file that the chat client reads
  port: number;
  botUrl: string;
  asPerson: SamplePerson;
  others: readonly SamplePerson[];
};

/** The chat client wants exactly so many other people in its settings. */
const OTHERS = 5;

/**
 * Starts Microsoft 365 Agents Playground as the chat client, opened as `asPerson`. Undefined when the
 * package is not installed: it comes under Microsoft's evaluation terms and all but the chat works without it.
 */
export async function startChat(options: ChatOptions) {
  const program = findProgram();
  if (!program) return undefined;
  mkdirSync(options.folder, { recursive: true });
  writeFileSync(join(options.folder, '.m365agentsplayground.yml'), settings(options));
  return startChild('The chat client', {
    command: [
      ...[program, 'start', '-e', options.botUrl, '-c', 'msteams', '--dt'],
      ...['-p', String(options.port)],
    ],
    ready: /Listening on/,
    log: join(options.folder, '../logs/chat.log'),
    cwd: options.folder,
    env: { PATH: [noBrowser(options.folder), process.env.PATH].join(delimiter) },
  });
}

function findProgram(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return undefined; // an optional package: not installed
  }
}

/** It opens a browser by `xdg-open` and stops without a word where there is none. */
function noBrowser(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'xdg-open'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  return bin;
}

function settings({ asPerson, others }: ChatOptions): string {
  const users = Array.from({ length: OTHERS }, (_, n) => user(others[n] ?? stranger(n)));
  return stringify({
    version: '0.1.1',
    tenantId: TENANT_ID,
    bot: { id: CLIENT_ID, name: 'Followthrough' },
    currentUser: user(asPerson),
    users,
    personalChat: { id: `a:personal-${asPerson.id}` },
    groupChat: { id: '19:group@thread.v2', name: 'Board preparation' },
    team: {
      id: '19:team@thread.tacv2',
      name: 'Equality plan',
      aadGroupId: '33333333-3333-4333-8333-333333333333',
      channels: [{ id: '19:strand@thread.tacv2', name: 'Strand leads' }],
    },
  });
}

const user = ({ id, name, mail }: Pick<SamplePerson, 'id' | 'name' | 'mail'>) => ({
  id: `29:${id}`,
  name,
  userPrincipleName: mail, // the chat client's own spelling
  aadObjectId: id,
  givenName: name.split(' ')[0] ?? name,
  surname: name.split(' ').at(-1) ?? name,
  email: mail,
});

const stranger = (n: number) => ({
  id: `99999999-0000-4000-8000-00000000000${n}`,
  name: `Colleague ${n + 1}`,
  mail: `colleague${n + 1}@northgate.example`,
});
