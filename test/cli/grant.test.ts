import { type Graph, grantSite } from '../../src/cli/grant/siteGrant';
import { runScript } from '../helpers/app';

const SITE = 'https://force.sharepoint.com/sites/edhr';
const APP = '10213243-5465-4768-98a9-bacbdcedfe0f';
const WANTED = { siteUrl: SITE, clientId: APP, remove: false };

type Permission = {
  id: string;
  roles: string[];
  grantedToIdentitiesV2: { application: { id: string } }[];
};

type Body = {
  roles: string[];
  grantedToIdentities: Permission['grantedToIdentitiesV2'];
};

/** Graph as far as a grant goes: one site and its permissions. */
function aGraph(...permissions: Permission[]) {
  const held = new Map(permissions.map(one => [one.id, one]));
  const changed: string[] = [];
  const graph: Graph = async (path, init = {}) => {
    const { method = 'GET' } = init;
    if (method !== 'GET') changed.push(`${method} ${path}`);
    if (path === '/sites/force.sharepoint.com:/sites/edhr') return Response.json({ id: 'site-1' });
    const id = /^\/sites\/site-1\/permissions(?:\/(.+))?$/.exec(path)?.[1];
    const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Body;
    switch (method) {
      case 'POST': {
        const { roles, grantedToIdentities } = body;
        held.set('new', { id: 'new', roles, grantedToIdentitiesV2: grantedToIdentities });
        return Response.json(held.get('new'), { status: 201 });
      }
      case 'PATCH':
        Object.assign(held.get(id ?? '') ?? {}, body);
        return Response.json({});
      case 'DELETE':
        held.delete(id ?? '');
        return new Response(null, { status: 204 });
      default:
        return Response.json({ value: [...held.values()] });
    }
  };
  return { graph, changed, rolesOf: () => [...held.values()].map(({ roles }) => roles.join()) };
}

const of = (id: string, app: string, ...roles: string[]): Permission => ({
  id,
  roles,
  grantedToIdentitiesV2: [{ application: { id: app } }],
});

describe('a grant', () => {
  it('gives the app the right to write on one site', async () => {
    const { graph, changed, rolesOf } = aGraph();
    expect(await grantSite(graph, WANTED)).toBe(`${SITE}: the app may write now`);
    expect(changed).toEqual(['POST /sites/site-1/permissions']);
    expect(rolesOf()).toEqual(['write']);
  });

  it('does nothing when it is there already', async () => {
    const { graph, changed } = aGraph(of('1', APP.toUpperCase(), 'write'));
    expect(await grantSite(graph, WANTED)).toBe(`${SITE}: nothing to do`);
    expect(changed).toEqual([]);
  });

  it('takes away what is more than needed', async () => {
    const { graph, rolesOf } = aGraph(of('1', APP, 'fullcontrol'));
    expect(await grantSite(graph, WANTED)).toContain('and no more (it had fullcontrol)');
    expect(rolesOf()).toEqual(['write']);
  });

  it('leaves other apps alone, and takes away only its own', async () => {
    const { graph, rolesOf } = aGraph(of('1', 'another', 'read'), of('2', APP, 'write'));
    expect(await grantSite(graph, { ...WANTED, remove: true })).toContain('no right any more');
    expect(rolesOf()).toEqual(['read']);
    expect(await grantSite(graph, { ...WANTED, remove: true })).toContain('nothing to do');
  });

  it.each([
    [403, 'needs a SharePoint administrator'],
    [404, 'Is the address of the site right?'],
  ])('that Graph refuses with %i says what to do', async (status, sentence) => {
    const graph: Graph = async () => Response.json({ error: { message: 'No' } }, { status });
    await expect(grantSite(graph, WANTED)).rejects.toThrow(sentence);
  });
});

describe('npm run grant', () => {
  it('asks which site', async () => {
    const { code, printed } = await runScript('src/cli/grant.ts', []);
    expect(code).toBe(1);
    expect(printed).toContain('Which site?');
  });
});
