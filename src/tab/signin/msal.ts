import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import type { Settings } from '../../plan/service';
import { signInNeeded, type Audience, type SignIn } from './signIn';

/**
 * Sign-in with Entra ID: nested in Teams, where the host holds the session; by a window of its own
 * in a plain browser. Tokens stay in memory, or in this window's session storage; never in local storage.
 * In Teams the host has to have been greeted before (MSAL #7830); where it cannot nest a sign-in, Teams
 * itself signs in to our service alone.
 */
export async function entraSignIn(settings: Settings, inTeams: boolean): Promise<SignIn> {
  if (inTeams && !(await canNest())) return (await import('./teams')).teamsSignIn();
  const client = await clientFor(settings, inTeams);
  const scopes: Record<Audience, readonly string[]> = {
    sharepoint: [`${new URL(settings.siteUrl).origin}/.default`],
    service: [settings.apiScope],
  };
  const signedIn = async (): Promise<AccountInfo> => {
    const known = client.getActiveAccount() ?? client.getAllAccounts()[0];
    if (known) return known;
    return (await client.ssoSilent({ scopes: [...scopes.service] }).catch(waits)).account;
  };
  return {
    person: async () => {
      const account = await signedIn();
      client.setActiveAccount(account);
      return { id: account.localAccountId, name: account.name ?? account.username };
    },
    token: async audience => {
      const wanted = { scopes: [...scopes[audience]], account: await signedIn() };
      return (await client.acquireTokenSilent(wanted).catch(waits)).accessToken;
    },
    begin: async () => {
      const { account } = await client.acquireTokenPopup({ scopes: [...scopes.service] });
      client.setActiveAccount(account);
      await client.acquireTokenPopup({ scopes: [...scopes.sharepoint], account });
    },
  };
}

async function canNest(): Promise<boolean> {
  const { nestedAppAuth } = await import('@microsoft/teams-js');
  return nestedAppAuth.isNAAChannelRecommended();
}

async function clientFor(settings: Settings, inTeams: boolean): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication, createStandardPublicClientApplication } =
    await import('@azure/msal-browser');
  const configuration = {
    auth: {
      clientId: settings.clientId,
      authority: `https://login.microsoftonline.com/${settings.tenantId}`,
      redirectUri: window.location.origin,
    },
    cache: { cacheLocation: 'sessionStorage' as const },
  };
  return inTeams
    ? createNestablePublicClientApplication(configuration)
    : createStandardPublicClientApplication(configuration);
}

/** Whatever Entra wants of the person (a password, consent) or a browser keeps from it, a window asks for. */
async function waits(cause: unknown): Promise<never> {
  const { BrowserAuthError, InteractionRequiredAuthError } = await import('@azure/msal-browser');
  const asks = [BrowserAuthError, InteractionRequiredAuthError].some(kind => cause instanceof kind);
  throw asks ? signInNeeded(cause) : cause;
}
