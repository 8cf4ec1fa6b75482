/** How Microsoft Graph is asked: a path below `/v1.0`, with the token of a SharePoint administrator. */
export type Graph = (path: string, init?: RequestInit) => Promise<Response>;

/** Which app is to have rights on which site. */
export type Wanted = { siteUrl: string; clientId: string; remove: boolean };

/** The one role the service needs: it adds and changes rows. */
const ROLE = 'write';

/**
 * Gives the app the role `write` on one site, or takes every role of it away; says what it did in a
 * sentence. Safe to repeat. Throws a sentence where Graph refuses.
 */
export async function grantSite(graph: Graph, wanted: Wanted): Promise<string> {
  const { siteUrl, clientId, remove } = wanted;
  const siteId = await siteIdOf(graph, siteUrl);
  const theirs = (await permissionsOf(graph, siteId)).filter(one => isOf(one, clientId));
  if (remove) {
    for (const { id } of theirs)
      await asked(graph, `/sites/${siteId}/permissions/${id}`, { method: 'DELETE' });
    return theirs.length > 0
      ? `${siteUrl}: the app has no right any more`
      : `${siteUrl}: nothing to do`;
  }
  const [first] = theirs;
  if (!first) {
    await asked(graph, `/sites/${siteId}/permissions`, sent('POST', permissionFor(clientId)));
    return `${siteUrl}: the app may write now`;
  }
  if (first.roles.join() === ROLE) return `${siteUrl}: nothing to do`;
  await asked(graph, `/sites/${siteId}/permissions/${first.id}`, sent('PATCH', { roles: [ROLE] }));
  return `${siteUrl}: the app may write now, and no more (it had ${first.roles.join(', ')})`;
}

type Permission = { id: string; roles: readonly string[]; apps: readonly string[] };

const isOf = ({ apps }: Permission, clientId: string): boolean =>
  apps.some(app => app.toLowerCase() === clientId.toLowerCase());

const permissionFor = (clientId: string) => ({
  roles: [ROLE],
  grantedToIdentities: [{ application: { id: clientId, displayName: 'Followthrough' } }],
});

const sent = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function siteIdOf(graph: Graph, siteUrl: string): Promise<string> {
  const { hostname, pathname } = new URL(siteUrl);
  const { id } = Object(
    await asked(graph, `/sites/${hostname}:${pathname.replace(/\/+$/, '')}`),
  ) as {
    id?: unknown;
  };
  if (typeof id !== 'string') throw new Error(`${siteUrl} was found, but Graph gave it no id.`);
  return id;
}

/** Graph gives who it is in one of two shapes, by version. */
async function permissionsOf(graph: Graph, siteId: string): Promise<readonly Permission[]> {
  const { value = [] } = Object(await asked(graph, `/sites/${siteId}/permissions`)) as {
    value?: readonly GivenPermission[];
  };
  return value.map(({ id, roles = [], grantedToIdentities = [], grantedToIdentitiesV2 = [] }) => ({
    id,
    roles,
    apps: [...grantedToIdentities, ...grantedToIdentitiesV2].flatMap(({ application }) =>
      application?.id ? [application.id] : [],
    ),
  }));
}

type Identity = { application?: { id?: string } };
type GivenPermission = {
  id: string;
  roles?: readonly string[];
  grantedToIdentities?: readonly Identity[];
  grantedToIdentitiesV2?: readonly Identity[];
};

async function asked(graph: Graph, path: string, init?: RequestInit): Promise<unknown> {
  const answer = await graph(path, init);
  if (answer.status === 204) return undefined;
  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return body;
  const { error } = Object(body) as { error?: { message?: string } };
  throw new Error(
    `Graph answered ${answer.status}: ${error?.message ?? 'nothing'}${hint(answer.status)}`,
  );
}

function hint(status: number): string {
  if (status === 401 || status === 403)
    return '. Giving rights on a site needs a SharePoint administrator, who signs in through a registration with the delegated permission Sites.FullControl.All (docs/deploy.md).';
  return status === 404 ? '. Is the address of the site right?' : '';
}
