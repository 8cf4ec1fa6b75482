import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import type { Config } from './config';

type Who = Pick<Config, 'identity' | 'tenantId' | 'clientId'>;

/** What a managed identity's token has to be for, to be taken for the app registration's own. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

/**
 * How the service signs in as its app registration: with a certificate, or with the host's managed
 * identity, which the registration trusts as a federated credential (docs/decisions/004). A managed
 * identity without a client id, as a developer's machine has, is taken as it is.
 */
export function credentialOf({ identity, tenantId, clientId }: Who): TokenCredential {
  if (identity.kind === 'certificate')
    return inTime(new ClientCertificateCredential(tenantId, clientId, identity.path));
  const host = hostIdentity(identity.clientId);
  if (identity.clientId === undefined || identity.clientId === clientId) return host;
  return inTime(new ClientAssertionCredential(tenantId, clientId, assertionOf(host)));
}

/** How the service opens its storage: as its host, which holds the roles there, else with its certificate. */
export function storageCredentialOf(who: Who): TokenCredential {
  return who.identity.kind === 'managed' ? hostIdentity(who.identity.clientId) : credentialOf(who);
}

/** Gives the host's token to exchange. Throws when the host has none. */
export function assertionOf(host: TokenCredential): () => Promise<string> {
  return async () => {
    const found = await host.getToken(EXCHANGE);
    if (!found) throw new Error('The managed identity gave no token to exchange');
    return found.token;
  };
}

function hostIdentity(clientId: string | undefined): ManagedIdentityCredential {
  return inTime(new ManagedIdentityCredential(clientId ? { clientId } : {}));
}

const ANSWERS_WITHIN_MS = 30_000;

/** The same credential, given up where nobody answers: by itself it waits for ever, and so would a run. */
export function inTime<T extends TokenCredential>(credential: T, withinMs = ANSWERS_WITHIN_MS): T {
  const ask = credential.getToken.bind(credential);
  const getToken: TokenCredential['getToken'] = async (scopes, options) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
      timer = setTimeout(() => failed(new Error('No answer where tokens are given')), withinMs);
    });
    try {
      return await Promise.race([ask(scopes, options), late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return Object.assign(credential, { getToken });
}
