import { authentication } from '@microsoft/teams-js';
import { noSharePoint, signInNeeded, type SignIn } from './signIn';

const SPARE_MS = 60_000;

type Token = { token: string; claims: Record<string, unknown> };

/**
 * Sign-in by Teams itself, for hosts without nested sign-in: it gives a token for our own service alone, so
 * one's own actions can be read and answered, and the plan not. Tokens stay in memory.
 */
export function teamsSignIn(now: () => number = Date.now): SignIn {
  let kept: Promise<Token> | undefined;
  const ask = (silent: boolean): Promise<Token> =>
    authentication.getAuthToken({ silent }).then(
      token => ({ token, claims: claimsOf(token) }),
      (cause: unknown) => Promise.reject(signInNeeded(cause)),
    );
  const good = async (): Promise<Token> => {
    const known = await kept?.catch(() => undefined);
    const isGood = known && Number(known.claims['exp']) * 1000 - SPARE_MS > now();
    kept = isGood ? kept : ask(true);
    return kept ?? ask(true);
  };
  return {
    person: async () => {
      const { claims } = await good();
      const [id, name] = [claims['oid'], claims['name']].map(text);
      if (!id) throw signInNeeded('Teams did not say who this is');
      return { id, name: name || id };
    },
    token: async audience => {
      if (audience === 'sharepoint') throw noSharePoint();
      return (await good()).token;
    },
    begin: async () => {
      kept = ask(false);
      await kept;
    },
  };
}

/** What a token says of its person; whether it is true is for the service to check. */
function claimsOf(token: string): Record<string, unknown> {
  const part = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
  const bytes = Uint8Array.from(atob(part), one => one.charCodeAt(0));
  return Object(JSON.parse(new TextDecoder().decode(bytes))) as Record<string, unknown>;
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');
