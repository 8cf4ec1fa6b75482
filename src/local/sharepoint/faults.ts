import { record, text } from './given';

/** Something to go wrong on purpose, for tests and drills. */
export type Fault = {
  /** Only requests whose path has this in it; all when left out. */
  readonly path?: string;
  readonly method?: string;
  /** Only requests of signed-in people, or of apps: a browser is throttled while the service is not. */
  readonly caller?: 'person' | 'app';
  /** How many requests it meets, once unless given. */
  readonly times?: number;
  /** Answers this instead: 429, 503, 412, 500 ... */
  readonly status?: number;
  /** `Retry-After` as it is to be sent: seconds, a date, or nonsense. */
  readonly retryAfter?: string;
  /** `RateLimit-Reset`, in seconds: SharePoint sends it beside, and the larger counts. */
  readonly rateLimitReset?: string;
  readonly delayMs?: number;
  /** Breaks the connection before, or in the middle of, the answer. The request has been carried out. */
  readonly connection?: 'reset' | 'truncate';
  /** Hides ETag and Retry-After from browsers on other origins, or lets them read nothing. */
  readonly cors?: 'hidden' | 'none';
  /** The mail of someone who has left: their name stays on rows, nobody finds them or acts as them. */
  readonly gone?: string;
};

/** The faults that wait to happen. */
export type Faults = {
  /** Answers `POST`, `GET` and `DELETE` on `_local/faults`; undefined for other paths. */
  readonly manage: (request: Request) => Promise<Response | undefined>;
  /** Takes the fault that meets this request, if any. `whose` tells who asks, and is asked only where a fault wants to know. */
  readonly take: (
    request: Request,
    whose: () => Promise<Fault['caller']>,
  ) => Promise<Fault | undefined>;
  /** Whether a browser that asks first is to hear nothing. Uses no fault up. */
  readonly refusesPreflight: (request: Request) => boolean;
};

/** Faults kept in memory, in the order they were asked for; who has left is kept in `gone`. */
export function openFaults(gone: Set<string>): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  return {
    manage: async request => {
      if (!/\/_local\/faults$/.test(new URL(request.url).pathname)) return undefined;
      // A page elsewhere must not be able to break the site.
      if (request.headers.get('Origin') !== null)
        return new Response('Not from a browser', { status: 403 });
      if (request.method === 'DELETE') {
        waiting = [];
        gone.clear();
      }
      if (request.method === 'POST') {
        const fault = readFault(await request.text());
        if (fault.gone !== undefined) gone.add(fault.gone.toLowerCase());
        else waiting = [...waiting, { fault, left: fault.times ?? 1 }];
      }
      return Response.json(waiting);
    },
    refusesPreflight: request => {
      const { pathname } = new URL(request.url);
      return waiting.some(
        ({ fault }) => fault.cors === 'none' && pathname.includes(fault.path ?? ''),
      );
    },
    take: async (request, whose) => {
      const { pathname } = new URL(request.url);
      const method = request.headers.get('X-HTTP-Method') ?? request.method;
      const caller = waiting.some(({ fault }) => fault.caller) ? await whose() : undefined;
      const met = waiting.find(
        ({ fault }) =>
          pathname.includes(fault.path ?? '') &&
          (fault.method ?? method) === method &&
          (fault.caller ?? caller) === caller,
      );
      if (!met) return undefined;
      met.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return met.fault;
    },
  };
}

function readFault(body: string): Fault {
  const given = record(JSON.parse(body));
  const number = (name: string) => (typeof given[name] === 'number' ? { [name]: given[name] } : {});
  const words = (name: string) =>
    typeof given[name] === 'string' || typeof given[name] === 'number'
      ? { [name]: text(given[name]) }
      : {};
  return {
    ...number('times'),
    ...number('status'),
    ...number('delayMs'),
    ...words('path'),
    ...words('method'),
    ...words('retryAfter'),
    ...words('rateLimitReset'),
    ...words('caller'),
    ...words('gone'),
    ...words('connection'),
    ...words('cors'),
  };
}

const CODES: Readonly<Record<number, string>> = {
  429: 'Too Many Requests',
  503: 'Server Too Busy',
  412: `The request ETag value '"1"' does not match the object's ETag value '"2"'.`,
};

/** What a fault answers in place of the site; undefined when it only delays or breaks the answer. */
export function faultResponse(fault: Fault): Response | undefined {
  if (fault.status === undefined) return undefined;
  const value = CODES[fault.status] ?? 'An unexpected error has occurred.';
  return Response.json(
    {
      'odata.error': {
        code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
        message: { lang: 'en-US', value },
      },
    },
    {
      status: fault.status,
      headers: {
        ...(fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter }),
        ...(fault.rateLimitReset === undefined ? {} : { 'RateLimit-Reset': fault.rateLimitReset }),
      },
    },
  );
}

/** Thrown for a connection that breaks; the server drops the socket, callers in process see a failed fetch. */
export const brokenConnection = () =>
  Object.assign(new TypeError('fetch failed'), { broken: true });

/** The answer cut in the middle, its length as promised: the server then drops the connection. */
export async function cutShort(response: Response): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set('Content-Length', String(whole.length));
  return new Response(whole.slice(0, Math.floor(whole.length / 2)), {
    status: response.status,
    headers,
  });
}
