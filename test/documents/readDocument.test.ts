import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../src/documents/readDocument';

describe('opening a document', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const written = async (bytes: string | Uint8Array) => {
    const path = join(folder, 'plan.txt');
    await writeFile(path, bytes);
    return path;
  };

  it.each([
    ['UTF-8', new TextEncoder().encode('Café – plan')],
    [
      'what old Windows programs write',
      Uint8Array.from([...Buffer.from('Caf'), 0xe9, 0x20, 0x96, ...Buffer.from(' plan')]),
    ],
    ['Unicode text of a spreadsheet', Buffer.from('\uFEFFCafé – plan', 'utf16le')],
  ])('reads %s', async (_, bytes) => {
    expect(await readDocument(await written(bytes))).toEqual({ text: 'Café – plan' });
  });

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /not a text file/],
    [
      'a document of a word processor',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
      /not a text file/,
    ],
    ['an empty file', '  \n', /is empty/],
  ])('refuses %s', async (_, bytes, why) => {
    expect(await readDocument(await written(bytes))).toEqual({
      refused: expect.stringMatching(why) as string,
    });
  });

  it('refuses 50 MB without loading them', async () => {
    const path = await written('plan');
    await truncate(path, 50 * 1024 * 1024);
    expect(await readDocument(path)).toEqual({
      refused: expect.stringMatching(/has 50 MB; a plan may have 20 MB/) as string,
    });
  });

  it('refuses a file that is not there, and a folder', async () => {
    expect(await readDocument(join(folder, 'nowhere.txt'))).toEqual({
      refused: expect.stringMatching(/cannot be read: there is no such file\.$/) as string,
    });
    expect(await readDocument(folder)).toEqual({
      refused: expect.stringMatching(/is not a file/) as string,
    });
  });
});
