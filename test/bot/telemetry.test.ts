import { createHttpHeaders, type PipelineRequest } from '@azure/core-rest-pipeline';
import { gunzipSync } from 'node:zlib';
import { applicationInsights } from '../../src/bot/applicationInsights';
import type { RunResult } from '../../src/bot/reminders/run';
import { meterFor, runFacts, telemetryTo, tellOf } from '../../src/bot/telemetry';
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
    const nobody = () => {
      throw new Error('nobody is to sign in');
    };
    expect(await meterFor(undefined, nobody)).toBeUndefined();
    expect(await meterFor('  ', nobody)).toBeUndefined();
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

describe('a run that is told of', () => {
  const told = async (run: () => Promise<RunResult>) => {
    const events: unknown[] = [];
    const telemetry = {
      event: (name: string, facts?: object) => void events.push([name, facts]),
      close: async () => undefined,
    };
    const ended = tellOf(telemetry, { plan: 'edhr-2012', day: '2012-08-03', run });
    const fault = await ended.then(
      () => undefined,
      (error: Error) => error.message,
    );
    return { events, fault };
  };
  const ABOUT = { plan: 'edhr-2012', day: '2012-08-03' };

  it('has begun and has finished', async () => {
    expect(await told(async () => ({ asking: ASKING, reminded: [] }))).toEqual({
      events: [
        ['run started', ABOUT],
        ['run finished', { ...ABOUT, people: 0, sent: 0, unreachable: 0, unknown: 0, waiting: 0 }],
      ],
    });
  });

  it('is not finished twice when two processes begin it', async () => {
    const { events } = await told(async () => ({ asking: ASKING, reminded: [], busy: true }));
    expect(events).toContainEqual(['run left to another', ABOUT]);
  });

  it('says what kind of fault ended it, and none of its words', async () => {
    const { events, fault } = await told(async () => {
      throw Object.assign(new Error('“our words”'), { statusCode: 503 });
    });
    expect(events).toContainEqual(['run failed', { ...ABOUT, fault: 'Error 503' }]);
    expect(fault).toBe('“our words”'); // for whoever called it
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
