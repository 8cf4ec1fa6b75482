import type { AskedAs, Asking, Digest, Reason } from '../../plan/asking';
import type { Reminded, RunResult } from './run';

/** A run as JSON: what `npm run remind -- --json` writes. */
export type RemindJson = {
  day: string;
  digests: readonly {
    to: string;
    as: AskedAs;
    name?: string;
    account?: string;
    forOwner?: string;
    items: readonly { ref: string; reason: Reason; due: string; daysLeft?: number }[];
  }[];
  silent: readonly { ref: string; why: string }[];
};

/** Who is asked on a day about what, and who is not and why. Pure. */
export function remindJson({ day, digests, silent }: Asking): RemindJson {
  return {
    day,
    digests: digests.flatMap(byOwner).map(({ to, as, person, forOwner, items }) => ({
      to,
      as,
      ...(person && { name: person.name }),
      ...(person?.id && { account: person.id }),
      ...(forOwner && { forOwner }),
      items: items.map(({ ref, reason, due, daysLeft }) => ({
        ref,
        reason,
        due,
        ...(daysLeft !== undefined && { daysLeft }),
      })),
    })),
    silent: silent.map(({ ref, why }) => ({ ref, why })),
  };
}

/** Who is asked on a day, a line each: what the terminal shows. Pure. */
export function askingInWords({ day, digests, silent }: Asking): string {
  const count = digests.reduce((sum, { items }) => sum + items.length, 0);
  const sections = digests.flatMap(byOwner);
  const rows = sections.map(({ to, as, person, forOwner, items }) => [
    forOwner ? `${to} (for ${forOwner})` : to,
    person?.name ?? 'nobody is matched',
    as,
    String(items.length),
  ]);
  return [
    `${day}: ${actions(count)} to ask about, ${sections.length} sections; ${silent.length} silent`,
    ...aligned(rows),
  ].join('\n');
}

/** A section for several owners in parts, so that it is seen whose actions a stand-in is asked about. */
function byOwner(digest: Digest): Digest[] {
  const owners = [...new Set(digest.items.map(({ owner }) => owner))];
  return owners.map(owner => ({
    ...digest,
    ...(owner === undefined ? {} : { forOwner: owner }),
    items: digest.items.filter(item => item.owner === owner),
  }));
}

/** What became of a run, a line each person. Pure. */
export function resultInWords({ reminded, noticed = [], busy }: RunResult): string {
  if (busy) return 'Another process is sending reminders just now; nothing was done. Try again.';
  const lines = reminded.map(one => [one.to, actions(one.items), stateInWords(one)]);
  return [
    ...(lines.length > 0 ? aligned(lines) : ['Nobody is to be reminded today.']),
    ...noticed.map(({ kind, to, state }) => `Told ${to}: ${kind} (${state})`),
  ].join('\n');
}

function stateInWords({ state, why }: Reminded): string {
  switch (state) {
    case 'sent':
      return 'reminded';
    case 'unknown':
      return `may have been reminded (${why ?? 'no answer'}); not sent again today`;
    case 'rejected':
      return why === 'not installed'
        ? 'could not be reached: has not opened the chat with the bot yet'
        : `could not be reached: ${why ?? 'refused'}`;
    case 'retry':
      return `not sent yet (${why ?? 'throttled'}); run again to go on`;
    case 'planned':
    case 'posting':
      return 'not sent: another process is at it';
  }
}

function actions(count: number): string {
  return count === 1 ? '1 action' : `${count} actions`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, place) => Math.max(cell.length, most[place] ?? 0)),
    [],
  );
  return rows.map(row =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
