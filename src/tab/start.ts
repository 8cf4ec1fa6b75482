import { readAddress } from './address';
import { fetchScreen } from './frame/screens';
import type { Host } from './host';
import { arrival, type SessionParts } from './load/session';
import { startReader } from './load/reader/shelf';
import { speakAsHost } from './speak';

/** What the tab is started with. `serviceUrl` is where the service is, '' (the usual) where the tab came from. */
export type StartParts = {
  root: HTMLElement;
  host: Host;
  signIn: SessionParts['signIn'];
  now: () => Date;
  serviceUrl?: string;
};

/** The screens wait so long at most for the token that the reading begins with. */
const TOKEN_FIRST_MS = 100;

/**
 * Shows the tab in `root`. This much of it is small and comes first: settings, sign-in and the reading of
 * the plan are under way before the screens, fetched meanwhile, take the processor.
 */
export async function startTab({
  root,
  host,
  now,
  signIn,
  serviceUrl = '',
}: StartParts): Promise<void> {
  const speaking = speakAsHost(host, window);
  const arrive = arrival({ serviceUrl, signIn, reader: startReader() });
  const ready = arrive.begun
    .then(({ signIn: by }) => by.token('sharepoint'))
    .catch(() => undefined);
  await Promise.race([ready, new Promise(done => setTimeout(done, TOKEN_FIRST_MS))]);
  const shown = import('./show');
  const { view = 'overview' } = readAddress(window.location.search);
  fetchScreen(view).catch(() => undefined); // asked for again, and what is wrong said, when it is shown
  await speaking;
  (await shown).show(root, { host, arrive, now });
}
