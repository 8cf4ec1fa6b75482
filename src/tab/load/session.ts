import type { Settings } from '../../plan/service';
import type { Person } from '../../plan/people';
import { readSettings, serviceAt, type Service } from '../service';
import { withPlanOf } from './chosenPlan';
import type { ReadShelf } from './openPlan';
import { keepPauses, type Pauses } from './pauses';
import { shelfOf, startReader, type Reader } from './reader/shelf';
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
  reader?: Reader; // one that was started already
};

/** What is known before anybody is signed in: kept, so that a press of "Sign in" need not ask again. */
export type Doorstep = { settings: Settings; signIn: SignIn };

/** Reads the settings and gets the sign-in ready. Rejects with a sentence for the person. */
export async function reachDoorstep({ serviceUrl, signIn }: SessionParts): Promise<Doorstep> {
  const settings = withPlanOf(window.location.search, await readSettings(serviceUrl));
  return { settings, signIn: await signIn(settings) };
}

/** Signs in. Rejects with `signInNeeded` while the person has to press a button first. */
export async function openSession(
  doorstep: Doorstep,
  { serviceUrl, reader }: Pick<SessionParts, 'serviceUrl' | 'reader'>,
): Promise<Session> {
  const { settings, signIn } = doorstep;
  const pauses = keepPauses(() => new Date());
  return {
    ...doorstep,
    person: await signIn.person(),
    service: serviceAt(serviceUrl, () => signIn.token('service')),
    shelf: keptShelf({ settings, signIn, pauses, ...(reader && { reader }) }),
    pauses,
  };
}

/** One reader for the session; another one where it broke down. */
function keptShelf({
  settings: { siteUrl },
  signIn,
  pauses,
  reader,
}: Doorstep & { pauses: Pauses; reader?: Reader }): () => Promise<ReadShelf> {
  let next = reader;
  let kept: ReadShelf | undefined;
  const onBroken = (): void => {
    kept = undefined;
    next = undefined;
  };
  const token = (): Promise<string> => signIn.token('sharepoint');
  return async () =>
    (kept ??= shelfOf(next ?? startReader(), { siteUrl, token, onPause: pauses.begin, onBroken }));
}
