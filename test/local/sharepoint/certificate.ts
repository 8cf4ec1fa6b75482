import { generateKeyPairSync } from 'node:crypto';
import type { Certificate } from '../../../src/local/http';

/** What is used of node-forge, which the m365 CLI brings. */
type Forge = {
  md: { sha256: { create: () => object } };
  pki: {
    publicKeyFromPem: (pem: string) => object;
    privateKeyFromPem: (pem: string) => object;
    certificateToPem: (certificate: object) => string;
    createCertificate: () => {
      publicKey: object;
      serialNumber: string;
      validity: { notBefore: Date; notAfter: Date };
      setSubject: (names: readonly object[]) => void;
      setIssuer: (names: readonly object[]) => void;
      setExtensions: (extensions: readonly object[]) => void;
      sign: (key: object, digest: object) => void;
    };
  };
};

const DAY_MS = 86_400_000;

/** A certificate for localhost, good for a day, signed by itself: to be thrown away. */
export function throwAwayCertificate(): Certificate {
  const { pki, md } = jest.requireActual<Forge>('node-forge');
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(pair.publicKey);
  certificate.serialNumber = '01';
  certificate.validity = {
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + DAY_MS),
  };
  const name = [{ name: 'commonName', value: 'localhost' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
  ]);
  certificate.sign(pki.privateKeyFromPem(pair.privateKey), md.sha256.create());
  return { key: pair.privateKey, cert: pki.certificateToPem(certificate) };
}
