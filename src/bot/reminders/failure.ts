/** What became of one post. `unknown`: it may have arrived, so it is not posted again in this run. */
export type Posted =
  | { kind: 'sent' }
  | {
      kind: 'rejected';
      code: string;
      unreachable?: true;
      stop?: true;
      gone?: true;
      serviceUrl?: string; // where the platform wants it posted instead
    }
  | { kind: 'retry'; afterMs: number; code: string; alone?: true; askedMs?: number } // askedMs: longer than we wait
  | { kind: 'unknown'; code: string };

type Failure = {
  statusCode?: number;
  code?: string;
  body?: { error?: { code?: string; message?: string } };
  response?: { headers?: { get(name: string): string | undefined | null } };
};

/** Faults of ours, not of the person: asking somebody else or them again changes nothing. */
const OURS = new Set(['NotEnoughPermissions', 'InvalidBotApiHost']);

/**
 * What a failed post means, after the platform's table: only what was certainly not taken may be sent
 * again. `alone`: nobody else has to wait. `gone`: the conversation is, perhaps not the person.
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability
 */
export function readFailure(error: unknown): Posted {
  const { statusCode, code: named, body, response } = error as Failure;
  if (isWrongHost(error as Failure)) return wrongHost(body?.error?.message);
  const code = body?.error?.code ?? named ?? String(statusCode ?? 'reset');
  const wait = response?.headers?.get('retry-after') ?? undefined;
  switch (statusCode) {
    case 429:
      return { kind: 'retry', ...waitOf(wait), code };
    case 412:
      return { kind: 'retry', afterMs: 1000, code, alone: true };
    case 503:
      return wait ? { kind: 'retry', ...waitOf(wait), code } : { kind: 'unknown', code };
    case 401:
      return { kind: 'rejected', code, stop: true };
    case 403:
      return { kind: 'rejected', code, ...(OURS.has(code) ? {} : { unreachable: true }) };
    case 404:
      return { kind: 'rejected', code, unreachable: true, gone: true };
    case 400:
    case 413:
      return { kind: 'rejected', code };
    default:
      return { kind: 'unknown', code };
  }
}

const WRONG_HOST = 'InvalidBotApiHost';

/** The government cloud's, which is where the platform sends a bot of it that asks at the common host. */
const OTHER_HOST = 'https://smba.infra.gcc.teams.microsoft.com/teams/';

function isWrongHost({ statusCode, code, body }: Failure): boolean {
  return (statusCode === 403 || statusCode === 400) && (body?.error?.code ?? code) === WRONG_HOST;
}

/** Only a host of Teams itself is believed: our token goes there. */
function wrongHost(message = ''): Posted {
  const named = /https:\/\/[a-z0-9.-]+\.teams\.microsoft\.com(?=[/\s"',]|\.?$)[^\s"',]*/i.exec(
    message,
  )?.[0];
  return { kind: 'rejected', code: WRONG_HOST, serviceUrl: named ?? OTHER_HOST };
}

const MOST_WAIT_MS = 15 * 60_000;

function waitOf(wait: string | undefined): { afterMs: number; askedMs?: number } {
  const askedMs = askedWait(wait, Date.now());
  const afterMs = Math.min(askedMs, MOST_WAIT_MS);
  return { afterMs, ...(askedMs > afterMs + 1000 && { askedMs }) };
}

/** Retry-After as seconds or as a date; 5 s where it is missing or makes no sense, 15 minutes at most. */
export function readWait(wait: string | undefined, now = Date.now()): number {
  return Math.min(askedWait(wait, now), MOST_WAIT_MS);
}

/** The same however long it is, in milliseconds. */
function askedWait(wait: string | undefined, now: number): number {
  const seconds = /^\d+$/.test(wait ?? '') ? Number(wait) : secondsUntil(wait, now);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 5000;
}

/** A number is no date: "-1" would be read as a year. */
function secondsUntil(wait = '', now: number): number {
  return /[a-z]{3}/i.test(wait) ? (Date.parse(wait) - now) / 1000 : NaN;
}
