import { parseArgs } from 'node:util';
import { type Graph, grantSite } from './grant/siteGrant';
import { openPlace, tokenFor } from './place';
import { run } from './run';

const USAGE = `npm run grant -- --site URL [--client ID] [--remove]
  Gives the app of CLIENT_ID (or --client) the role "write" on one site and no other, or takes it away.
  A SharePoint administrator signs in for it, through the registration of SETUP_CLIENT_ID.`;

const GRAPH = 'https://graph.microsoft.com';

await run(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      client: { type: 'string' },
      remove: { type: 'boolean', default: false },
    },
  });
  const siteUrl = values.site ?? process.env.SHAREPOINT_SITE_URL;
  const clientId = values.client ?? process.env.CLIENT_ID;
  if (!siteUrl || !URL.canParse(siteUrl)) throw new Error(`Which site?\n${USAGE}`);
  if (!clientId) throw new Error(`Which app?\n${USAGE}`);
  const place = await openPlace('owner', { site: siteUrl });
  const graph: Graph = async (path, init = {}) =>
    fetch(`${GRAPH}/v1.0${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${await tokenFor(place, GRAPH)}` },
    });
  console.log(await grantSite(graph, { siteUrl, clientId, remove: values.remove }));
  console.log('Where the site has Application Restrictions, run infra/allow-app.ps1 as well.');
});
