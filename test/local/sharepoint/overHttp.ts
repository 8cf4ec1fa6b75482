import { serve, type Serving } from '../../../src/local/http';
import type { Site, SiteOptions } from '../../../src/local/sharepoint/site';
import { aSite, OWNER } from './aSite';

/** What came back: its status, headers, text, and the text read as JSON where it is. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
};
/** JSON of a shape that the test knows. */
export type Body = { readonly [name: string]: Body } & { readonly results: readonly Body[] };
/** A text in such a body. */
export const textOf = (body: Body | undefined): string =>
  typeof body === 'string' ? body : JSON.stringify(body);

/** A client that speaks as another one does: method, path below `_api/`, body, further headers. */
export type Client = (
  method: string,
  path: string,
  body?: unknown,
  more?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** A site behind a real port. */
export async function aSiteOverHttp(
  differs: Partial<SiteOptions> = {},
): Promise<{ url: string; site: Site; serving: Serving; close: () => Promise<void> }> {
  const held: { site?: Site } = {};
  const serving = await serve(
    async request => held.site?.handle(request) ?? new Response('Starting', { status: 503 }),
    { port: 0 },
  );
  const url = `${serving.url}/sites/plan`;
  const site = (held.site = aSite({ url, ...differs }));
  const close = async () => {
    await serving.close();
    site.close();
  };
  return { url, site, serving, close };
}

/**
 * A client with the given headers on every request. Changes and removals are POSTs with
 * `X-HTTP-Method`, as the Python client and gosip send them. An empty `bearer` sends no token.
 */
export function client(
  url: string,
  headers: Readonly<Record<string, string>>,
  bearer: string = OWNER.id,
): Client {
  return async (method, path, body, more = {}) => {
    const tunnelled = ['MERGE', 'PUT', 'DELETE'].includes(method);
    const response = await fetch(path.startsWith('http') ? path : `${url}/_api/${path}`, {
      method: tunnelled ? 'POST' : method,
      headers: {
        ...(bearer === '' ? {} : { Authorization: `Bearer ${bearer}` }),
        ...headers,
        ...(tunnelled ? { 'X-HTTP-Method': method, 'IF-MATCH': '*' } : {}),
        ...more,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: readJson(text) };
  };
}

function readJson(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {} as Body;
  }
}

/** Headers of clients that ask for OData 2's full JSON: the Python client, gosip. */
export const VERBOSE = {
  Accept: 'application/json;odata=verbose',
  'Content-Type': 'application/json;odata=verbose',
};

/** `__metadata` that names a type. */
export const typed = (type: string) => ({ __metadata: { type } });
