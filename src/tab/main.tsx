import { findHost } from './host';
import { startTab } from './start';

/** The tab as it is in Microsoft 365: Teams or a plain browser around it, Entra ID to sign in with. */
const host = findHost(window);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the tab');

void startTab({
  root,
  host,
  now: () => new Date(),
  signIn: async settings => {
    const { entraSignIn } = await import('./signin/msal');
    return entraSignIn(settings, (await host.context).inTeams);
  },
});
