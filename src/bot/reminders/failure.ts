/** What became of one post. `unknown`: it may have arrived, so it is not posted again in this run. */
export type Posted =
  | { kind: 'sent' }
  | { kind: 'rejected'; code: string; unreachable?: true; stop?: true; gone?: true }
  | { kind: 'retry'; afterMs: number; code: string; alone?: true }
  | { kind: 'unknown'; code: string };

type Failure = {
  statusCode?: number;
  code?: string;
  body?: { error?: { code?: string } };
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
  const code = body?.error?.code ?? named ?? String(statusCode ?? 'reset');
  const wait = response?.headers?.get('retry-after') ?? undefined;
  switch (statusCode) {
    case 429:
      return { kind: 'retry', afterMs: readWait(wait), code };
    case 412:
      return { kind: 'retry', afterMs: 1000, code, alone: true };
    case 503:
      return wait ? { kind: 'retry', afterMs: readWait(wait), code } : { kind: 'unknown', code };
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

const MOST_SECONDS = 15 * 60;

/** Retry-After as seconds or as a date; 5 s where it is missing or makes no sense, 15 minutes at most. */
export function readWait(wait: string | undefined, now = Date.now()): number {
  const seconds = /^\d+$/.test(wait ?? '') ? Number(wait) : secondsUntil(wait, now);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, MOST_SECONDS) * 1000 : 5000;
}

/** A number is no date: "-1" would be read as a year. */
function secondsUntil(wait = '', now: number): number {
  return /[a-z]{3}/i.test(wait) ? (Date.parse(wait) - now) / 1000 : NaN;
}
