import { createDirectory } from '../../../src/local/directory/directory';
import { createTokens, SERVICE_AUDIENCE } from '../../../src/local/directory/tokens';
import type { SamplePerson } from '../../../src/local/directory/people';

const URL = 'http://localhost:4403';
const SITE = 'http://localhost:4401';
const ann: SamplePerson = {
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Ann <Example>',
  mail: 'ann@northgate.example',
  asWritten: ['AE'],
  roles: ['plan manager'],
  deputyFor: [],
  site: 'owner',
};

describe('the local sign-in service', () => {
  it('gives a person a token for the service that says who they are', async () => {
    const { ask, tokens } = await aDirectory();
    const { token } = await ask(`/token?person=${ann.id}&audience=service`);
    expect(await tokens.holderOf(token, SERVICE_AUDIENCE)).toEqual({
      kind: 'person',
      id: ann.id,
      name: ann.name,
      mail: ann.mail,
    });
  });

  it('gives a token for one audience only', async () => {
    const { ask, tokens } = await aDirectory();
    const { token } = await ask(`/token?person=${ann.id}&audience=sharepoint`);
    expect(await tokens.holderOf(token, SERVICE_AUDIENCE)).toBeUndefined();
    expect(await tokens.holderOf(token, SITE)).toMatchObject({ id: ann.id });
  });

  it('gives the app its token only to those who know the identity header', async () => {
    const { directory, tokens } = await aDirectory();
    const path = `${URL}/identity?api-version=2019-08-01&resource=${SITE}`;
    expect((await directory(new Request(path))).status).toBe(401);
    const headers = { 'x-identity-header': 'secret' };
    const answer = await directory(new Request(path, { headers }));
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect(await tokens.holderOf(token, SITE)).toEqual({ kind: 'app', name: 'Followthrough' });
  });

  it('refuses strangers', async () => {
    const { ask } = await aDirectory();
    expect(await ask('/token?person=nobody')).toEqual({ error: 'Nobody here has that id.' });
  });

  it('shows names as text, and goes back only to this machine', async () => {
    const { directory } = await aDirectory();
    const back = encodeURIComponent('https://elsewhere.example/');
    const page = await (await directory(new Request(`${URL}/choose?back=${back}`))).text();
    expect(page).toContain('Ann &lt;Example&gt;');
    expect(page).not.toContain('elsewhere');
  });
});

async function aDirectory() {
  const tokens = await createTokens(URL);
  const directory = createDirectory({
    url: URL,
    people: [ann],
    tokens,
    siteOrigin: SITE,
    identityHeader: 'secret',
  });
  const ask = async (path: string) =>
    (await (await directory(new Request(`${URL}${path}`))).json()) as { token: string };
  return { directory, tokens, ask };
}
