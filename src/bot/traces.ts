import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import { plainPath } from './plainPath';
import { watchCalls } from './watchCalls';

/** What the service did for each request and each run, by OpenTelemetry: names of routes, hosts, paths, statuses. */
export type Traces = {
  /** A span for every request that comes in; whatever is called on its way belongs to it. */
  incoming: RequestHandler;
  /** A span for work that nobody asked for by a request, such as a run. */
  within: <Given>(name: string, work: () => Promise<Given>) => Promise<Given>;
  /** Sends what is still waiting. */
  close(): Promise<void>;
};

const FAILED = 500;
const PROBES = /^\/health\//;

/**
 * Traces sent by `exporter`. Calls that go out are seen by Node's own channels, so nothing that calls
 * has to know of it. No text of a person is in a span: routes bear no values, and paths are {@link plainPath}s.
 */
export function tracesTo(exporter: SpanExporter): Traces {
  const current = new AsyncLocalStorage<Span>();
  const unseen = outside(exporter, work => current.exit(work));
  const processor = new BatchSpanProcessor(unseen);
  const provider = new BasicTracerProvider({ spanProcessors: [processor] });
  const tracer = provider.getTracer('followthrough');
  const unwatch = watchCalls(({ method, origin, path }) => {
    const parent = current.getStore();
    if (!parent?.isRecording()) return undefined;
    const { host } = origin;
    const attributes = {
      'http.request.method': method,
      'server.address': origin.hostname,
      'url.full': `${origin.origin}${plainPath(path)}`,
    };
    const span = tracer.startSpan(
      `${method} ${host}${plainPath(path)}`,
      { kind: SpanKind.CLIENT, attributes },
      trace.setSpan(ROOT_CONTEXT, parent),
    );
    return status => ended(span, status);
  });
  return {
    incoming: (request, response, next) => {
      if (PROBES.test(request.path)) return next();
      const { method } = request;
      const span = tracer.startSpan(method, {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': method },
      });
      response.once('close', () => {
        const { route, baseUrl } = request as { route?: { path?: unknown }; baseUrl: string };
        const path = typeof route?.path === 'string' ? `${baseUrl}${route.path}` : '(no route)';
        span.updateName(`${method} ${path}`).setAttribute('http.route', path);
        ended(span, response.writableFinished ? response.statusCode : undefined);
      });
      current.run(span, next);
    },
    within: async (name, work) => {
      const span = tracer.startSpan(name, { kind: SpanKind.INTERNAL });
      try {
        return await current.run(span, work);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    close: async () => {
      unwatch();
      await provider.shutdown();
    },
  };
}

/** Undefined: there was no answer. */
function ended(span: Span, status: number | undefined): void {
  if (status !== undefined) span.setAttribute('http.response.status_code', status);
  if (status === undefined || status >= FAILED) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** The exporter, whose own calls belong to nothing: else each would give another one to send. */
function outside(exporter: SpanExporter, exit: (work: () => void) => void): SpanExporter {
  return {
    export: (spans, done) => exit(() => exporter.export(spans, done)),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush && { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}
