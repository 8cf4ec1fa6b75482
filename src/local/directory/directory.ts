import type { SamplePerson } from './people';
import { choosePage } from './choosePage';
import { SERVICE_AUDIENCE, type Tokens } from './tokens';

/** The secret a process must know to get the service's own tokens, as a hosting platform hands it out. */
export type DirectoryOptions = {
  url: string;
  people: readonly SamplePerson[];
  tokens: Tokens;
  siteOrigin: string; // the audience of tokens for SharePoint
  identityHeader: string;
};

/**
 * Stands in for the sign-in service of Microsoft 365 and for a hosting platform's managed identity
 * endpoint: signs in whom one chooses to be, with no password, on this machine only.
 */
export function createDirectory(options: DirectoryOptions) {
  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'OPTIONS') return answer('', 204);
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json({ issuer: options.url, jwks_uri: `${options.url}/keys` });
      case '/keys':
        return json(options.tokens.keys);
      case '/people':
        return json(options.people.map(({ id, name, mail }) => ({ id, name, mail })));
      case '/token':
        return personToken(options, searchParams);
      case '/identity':
        return appToken(options, request, searchParams);
      case '/choose':
        return page(choosePage(options.people, searchParams.get('back') ?? '/'));
      default:
        return json({ error: `The local sign-in service has no ${pathname}` }, 404);
    }
  };
}

async function personToken(
  { people, tokens, siteOrigin }: DirectoryOptions,
  asked: URLSearchParams,
) {
  const person = people.find(({ id }) => id === asked.get('person'));
  if (!person) return json({ error: 'Nobody here has that id.' }, 404);
  const audience = asked.get('audience') === 'sharepoint' ? siteOrigin : SERVICE_AUDIENCE;
  const { id, name, mail } = person;
  return json(await tokens.make({ kind: 'person', id, name, mail }, audience));
}

/** The shape of App Service's and Container Apps' identity endpoint (api-version 2019-08-01). */
async function appToken(
  { tokens, identityHeader }: DirectoryOptions,
  request: Request,
  asked: URLSearchParams,
) {
  if (request.headers.get('x-identity-header') !== identityHeader)
    return json({ error: 'The identity header is missing or wrong.' }, 401);
  const resource = asked.get('resource') ?? '';
  const { token, expiresOn } = await tokens.make({ kind: 'app', name: 'Followthrough' }, resource);
  return json({
    access_token: token,
    expires_on: String(expiresOn),
    resource,
    token_type: 'Bearer',
  });
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'cache-control': 'no-store',
};
const json = (value: unknown, status = 200) => Response.json(value, { status, headers: CORS });
const page = (html: string) => answer(html, 200, 'text/html; charset=utf-8');
const answer = (text: string, status: number, type = 'text/plain') =>
  new Response(status === 204 ? null : text, {
    status,
    headers: { ...CORS, 'content-type': type },
  });
