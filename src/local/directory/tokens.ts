import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';

/** The tenant and the app registration of the local stand-ins. Made up, the same on every machine. */
export const TENANT_ID = '11111111-1111-4111-8111-111111111111';
export const CLIENT_ID = '22222222-2222-4222-8222-222222222222';
export const SERVICE_AUDIENCE = `api://${CLIENT_ID}`;

const LIFETIME = '1h';
const KEY_ID = 'local';

/** Who a token is of. */
export type Holder =
  { kind: 'person'; id: string; name: string; mail: string } | { kind: 'app'; name: string };

/** Makes and checks tokens of one issuer; the key lives as long as the process. */
export type Tokens = {
  keys: object; // JWKS
  make(holder: Holder, audience: string): Promise<{ token: string; expiresOn: number }>;
  holderOf(token: string, audience: string): Promise<Holder | undefined>;
};

/** Tokens as the sign-in service of Microsoft makes them, as far as our code reads them. */
export async function createTokens(issuer: string): Promise<Tokens> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  return {
    keys: { keys: [{ ...jwk, kid: KEY_ID, alg: 'RS256', use: 'sig' }] },
    make: async (holder, audience) => {
      const token = await new SignJWT(claims(holder, audience))
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime(LIFETIME)
        .sign(privateKey);
      return { token, expiresOn: Math.floor(Date.now() / 1000) + 3600 };
    },
    holderOf: async (token, audience) => {
      const read = await jwtVerify(token, publicKey, { issuer, audience }).catch(() => undefined);
      return read && holderIn(read.payload);
    },
  };
}

function claims(holder: Holder, audience: string): Record<string, unknown> {
  const common = { tid: TENANT_ID, azp: CLIENT_ID, ver: '2.0' };
  if (holder.kind === 'app')
    return { ...common, idtyp: 'app', oid: CLIENT_ID, app_displayname: holder.name };
  return {
    ...common,
    oid: holder.id,
    name: holder.name,
    preferred_username: holder.mail,
    scp: audience === SERVICE_AUDIENCE ? 'plan.use' : 'Sites.Selected',
  };
}

function holderIn(payload: Record<string, unknown>): Holder {
  if (payload.idtyp === 'app') return { kind: 'app', name: String(payload.app_displayname) };
  const { oid, name, preferred_username: mail } = payload;
  return { kind: 'person', id: String(oid), name: String(name), mail: String(mail) };
}
