import { readFileSync } from 'node:fs';
import { type Day, readDay } from '../plan/day';

/** Every setting of the service, checked. */
export type Config = {
  port: number; // 0: any free one
  host: string;
  publicUrl: string; // where people reach the service, without a slash at the end
  tabFiles: string; // folder of the built tab
  siteUrl: string; // the SharePoint site of the plan
  planKey?: string; // undefined: the first plan of the site
  tenantId: string;
  clientId: string;
  apiScope: string;
  tokens: { issuer: string; keysUrl: string };
  storage: { connectionString: string } | { accountUrl: string };
  chat: 'teams' | 'anonymous';
  reminders: boolean;
  cards: 'full' | 'refs'; // refs: no words of an action or an update in chat
  today?: Day; // the service lives on that day, with the real time of day
  identity: { kind: 'managed'; clientId?: string } | { kind: 'certificate'; path: string };
};

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);
const HOSTED_BY = ['WEBSITE_HOSTNAME', 'CONTAINER_APP_NAME', 'KUBERNETES_SERVICE_HOST'];
const NEEDED = ['PUBLIC_URL', 'SHAREPOINT_SITE_URL', 'TENANT_ID', 'CLIENT_ID'] as const;

/** Whether `host` can be reached from this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/**
 * The settings, or every fault in them at once: a sentence each. Nothing falls back to a local
 * stand-in: what is missing stops the start.
 */
export function readConfig(environment: Environment): Config | { missing: string[] } {
  const set = withoutBlanks(environment);
  const missing = [
    ...NEEDED.filter(name => !set[name]).map(name => `${name} is not set.`),
    ...faults(set),
  ];
  return missing.length > 0 ? { missing } : configOf(set);
}

function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function faults(set: Environment): string[] {
  return [
    ...addressFaults(set),
    ...choiceFaults(set),
    ...localOnlyFaults(set),
    !set.STORAGE_CONNECTION_STRING &&
      !set.STORAGE_ACCOUNT_URL &&
      'STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT_URL is not set.',
    set.IDENTITY === 'certificate' &&
      !readable(set.CERTIFICATE_PATH) &&
      'CERTIFICATE_PATH names no file that can be read.',
    Number.isNaN(portOf(set)) && `PORT is no port: ${set.PORT}`,
  ].filter(fault => typeof fault === 'string');
}

function addressFaults(set: Environment): string[] {
  const names = ['PUBLIC_URL', 'SHAREPOINT_SITE_URL', 'TOKEN_KEYS_URL', 'STORAGE_ACCOUNT_URL'];
  return names
    .filter(name => set[name] && !isWebAddress(set[name]))
    .map(name => `${name} is no web address: ${set[name]}`);
}

function choiceFaults(set: Environment): string[] {
  const choices = {
    CHAT: ['teams', 'anonymous'],
    REMINDERS: ['on', 'off'],
    CARDS: ['full', 'refs'],
    IDENTITY: ['managed', 'certificate'],
  };
  return Object.entries(choices)
    .filter(([name, values]) => set[name] && !values.includes(set[name]))
    .map(([name, values]) => `${name} is ${values.join(' or ')}, not "${set[name]}".`);
}

/** What must never run where others can reach it: a chat without sign-in, a day that is not today. */
function localOnlyFaults(set: Environment): string[] {
  const platform = HOSTED_BY.find(name => set[name]);
  const found: string[] = [];
  if (set.CHAT === 'anonymous' && !isLoopback(hostOf(set)))
    found.push('CHAT=anonymous needs HOST=127.0.0.1: anybody could speak as anybody.');
  if (set.CHAT === 'anonymous' && platform)
    found.push(`CHAT=anonymous is for one machine only; ${platform} says that this is a server.`);
  if (set.TODAY && !readDay(set.TODAY)) found.push(`TODAY is no day (YYYY-MM-DD): ${set.TODAY}`);
  if (set.TODAY && platform)
    found.push(`TODAY is for trying things out; ${platform} says that this is a server.`);
  return found;
}

function configOf(set: Environment): Config {
  const { TENANT_ID: tenantId = '', CLIENT_ID: clientId = '' } = set;
  const signIn = `https://login.microsoftonline.com/${tenantId}`;
  const today = set.TODAY && readDay(set.TODAY);
  return {
    port: portOf(set),
    host: hostOf(set),
    publicUrl: withoutSlash(set.PUBLIC_URL),
    tabFiles: set.TAB_FILES ?? 'dist/tab',
    siteUrl: withoutSlash(set.SHAREPOINT_SITE_URL),
    ...(set.PLAN_KEY ? { planKey: set.PLAN_KEY } : {}),
    tenantId,
    clientId,
    apiScope: set.API_SCOPE ?? `api://${clientId}/plan.use`,
    tokens: {
      issuer: set.TOKEN_ISSUER ?? `${signIn}/v2.0`,
      keysUrl: set.TOKEN_KEYS_URL ?? `${signIn}/discovery/v2.0/keys`,
    },
    storage: set.STORAGE_CONNECTION_STRING
      ? { connectionString: set.STORAGE_CONNECTION_STRING }
      : { accountUrl: withoutSlash(set.STORAGE_ACCOUNT_URL) },
    chat: set.CHAT === 'anonymous' ? 'anonymous' : 'teams',
    reminders: set.REMINDERS !== 'off',
    cards: set.CARDS === 'refs' ? 'refs' : 'full',
    ...(today ? { today } : {}),
    identity: identityOf(set),
  };
}

function identityOf(set: Environment): Config['identity'] {
  if (set.IDENTITY === 'certificate')
    return { kind: 'certificate', path: set.CERTIFICATE_PATH ?? '' };
  const { MANAGED_IDENTITY_CLIENT_ID: clientId } = set;
  return clientId ? { kind: 'managed', clientId } : { kind: 'managed' };
}

function hostOf(set: Environment): string {
  return set.HOST ?? '0.0.0.0';
}

/** NaN when PORT is no port. */
function portOf(set: Environment): number {
  if (set.PORT === undefined) return 3978;
  return /^\d{1,5}$/.test(set.PORT) && Number(set.PORT) < 65_536 ? Number(set.PORT) : NaN;
}

function withoutSlash(address = ''): string {
  return address.replace(/\/+$/, '');
}

function isWebAddress(text: string | undefined): boolean {
  return /^https?:$/.test(URL.parse(text ?? '')?.protocol ?? '');
}

function readable(path: string | undefined): boolean {
  try {
    return readFileSync(path ?? '').length > 0;
  } catch {
    return false;
  }
}
