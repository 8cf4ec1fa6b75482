import type { app as teamsApp } from '@microsoft/teams-js';
import { themeNamed, themeOfBrowser, type ThemeName } from './theme';

/** What is known once the host has spoken, or has been given up on. `locale`: that of the host's own words (BCP 47). */
export type HostContext = { inTeams: boolean; action?: string; locale?: string };

/** Where the tab is shown: Teams, or a plain browser. */
export type Host = {
  /** The theme now. */
  theme: () => ThemeName;
  /** Calls `changed` after every change of theme; gives what stops it. */
  onTheme: (changed: () => void) => () => void;
  /** Settles once; never fails and never hangs. */
  context: Promise<HostContext>;
  /** Something is on the screen. */
  painted(): void;
  /** The frame can be used: Teams takes its own cover away. */
  useful(): void;
  /** Has the host offer a link that leads back to this action; false where it cannot, and the address has to do. */
  shareLink: (ref: string, address: string) => Promise<boolean>;
};

type TeamsApp = typeof teamsApp;

const HOST_ANSWERS_WITHIN_MS = 2_000;

/** Looks for a host around the page. `hostOrigins`: further hosts to trust, for a host on this machine. */
export function findHost(page: Window, hostOrigins: readonly string[] = []): Host {
  let theme = themeOfBrowser(page.location.search, query => page.matchMedia(query).matches);
  const listeners = new Set<() => void>();
  const themed = (next: ThemeName): void => {
    theme = next;
    for (const changed of listeners) changed();
  };
  const app = mayHaveHost(page) ? greet(hostOrigins) : Promise.resolve(undefined);
  const told = (tell: (app: TeamsApp) => void): void => {
    void app.then(known => {
      if (known) tell(known);
    });
  };
  return {
    theme: () => theme,
    onTheme: changed => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    context: app.then(known => (known ? contextOf(known, themed) : watchBrowser(page, themed))),
    painted: () => told(known => known.notifyAppLoaded()),
    useful: () => told(known => void known.notifySuccess()),
    shareLink: async (ref, address) => {
      const known = await app;
      return known ? offerLink(known, ref, address) : false;
    },
  };
}

/** teams-js finds its host in the window around the page, or in a bridge that a phone puts into it. */
function mayHaveHost(page: Window): boolean {
  return page.parent !== page || 'nativeInterface' in page;
}

/** Outside a host `initialize` never settles (teams-js #1181, #2314), so an own timer ends the wait. */
async function greet(hostOrigins: readonly string[]): Promise<TeamsApp | undefined> {
  const { app } = await import('@microsoft/teams-js');
  const answered = app.initialize([...hostOrigins]).then(
    () => app,
    () => undefined,
  );
  const gaveUp = new Promise<undefined>(resolve =>
    setTimeout(() => resolve(undefined), HOST_ANSWERS_WITHIN_MS),
  );
  return Promise.race([answered, gaveUp]);
}

async function contextOf(app: TeamsApp, themed: (theme: ThemeName) => void): Promise<HostContext> {
  app.registerOnThemeChangeHandler(name => themed(themeNamed(name)));
  const context = await app.getContext();
  themed(themeNamed(context.app.theme));
  const action = context.page.subPageId;
  const { locale } = context.app;
  return { inTeams: true, ...(action && { action }), ...(locale && { locale }) };
}

/** Phones have no such thing (teams-js says so of `shareDeepLink`). */
const OFFER_LINKS: readonly string[] = ['desktop', 'macos', 'web'];

async function offerLink(app: TeamsApp, ref: string, address: string): Promise<boolean> {
  const { clientType } = (await app.getContext()).app.host;
  if (!OFFER_LINKS.includes(clientType)) return false;
  const { pages } = await import('@microsoft/teams-js');
  pages.shareDeepLink({ subPageId: ref, subPageLabel: ref, subPageWebUrl: address });
  return true;
}

function watchBrowser(page: Window, themed: (theme: ThemeName) => void): HostContext {
  const again = (): void =>
    themed(themeOfBrowser(page.location.search, query => page.matchMedia(query).matches));
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    page.matchMedia(query).addEventListener('change', again);
  return { inTeams: false };
}
