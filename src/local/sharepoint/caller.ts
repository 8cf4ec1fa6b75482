import type { Site } from './context';
import { refusal, refuse } from './errors';
import { byObjectId, ensureApp } from './people';
import type { SiteOptions } from './site';

/** Whom a token is of. */
export type Caller = { kind: 'person'; id: string } | { kind: 'app'; name: string };

/**
 * The principal a request acts as. A bearer token is verified where the site can; a browser on the
 * site's own pages is who its cookie says, else the first owner; anyone else is 401.
 */
export async function callerOf(
  site: Site,
  options: SiteOptions,
  request: Request,
): Promise<number> {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (bearer !== undefined && options.verify) {
    const caller = await options.verify(bearer);
    if (!caller) throw unknownCaller();
    if (caller.kind === 'app') return ensureApp(site, caller.name).Id;
    return personWith(site, caller.id);
  }
  const origin = request.headers.get('Origin');
  if (options.verify && origin !== null && origin !== site.origin) throw unknownCaller();
  const chosen = bearer === undefined ? cookie(request, 'person') : undefined;
  return personWith(site, chosen ?? firstOwner(options));
}

/** Whom the token of a request is of; undefined where it bears none that the site can tell. */
export async function bearerOf(
  { verify }: SiteOptions,
  request: Request,
): Promise<Caller | undefined> {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  return bearer === undefined ? undefined : verify?.(bearer);
}

const unknownCaller = () =>
  refusal(401, 'denied', 'Access is denied. The request carries no token that this site knows.');

function personWith(site: Site, objectId: string): number {
  const person = byObjectId(site, objectId);
  if (!person) throw refuse.denied();
  if (site.gone.has(person.Email.toLowerCase())) throw unknownCaller();
  return person.Id;
}

const firstOwner = (options: SiteOptions) =>
  options.people.find(person => person.site === 'owner')?.id ?? '';

function cookie(request: Request, name: string): string | undefined {
  const found = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(request.headers.get('Cookie') ?? '');
  return found?.[1] ? decodeURIComponent(found[1]) : undefined;
}
