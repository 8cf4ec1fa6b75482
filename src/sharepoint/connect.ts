import { DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import { patiently, type Patience, usualPatience } from './patience';
import '@pnp/sp/batching.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/site-users/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/webs/index.js';

type Behaviour = (instance: Queryable) => Queryable;

/** A request that has had no answer for this long has none. Waiting to be let in does not count. */
const TIMEOUT_MS = 60_000;

/**
 * PnPjs for the site at `siteUrl`, in the browser and in Node. `token` is asked before every
 * request. Sends again only what is safe to send again ({@link patiently}).
 */
export function connect(
  siteUrl: string,
  token?: () => Promise<string>,
  ...behaviours: readonly Behaviour[]
): SPFI {
  const sp = spfi(siteUrl).using(DefaultInit(), DefaultHeaders(), DefaultParse(), over(fetch));
  if (token) sp.using(bearer(token));
  return sp.using(...behaviours);
}

/** Sends requests to a function in this process rather than over the network, as patiently. */
export function inProcess(
  site: (request: Request) => Promise<Response>,
  patience: Patience = usualPatience,
): Behaviour {
  return over(site, patience);
}

/** The signal goes beside the request: one within it is forgotten when memory is cleared, and then nothing ends it. */
function over(
  send: (request: Request, init: { signal: AbortSignal }) => Promise<Response>,
  patience?: Patience,
): Behaviour {
  const carefully = patiently(
    request => send(request, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
    patience,
  );
  return instance => {
    instance.on.send.replace(async (url: URL, init: RequestInit) =>
      carefully(new Request(url, init)),
    );
    return instance;
  };
}

function bearer(token: () => Promise<string>): Behaviour {
  return instance => {
    instance.on.auth(async (url, init) => {
      const headers = { ...init.headers, Authorization: `Bearer ${await token()}` };
      return [url, { ...init, headers }];
    });
    return instance;
  };
}
