import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { assertionOf, credentialOf, inTime, storageCredentialOf } from '../../src/bot/credential';

const APP = { tenantId: '11111111-1111-4111-8111-111111111111', clientId: 'app' };
const managed = (clientId?: string) => ({
  kind: 'managed' as const,
  ...(clientId && { clientId }),
});

describe('the service signs in', () => {
  it.each([
    ['as its registration, which trusts the host’s identity', 'host', ClientAssertionCredential],
    ['as the host itself, where that is the registration', 'app', ManagedIdentityCredential],
    ['as the host itself on a developer’s machine', undefined, ManagedIdentityCredential],
  ])('%s', (_how, clientId, kind) => {
    expect(credentialOf({ ...APP, identity: managed(clientId) })).toBeInstanceOf(kind);
  });

  it('with a certificate where there is one', () => {
    const identity = { kind: 'certificate' as const, path: 'service.pem' };
    expect(credentialOf({ ...APP, identity })).toBeInstanceOf(ClientCertificateCredential);
    expect(storageCredentialOf({ ...APP, identity })).toBeInstanceOf(ClientCertificateCredential);
  });

  it('to storage as its host, which holds the roles', () => {
    const credential = storageCredentialOf({ ...APP, identity: managed('host') });
    expect(credential).toBeInstanceOf(ManagedIdentityCredential);
  });
});

describe('the host’s token', () => {
  it('is asked for to be exchanged, and for nothing else', async () => {
    const asked: unknown[] = [];
    const assertion = assertionOf({
      getToken: async scopes => {
        asked.push(scopes);
        return { token: 'the token of the host', expiresOnTimestamp: 0 };
      },
    });
    expect(await assertion()).toBe('the token of the host');
    expect(asked).toEqual(['api://AzureADTokenExchange/.default']);
  });

  it('is given up where nobody answers', async () => {
    const silent: TokenCredential = { getToken: () => new Promise(() => undefined) };
    await expect(inTime(silent, 10).getToken('https://site/.default')).rejects.toThrow('No answer');
  });

  it('that is not there is said', async () => {
    await expect(assertionOf({ getToken: async () => null })()).rejects.toThrow('gave no token');
  });
});
