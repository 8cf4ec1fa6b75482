import { dayIn } from '../../plan/day';
import { actionLine } from '../../plan/view';
import type { Settings } from '../../plan/service';
import type { Person } from '../../plan/people';
import { readSettings, serviceAt, type Service } from '../service';
import type { FirstView } from '../../sharepoint/store';
import { ahead, type Ahead } from './ahead';
import { withPlanOf } from './chosenPlan';
import type { ReadShelf } from './openPlan';
import { keepPauses, type Pauses } from './pauses';
import { readAhead } from './readAhead';
import { shelfOf, startReader, type Reader, type ReaderParts } from './reader/shelf';
import type { SignIn } from '../signin/signIn';

/** A signed-in person and all they work with. */
export type Session = {
  person: Required<Pick<Person, 'id' | 'name'>>;
  settings: Settings;
  signIn: SignIn;
  service: Service;
  shelf: () => Promise<ReadShelf>;
  first?: () => FirstView | undefined; // of the plan, where it was read ahead and is there
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
export async function reachDoorstep({
  serviceUrl,
  signIn,
}: Omit<SessionParts, 'reader'>): Promise<Doorstep> {
  const settings = withPlanOf(window.location.search, await readSettings(serviceUrl));
  return { settings, signIn: await signIn(settings) };
}

/** The doorstep, and the way in from it. */
export type Arrived = Doorstep & {
  /** Signs in. Rejects with `signInNeeded` while the person has to press a button first. */
  session: Ahead<Session>;
};

/** Begins the way to a session at once: settings, sign-in and the reading of the plan wait for no screen. */
export function arrival({ serviceUrl, signIn, reader }: SessionParts): Ahead<Arrived> {
  return ahead(async () => {
    const doorstep = await reachDoorstep({ serviceUrl, signIn });
    const { planKey } = doorstep.settings;
    const pauses = keepPauses(() => new Date());
    const kept = keptShelf({ ...doorstep, pauses, ...(reader && { reader }) });
    const reading = planKey ? readAhead(kept, planKey) : { shelf: kept };
    const service = serviceAt(serviceUrl, () => doorstep.signIn.token('service'));
    const session = ahead(async () => {
      const person = await doorstep.signIn.person();
      return { ...doorstep, person, service, ...reading, pauses };
    });
    return { ...doorstep, session };
  });
}

/** One reader for the session; another one where it broke down. */
function keptShelf({
  settings: { siteUrl, today },
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
  const parts: ReaderParts = {
    siteUrl,
    token: () => signIn.token('sharepoint'),
    onPause: pauses.begin,
    onBroken,
    onPiece: ({ facts, people }, piece) => {
      const around = { facts, people, updates: new Map(piece.updates) };
      const on = today ?? dayIn(facts.timeZone, new Date());
      for (const action of piece.actions) actionLine(around, on, action);
    },
  };
  return async () => (kept ??= shelfOf(next ?? startReader(), parts));
}
