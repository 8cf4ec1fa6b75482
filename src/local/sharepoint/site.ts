import { checkDigest } from './digest';
import { brokenConnection, cutShort, faultResponse, openFaults, type Faults } from './faults';
import { answerApi, root } from './wire/api';
import { answerCsom } from './csom/answer';
import { webAt } from './webs';
import { refuse } from './errors';
import type { Site as Kept } from './context';
import { refusalResponse, withCors, preflight } from './wire/outside';
import { bearerOf, callerOf, type Caller } from './caller';
import { makeFresh } from './fresh';
import { openKept } from './store/open';
import { settlePeople, type SitePerson } from './people';
import { refusedPage, servePage, signIn } from './pages/serve';

export type { SitePerson } from './people';
export type { Caller } from './caller';

/** How a local SharePoint site is made. */
export type SiteOptions = {
  /** Absolute URL of the site, such as `http://localhost:4401/sites/plan`. */
  url: string;
  /** A file path, or `:memory:`. */
  database: string;
  /** The shared instant: Created, Modified and `[Today]` come from it. */
  now: () => Date;
  /** Date-only columns are midnight there; `Europe/London` unless given. */
  timeZone?: string;
  people: readonly SitePerson[];
  /** Whose bearer token it is; undefined is answered 401. Without it every caller is the first owner. */
  verify?: (bearer: string) => Promise<Caller | undefined>;
  /** The list view threshold, 5000 unless given. */
  threshold?: number;
  /** What an app may do here, `write` unless given (no lists, no fields). */
  app?: 'write' | 'manage' | 'full';
};

/** A site: answers requests until closed. */
export type Site = { handle: (request: Request) => Promise<Response>; close: () => void };

/** Opens the site kept in the database, or makes a fresh one there. */
export function createSite(options: SiteOptions): Site {
  const site = openKept(options);
  makeFresh(site);
  site.together(() => settlePeople(site, site.path.split('/').at(-1) ?? 'Site', options.people));
  const faults = openFaults(site.gone);
  return {
    handle: request => handle(site, options, faults, request),
    close: () => site.db.close(),
  };
}

async function handle(
  site: Kept,
  options: SiteOptions,
  faults: Faults,
  request: Request,
): Promise<Response> {
  const managed = await faults.manage(request);
  if (managed) return managed;
  const fault =
    request.method === 'OPTIONS'
      ? undefined
      : await faults.take(
          request,
          async () => (await bearerOf(options, request))?.kind ?? 'person',
        );
  if (fault?.delayMs) await new Promise(resolve => setTimeout(resolve, fault.delayMs));
  if (request.method === 'OPTIONS')
    return faults.refusesPreflight(request)
      ? new Response(null, { status: 403 })
      : preflight(request);
  const response = (fault && faultResponse(fault)) ?? (await answer(site, options, request));
  if (fault?.connection === 'reset') throw brokenConnection();
  const whole = withCors(request, response, fault?.cors);
  return fault?.connection === 'truncate' ? cutShort(whole) : whole;
}

async function answer(site: Kept, options: SiteOptions, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const isPage = !/\/(_api|_vti_bin)\//i.test(pathname);
  try {
    const isCsom = /\/_vti_bin\/client\.svc\/ProcessQuery$/i.test(pathname);
    if (/\/_vti_bin\//i.test(pathname) && !isCsom) throw refuse.notBuilt(`'${pathname}'`);
    const signedIn = isPage ? signIn(site, request) : undefined;
    if (signedIn) return signedIn;
    const caller = await callerOf(site, options, request);
    if (!isPage)
      checkDigest(
        site,
        request,
        caller,
        options.verify !== undefined && !request.headers.has('Authorization'),
      );
    if (isCsom) {
      const at = webAt(site, decodeURIComponent(pathname.slice(0, pathname.indexOf('/_vti_bin/'))));
      return await answerCsom(at ?? site, root(at ?? site, site), caller, request);
    }
    return isPage ? servePage(site, caller, request) : await answerApi(site, caller, request);
  } catch (caught) {
    return isPage ? refusedPage(site, caught) : refusalResponse(caught, request);
  }
}
