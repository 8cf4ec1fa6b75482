import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory } from './directory/directory';
import type { SamplePerson } from './directory/people';
import { CLIENT_ID, createTokens, SERVICE_AUDIENCE, TENANT_ID } from './directory/tokens';
import { serve } from './http';
import type { Ports } from './ports';
import { createSite } from './sharepoint/site';
import { storageConnection } from './storage';

const SITE_PATH = '/sites/plan';

export type ServersOptions = {
  folder: string; // where all data is kept
  ports: Pick<Ports, 'sharepoint' | 'signIn'>; // 0 for any free one
  people: readonly SamplePerson[];
  now: () => Date;
};

/** The stand-ins that run in this process: the SharePoint site and the sign-in service. */
export type Servers = {
  siteUrl: string;
  signInUrl: string;
  identityHeader: string;
  close(): Promise<void>;
};

/** Starts the SharePoint site and the sign-in service whose tokens it trusts. */
export async function startServers({
  folder,
  ports,
  people,
  now,
}: ServersOptions): Promise<Servers> {
  mkdirSync(folder, { recursive: true });
  const identityHeader = randomUUID();
  const signIn = late();
  const sharepoint = late();
  const signInServer = await serve(signIn.handle, { port: ports.signIn, host: 'localhost' });
  const siteServer = await serve(sharepoint.handle, { port: ports.sharepoint, host: 'localhost' });
  const siteOrigin = siteServer.url;
  const tokens = await createTokens(signInServer.url);
  signIn.become(
    createDirectory({ url: signInServer.url, people, tokens, siteOrigin, identityHeader }),
  );
  const site = createSite({
    url: siteOrigin + SITE_PATH,
    database: join(folder, 'site.sqlite'),
    now,
    people,
    verify: async token => tokens.holderOf(token, siteOrigin),
  });
  sharepoint.become(site.handle);
  return {
    siteUrl: siteOrigin + SITE_PATH,
    signInUrl: signInServer.url,
    identityHeader,
    close: async () => {
      await Promise.all([siteServer.close(), signInServer.close()]);
      site.close();
    },
  };
}

/** The service's settings for these servers; `ports` and `today` are what `npm start` was told. */
export function serviceEnvironment(
  { siteUrl, signInUrl, identityHeader }: Servers,
  { ports, today, tabFiles }: { ports: Ports; today: string; tabFiles: string },
): Record<string, string> {
  return {
    HOST: 'localhost',
    PORT: String(ports.tab),
    PUBLIC_URL: `http://localhost:${ports.tab}`,
    TAB_FILES: tabFiles,
    SHAREPOINT_SITE_URL: siteUrl,
    TENANT_ID,
    CLIENT_ID,
    API_SCOPE: `${SERVICE_AUDIENCE}/plan.use`,
    TOKEN_ISSUER: signInUrl,
    TOKEN_KEYS_URL: `${signInUrl}/keys`,
    STORAGE_CONNECTION_STRING: storageConnection(ports),
    CHAT: 'anonymous',
    REMINDERS: 'off',
    IDENTITY: 'managed',
    IDENTITY_ENDPOINT: `${signInUrl}/identity`,
    IDENTITY_HEADER: identityHeader,
    TODAY: today,
  };
}

/** A server's port, and so its URL, is known only when it listens; what it does is settled after that. */
function late() {
  let handler: ((request: Request) => Promise<Response>) | undefined;
  return {
    become: (ready: (request: Request) => Promise<Response>) => void (handler = ready),
    handle: async (request: Request) =>
      handler ? handler(request) : new Response('Starting', { status: 503 }),
  };
}
