import type { SPFI } from '@pnp/sp';
import { createSite } from '../../src/local/sharepoint/site';
import { connect, inProcess } from '../../src/sharepoint/connect';

export const SITE_URL = 'http://localhost/sites/plan';

/** The sample people that the site of the tests knows. */
export const SITE_PEOPLE = [
  { id: 'id-eu', name: 'Eve Unit', mail: 'eve.unit@police.example', site: 'owner' },
  { id: 'id-ds', name: 'Dana Service', mail: 'dana.service@police.example', site: 'none' },
] as const;

type SiteOptions = Partial<Parameters<typeof createSite>[0]> & { now?: () => Date };

/** A request as the site got it. */
export type Seen = { method: string; url: string; headers: Headers; body: string };

export type LocalSite = {
  sp: SPFI;
  seen: Seen[];
  /** Answers instead of the site until it gives undefined; the request goes on to the site then. */
  instead: (
    answer:
      ((request: Seen) => Response | undefined | Promise<Response | undefined | void>) | undefined,
  ) => void;
  handle: (request: Request) => Promise<Response>;
  /** The site itself: neither counted nor answered instead. */
  site: (request: Request) => Promise<Response>;
  close: () => void;
};

/** A fresh local site in this process, with PnPjs on it. Requests are counted in `seen`. */
export function localSite(options: SiteOptions = {}): LocalSite {
  const site = createSite({
    url: SITE_URL,
    database: ':memory:',
    now: () => new Date('2012-08-03T09:00:00Z'),
    people: SITE_PEOPLE,
    ...options,
  });
  const seen: Seen[] = [];
  let answer: Parameters<LocalSite['instead']>[0];
  const handle = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    const one = { method, url, headers, body: await request.clone().text() };
    seen.push(one);
    return (await answer?.(one)) ?? site.handle(request);
  };
  const patience = { wait: async () => {}, random: () => 0, now: () => new Date() };
  return {
    sp: connect(SITE_URL, undefined, inProcess(handle, patience)),
    seen,
    instead: given => void (answer = given),
    handle,
    site: site.handle,
    close: site.close,
  };
}
