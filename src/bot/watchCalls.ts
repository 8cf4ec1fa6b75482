import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** A call that goes out; `origin` is where it goes to. */
export type Call = { method: string; origin: URL; path: string };

/** Told of a call as it begins. What it gives is told the status of its answer; undefined: there was none. */
export type Watch = (call: Call) => ((status: number | undefined) => void) | undefined;

type FetchRequest = { method: string; origin: string | URL; path: string };

/**
 * Watches every HTTP call of this process, by `fetch` and by `node:http`, through the channels on
 * which Node tells of them. Gives what ends it.
 */
export function watchCalls(watch: Watch): () => void {
  const ends = new WeakMap<object, (status: number | undefined) => void>();
  const begin = (key: object, call: Call): void => {
    const end = watch(call);
    if (end) ends.set(key, end);
  };
  const end = (key: object, status: number | undefined): void => {
    ends.get(key)?.(status);
    ends.delete(key);
  };
  const heard: Record<string, (told: unknown) => void> = {
    'undici:request:create': told => {
      const { request } = told as { request: FetchRequest };
      const { method, origin, path } = request;
      begin(request, { method, origin: new URL(origin), path });
    },
    'undici:request:headers': told => {
      const { request, response } = told as {
        request: FetchRequest;
        response: { statusCode: number };
      };
      end(request, response.statusCode);
    },
    'undici:request:error': told => end((told as { request: FetchRequest }).request, undefined),
    'http.client.request.start': told => {
      const { request } = told as { request: ClientRequest };
      const { method, protocol, host, path } = request;
      const named = request.getHeader('host');
      const origin = new URL(`${protocol}//${typeof named === 'string' ? named : host}`);
      begin(request, { method, origin, path });
    },
    'http.client.response.finish': told => {
      const { request, response } = told as { request: ClientRequest; response: IncomingMessage };
      end(request, response.statusCode);
    },
    'http.client.request.error': told =>
      end((told as { request: ClientRequest }).request, undefined),
  };
  for (const [channel, hear] of Object.entries(heard)) subscribe(channel, hear);
  return () => {
    for (const [channel, hear] of Object.entries(heard)) unsubscribe(channel, hear);
  };
}
