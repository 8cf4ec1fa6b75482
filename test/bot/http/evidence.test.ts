import { request as httpRequest } from 'node:http';
import { MOST_FILE } from '../../../src/plan/evidenceFile';
import type { EvidenceShelf, FileToKeep, KeptFile } from '../../../src/sharepoint/evidence';
import { aPerson, aPlan, anAction, anUpdate, PEOPLE as OTHERS } from '../../helpers/plan';
import { planInMemory } from '../helpers/planInMemory';
import { serveApi } from '../helpers/serveApi';

const NOW = new Date('2012-08-03T09:00:00Z');
const PEOPLE = [
  ...OTHERS,
  aPerson({ name: 'Rae Reader', id: 'id-rr', asWritten: ['RR'], roles: ['reader'] }),
];
const LINK = 'https://site.example/Evidence/used.pdf';
const PDF = Buffer.from('%PDF minutes');

let api: Awaited<ReturnType<typeof serveApi>>;
let answer: (file: FileToKeep) => Promise<KeptFile>;
const kept: FileToKeep[] = [];
const dropped: Parameters<EvidenceShelf['drop']>[0][] = [];
const logged: string[] = [];

beforeEach(async () => {
  for (const list of [kept, dropped, logged]) list.length = 0;
  answer = async () => ({ kind: 'kept', link: 'https://site.example/Evidence/a.pdf' });
  const plan = aPlan({
    ...{ actions: [anAction()], people: PEOPLE, updates: [anUpdate({ evidence: [LINK] })] },
  });
  const store = planInMemory(plan);
  const log = (line: string) => void logged.push(line);
  api = await serveApi(store, {
    people: PEOPLE,
    now: () => NOW,
    evidence: {
      keep: async file => {
        kept.push(file);
        return answer(file);
      },
      drop: async file => dropped.push(file) > 0,
    },
    log,
  });
});
afterEach(() => api.close());

async function send(differs: Record<string, string> = {}, body: Buffer = PDF, type = BYTES) {
  const given = { ref: 'OD8-02', key: 'file-key-1', name: 'Minutes.pdf', as: 'id-ds', ...differs };
  const { as, ...query } = given;
  const sent = await fetch(
    `${api.url}/plans/edhr-2012/evidence?${new URLSearchParams(query).toString()}`,
    { method: 'POST', headers: { Authorization: as, 'Content-Type': type }, body: body.toString() },
  );
  return { status: sent.status, body: (await sent.json()) as Record<string, unknown> };
}
const BYTES = 'application/octet-stream';

describe('the door for files', () => {
  it('keeps a file for whoever may update the action, under a name made safe', async () => {
    expect(await send({ name: '..\\..\\My <minutes>.PDF' })).toEqual({
      status: 200,
      body: {
        kind: 'kept',
        link: 'https://site.example/Evidence/a.pdf',
        name: 'My minutes.pdf',
      },
    });
    expect(kept).toEqual([
      expect.objectContaining({
        ...{ planKey: 'edhr-2012', ref: 'OD8-02', key: 'file-key-1', name: 'My minutes.pdf' },
        ...{ by: { id: 'id-ds', name: 'Dana Service' }, now: NOW },
      }),
    ]);
    expect(Buffer.from(kept[0]?.bytes ?? []).toString()).toBe('%PDF minutes');
  });

  it.each([
    ['not theirs', { as: 'id-rr' }],
    ['gone', { ref: 'OD9-99' }],
  ])(
    'finds nothing where the action is %s, and says which only in the log',
    async (log, differs) => {
      expect(await send({ ...differs })).toEqual({ status: 404, body: { kind: 'not found' } });
      expect(logged).toEqual([expect.stringContaining(log)]);
      expect(kept).toEqual([]);
    },
  );

  it.each([
    ['of a type that is not taken', { name: 'a.exe' }, PDF, BYTES, 422, '.exe are not taken'],
    ['that is a program', {}, Buffer.from('MZ program'), BYTES, 422, 'not what its ending says'],
    ['that is empty', {}, Buffer.from(''), BYTES, 422, 'That file is empty'],
    ['without a key', { key: '' }, PDF, BYTES, 422, 'attach it again'],
    ['sent as something else', {}, PDF, 'text/plain', 415, 'attach it again'],
  ] as const)('refuses a file %s', async (_, differs, body, type, status, sentence) => {
    expect(await send(differs, body, type)).toMatchObject({
      status,
      body: { kind: 'refused', sentence: expect.stringContaining(sentence) },
    });
    expect(kept).toEqual([]);
  });

  it('refuses a file that says it is too large before it is read', async () => {
    const { port } = api;
    const answered = await new Promise<{ status: number; body: string }>((done, failed) => {
      const asked = httpRequest(
        {
          ...{ port, host: '127.0.0.1', method: 'POST' },
          path: '/plans/edhr-2012/evidence?ref=OD8-02&key=file-key-1&name=a.pdf',
          headers: {
            ...{ Authorization: 'id-ds', 'Content-Type': BYTES },
            'Content-Length': MOST_FILE + 1,
          },
        },
        response => {
          let body = '';
          response.on('data', (part: Buffer) => (body += part.toString()));
          response.on('end', () => {
            asked.destroy();
            done({ status: response.statusCode ?? 0, body });
          });
        },
      );
      asked.on('error', failed);
      asked.write('%PDF');
    });
    expect(answered).toMatchObject({ status: 413, body: expect.stringContaining('20 MB at most') });
  });

  it('tells what SharePoint refused, under its own status', async () => {
    answer = async () => ({ kind: 'refused', sentence: 'Close it there.', status: 423 });
    expect(await send()).toEqual({
      status: 423,
      body: { kind: 'refused', sentence: 'Close it there.' },
    });
  });

  it('holds few files at a time, and asks others to come again', async () => {
    let finish: (kept: KeptFile) => void = () => undefined;
    const waits = new Promise<KeptFile>(done => (finish = done));
    answer = () => waits;
    const held = [1, 2, 3].map(number => send({ key: `file-key-${number}` }));
    while (kept.length < 3) await new Promise(done => setTimeout(done, 5));
    expect(await send({ key: 'file-key-4' })).toMatchObject({ status: 503 });
    finish({ kind: 'kept', link: 'https://site.example/Evidence/a.pdf' });
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await send({ key: 'file-key-4' })).toMatchObject({ status: 200 });
  });

  it('takes more than a person sends in a minute from nobody', async () => {
    for (let sent = 0; sent < 20; sent += 1) await send();
    expect(await send()).toMatchObject({ status: 429 });
    expect(await send({ as: 'id-eu' })).toMatchObject({ status: 200 });
  });

  it('takes a file back, unless an update has it', async () => {
    const drop = async (link: string) =>
      (
        await fetch(`${api.url}/plans/edhr-2012/evidence?link=${encodeURIComponent(link)}`, {
          ...{ method: 'DELETE', headers: { Authorization: 'id-ds' } },
        })
      ).status;
    const unused = 'https://site.example/Evidence/unused.pdf';
    expect([await drop(LINK), await drop(unused)]).toEqual([204, 204]);
    expect(dropped).toEqual([
      { planKey: 'edhr-2012', link: unused, by: { id: 'id-ds', name: 'Dana Service' } },
    ]);
  });

  it('is open to nobody without a token', async () => {
    expect((await send({ as: 'nobody' })).status).toBe(401);
  });
});
