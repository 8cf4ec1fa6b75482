import { type Config, readConfig } from '../../bot/config';
import { storageCredentialOf } from '../../bot/credential';
import { type Candidate, candidates } from './credentials';
import { fails, type Finding, inWords, notTried, well } from './finding';
import { botAnswers, storageWorks } from './service';
import { answersBrowsers, type Ask, canRead, canWrite, isKeptOut } from './site';
import { whyRefused } from './why';

export type Examining = {
  environment: NodeJS.ProcessEnv;
  secondSite?: string | undefined;
  say: (line: string) => void;
};

/** Checks in order all that the service needs, says each finding as it comes, and gives whether nothing failed. */
export async function examine({ environment, secondSite, say }: Examining): Promise<boolean> {
  const config = readConfig(environment);
  if ('missing' in config)
    throw new Error(`The settings are not complete:\n${config.missing.join('\n')}`);
  const findings: Finding[] = [];
  const note = async (what: string, check: () => Promise<Finding>): Promise<Finding> => {
    const finding = await check().catch((error: unknown) => fails(what, sentenceOf(error)));
    findings.push(finding);
    say(inWords(finding));
    return finding;
  };
  for (const candidate of candidates(config, environment)) {
    say(
      `${candidate.name}${candidate.isUsed ? ', which the service uses' : ', which is not used'}`,
    );
    await examineSite({ config, candidate, secondSite, note });
  }
  say('The service');
  await note('bot endpoint', () => botAnswers(config.publicUrl));
  await note('storage', () => storageWorks(storageOf(config)));
  const failed = findings.filter(({ outcome }) => outcome === 'fails').length;
  const untried = findings.filter(({ outcome }) => outcome === 'not tried').length;
  say(`${findings.length} checks: ${failed} failed, ${untried} not tried`);
  return failed === 0;
}

type OfSite = {
  config: Config;
  candidate: Candidate;
  secondSite: string | undefined;
  note: (what: string, check: () => Promise<Finding>) => Promise<Finding>;
};

/** Each check needs the one before it. */
async function examineSite({ config, candidate, secondSite, note }: OfSite): Promise<void> {
  const { siteUrl, publicUrl } = config;
  const { origin } = new URL(siteUrl);
  let token = '';
  const got = await note('token', async () => {
    token = await candidate.token(origin);
    return well('token', `Entra gives one for ${origin}`);
  });
  const rest = ['read', 'write', 'second site refused', 'CORS'];
  if (got.outcome !== 'well') {
    for (const what of rest) await note(what, async () => notTried(what, 'there is no token'));
    return;
  }
  const ask = askWith(token);
  await note('read', () => canRead(ask, siteUrl));
  await note('write', () => canWrite(ask, siteUrl));
  await note('second site refused', () => isKeptOut(ask, secondSite));
  await note('CORS', () => answersBrowsers(ask, siteUrl, new URL(publicUrl).origin));
}

const ANSWERS_WITHIN_MS = 30_000;

function askWith(token: string): Ask {
  return (url, init = {}) =>
    fetch(url, {
      ...init,
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      headers: {
        Accept: 'application/json;odata=nometadata',
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
        ...init.headers,
      },
    });
}

function storageOf(config: Config) {
  const { storage } = config;
  return 'connectionString' in storage
    ? storage
    : { ...storage, credential: storageCredentialOf(config) };
}

/** Entra's refusals bear a code that says why; of all else the message has to do. */
function sentenceOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const cause =
    error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return /AADSTS\d+/.test(said)
    ? whyRefused(400, said)
    : (`${said}${cause}`.split('\n')[0] ?? said);
}
