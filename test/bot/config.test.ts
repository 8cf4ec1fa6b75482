import { readConfig } from '../../src/bot/config';

const GIVEN = {
  PUBLIC_URL: 'https://plan.example/',
  SHAREPOINT_SITE_URL: 'https://contoso.sharepoint.com/sites/plan/',
  TENANT_ID: 'tenant',
  CLIENT_ID: 'client',
  STORAGE_ACCOUNT_URL: 'https://account.table.core.windows.net',
};

describe('the settings of the service', () => {
  it('are few, and the rest follows from them', () => {
    expect(readConfig(GIVEN)).toEqual({
      port: 3978,
      host: '0.0.0.0',
      publicUrl: 'https://plan.example',
      tabFiles: 'dist/tab',
      siteUrl: 'https://contoso.sharepoint.com/sites/plan',
      tenantId: 'tenant',
      clientId: 'client',
      apiScope: 'api://client/plan.use',
      tokens: {
        issuer: 'https://login.microsoftonline.com/tenant/v2.0',
        keysUrl: 'https://login.microsoftonline.com/tenant/discovery/v2.0/keys',
      },
      storage: { accountUrl: 'https://account.table.core.windows.net' },
      chat: 'teams',
      reminders: true,
      cards: 'full',
      identity: { kind: 'managed' },
    });
  });

  it('are all named at once when they are missing', () => {
    expect(readConfig({ PUBLIC_URL: '  ' })).toEqual({
      missing: [
        'PUBLIC_URL is not set.',
        'SHAREPOINT_SITE_URL is not set.',
        'TENANT_ID is not set.',
        'CLIENT_ID is not set.',
        'STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT_URL is not set.',
      ],
    });
  });

  it.each([
    [{ PUBLIC_URL: 'plan.example' }, 'PUBLIC_URL is no web address: plan.example'],
    [{ SHAREPOINT_SITE_URL: 'ftp://x' }, 'SHAREPOINT_SITE_URL is no web address: ftp://x'],
    [{ PORT: '99999' }, 'PORT is no port: 99999'],
    [{ PORT: '39x' }, 'PORT is no port: 39x'],
    [{ CHAT: 'nobody' }, 'CHAT is teams or anonymous, not "nobody".'],
    [{ REMINDERS: 'yes' }, 'REMINDERS is on or off, not "yes".'],
    [{ CARDS: 'short' }, 'CARDS is full or refs, not "short".'],
    [{ IDENTITY: 'secret' }, 'IDENTITY is managed or certificate, not "secret".'],
    [{ IDENTITY: 'certificate' }, 'CERTIFICATE_PATH names no file that can be read.'],
    [{ TODAY: '2012-02-31' }, 'TODAY is no day (YYYY-MM-DD): 2012-02-31'],
    [
      { TODAY: '2012-08-03', WEBSITE_HOSTNAME: 'x' },
      /^TODAY is for trying things out; WEBSITE_HOSTNAME/,
    ],
    [{ CHAT: 'anonymous' }, /^CHAT=anonymous needs HOST=127\.0\.0\.1/],
    [{ CHAT: 'anonymous', HOST: '10.0.0.1' }, /^CHAT=anonymous needs/],
    [
      { CHAT: 'anonymous', HOST: 'localhost', CONTAINER_APP_NAME: 'x' },
      /^CHAT=anonymous is for one machine only/,
    ],
    [
      { CHAT: 'anonymous', HOST: '::1', KUBERNETES_SERVICE_HOST: 'x' },
      /KUBERNETES_SERVICE_HOST says/,
    ],
  ])('%j stops the start', (differs, sentence) => {
    const read = readConfig({ ...GIVEN, ...differs });
    expect(read).toEqual({
      missing: [
        typeof sentence === 'string' ? sentence : (expect.stringMatching(sentence) as string),
      ],
    });
  });

  it.each(['127.0.0.1', 'localhost', '::1'])('let an anonymous chat in on %s', HOST => {
    expect(readConfig({ ...GIVEN, HOST, CHAT: 'anonymous', TODAY: '2012-08-03' })).toMatchObject({
      chat: 'anonymous',
      today: '2012-08-03',
    });
  });
});
