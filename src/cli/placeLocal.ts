import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import { readPeople, type SamplePerson } from '../local/directory/people';
import type { Running } from '../local/running';
import { type Servers, startServers } from '../local/servers';
import type { GoesAs, Place } from './place';

export const SAMPLE_PEOPLE = 'samples/people.json';

const stays = async () => {};

/** The site of an `npm start` that runs in another process. */
export function runningPlace(running: Running, as: GoesAs): Place {
  const { siteUrl, signInUrl, owner, today, environment } = running;
  const identityHeader = environment.IDENTITY_HEADER ?? '';
  return {
    siteUrl,
    credential: localCredential({ signInUrl, identityHeader, owner, as }),
    people: readPeople(SAMPLE_PEOPLE),
    environment,
    today,
    close: stays,
  };
}

/** A site of `npm run sharepoint`: it knows no sign-in and takes any token for its owner's. */
export function alonePlace(siteUrl: string): Place {
  return {
    siteUrl,
    credential: {
      getToken: async () => ({ token: 'anybody', expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
    people: [],
    environment: process.env,
    close: stays,
  };
}

/** The local site of `folder`, opened in this process until the place is closed. */
export async function openedPlace(folder: string, as: GoesAs, today?: string): Promise<Place> {
  const isNew = !existsSync(join(folder, 'site.sqlite'));
  const people = readPeople(SAMPLE_PEOPLE);
  const servers = await startServers({
    folder,
    ports: { sharepoint: 0, signIn: 0 },
    people,
    now: today ? () => new Date(`${today}T11:00:00Z`) : () => new Date(),
  });
  return {
    ...placeOf({ servers, people, as }),
    ...(today ? { today } : {}),
    ...(isNew ? { newFor: placeOf({ servers, people, as: 'owner' }) } : {}),
    close: () => servers.close(),
  };
}

/** The place that local servers of this process are; closing it leaves them running. */
export function placeOf(at: {
  servers: Servers;
  people: readonly SamplePerson[];
  as: GoesAs;
}): Place {
  const { servers, people, as } = at;
  return {
    siteUrl: servers.siteUrl,
    credential: localCredential({ ...servers, owner: siteOwner(people), as }),
    people,
    environment: process.env,
    close: stays,
  };
}

/** The object id of the person who owns the local site. */
export function siteOwner(people: readonly SamplePerson[]): string {
  const owner = people.find(({ site }) => site === 'owner');
  if (!owner) throw new Error(`${SAMPLE_PEOPLE} names nobody who owns the site.`);
  return owner.id;
}

type SignsIn = { signInUrl: string; identityHeader: string; owner: string; as: GoesAs };

/** Tokens of the local sign-in service: of the person, or of the app as its host hands them out. */
function localCredential({ signInUrl, identityHeader, owner, as }: SignsIn): TokenCredential {
  return {
    getToken: async scopes => {
      const resource = [scopes].flat()[0]?.replace(/\/\.default$/, '') ?? '';
      const path =
        as === 'owner'
          ? `/token?person=${owner}&audience=sharepoint`
          : `/identity?resource=${encodeURIComponent(resource)}`;
      const headers = { 'x-identity-header': identityHeader };
      const answer = await fetch(signInUrl + path, { headers });
      const read = (await answer.json()) as Record<string, string | undefined>;
      const token = read.token ?? read.access_token;
      if (!token) throw new Error(`The local sign-in service gave no token: ${read.error}`);
      return { token, expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
}
