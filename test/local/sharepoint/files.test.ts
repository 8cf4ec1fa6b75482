import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '@pnp/sp/files/index.js';
import type { SPFI } from '@pnp/sp';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, ask, aSite, MEMBER, OWNER, SITE_URL, VISITOR } from './aSite';

let site: Site;
let sp: SPFI;
beforeEach(() => {
  site = aSite();
  sp = as(site);
});
afterEach(() => site.close());

const LIBRARY = '/sites/plan/Shared Documents';
const files = (who: SPFI = sp) => who.web.getFolderByServerRelativePath(LIBRARY).files;
const named = (name: string, who: SPFI = sp) =>
  who.web.getFileByServerRelativePath(`${LIBRARY}/${name}`);
const names = async (folder = LIBRARY) =>
  (await sp.web.getFolderByServerRelativePath(folder).files()).map(file => file.Name).sort();

describe('a file in a library', () => {
  it.each(['plan.txt', "it's.txt", 'a % b #1.txt', 'a & b = c + d.txt', 'Zürich ☂.txt'])(
    'is found by its name, its path and its id, and read as it was written: %s',
    async name => {
      const { UniqueId, ServerRelativeUrl, Length } = await files().addUsingPath(name, 'Ünïcode');
      expect([ServerRelativeUrl, Length]).toEqual([`${LIBRARY}/${name}`, '9']);
      expect(await sp.web.getFileByServerRelativePath(ServerRelativeUrl).getText()).toBe('Ünïcode');
      expect((await sp.web.getFileById(UniqueId)()).Name).toBe(name);
      const found = await files().filter(`Name eq '${name.replace("'", "''")}'`)();
      expect(found.map(file => file.UniqueId)).toEqual([UniqueId]);
      const { EncodedAbsUrl } = await named(name).listItemAllFields.select('EncodedAbsUrl')<{
        EncodedAbsUrl: string;
      }>();
      expect((await sp.web.getFileByUrl(EncodedAbsUrl)()).UniqueId).toBe(UniqueId);
    },
  );

  it.each(['a:b.txt', 'a?.txt', 'a|b.txt', 'ends with a dot.'])(
    'is refused under a name that SharePoint does not allow: %s',
    name => expect(files().addUsingPath(name, 'x')).rejects.toMatchObject({ status: 400 }),
  );

  it('is written over only when that is said, or kept beside under another name', async () => {
    await files().addUsingPath('a.txt', 'one');
    await expect(files().addUsingPath('A.TXT', 'two')).rejects.toMatchObject({ status: 400 });
    await files().addUsingPath('a.txt', 'two', { EnsureUniqueFileName: true });
    await files().addUsingPath('a.txt', 'three', { Overwrite: true });
    expect(await names()).toEqual(['a.txt', 'a1.txt']);
    expect(await named('a.txt').getText()).toBe('three');
    expect(await named('a1.txt').getText()).toBe('two');
  });

  it('has a row of the library with columns of its own', async () => {
    await sp.web.defaultDocumentLibrary.fields.addText('Ref');
    await files().addUsingPath('a.txt', 'x');
    const item = await named('a.txt').getItem();
    await item.update({ Title: 'Minutes', Ref: '1.2' });
    expect(await item.select('Ref', 'FileLeafRef', 'File/Name').expand('File')()).toMatchObject({
      Ref: '1.2',
      FileLeafRef: 'a.txt',
      File: { Name: 'a.txt' },
    });
    const file = await named('a.txt').expand('Author', 'ListItemAllFields')<{
      Title: string;
      Author: { Title: string };
      ListItemAllFields: { Ref: string };
    }>();
    expect([file.Title, file.Author.Title, file.ListItemAllFields.Ref]).toEqual([
      'Minutes',
      OWNER.name,
      '1.2',
    ]);
  });

  it('is not written over by who has seen an older one', async () => {
    await files().addUsingPath('a.txt', 'one');
    const { ETag } = await named('a.txt')();
    await named('a.txt').setContent('two');
    await expect(named('a.txt').delete(ETag)).rejects.toMatchObject({ status: 412 });
    expect(await named('a.txt').getText()).toBe('two');
  });

  it('keeps each version with its bytes, and brings one back', async () => {
    await files().addUsingPath('a.txt', 'one');
    await named('a.txt').setContent('two');
    await named('a.txt').setContent('three');
    const { versions } = named('a.txt');
    const labels = async () =>
      (await versions<{ VersionLabel: string }[]>()).map(version => version.VersionLabel);
    expect(await labels()).toEqual(['1.0', '2.0']);
    expect(await versions.getById(512).getText()).toBe('one');
    await versions.restoreByLabel('1.0');
    expect(await named('a.txt').getText()).toBe('one');
    await versions.deleteById(512);
    expect(await labels()).toEqual(['2.0', '3.0']);
  });

  it('comes whole out of pieces, in their order', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_one, index) => index % 251));
    const sent = await files().addChunked('big.bin', new Blob([bytes]), { chunkSize: 30_000 });
    expect((sent as { Length: string }).Length).toBe('70000');
    expect(Buffer.from(await named('big.bin').getBuffer()).equals(bytes)).toBe(true);
    const late = `_api/web/getfilebyserverrelativeurl('${LIBRARY}/big.bin')/continueupload(uploadId=guid'${crypto.randomUUID()}',fileOffset=5)`;
    expect((await ask(site, late, { method: 'POST', body: 'x' })).status).toBe(409);
  });

  it('is still there, bytes and all, when the site is opened again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'library-'));
    const database = join(folder, 'site.db');
    const first = aSite({ database });
    await files(as(first)).addUsingPath('a.txt', 'kept');
    first.close();
    const second = aSite({ database });
    expect(await named('a.txt', as(second)).getText()).toBe('kept');
    second.close();
    rmSync(folder, { recursive: true });
  });

  it('is sent for download from its own address', async () => {
    await files().addUsingPath('a.html', '<script></script>');
    const response = await site.handle(
      new Request(`${SITE_URL}/Shared%20Documents/a.html`, {
        headers: { Authorization: `Bearer ${OWNER.id}` },
      }),
    );
    expect(response.headers.get('Content-Disposition')).toContain('attachment');
    expect(await response.text()).toBe('<script></script>');
  });
});

describe('a picture', () => {
  it('is kept in Site Assets, and its place in the image column of a row', async () => {
    const { list } = await sp.web.lists.ensure('Tasks');
    await list.fields.addImageField('Picture');
    await list.items.add({ Title: 'One' });
    await list.items.getById(1).setImageField('Picture', 'a.png', new Blob(['png']));
    const { Picture } = await list.items.getById(1)<{ Picture: string }>();
    const { fileName, serverRelativeUrl } = JSON.parse(Picture) as Record<string, string>;
    expect(fileName).toBe('a.png');
    expect(await sp.web.getFileByServerRelativePath(serverRelativeUrl ?? '').getText()).toBe('png');
  });
});

describe('checking out', () => {
  it('keeps others from writing, and makes one version when checked in', async () => {
    await files().addUsingPath('a.txt', 'one');
    await named('a.txt').checkout();
    expect((await named('a.txt')()).CheckOutType).toBe(0);
    await expect(named('a.txt', as(site, MEMBER.id)).setContent('mine')).rejects.toMatchObject({
      status: 423,
    });
    await named('a.txt').setContent('two');
    await named('a.txt').setContent('three');
    await named('a.txt').checkin('done', 1);
    expect(await named('a.txt')()).toMatchObject({
      CheckOutType: 2,
      CheckInComment: 'done',
      UIVersionLabel: '2.0',
    });
    expect(await named('a.txt').versions<unknown[]>()).toHaveLength(1);
  });

  it('can be undone, and is refused to be ended where it was not begun', async () => {
    await files().addUsingPath('a.txt', 'one');
    await expect(named('a.txt').checkin()).rejects.toMatchObject({ status: 400 });
    await named('a.txt').checkout();
    await named('a.txt').setContent('two');
    await named('a.txt').undoCheckout();
    expect(await named('a.txt').getText()).toBe('one');
    expect((await named('a.txt')()).CheckOutType).toBe(2);
  });

  it('counts drafts until a file is published, where the library keeps drafts', async () => {
    await sp.web.defaultDocumentLibrary.update({ EnableMinorVersions: true });
    const label = async () => (await named('a.txt')()).UIVersionLabel;
    await files().addUsingPath('a.txt', 'one');
    await named('a.txt').setContent('two');
    expect(await label()).toBe('0.2');
    await named('a.txt').publish('first');
    expect(await label()).toBe('1.0');
    await named('a.txt').setContent('three');
    expect(await label()).toBe('1.1');
  });
});

describe('moving and copying', () => {
  it('copies a file beside itself, and into another library', async () => {
    await files().addUsingPath('a.txt', 'one');
    await named('a.txt').copyTo(`${LIBRARY}/b.txt`, false);
    await named('a.txt').copyByPath('/sites/plan/SiteAssets/a.txt', false);
    expect(await names()).toEqual(['a.txt', 'b.txt']);
    expect(await names('/sites/plan/SiteAssets')).toEqual(['a.txt']);
  });

  it('moves within a library with id and history', async () => {
    const { UniqueId } = await files().addUsingPath('a.txt', 'one');
    await named('a.txt').setContent('two');
    await named('a.txt').moveByPath(`${LIBRARY}/b.txt`, false);
    expect(await names()).toEqual(['b.txt']);
    expect((await named('b.txt')()).UniqueId).toBe(UniqueId);
    expect(await named('b.txt').versions<unknown[]>()).toHaveLength(1);
  });

  it('leaves both alone when the name is taken, unless both are to be kept', async () => {
    await files().addUsingPath('a.txt', 'one');
    await files().addUsingPath('b.txt', 'two');
    await expect(named('a.txt').moveByPath(`${LIBRARY}/b.txt`, false)).rejects.toMatchObject({
      status: 400,
    });
    await named('a.txt').copyByPath(`${LIBRARY}/b.txt`, false, {
      KeepBoth: true,
      ResetAuthorAndCreatedOnCopy: false,
      ShouldBypassSharedLocks: true,
    });
    expect(await names()).toEqual(['a.txt', 'b.txt', 'b1.txt']);
  });
});

describe('a folder', () => {
  const folder = (name: string) => sp.web.getFolderByServerRelativePath(`${LIBRARY}/${name}`);
  beforeEach(async () => {
    await sp.web.defaultDocumentLibrary.rootFolder.folders.addUsingPath('2012');
    await folder('2012').addSubFolderUsingPath('August');
    await folder('2012/August').files.addUsingPath('a.txt', 'deep');
  });
  const text = (path: string) => named(`${path}/a.txt`).getText();

  it('takes what lies in it along when it is renamed, moved or copied', async () => {
    await folder('2012').update({ Name: '2013' });
    expect(await text('2013/August')).toBe('deep');
    await folder('2013').moveByPath(`${LIBRARY}/2014`);
    expect(await text('2014/August')).toBe('deep');
    await folder('2014').copyByPath(`${LIBRARY}/2015`);
    expect([await text('2014/August'), await text('2015/August')]).toEqual(['deep', 'deep']);
  });

  it('goes to the bin and comes back with what lies in it', async () => {
    const bin = await folder('2012').recycle();
    await expect(text('2012/August')).rejects.toMatchObject({ status: 404 });
    await sp.web.recycleBin.getById(String(bin)).restore();
    expect(await text('2012/August')).toBe('deep');
  });

  it('is removed only empty when that is asked', async () => {
    await expect(folder('2012').deleteWithParams({ DeleteIfEmpty: true })).rejects.toMatchObject({
      status: 400,
    });
    await folder('2012').delete();
    await expect(folder('2012')()).rejects.toMatchObject({ status: 404 });
  });

  it('says what lies in it and where it belongs', async () => {
    expect(await folder('2012')()).toMatchObject({ ItemCount: 1, Name: '2012' });
    expect(await folder('2012').storageMetrics()).toMatchObject({ TotalSize: '4' });
    const { UniqueId } = await folder('2012')();
    expect((await sp.web.getFolderById(UniqueId)()).Name).toBe('2012');
    expect((await folder('2012').getParentInfos()).ParentWeb.Url).toBe(SITE_URL);
    expect((await folder('2012').parentFolder()).ServerRelativeUrl).toBe(LIBRARY);
    await expect(folder('nowhere')()).rejects.toMatchObject({ status: 404 });
  });
});

describe('who may', () => {
  it('read but not write does just that', async () => {
    await files().addUsingPath('a.txt', 'one');
    const theirs = as(site, VISITOR.id);
    expect(await named('a.txt', theirs).getText()).toBe('one');
    for (const attempt of [
      () => files(theirs).addUsingPath('b.txt', 'x'),
      () => named('a.txt', theirs).setContent('x'),
      () => named('a.txt', theirs).checkout(),
      () => named('a.txt', theirs).recycle(),
      () => named('a.txt', theirs).moveByPath(`${LIBRARY}/b.txt`, true),
    ])
      await expect(attempt()).rejects.toMatchObject({ status: 403 });
  });

  it('not see a row does not see its file', async () => {
    await files().addUsingPath('a.txt', 'one');
    const item = await named('a.txt').getItem();
    await item.breakRoleInheritance(false);
    const theirs = as(site, MEMBER.id);
    expect(await files(theirs)()).toEqual([]);
    await expect(named('a.txt', theirs).getText()).rejects.toMatchObject({ status: 404 });
  });
});
