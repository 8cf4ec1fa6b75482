import type { Settings } from '../../plan/service';
import type { Person } from '../../plan/people';
import { readSettings, serviceAt, type Service } from '../service';
import { withPlanOf } from './chosenPlan';
import type { ReadShelf } from './openPlan';
import { keepPauses, type Pauses } from './pauses';
import { shelfOf, startReader } from './reader/shelf';
import type { SignIn } from '../signin/signIn';

/** A signed-in person and all they work with. */
export type Session = {
  person: Required<Pick<Person, 'id' | 'name'>>;
  settings: Settings;
  signIn: SignIn;
  service: Service;
  shelf: () => Promise<ReadShelf>;
  pauses: Pauses; // of SharePoint
};

export type SessionParts = {
  serviceUrl: string;
  signIn: (settings: Settings) => Promise<SignIn> | SignIn;
};

/** What is known before anybody is signed in: kept, so that a press of "Sign in" need not ask again. */
export type Doorstep = { settings: Settings; signIn: SignIn };

/** Reads the settings and gets the sign-in ready. Rejects with a sentence for the person. */
export async function reachDoorstep({ serviceUrl, signIn }: SessionParts): Promise<Doorstep> {
  const settings = withPlanOf(window.location.search, await readSettings(serviceUrl));
  return { settings, signIn: await signIn(settings) };
}

/** Signs in. Rejects with `signInNeeded` while the person has to press a button first. */
export async function openSession(doorstep: Doorstep, serviceUrl: string): Promise<Session> {
  const { settings, signIn } = doorstep;
  const pauses = keepPauses(() => new Date());
  const shelf = keptShelf(settings.siteUrl, () => signIn.token('sharepoint'), pauses);
  // The reader's program comes while the person is signed in; what goes wrong is said when the plan is read.
  shelf().catch(() => undefined);
  return {
    ...doorstep,
    person: await signIn.person(),
    service: serviceAt(serviceUrl, () => signIn.token('service')),
    shelf,
    pauses,
  };
}

/** One reader for the session; another one where the first broke down. */
function keptShelf(
  siteUrl: string,
  token: () => Promise<string>,
  pauses: Pauses,
): () => Promise<ReadShelf> {
  let kept: ReadShelf | undefined;
  const onBroken = (): void => void (kept = undefined);
  return async () =>
    (kept ??= shelfOf(startReader(), { siteUrl, token, onPause: pauses.begin, onBroken }));
}
