type Handle = (request: Request) => Promise<Response>;

/** A site gone wrong in one way: what it does to requests or answers. */
export type Mutation = (handle: Handle) => Handle;

/** The request with another URL, headers, method or body. */
async function changed(
  request: Request,
  change: {
    query?: (options: URLSearchParams) => void;
    headers?: (headers: Headers) => void;
    body?: (body: string) => string;
  },
): Promise<Request> {
  const url = new URL(request.url);
  change.query?.(url.searchParams);
  const headers = new Headers(request.headers);
  change.headers?.(headers);
  if (request.method === 'GET' || request.method === 'OPTIONS')
    return new Request(url, { method: request.method, headers });
  const bytes = await request.arrayBuffer();
  const text = change.body ? change.body(new TextDecoder().decode(bytes)) : undefined;
  return new Request(url, { method: request.method, headers, body: text ?? bytes });
}

const onQuery =
  (...names: string[]): Mutation =>
  handle =>
  async request =>
    handle(
      await changed(request, { query: options => names.forEach(name => options.delete(name)) }),
    );
const onBody =
  (path: RegExp, body: (body: string) => string): Mutation =>
  handle =>
  async request =>
    path.test(new URL(request.url).pathname) && request.method === 'POST'
      ? handle(await changed(request, { body }))
      : handle(request);
const onAnswer =
  (path: RegExp, answer: (text: string, response: Response) => Response): Mutation =>
  handle =>
  async request => {
    const response = await handle(request);
    if (!path.test(new URL(request.url).pathname)) return response;
    return answer(await response.clone().text(), response);
  };
const verbOf = (request: Request) => request.headers.get('X-HTTP-Method') ?? request.method;
const again = (text: string, { status, headers }: Response) => {
  const kept = new Headers(headers);
  kept.delete('content-length');
  return new Response(status === 204 ? null : text, { status, headers: kept });
};
const OWNER = 'Bearer id-owner';

/** Each fault that a believable site must not have, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'If-Match unchecked': handle => async request =>
    handle(await changed(request, { headers: headers => headers.delete('If-Match') })),
  'update not bumping the ETag': handle => async request => {
    const response = await handle(request);
    if (verbOf(request) === 'MERGE' && response.headers.has('ETag'))
      response.headers.set('ETag', '"1"');
    return response;
  },
  'DELETE doing nothing': handle => async request =>
    verbOf(request) === 'DELETE' ? new Response('') : handle(request),
  'recycle doing nothing': handle => async request =>
    /recycle$/i.test(new URL(request.url).pathname) && request.method === 'POST'
      ? Response.json({ value: '00000000-0000-0000-0000-000000000000' })
      : handle(request),
  '$select ignored': onQuery('$select', '$expand'),
  '$top ignored': onQuery('$top'),
  'paging ignored': onAnswer(/items$/i, (text, response) =>
    again(text.replace(/,"odata\.nextLink":"[^"]*"/, ''), response),
  ),
  'fields all made Text': onBody(/fields(\/addfield)?$/i, body =>
    body
      .replace(/"FieldTypeKind":\d+/, '"FieldTypeKind":2')
      .replace(/SP\.Field\w+/, 'SP.Field')
      .replace(
        /"(Choices|SelectionMode|DisplayFormat|CurrencyLocaleId|Formula|OutputType|RichText|NumberOfLines|AppendOnly|AllowHyperlink|RestrictedMode|DateTimeCalendarType|FriendlyDisplayFormat)":(\{[^}]*\}|"[^"]*"|[^,}]+),?/g,
        '',
      )
      .replace(',}', '}'),
  ),
  'choices dropped': onBody(/fields$/i, body =>
    body.replace(/"Choices":\{"results":\[[^\]]*\]\}/, '"Choices":{"results":[]}'),
  ),
  'unknown property accepted': onBody(/_api\//i, body =>
    body.replace(/"Nonsense":\s*1,?/, '').replace(',}', '}'),
  ),
  'duplicate list title accepted': onBody(/_api\/web\/lists$/i, body =>
    body.replace(/"Title":"tasks"/, `"Title":"tasks ${Math.random()}"`),
  ),
  'Modified not moving': onAnswer(/items/i, (text, response) =>
    again(text.replace(/"Modified":"[^"]*"/g, '"Modified":"2012-08-03T09:00:00Z"'), response),
  ),
  'ensureUser always giving the owner': onBody(
    /ensureuser$/i,
    () => '{"logonName":"olive@site.example"}',
  ),
  'a view ignoring its query': onBody(/views$/i, body =>
    body.replace(/"ViewQuery":"(?:[^"\\]|\\.)*"/, '"ViewQuery":""'),
  ),
  'a view ignoring its row limit': onBody(/views$/i, body =>
    body.replace(/"RowLimit":\d+/, '"RowLimit":100'),
  ),
  'CAML ignored': onBody(/getitems$/i, body => body.replace(/<Where>.*<\/Where>/, '')),
  'errors as plain text': handle => async request => {
    const response = await handle(request);
    return response.status >= 400
      ? new Response('Something went wrong', { status: response.status })
      : response;
  },
  '$filter ignored': onQuery('$filter'),
  '$expand ignored': handle => async request =>
    handle(
      await changed(request, {
        query: options => {
          const select = options.get('$select');
          if (select)
            options.set(
              '$select',
              select
                .split(',')
                .filter(name => !name.includes('/'))
                .join(','),
            );
          options.delete('$expand');
        },
      }),
    ),
  'threshold not enforced': handle => async request => {
    const response = await handle(request);
    return response.status === 500 &&
      (await response.clone().text()).includes('list view threshold')
      ? Response.json({ value: [] })
      : response;
  },
  'permissions not enforced': handle => async request =>
    handle(
      await changed(request, {
        headers: headers => headers.has('Authorization') && headers.set('Authorization', OWNER),
      }),
    ),
  'files written over unasked': handle => async request => {
    const url = request.url.replace(
      /(addusingpath\(decodedurl='[^']*'\)|overwrite=false)/i,
      found =>
        /^overwrite/i.test(found) ? 'overwrite=true' : `${found.slice(0, -1)},overwrite=true)`,
    );
    return handle(new Request(url, request));
  },
  'file bytes forgotten': handle => async request => {
    const response = await handle(request);
    const reads = request.method === 'GET' && /\$value$/i.test(new URL(request.url).pathname);
    return reads && response.ok ? new Response('') : response;
  },
};
