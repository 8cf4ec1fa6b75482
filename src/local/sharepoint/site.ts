import { answerApi } from './wire/api';
import type { Site as Kept } from './context';
import { refusalResponse, withCors, preflight } from './wire/outside';
import { callerOf, type Caller } from './caller';
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
  return {
    handle: async request => {
      if (request.method === 'OPTIONS') return preflight(request);
      return withCors(request, await answer(site, options, request));
    },
    close: () => site.db.close(),
  };
}

async function answer(site: Kept, options: SiteOptions, request: Request): Promise<Response> {
  const isPage = !/\/_(api|vti_bin)\//i.test(new URL(request.url).pathname);
  try {
    const signedIn = isPage ? signIn(site, request) : undefined;
    if (signedIn) return signedIn;
    const caller = await callerOf(site, options, request);
    return isPage ? servePage(site, caller, request) : await answerApi(site, caller, request);
  } catch (caught) {
    return isPage ? refusedPage(site, caught) : refusalResponse(caught, request);
  }
}
