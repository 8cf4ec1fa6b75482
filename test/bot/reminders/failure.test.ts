import { readFailure } from '../../../src/bot/reminders/failure';

const failed = (statusCode: number, code: string, message = '', wait?: string) => ({
  ...{ statusCode, body: { error: { code, message } } },
  response: { headers: { get: () => wait } },
});

describe('a host that the platform does not want', () => {
  const GCC = 'https://smba.infra.gcc.teams.microsoft.com/teams/';
  it.each([
    ['403 that names none', 403, 'Use another host.', GCC],
    ['400 that names none', 400, '', GCC],
    [
      'one that is named',
      403,
      `Use https://smba.uk.teams.microsoft.com/uk/ please`,
      'https://smba.uk.teams.microsoft.com/uk/',
    ],
    ['somebody else’s', 403, 'Use https://teams.microsoft.com.evil.example/', GCC],
    ['one that only looks like it', 403, 'Use https://evil.example/x.teams.microsoft.com', GCC],
    ['one without encryption', 403, 'Use http://smba.teams.microsoft.com/', GCC],
  ])('is left for the one it asks for: %s', (_case, status, message, serviceUrl) => {
    expect(readFailure(failed(status, 'InvalidBotApiHost', message))).toEqual({
      ...{ kind: 'rejected', code: 'InvalidBotApiHost', serviceUrl },
    });
  });
});

describe('a wait that is cut short', () => {
  it.each([
    ['60', { afterMs: 60_000 }],
    ['7200', { afterMs: 900_000, askedMs: 7_200_000 }],
  ])('says what was asked for: %s s', (wait, expected) => {
    expect(readFailure(failed(429, 'TooManyRequests', '', wait))).toEqual({
      ...{ kind: 'retry', code: 'TooManyRequests' },
      ...expected,
    });
  });
});
