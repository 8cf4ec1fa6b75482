import type { Site } from './context';
import { refuse } from './errors';

const LASTS_SECONDS = 1800;

/** A form digest good for half an hour. */
export const newDigest = (site: Site) =>
  `0x${'0123456789ABCDEF'.repeat(8)},${site.now().toUTCString().slice(5, 25)} -0000`;

/**
 * Refuses a write that needs a digest and has none, or one that is stale or no digest at all.
 * A bearer token needs none; a browser's cookie does.
 */
export function checkDigest(site: Site, request: Request, needed: boolean): void {
  if (request.method === 'GET' || /\/_api\/contextinfo$/i.test(new URL(request.url).pathname))
    return;
  const given = request.headers.get('X-RequestDigest');
  if (given === null || given === '') {
    if (needed) throw refuse.badDigest();
    return;
  }
  const at = /^0x[0-9A-F]{128},(.*) -0000$/i.exec(given)?.[1];
  const age = at === undefined ? Number.NaN : site.now().getTime() - Date.parse(`${at} GMT`);
  if (!(age < LASTS_SECONDS * 1000)) throw refuse.badDigest();
}
