import { evidenceName, evidenceOf } from '../../src/plan/evidence';
import { decideFile, isWhatItSays, MOST_FILE, whyNotFile } from '../../src/plan/evidenceFile';
import { keptName, safeName } from '../../src/plan/fileName';
import { aPlan, anAction, anUpdate } from '../helpers/plan';

const FILE = { ref: 'OD8-02', key: 'file-key-1', name: 'Minutes.pdf', size: 1000 };
const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  new Uint8Array(values.flatMap(one => (typeof one === 'string' ? [...Buffer.from(one)] : [one])));

describe('a file for an update', () => {
  it.each([
    ['the owner', 'id-ds', 'keep'],
    ['a plan manager', 'id-eu', 'keep'],
    ['somebody else', 'id-nobody', 'not found'],
  ])('may be attached by whoever may update the action: %s', (_, id, kind) => {
    expect(decideFile(aPlan(), FILE, { by: { id, name: 'A' } })).toMatchObject({ kind });
  });

  it('is not found where the action is gone', () => {
    const by = { id: 'id-eu', name: 'Eve Unit' };
    expect(decideFile(aPlan(), { ...FILE, ref: 'OD9-99' }, { by })).toEqual({
      kind: 'not found',
      log: 'gone',
    });
    expect(decideFile(aPlan(), { ...FILE, key: 'short' }, { by })).toMatchObject({
      kind: 'refused',
    });
  });

  it.each([
    ['setup.exe', 10, 'Files that end in .exe are not taken'],
    ['page.html', 10, 'Files that end in .html are not taken'],
    ['picture.svg', 10, 'Files that end in .svg are not taken'],
    ['macros.docm', 10, 'Files that end in .docm are not taken'],
    ['minutes.pdf.lnk', 10, 'Files that end in .lnk are not taken'],
    ['README', 10, 'Files without an ending are not taken'],
    ['a.constructor', 10, 'Files without an ending are not taken'],
    ['minutes.pdf', MOST_FILE + 1, 'an update takes 20 MB at most'],
    ['minutes.pdf', 0, 'That file is empty'],
  ])('is refused in a sentence that says what to do: %s of %d bytes', (name, size, sentence) => {
    expect(whyNotFile({ name, size })).toContain(sentence);
  });

  it.each(['Minutes.PDF', 'survey.xlsx', 'photo.jpeg', 'mail.eml'])('is taken: %s', name => {
    expect(whyNotFile({ name, size: MOST_FILE })).toBeUndefined();
  });

  it.each([
    ['a.pdf', bytes('%PDF-1.7'), true],
    ['a.pdf', bytes('MZ', 0x90), false],
    ['a.docx', bytes('PK', 3, 4), true],
    ['a.docx', bytes('<html>'), false],
    ['a.png', bytes(0x89, 'PNG'), true],
    ['a.heic', bytes(0, 0, 0, 24, 'ftypheic'), true],
    ['a.txt', bytes('Ünïcode words'), true],
    ['a.txt', bytes('MZ', 0, 0), false],
    ['a.exe', bytes('MZ'), false],
    ['a.pdf', bytes('%P'), false],
  ])('is looked at, whatever it is called: %s', (name, content, is) => {
    expect(isWhatItSays(name, content)).toBe(is);
  });

  it.each([
    ['C:\\Users\\me\\Minutes 3 May.PDF', 'Minutes 3 May.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['a#b%c&d?e*f:g|h"i<j>.pdf', 'a b c d e f g h i j.pdf'],
    ['invoice\u202Efdp.txt', 'invoice fdp.txt'],
    ['..pdf', 'file.pdf'],
    ['~$draft._vti_x.docx', 'draft x.docx'],
    ['Cofnodion ŵ ŷ.docx', 'Cofnodion ŵ ŷ.docx'],
    ['e\u0301quipe.docx', 'équipe.docx'],
    [`${'long '.repeat(60)}.pdf`, `${'long '.repeat(16).trim()}.pdf`],
  ])('gets a name that is safe anywhere: %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });
});

describe('evidence', () => {
  const mark = '0123456789';
  const kept = keptName('Minutes (3 May).pdf', { ref: 'OD8-02', mark });
  const file = `https://force.sharepoint.com/sites/edhr/Evidence/${encodeURIComponent(kept)}`;

  it('calls a kept file by its name, and a link by its address', () => {
    expect(kept).toBe('OD8-02 Minutes (3 May) 0123456789.pdf');
    expect(evidenceName(file, 'OD8-02')).toEqual({ name: 'Minutes (3 May).pdf', isFile: true });
    const link = 'https://intranet.example/minutes.pdf';
    expect(evidenceName(link, 'OD8-02')).toEqual({ name: link, isFile: false });
    const odd = 'https://intranet.example/%E0%A4%A';
    expect(evidenceName(odd, 'OD8-02')).toEqual({ name: odd, isFile: false });
  });

  it('of an action is each link once, where it was given first', () => {
    const updates = [
      anUpdate({ key: 'third', evidence: [file] }),
      anUpdate({ key: 'second', by: 'Pat Park', evidence: [file, 'javascript:alert(1)'] }),
      anUpdate({ key: 'first', ref: anAction().ref }),
    ];
    expect(evidenceOf(updates)).toEqual([
      expect.objectContaining({ link: file, key: 'second', by: 'Pat Park', isFile: true }),
    ]);
  });
});
