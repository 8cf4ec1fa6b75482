import { findHost } from '../../tab/host';
import { startTab } from '../../tab/start';
import { localSignIn } from './signIn';

/** The tab, signed in by the local sign-in service; all else is the product's own. */
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the tab');

void startTab({
  root,
  host: findHost(window),
  now: () => new Date(),
  signIn: async () => {
    const where = (await (await fetch('./signIn.json')).json()) as { url: string; first: string };
    return localSignIn(where);
  },
});
