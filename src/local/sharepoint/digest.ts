import { createHash } from 'node:crypto';
import type { Site } from './context';
import { refuse } from './errors';

const LASTS_SECONDS = 1800;

/** A form digest good for half an hour, for whom it was made for. */
export function newDigest(site: Site, caller: number): string {
  const at = site.now().toUTCString().slice(5, 25);
  return `0x${seal(site, caller, at)},${at} -0000`;
}

const seal = (site: Site, caller: number, at: string) =>
  createHash('sha512')
    .update(`${String((site.collection ?? site).web.get('', 'id')?.value)} ${caller} ${at}`)
    .digest('hex')
    .toUpperCase();

/**
 * Refuses a write that needs a digest and has none, or one that is stale, somebody else's or no digest
 * at all. A bearer token needs none; a browser's cookie does.
 */
export function checkDigest(site: Site, request: Request, caller: number, needed: boolean): void {
  if (request.method === 'GET' || /\/_api\/contextinfo$/i.test(new URL(request.url).pathname))
    return;
  const given = request.headers.get('X-RequestDigest');
  if (given === null || given === '') {
    if (needed) throw refuse.badDigest();
    return;
  }
  const [, sealed, at] = /^0x([0-9A-F]{128}),(.*) -0000$/i.exec(given) ?? [];
  const age = at === undefined ? Number.NaN : site.now().getTime() - Date.parse(`${at} GMT`);
  if (!(age < LASTS_SECONDS * 1000) || sealed?.toUpperCase() !== seal(site, caller, at ?? ''))
    throw refuse.badDigest();
}
