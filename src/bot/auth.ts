import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Speaker } from '../plan/people';

/** Whose tokens are let in at `/api/*`, and for what. */
export type Door = {
  issuer: string;
  keysUrl: string;
  tenantId: string;
  clientId: string;
  apiScope: string; // `api://<guid>/plan.use`
};

/** Who sent this `Authorization` header; undefined: nobody we let in. Throws when the keys cannot be fetched. */
export type WhoIsAsking = (authorization: string | undefined) => Promise<Speaker | undefined>;

const TOLERANCE = '5 min';

/** Checks tokens at one door. Keys are fetched once and kept; an unknown key is looked for again, at most twice a minute. */
export function doorman(door: Door): WhoIsAsking {
  const keys = createRemoteJWKSet(new URL(door.keysUrl), {
    cooldownDuration: 30_000,
    cacheMaxAge: 24 * 3_600_000,
  });
  const { audience, scope } = rightsOf(door);
  return async authorization => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: door.issuer,
        audience: [audience, door.clientId],
        algorithms: ['RS256'],
        clockTolerance: TOLERANCE,
        requiredClaims: ['exp', 'tid', 'oid', 'scp'],
      });
      return payload.tid === door.tenantId && scopesOf(payload.scp).includes(scope)
        ? speakerOf(payload)
        : undefined;
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw new Error(`The keys of ${door.keysUrl} could not be fetched`, { cause: error });
    }
  };
}

/** `api://<guid>/plan.use` is the scope `plan.use` of the audience `api://<guid>`. */
function rightsOf({ apiScope }: Door): { audience: string; scope: string } {
  const cut = apiScope.lastIndexOf('/');
  return { audience: apiScope.slice(0, cut), scope: apiScope.slice(cut + 1) };
}

function scopesOf(claim: unknown): string[] {
  return typeof claim === 'string' ? claim.split(' ') : [];
}

function speakerOf({ oid, name }: Record<string, unknown>): Speaker | undefined {
  if (typeof oid !== 'string' || oid === '') return undefined;
  return { id: oid, name: typeof name === 'string' && name !== '' ? name : oid };
}

/** A token that is not good is refused; a key server that is away is a fault of ours. */
function isRefusal(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}
