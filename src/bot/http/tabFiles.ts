import express, { type RequestHandler, Router } from 'express';
import { resolve } from 'node:path';
import { isLoopback, type Config } from '../config';
import { trouble } from './trouble';

/** Where Microsoft's clients show a tab from. https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const HOSTS_OF_TABS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
];

/** What teams-js asks for the list of hosts it may trust. */
const TEAMS_JS = 'https://res.cdn.office.net';

/** Only our own scripts; shown only inside Teams, Microsoft 365 and ourselves; talks only to SharePoint, sign-in and us. */
export function securityHeaders(
  config: Pick<Config, 'siteUrl' | 'tokens' | 'host'>,
): RequestHandler {
  const policy = policyFor(config);
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...(isLoopback(config.host) ? {} : { 'Strict-Transport-Security': 'max-age=31536000' }),
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    });
    next();
  };
}

function policyFor({ siteUrl, tokens, host }: Pick<Config, 'siteUrl' | 'tokens' | 'host'>): string {
  const here = isLoopback(host) ? ['http://localhost:*', 'http://127.0.0.1:*'] : [];
  const signIn = [...new Set([originOf(tokens.issuer), originOf(tokens.keysUrl)])];
  const rules = {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"], // Fluent writes its styles into the page
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:', TEAMS_JS],
    'connect-src': ["'self'", originOf(siteUrl), ...signIn, TEAMS_JS],
    'frame-src': ["'self'", ...signIn],
    'frame-ancestors': ["'self'", ...HOSTS_OF_TABS, ...here],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function originOf(address: string): string {
  return URL.parse(address)?.origin ?? "'self'";
}

/** The built tab. Any page of it is `index.html`; a file that is not there is told so. */
export function tabFiles(folder: string): RequestHandler {
  const files = resolve(folder);
  const routes = Router();
  routes.use(express.static(files, { index: false, setHeaders: keepHashed }));
  routes.get(/^\/(?!.*\.[a-z0-9]{2,5}$)/i, (_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    // By `root`: a folder above the files may have a name with a dot, which a path may not.
    response.sendFile('index.html', { root: files }, error => {
      if (error) next();
    });
  });
  routes.use((_request, response) =>
    trouble(response, 404, 'There is no such page. If this is the plan, build the tab first.'),
  );
  return routes;
}

/** Vite puts a hash into the names of assets: they never change. */
function keepHashed(
  response: { setHeader(name: string, value: string): void },
  path: string,
): void {
  const isHashed = /[\\/]assets[\\/]/.test(path);
  response.setHeader(
    'Cache-Control',
    isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}
