import type { Queryable } from '@pnp/queryable';
import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/batching.js';
import '@pnp/sp/folders/index.js';
import '@pnp/sp/site-users/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/attachments/index.js';
import '@pnp/sp/sites/index.js';
import '@pnp/sp/recycle-bin/index.js';
import {
  createSite,
  type Site,
  type SiteOptions,
  type SitePerson,
} from '../../../src/local/sharepoint/site';
import { MUTATIONS } from './mutations';
import { REAL_URL, realSite } from './realSite';

export const OWNER: SitePerson = {
  id: 'id-owner',
  name: 'Olive Owner',
  mail: 'olive@site.example',
  site: 'owner',
};
export const MEMBER: SitePerson = {
  id: 'id-member',
  name: 'Max Member',
  mail: 'max@site.example',
  site: 'member',
};
export const VISITOR: SitePerson = {
  id: 'id-visitor',
  name: 'Vera Visitor',
  mail: 'vera@site.example',
  site: 'visitor',
};
export const STRANGER: SitePerson = {
  id: 'id-stranger',
  name: 'Stan Stranger',
  mail: 'stan@site.example',
  site: 'none',
};

export const SITE_URL = REAL_URL ?? 'http://localhost:4401/sites/plan';

/**
 * A fresh site in memory on 3 August 2012, nine in the morning UTC, with one person of each kind; or the
 * real one that `SHAREPOINT_URL` names.
 */
export function aSite(differs: Partial<SiteOptions> = {}): Site {
  if (REAL_URL !== undefined) return realSite(REAL_URL);
  const site = createSite({
    url: SITE_URL,
    database: ':memory:',
    now: () => new Date('2012-08-03T09:00:00Z'),
    people: [OWNER, MEMBER, VISITOR, STRANGER],
    verify: async bearer =>
      bearer === 'app' ? { kind: 'app', name: 'followthrough' } : { kind: 'person', id: bearer },
    ...differs,
  });
  const mutation = MUTATIONS[process.env.LOCAL_MUTATION ?? ''];
  return mutation ? { ...site, handle: mutation(site.handle) } : site;
}

/** PnPjs talking to the site in this process, signed in as that person (or `app`). */
export function as(site: Site, bearer: string = OWNER.id): SPFI {
  const here = (instance: Queryable) => {
    instance.on.auth.replace(async (url, init) => [
      url,
      { ...init, headers: { ...init.headers, Authorization: `Bearer ${bearer}` } },
    ]);
    instance.on.send.replace(async (url, init) => site.handle(new Request(url, init)));
    return instance;
  };
  return spfi(SITE_URL).using(DefaultInit(), DefaultHeaders(), DefaultParse(), here);
}

/** A plain request as the owner. */
export const ask = (site: Site, path: string, init: RequestInit = {}, bearer: string = OWNER.id) =>
  site.handle(
    new Request(`${SITE_URL}/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${bearer}`, Accept: 'application/json', ...init.headers },
    }),
  );
