import { SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import express from 'express';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainPath } from '../../src/bot/plainPath';
import { tracesTo, type Traces } from '../../src/bot/traces';

const SECRET = 'Zoë’s diary';
const PERSON = '0f8fad5b-d9cb-469f-a165-70867728950e';

let far: Server;
let door: Server;
let exporter: InMemorySpanExporter;
let traces: Traces;

beforeEach(async () => {
  exporter = new InMemorySpanExporter();
  exporter.shutdown = async () => undefined; // which would throw away what is looked at here
  traces = tracesTo(exporter);
  far = await listening(
    createServer((asked, answer) => {
      if (asked.url?.includes('reset')) asked.socket.destroy();
      else answer.writeHead(asked.url?.includes('busy') ? 503 : 200).end('{}');
    }),
  );
  const app = express().use(traces.incoming);
  const plans = express.Router().get('/plans/:key/mine', async ({ query }, response) => {
    await fetch(`${urlOf(far)}/_api/web/lists/getByTitle('Actions')/items?$filter=${SECRET}`);
    await fetch(`${urlOf(far)}/${query.to as string}`).catch(() => undefined);
    await byNodeHttp(`${urlOf(far)}/v3/conversations/a:1-secret/activities/17000000000`);
    response.json({});
  });
  app.get('/health/live', (_request, response) => void response.json({}));
  door = await listening(createServer(app.use('/api', plans)));
});
afterEach(async () => {
  await traces.close();
  for (const server of [far, door]) {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  }
});

const spans = async (): Promise<readonly ReadableSpan[]> => {
  await traces.close();
  return exporter.getFinishedSpans();
};
const told = ({ name, status, attributes }: ReadableSpan) => ({
  name: name.replace(/(?:localhost|127\.0\.0\.1):\d+/, 'far'),
  failed: status.code === SpanStatusCode.ERROR,
  status: attributes['http.response.status_code'],
});

describe('traces', () => {
  it('hold a request with its route, and the calls made for it, by fetch and by node:http', async () => {
    await fetch(`${urlOf(door)}/api/plans/edhr-2012/mine?to=busy`);
    const found = await spans();
    const incoming = found.find(({ name }) => name.startsWith('GET /api'));
    expect(found.filter(span => span !== incoming).map(told)).toEqual([
      {
        name: "GET far/_api/web/lists/getByTitle('Actions')/items",
        failed: false,
        status: 200,
      },
      { name: 'GET far/busy', failed: true, status: 503 },
      { name: 'POST far/v3/conversations/…/activities/…', failed: false, status: 200 },
    ]);
    expect(incoming && told(incoming)).toEqual({
      name: 'GET /api/plans/:key/mine',
      failed: false,
      status: 200,
    });
    const parents = found.map(({ parentSpanContext }) => parentSpanContext?.spanId);
    expect(new Set(parents)).toEqual(new Set([undefined, incoming?.spanContext().spanId]));
  });

  it('tell of a call that had no answer', async () => {
    await fetch(`${urlOf(door)}/api/plans/edhr-2012/mine?to=reset`);
    const reset = (await spans()).map(told).find(({ name }) => name.includes('reset'));
    expect(reset).toEqual({ name: 'GET far/reset', failed: true, status: undefined });
  });

  it('hold no text of anybody, no id and no token', async () => {
    await fetch(`${urlOf(door)}/api/plans/${SECRET}/mine?to=${SECRET}&q=${PERSON}`, {
      headers: { Authorization: 'Bearer a-secret-token' },
    });
    const all = JSON.stringify((await spans()).map(({ name, attributes }) => [name, attributes]));
    expect(all).not.toMatch(/Zo|diary|a:1-secret|17000000000|0f8fad5b|secret-token|edhr/);
  });

  it('leave out probes, and calls that belong to nothing', async () => {
    await fetch(`${urlOf(door)}/health/live`);
    await fetch(`${urlOf(far)}/by-itself`);
    expect(await spans()).toEqual([]);
  });

  it('hold a run with its calls, and that it failed', async () => {
    const run = traces.within('run', async () => {
      await fetch(`${urlOf(far)}/posted`);
      throw new Error(SECRET);
    });
    await expect(run).rejects.toThrow(SECRET);
    expect((await spans()).map(told)).toEqual([
      { name: 'GET far/posted', failed: false, status: 200 },
      { name: 'run', failed: true, status: undefined },
    ]);
  });
});

describe('a path in a trace', () => {
  it.each([
    ["/_api/web/lists/getByTitle('Progress%20updates')/items?$top=5000", true],
    ["/_api/web/lists/getByTitle('Actions')/items(12)", true],
    [`/_api/web/siteUsers/getByEmail('zoe%40police.example')`, false],
    [`/people(PartitionKey='tenant',RowKey='${PERSON}')`, false],
    [`/v3/conversations/a%3A1zoe/members/29:zoe`, false],
    ['/%E0%A4%A', true],
  ])('%s is told without what may be about somebody', (path, isPlain) => {
    expect(plainPath(path)).not.toMatch(/zoe|tenant|0f8fad5b|\?/);
    expect(plainPath(path).includes('…')).toBe(!isPlain || path.includes('%E0'));
  });
});

const urlOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;

function listening(server: Server): Promise<Server> {
  return new Promise(done => server.listen(0, 'localhost', () => done(server)));
}

function byNodeHttp(url: string): Promise<void> {
  return new Promise((done, failed) => {
    const sent = request(url, { method: 'POST' }, answer => {
      answer.resume().on('end', () => done());
    });
    sent.on('error', failed).end();
  });
}
