import type { Site } from '../../../src/local/sharepoint/site';

const { SHAREPOINT_URL, SHAREPOINT_TOKEN, SHAREPOINT_TOKENS } = process.env;

/** The real site that the contract is pointed at; undefined is the local one. */
export const REAL_URL = SHAREPOINT_URL ? SHAREPOINT_URL.replace(/\/$/, '') : undefined;

/**
 * A real site in place of the local one: `SHAREPOINT_URL`, with `SHAREPOINT_TOKEN` for the owner or
 * `SHAREPOINT_TOKENS`, JSON from the ids in aSite.ts to bearer tokens. Its list Tasks is removed before
 * and after each test. What only the local site can do (faults, the clock, the threshold) fails there.
 */
export function realSite(url: string): Site {
  const tokens = JSON.parse(SHAREPOINT_TOKENS ?? '{}') as Record<string, string>;
  const tokenOf = (id: string) => tokens[id] ?? SHAREPOINT_TOKEN ?? '';
  const signed = (request: Request): Request => {
    const headers = new Headers(request.headers);
    const id = headers.get('Authorization')?.replace(/^Bearer /, '');
    if (id !== undefined) headers.set('Authorization', `Bearer ${tokenOf(id)}`);
    return new Request(request, { headers });
  };
  const forget = () =>
    fetch(`${url}/_api/web/lists/getbytitle('Tasks')`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${tokenOf('id-owner')}`,
        'X-HTTP-Method': 'DELETE',
        'If-Match': '*',
      },
    });
  let cleared: Promise<unknown> | undefined;
  return {
    handle: async request => {
      cleared ??= forget();
      await cleared;
      return fetch(signed(request));
    },
    close: () => void forget(),
  };
}
