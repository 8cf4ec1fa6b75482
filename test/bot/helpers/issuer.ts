import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

type Claims = Record<string, unknown>;
export type Signing = { kid?: string; forged?: boolean; expiresInS?: number };

/** A sign-in service on a real port: keys, metadata, and tokens of any kind, good and bad. */
export type Issuer = {
  url: string;
  keysUrl: string;
  metadataUrl: string;
  /** How often the keys were asked for. */
  asked: () => number;
  sign(claims: Claims, how?: Signing): Promise<string>;
  stop(): Promise<void>;
};

export async function startIssuer(channelIssuer?: string): Promise<Issuer> {
  const [key, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk: JWK = { ...(await exportJWK(key.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' };
  let asked = 0;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const isKeys = request.url === '/keys';
    if (isKeys) asked += 1;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        isKeys
          ? { keys: [{ ...jwk, x5t: 'k1', endorsements: ['msteams'] }] }
          : { issuer: channelIssuer ?? url, jwks_uri: `${url}/keys` },
      ),
    );
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url, keysUrl: `${url}/keys`, metadataUrl: `${url}/metadata` },
    asked: () => asked,
    sign: async (claims, { kid = 'k1', forged = false, expiresInS = 600 } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iss: channelIssuer ?? url, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuedAt(now - 3600)
        .setNotBefore(now - 3600)
        .setExpirationTime(now + expiresInS)
        .sign(forged ? other.privateKey : key.privateKey);
    },
    stop: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that nobody has signed. */
export function unsigned(claims: Claims): string {
  return `${part({ alg: 'none', kid: 'k1' })}.${part({ exp: 9e9, ...claims })}.`;
}

/** A token signed with a secret, as if the public key were one. */
export async function signedWithASecret(claims: Claims): Promise<string> {
  return new SignJWT({ exp: 9e9, ...claims })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(new TextEncoder().encode('a secret of thirty-two characters!'));
}
