import { resolve } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import type { SamplePerson } from '../local/directory/people';
import { findRunning } from '../local/running';
import { alonePlace, openedPlace, runningPlace } from './placeLocal';
import { realPlace } from './placeReal';

/** Who goes to the site: the person who owns it, or the app with no more than its own rights. */
export type GoesAs = 'owner' | 'service';

/** Where a command finds the plan's site, and how it signs in there. */
export type Place = {
  siteUrl: string;
  credential: TokenCredential;
  people: readonly SamplePerson[]; // sample people to match owners to; none on a real site
  environment: NodeJS.ProcessEnv; // the service's settings
  today?: string; // YYYY-MM-DD, the day that a local site and its service live on
  newFor?: Place; // the same as its owner, where a local site was made a moment ago and is empty
  close: () => Promise<void>;
};

export type PlaceOptions = {
  site?: string | undefined; // a site's URL; else SHAREPOINT_SITE_URL; else the local site
  data?: string | undefined; // folder of the local data, `.data`
  today?: string | undefined; // for a local site that is opened only for this command
};

/**
 * The site of the settings, else the local one: that of a running `npm start`, else opened in this
 * process for as long as the command takes. Throws a sentence when a setting is missing.
 */
export async function openPlace(as: GoesAs, options: PlaceOptions): Promise<Place> {
  const siteUrl = options.site ?? process.env.SHAREPOINT_SITE_URL;
  const folder = resolve(options.data ?? '.data');
  const running = findRunning(folder);
  if (siteUrl && siteUrl !== running?.siteUrl)
    return isOnThisMachine(siteUrl) ? alonePlace(siteUrl) : realPlace(siteUrl, as);
  return running ? runningPlace(running, as) : openedPlace(folder, as, options.today);
}

/** `npm run sharepoint` answers whoever is on this machine as the owner of its site. */
function isOnThisMachine(siteUrl: string): boolean {
  if (!URL.canParse(siteUrl)) return false;
  const { protocol, hostname } = new URL(siteUrl);
  return protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
}

/** A token for an audience such as `https://contoso.sharepoint.com`, by the place's credential. */
export async function tokenFor({ credential }: Place, audience: string): Promise<string> {
  const found = await credential.getToken(`${audience.replace(/\/$/, '')}/.default`);
  if (!found) throw new Error(`No token for ${audience}`);
  return found.token;
}

/** A token for the place's site. */
export const siteToken = (place: Place) => tokenFor(place, new URL(place.siteUrl).origin);
