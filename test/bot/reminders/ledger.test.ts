import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ledgerIn } from '../../../src/bot/reminders/ledger';
import { day } from '../../../src/plan/day';

const RUN = { plan: 'edhr-2012', day: day('2012-08-03') };
let server: Server;
let type = '';
let body = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const isRead = request.method === 'GET';
    response.writeHead(isRead ? 200 : 204, isRead ? { 'content-type': type } : {});
    response.end(isRead ? body : '');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
});
afterAll(() => new Promise(done => server.close(done)));

function ledger() {
  const { port } = server.address() as AddressInfo;
  const table = `TableEndpoint=http://127.0.0.1:${port}/account`;
  const key = Buffer.from('key').toString('base64');
  return ledgerIn({
    connectionString: `DefaultEndpointsProtocol=http;AccountName=account;AccountKey=${key};${table};`,
  });
}

describe('the ledger', () => {
  it('is empty where storage says that it has no rows', async () => {
    [type, body] = ['application/json;odata=nometadata', '{"value":[]}'];
    expect(await ledger().entries(RUN)).toEqual([]);
  });

  it('is not empty where a page answers in the place of storage', async () => {
    [type, body] = ['text/html', '<!doctype html><title>Sign in</title>'];
    await expect(ledger().entries(RUN)).rejects.toThrow('Something else than storage');
  });
});
