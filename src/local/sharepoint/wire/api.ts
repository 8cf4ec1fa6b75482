import type { Site } from '../context';
import { refusal, refuse } from '../errors';
import { need } from '../permissions';
import { contextInfo, webEntity } from '../routes/web';
import { listsOf } from '../routes/list';
import { plainEntity } from '../routes/listed';
import { menuLinks } from '../routes/navigation';
import { serviceLinks } from '../routes/services';
import { siteEntity } from '../routes/siteCollection';
import { webAt } from '../webs';
import { readBatch, writeBatch } from './batch';
import { text } from '../given';
import { dialectOf } from './dialect';
import { readJson } from './body';
import { argument, doing, value, type Call, type Entity } from './node';
import { refusalResponse } from './outside';
import { readPath } from './path';
import { respond } from './render';
import { perform, walk } from './walk';

/** Answers a request under `_api/` of the site, or of a site below it. */
export async function answerApi(
  collection: Site,
  caller: number,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url);
  const at = url.pathname.toLowerCase().indexOf('/_api/');
  const where = decodeURIComponent(url.pathname.slice(0, at)).replace(/\/$/, '');
  const site = webAt(collection, where);
  const path = url.pathname.slice(at + 6).replace(/\/+$/, '');
  // A context may be asked for anything in a site.
  const within = path.toLowerCase() === 'contextinfo';
  if (!site || (!within && site.path.toLowerCase() !== where.toLowerCase()))
    throw refusal(404, 'notFound', 'There is no such site here.');
  if (path.toLowerCase() === '$batch')
    return answerBatch(collection, caller, request, `${site.url}/_api/`);
  const accept = request.headers.get('Accept') ?? '';
  if (/atom\+xml/i.test(accept) && !/json|\*\/\*/i.test(accept))
    throw refuse.notBuilt(`in ${accept}`);
  const call = await readCall(site, caller, request, url);
  const segments = readPath(path, url.searchParams);
  need(site, caller, '', 'open');
  const node = walk(root(site, collection), segments, call);
  return respond(perform(node, call, decodeURIComponent(path)), call);
}

async function answerBatch(
  site: Site,
  caller: number,
  request: Request,
  base: string,
): Promise<Response> {
  const responses: Response[] = [];
  const contentType = request.headers.get('Content-Type') ?? '';
  for (const part of readBatch(await request.text(), contentType, base))
    responses.push(
      await answerApi(site, caller, part).catch((caught: unknown) => refusalResponse(caught, part)),
    );
  return writeBatch(responses);
}

/** What `_api/` itself leads to. */
export const root = (site: Site, collection: Site): Entity => ({
  at: 'entity',
  type: 'Root',
  link: '',
  values: () => ({}),
  expands: [],
  links: {
    web: () => webEntity(site),
    // The m365 CLI leaves `web/` out in batches.
    lists: () => listsOf(site),
    site: () => siteEntity(collection),
    contextinfo: doing(call => contextInfo(site, call.caller)),
    ...serviceLinks(site),
    navigation: () => plainEntity('Navigation', 'Navigation', {}, menuLinks(site)),
    'sp.appcontextsite': (_call, segment) => {
      const other = webAt(collection, pathIn(argument(segment, 'siteurl')));
      if (!other) throw refusal(404, 'notFound', 'There is no such site here.');
      return root(other, collection);
    },
    'sp.site.exists': doing(call =>
      value(
        'Exists',
        pathIn(call.body.url).toLowerCase() === collection.path.toLowerCase(),
        'Edm.Boolean',
      ),
    ),
    'sp.web.getweburlfrompageurl': (call, segment) =>
      value(
        'GetWebUrlFromPageUrl',
        webAt(collection, pathIn(argument(segment, 'pagefullurl') || call.body.pageFullUrl))?.url ??
          '',
      ),
  },
});

const pathIn = (url: unknown) => text(url).replace(/^https?:\/\/[^/]+/i, '');

async function readCall(site: Site, caller: number, request: Request, url: URL): Promise<Call> {
  const asked = (request.headers.get('X-HTTP-Method') ?? request.method).toUpperCase();
  const method = asked === 'HEAD' ? 'GET' : asked;
  const contentType = request.headers.get('Content-Type') ?? '';
  const bytes = method === 'GET' ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
  return {
    site,
    caller,
    method,
    headers: request.headers,
    options: url.searchParams,
    ...dialectOf(request.headers),
    verboseBody: /odata=verbose/i.test(contentType),
    body: readJson(bytes, contentType, url.pathname),
    bytes,
    path: url.pathname,
  };
}
