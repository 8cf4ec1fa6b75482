import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSettings, serviceAt } from '../../src/tab/service';
import { anAction, anUpdate } from '../helpers/plan';

type Answer = { status?: number; headers?: Record<string, string>; body: unknown };
type Asked = { path: string; token: string | undefined; body: string };

let server: Server;
let url: string;
let answer: Answer;
const asked: Asked[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { url: path = '', method, headers } = request;
      asked.push({ path: `${method} ${path}`, token: headers.authorization, body });
      const { status = 200, headers: given = {}, body: said } = answer;
      response.writeHead(status, { 'Content-Type': 'application/json', ...given });
      response.end(typeof said === 'string' ? said : JSON.stringify(said));
    });
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => asked.splice(0));
afterAll(() => new Promise(resolve => server.close(resolve)));

const service = () => serviceAt(url, async () => 'a-token');
const report = { ref: 'OD8-02', key: 'a-key-of-mine', text: 'Done' };

describe('the service', () => {
  it('is sent a report with the person’s token', async () => {
    answer = { body: { kind: 'saved', action: anAction(), update: anUpdate() } };
    await expect(service().tell('edhr-2012', report)).resolves.toMatchObject({ kind: 'saved' });
    expect(asked).toEqual([
      {
        path: 'POST /api/plans/edhr-2012/updates',
        token: 'Bearer a-token',
        body: JSON.stringify(report),
      },
    ]);
  });

  it.each([
    [200, { kind: 'again', update: anUpdate() }],
    [404, { kind: 'not found' }],
    [409, { kind: 'differs', update: anUpdate() }],
    [409, { kind: 'closed', status: 'Complete' }],
    [409, { kind: 'changed', action: anAction() }],
    [422, { kind: 'refused', sentence: 'Too long.' }],
  ])('answers a report with %i as an outcome: %j', async (status, body) => {
    answer = { status, body };
    await expect(service().tell('edhr-2012', report)).resolves.toEqual(body);
  });

  it.each<[string, Answer, string]>([
    [
      'its own sentence',
      { status: 503, body: { error: 'SharePoint rests.' } },
      'SharePoint rests.',
    ],
    ['an ended sign-in', { status: 401, body: {} }, 'Your sign-in has ended.'],
    ['no right', { status: 403, body: {} }, 'You have no right to do this.'],
    [
      'too much at once',
      { status: 429, headers: { 'Retry-After': '7' }, body: '' },
      'Try again in 7 seconds.',
    ],
    ['a fault', { status: 500, body: '<html>' }, 'The service answered 500.'],
    ['no JSON', { body: '<html>' }, 'an answer that the tab does not understand'],
  ])('has %s told as a sentence', async (_, given, sentence) => {
    answer = given;
    await expect(service().tell('edhr-2012', report)).rejects.toThrow(sentence);
    await expect(service().mine('edhr-2012')).rejects.toThrow(sentence);
  });

  it('gives nothing for an action that is gone or not theirs', async () => {
    answer = { status: 404, body: { error: 'Not found' } };
    await expect(service().one('edhr-2012', 'OD8-02')).resolves.toBeUndefined();
  });

  it('is told from one that cannot be reached', async () => {
    const nowhere = serviceAt('http://127.0.0.1:1', async () => 'a-token');
    await expect(nowhere.mine('edhr-2012')).rejects.toThrow('The service cannot be reached.');
  });

  it('writes keys and refs into its addresses safely', async () => {
    answer = { body: { action: anAction(), updates: [] } };
    await service().one('a/b', '../me?');
    expect(asked[0]?.path).toBe('GET /api/plans/a%2Fb/actions/..%2Fme%3F');
  });

  it('gives its settings without a token', async () => {
    answer = { body: { siteUrl: 'https://site.example' } };
    await expect(readSettings(url)).resolves.toEqual({ siteUrl: 'https://site.example' });
    expect(asked[0]?.token).toBeUndefined();
  });

  it.each([
    ['a fault', { status: 500, body: '' }],
    ['a page', { body: '<html>' }],
  ])('has no settings in %s', async (_, given) => {
    answer = given;
    await expect(readSettings(url)).rejects.toThrow();
  });
});
