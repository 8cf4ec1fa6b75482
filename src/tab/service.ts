import type {
  AskedNow,
  ChosenAccount,
  Match,
  Mine,
  OneAction,
  Settings,
  Trouble,
  Attached,
} from '../plan/service';
import type { Managed } from '../plan/settings/decide';
import type { Changes } from '../plan/settings/setting';
import type { Act, Acted } from '../plan/acts/act';
import type { Report } from '../plan/record';
import type { Recorded } from '../sharepoint/store';
import { sendFile, type FileToSend } from './sendFile';
import { speech } from '../plan/words/speech';
import { words } from './words';

/** The calls of the tab to the service. Each rejects with a sentence for the person. */
export type Service = {
  /** The person's own actions. */
  mine(planKey: string): Promise<Mine>;
  /** One action with its updates; undefined when it is gone or not theirs. */
  one(planKey: string, ref: string): Promise<OneAction | undefined>;
  /** Sends a report; every outcome that a person can cause is a value. */
  tell(planKey: string, report: Report): Promise<Recorded>;
  /** Does something with an action; every outcome that a person can cause is a value. */
  act(planKey: string, act: Act): Promise<Acted>;
  /** What the service knows beside the plan, at `path`; what is read has at least the field `must`. */
  read<Body>(planKey: string, path: ReadPath, must: string & keyof Body): Promise<Body>;
  /** Changes settings, a strand or somebody; every outcome that a person can cause is a value. */
  manage<Thing>(
    planKey: string,
    path: ManagedPath,
    body: Changes | Match | ChosenAccount,
  ): Promise<Managed<Thing>>;
  /** Has the owner of an action sent its card now; every outcome is a value. */
  askNow(planKey: string, ref: string): Promise<AskedNow>;
  /** Keeps a file for an update; tells how far it is, 0 to 1. What a person can cause is a value. */
  attach(planKey: string, one: FileToSend, onProgress: (done: number) => void): Promise<Attached>;
  /** Takes back a file of one's own that no update has. */
  detach(planKey: string, link: string): Promise<void>;
  /** Closes a channel to the bot. */
  closeRoom(planKey: string, channel: string): Promise<void>;
  /** Drops what one began in chat and has not saved. */
  drop(planKey: string, card: string, ref: string): Promise<void>;
};

/** What is read beside the plan, below `/api/plans/KEY/`. */
export type ReadPath = 'mine/waiting' | 'accounts' | 'runs' | 'rooms';

/** What a plan manager changes, below `/api/plans/KEY/`; names are to be encoded. */
export type ManagedPath = 'facts' | `strands/${string}` | `people/${string}`;

/** Outcomes of a report that the service answers with these statuses, as values. */
const OUTCOMES: ReadonlySet<number> = new Set([200, 404, 409, 422]);
const KINDS: ReadonlySet<string> = new Set<Recorded['kind']>([
  'saved',
  'again',
  'differs',
  'not found',
  'closed',
  'changed',
  'refused',
]);

/** The service at `url` ('' is where the tab came from), spoken to as the one whose token it is. */
export function serviceAt(url: string, token: () => Promise<string>): Service {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = {
      ...init.headers,
      Authorization: `Bearer ${await token()}`,
      'Accept-Language': speech().locale, // the service answers in the language of the page
    };
    return reach(`${url}/api/${path}`, { ...init, headers });
  };
  const post = async (path: string, body: Report | Act): Promise<Recorded> => {
    const answer = await ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return OUTCOMES.has(answer.status) ? readRecorded(answer) : refuse(answer);
  };
  return {
    mine: async planKey => {
      const answer = await ask(`plans/${encodeURIComponent(planKey)}/mine`);
      return answer.ok ? readJson<Mine>(answer, 'actions') : refuse(answer);
    },
    one: async (planKey, ref) => {
      const answer = await ask(
        `plans/${encodeURIComponent(planKey)}/actions/${encodeURIComponent(ref)}`,
      );
      if (answer.status === 404) return undefined;
      return answer.ok ? readJson<OneAction>(answer, 'action') : refuse(answer);
    },
    tell: (planKey, report) => post(`plans/${encodeURIComponent(planKey)}/updates`, report),
    act: (planKey, act) => post(`plans/${encodeURIComponent(planKey)}/acts`, act),
    read: async <Body>(planKey: string, path: ReadPath, must: string & keyof Body) => {
      const answer = await ask(`plans/${encodeURIComponent(planKey)}/${path}`);
      return answer.ok ? readJson<Body>(answer, must) : refuse(answer);
    },
    manage: async <Thing>(
      planKey: string,
      path: ManagedPath,
      body: Changes | Match | ChosenAccount,
    ) => {
      const answer = await ask(`plans/${encodeURIComponent(planKey)}/${path}`, {
        method: path === 'people/match' || path === 'people/add' ? 'POST' : 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return OUTCOMES.has(answer.status)
        ? ((await readJson<{ kind: string }>(answer, 'kind')) as Managed<Thing>)
        : refuse(answer);
    },
    askNow: async (planKey, ref) => {
      const answer = await ask(`plans/${encodeURIComponent(planKey)}/ask-now`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ref }),
      });
      return OUTCOMES.has(answer.status) ? readJson<AskedNow>(answer, 'kind') : refuse(answer);
    },
    attach: async (planKey, { ref, key, file }, onProgress) => {
      const asked = new URLSearchParams({ ref, key, name: file.name }).toString();
      const at = `${url}/api/plans/${encodeURIComponent(planKey)}/evidence?${asked}`;
      return sendFile(at, await token(), { file, onProgress });
    },
    detach: async (planKey, link) => {
      const place = `plans/${encodeURIComponent(planKey)}/evidence?link=${encodeURIComponent(link)}`;
      const answer = await ask(place, { method: 'DELETE' });
      if (!answer.ok) await refuse(answer);
    },
    closeRoom: async (planKey, channel) => {
      const path = `plans/${encodeURIComponent(planKey)}/rooms/${encodeURIComponent(channel)}`;
      const answer = await ask(path, { method: 'DELETE' });
      if (!answer.ok) return refuse(answer);
    },
    drop: async (planKey, card, ref) => {
      const place = `plans/${encodeURIComponent(planKey)}/mine/waiting/${encodeURIComponent(card)}`;
      const answer = await ask(`${place}?ref=${encodeURIComponent(ref)}`, { method: 'DELETE' });
      if (!answer.ok && answer.status !== 404) await refuse(answer);
    },
  };
}

/** What the service at `url` was set up with; the only call without a token. */
export async function readSettings(url: string): Promise<Settings> {
  const answer = await reach(`${url}/api/settings`, {});
  if (!answer.ok) throw new Error(words.trouble.noSettings);
  return readJson<Settings>(answer, 'siteUrl');
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new Error(words.trouble.offline, { cause });
  }
}

async function readRecorded(answer: Response): Promise<Recorded> {
  const body: unknown = await answer.clone().json().catch(nothing);
  if (isRecord(body) && typeof body['kind'] === 'string' && KINDS.has(body['kind']))
    return body as Recorded;
  return answer.status === 404 ? { kind: 'not found', log: 'gone' } : refuse(answer);
}

async function readJson<Body>(answer: Response, must: string & keyof Body): Promise<Body> {
  const body: unknown = await answer.json().catch(nothing);
  if (!isRecord(body) || !(must in body)) throw new Error(words.trouble.odd);
  return body as Body;
}

/** The service's own sentence where it gave one, else one that says what to do. */
async function refuse(answer: Response): Promise<never> {
  const body: unknown = await answer.json().catch(nothing);
  if (isTrouble(body)) throw new Error(body.error);
  throw new Error(sentence(answer));
}

function sentence({ status, headers }: Response): string {
  if (status === 401) return words.trouble.signedOut;
  if (status === 403) return words.trouble.mayNot;
  if (status === 429) return words.trouble.busy(Number(headers.get('Retry-After')) || undefined);
  return status < 400 ? words.trouble.odd : words.trouble.failed(status);
}

const nothing = (): undefined => undefined;

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}

function isTrouble(body: unknown): body is Trouble {
  return isRecord(body) && typeof body['error'] === 'string' && body['error'] !== '';
}
