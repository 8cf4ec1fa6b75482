import type { Settings } from '../../plan/service';
import type { Person } from '../../plan/people';
import { readSettings, serviceAt, type Service } from '../service';
import type { ReadShelf } from './openPlan';
import type { SignIn } from '../signin/signIn';

/** A signed-in person and all they work with. */
export type Session = {
  person: Required<Pick<Person, 'id' | 'name'>>;
  settings: Settings;
  signIn: SignIn;
  service: Service;
  shelf: () => Promise<ReadShelf>;
};

export type SessionParts = {
  serviceUrl: string;
  signIn: (settings: Settings) => Promise<SignIn> | SignIn;
};

/** What is known before anybody is signed in: kept, so that a press of "Sign in" need not ask again. */
export type Doorstep = { settings: Settings; signIn: SignIn };

/** Reads the settings and gets the sign-in ready. Rejects with a sentence for the person. */
export async function reachDoorstep({ serviceUrl, signIn }: SessionParts): Promise<Doorstep> {
  const settings = await readSettings(serviceUrl);
  return { settings, signIn: await signIn(settings) };
}

/** Signs in. Rejects with `signInNeeded` while the person has to press a button first. */
export async function openSession(doorstep: Doorstep, serviceUrl: string): Promise<Session> {
  const { settings, signIn } = doorstep;
  return {
    ...doorstep,
    person: await signIn.person(),
    service: serviceAt(serviceUrl, () => signIn.token('service')),
    shelf: () => shelfOf(settings.siteUrl, () => signIn.token('sharepoint')),
  };
}

/** Loaded when it is needed: the frame is painted before PnPjs has arrived. */
async function shelfOf(siteUrl: string, token: () => Promise<string>): Promise<ReadShelf> {
  const [{ connect }, { openShelf }] = await Promise.all([
    import('../../sharepoint/connect'),
    import('../../sharepoint/shelf'),
  ]);
  return openShelf(connect(siteUrl, token));
}
