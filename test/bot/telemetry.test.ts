import { createHttpHeaders, type PipelineRequest } from '@azure/core-rest-pipeline';
import { gunzipSync } from 'node:zlib';
import { applicationInsights } from '../../src/bot/applicationInsights';
import type { RunResult } from '../../src/bot/reminders/run';
import { meterFor, runFacts, telemetryTo } from '../../src/bot/telemetry';
import { day } from '../../src/plan/day';

const INGESTION = 'https://ingestion.example/';
const CONNECTION = `InstrumentationKey=11111111-2222-4333-8444-555555555555;IngestionEndpoint=${INGESTION}`;
const ASKING = { day: day('2012-08-03'), digests: [], silent: [] };

describe('telemetry', () => {
  it('is one line of JSON an event, with ids and numbers', () => {
    const lines: string[] = [];
    telemetryTo(line => lines.push(line)).event('run finished', { plan: 'edhr-2012', sent: 38 });
    expect(lines.map(line => JSON.parse(line) as unknown)).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        event: 'run finished',
        plan: 'edhr-2012',
        sent: 38,
      },
    ]);
    expect(lines.join('').split('\n')).toHaveLength(2);
  });

  it('goes nowhere else unless Application Insights is set', async () => {
    expect(await meterFor(undefined)).toBeUndefined();
    expect(await meterFor('  ')).toBeUndefined();
  });

  it('is closed in time though the place that it is sent to is away', async () => {
    const away = { record: () => undefined, close: () => Promise.reject(new Error('away')) };
    await expect(telemetryTo(() => undefined, away).close()).resolves.toBeUndefined();
  });

  it('reaches Application Insights as counts and numbers, and nothing else', async () => {
    const received: string[] = [];
    const taken = { itemsReceived: 2, itemsAccepted: 2, errors: [] };
    const sendRequest = async (request: PipelineRequest) => {
      if (request.url.startsWith(INGESTION)) received.push(bodyOf(request));
      const headers = createHttpHeaders();
      return { request, headers, status: 200, bodyAsText: JSON.stringify(taken) };
    };
    const meter = applicationInsights(CONNECTION, { httpClient: { sendRequest } });
    telemetryTo(() => undefined, meter).event('run finished', { plan: 'edhr-2012', sent: 38 });
    await meter.close();
    expect(metricsIn(received)).toEqual([
      { name: 'followthrough.run_finished', value: 1 },
      { name: 'followthrough.run_finished.sent', value: 38 },
    ]);
    expect(received.join()).not.toContain('edhr-2012');
  });
});

describe('a run in numbers', () => {
  it('counts people by what became of them', () => {
    const states = ['sent', 'sent', 'rejected', 'unknown', 'retry', 'planned'] as const;
    const reminded = states.map((state, at) => ({ to: `Person ${at}`, items: 2, state }));
    expect(runFacts({ asking: ASKING, reminded })).toEqual({
      day: '2012-08-03',
      people: 6,
      sent: 2,
      unreachable: 1,
      unknown: 1,
      waiting: 2,
    });
  });

  it('is nobody’s when another process is sending', () => {
    const busy: RunResult = { asking: ASKING, reminded: [], busy: true };
    expect(runFacts(busy)).toBeUndefined();
  });
});

type Envelope = { data: { baseData: { metrics?: { name: string; value: number }[] } } };

function metricsIn(bodies: readonly string[]): { name: string; value: number }[] {
  return bodies
    .flatMap(body => JSON.parse(body) as Envelope[])
    .flatMap(({ data }) => data.baseData.metrics ?? [])
    .map(({ name, value }) => ({ name, value }));
}

function bodyOf({ body, headers }: PipelineRequest): string {
  const bytes = body as string | Uint8Array;
  if (typeof bytes === 'string') return bytes;
  return (
    headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : Buffer.from(bytes)
  ).toString();
}
