/** What the Teams app is told about the place it is for: the names that `manifest/manifest.json` calls. */
export type AppSettings = {
  APP_VERSION: string;
  TEAMS_APP_ID: string;
  CLIENT_ID: string; // of the one app registration: bot, tab and service
  PUBLIC_URL: string; // where people reach the service, without a slash at the end
  PUBLIC_HOST: string;
  SHAREPOINT_ORIGIN: string;
  ORGANISATION: string;
  WEBSITE_URL: string;
  PRIVACY_URL: string;
  TERMS_URL: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

const IDS = ['TEAMS_APP_ID', 'CLIENT_ID'] as const;
const ADDRESSES = [
  'PUBLIC_URL',
  'SHAREPOINT_SITE_URL',
  'WEBSITE_URL',
  'PRIVACY_URL',
  'TERMS_URL',
] as const;

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const LONGEST_NAME = 32;

/** The settings of the Teams app, or every fault in them at once: a sentence each. Pure. */
export function readAppSettings(
  environment: Environment,
  version: string,
): AppSettings | { missing: string[] } {
  const missing = [
    ...IDS.map(name => idFault(name, environment[name])),
    ...ADDRESSES.map(name => addressFault(name, environment[name])),
    nameFault(environment.ORGANISATION),
    versionFault(environment.APP_VERSION ?? version),
  ].filter(fault => fault !== undefined);
  return missing.length > 0 ? { missing } : settingsOf(environment, version);
}

function settingsOf(environment: Environment, version: string): AppSettings {
  const of = (name: string): string => environment[name]?.trim() ?? '';
  const publicUrl = of('PUBLIC_URL').replace(/\/+$/, '');
  return {
    APP_VERSION: of('APP_VERSION') || version,
    TEAMS_APP_ID: of('TEAMS_APP_ID'),
    CLIENT_ID: of('CLIENT_ID'),
    PUBLIC_URL: publicUrl,
    PUBLIC_HOST: new URL(publicUrl).host,
    SHAREPOINT_ORIGIN: new URL(of('SHAREPOINT_SITE_URL')).origin,
    ORGANISATION: of('ORGANISATION'),
    WEBSITE_URL: of('WEBSITE_URL'),
    PRIVACY_URL: of('PRIVACY_URL'),
    TERMS_URL: of('TERMS_URL'),
  };
}

function idFault(name: string, value: string | undefined): string | undefined {
  if (!value?.trim()) return `${name} is not set.`;
  if (GUID.test(value.trim())) return undefined;
  return `${name} is no id like 01234567-89ab-cdef-0123-456789abcdef: ${value}`;
}

function addressFault(name: string, value: string | undefined): string | undefined {
  if (!value?.trim()) return `${name} is not set.`;
  const address = URL.parse(value.trim());
  if (address?.protocol !== 'https:') return `${name} is no https address: ${value}`;
  if (name === 'PUBLIC_URL' && address.pathname !== '/')
    return `PUBLIC_URL has a path, and Teams takes the tab's sign-in address only without one: ${value}`;
  return undefined;
}

function nameFault(value: string | undefined): string | undefined {
  if (!value?.trim()) return 'ORGANISATION is not set.';
  if (value.trim().length <= LONGEST_NAME) return undefined;
  return `ORGANISATION is longer than ${LONGEST_NAME} characters: ${value}`;
}

function versionFault(value: string): string | undefined {
  return /^\d+\.\d+\.\d+$/.test(value)
    ? undefined
    : `APP_VERSION is no version like 1.0.0: ${value}`;
}
