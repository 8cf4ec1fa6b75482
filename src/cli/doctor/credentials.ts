import { type Config } from '../../bot/config';
import { credentialOf } from '../../bot/credential';

/** Gives a token for an audience such as `https://force.sharepoint.com`. */
export type TokenOf = (audience: string) => Promise<string>;

/** A way to sign in, and whether it is the one the service uses. */
export type Candidate = { name: string; isUsed: boolean; token: TokenOf };

type Environment = Readonly<Record<string, string | undefined>>;

/** Every way to sign in that these settings allow: the one in use first, so that its faults are seen first. */
export function candidates(config: Config, environment: Environment): readonly Candidate[] {
  const { MANAGED_IDENTITY_CLIENT_ID: hostId, CERTIFICATE_PATH: path } = environment;
  const used = config.identity;
  const others: readonly Config['identity'][] = [
    ...(hostId ? [{ kind: 'managed' as const, clientId: hostId }] : []),
    ...(path ? [{ kind: 'certificate' as const, path }] : []),
  ].filter(({ kind }) => kind !== used.kind);
  return [used, ...others].map(identity => ({
    name: nameOf(identity, config.clientId),
    isUsed: identity === used,
    token: async audience => {
      const found = await credentialOf({ ...config, identity }).getToken(`${audience}/.default`);
      if (!found) throw new Error(`No token for ${audience}`);
      return found.token;
    },
  }));
}

function nameOf(identity: Config['identity'], clientId: string): string {
  if (identity.kind === 'certificate') return 'certificate';
  const isExchanged = identity.clientId !== undefined && identity.clientId !== clientId;
  return isExchanged ? 'managed identity as federated credential' : 'managed identity';
}
