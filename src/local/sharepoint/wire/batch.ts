import { randomUUID } from 'node:crypto';
import { refusal, refuse } from '../errors';

const MOST = 100;

/**
 * The requests in a `$batch` body, in order. Boundaries are found anywhere, not only at line starts;
 * a URL may be relative to `base`, `https://…/_api/`.
 */
export function readBatch(body: string, contentType: string, base: string): readonly Request[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw refuse.badQuery('The batch has no boundary.');
  const parts = body
    .split(`--${boundary}`)
    .slice(1)
    .flatMap(part => {
      const inner = /Content-Type:\s*multipart\/mixed;\s*boundary="?([^"\s;]+)"?/i.exec(part)?.[1];
      return inner === undefined ? [part] : part.split(`--${inner}`).slice(1);
    });
  const requests = parts.flatMap(part => readPart(part, base) ?? []);
  if (requests.length > MOST)
    throw refusal(
      400,
      'query',
      `The current batch message contains too many parts. A maximum number of '${MOST}' query operations and change sets are allowed in a batch message.`,
    );
  return requests;
}

// The Python client does not encode spaces of a query.
const LINE = /(?:^|\n)\s*(GET|POST|PATCH|MERGE|PUT|DELETE) +([^\r\n]+?) +HTTP\/1\.1\s*\r?\n/;

function readPart(part: string, base: string): Request | undefined {
  const line = LINE.exec(part);
  if (!line) return undefined;
  const [, method = 'GET', url = ''] = line;
  const rest = part.slice(line.index + line[0].length).replaceAll('\r\n', '\n');
  const gap = rest.startsWith('\n') ? 0 : rest.indexOf('\n\n');
  const head = gap < 0 ? rest : rest.slice(0, gap);
  const body = gap < 0 ? '' : rest.slice(gap).trim();
  const headers = new Headers();
  for (const header of head.split('\n')) {
    const colon = header.indexOf(':');
    if (colon > 0) headers.append(header.slice(0, colon).trim(), header.slice(colon + 1).trim());
  }
  headers.set('X-HTTP-Method', method);
  const reads = method === 'GET';
  return new Request(new URL(url, base), {
    method: reads ? 'GET' : 'POST',
    headers,
    ...(reads || body === '' ? {} : { body }),
  });
}

/** The answer to a batch: flat, one part for each request, in order [CAP]. */
export async function writeBatch(responses: readonly Response[]): Promise<Response> {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = await Promise.all(
    responses.map(async response => {
      const headers = [...response.headers].map(
        ([name, given]) => `${name.toUpperCase()}: ${given}`,
      );
      return [
        `--${boundary}`,
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `HTTP/1.1 ${response.status} ${STATUS[response.status] ?? 'OK'}`,
        ...headers,
        '',
        await response.text(),
        '',
      ].join('\r\n');
    }),
  );
  return new Response(`${parts.join('')}--${boundary}--\r\n`, {
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
  });
}

const STATUS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};
