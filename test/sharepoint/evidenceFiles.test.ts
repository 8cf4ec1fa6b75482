import { openEvidence, type FileToKeep } from '../../src/sharepoint/evidence';
import { exportSite } from '../../src/sharepoint/export';
import { forget, heldRows } from '../../src/sharepoint/forget';
import { listHealth } from '../../src/sharepoint/health';
import { listAt } from '../../src/sharepoint/listAt';
import { EVIDENCE } from '../../src/sharepoint/lists/evidence';
import { aSpeaker } from '../helpers/plan';
import { aReport, aTelling, planSite } from './planSite';

const aFile = (differs: Partial<FileToKeep> = {}): FileToKeep => ({
  ...{ planKey: 'edhr-2012', ref: 'OD8-02', key: 'file-key-1', name: 'Minutes of 3 May.pdf' },
  ...{ bytes: Buffer.from('%PDF minutes'), by: aSpeaker(), now: aTelling().now },
  ...differs,
});
type Site = Awaited<ReturnType<typeof planSite>>;
const rows = ({ sp }: Site) =>
  listAt(sp, EVIDENCE).items.select('*', 'FileLeafRef')<Record<string, unknown>[]>();
const linkOf = (kept: object): string => String((kept as { link?: unknown }).link);

describe('files of updates', () => {
  it('lie in the library under a name of their own, with whose they are', async () => {
    const site = await planSite();
    const kept = await openEvidence(site.sp).keep(aFile());
    expect(kept).toEqual({
      kind: 'kept',
      link: expect.stringMatching(
        /^http:\/\/localhost\/sites\/plan\/PlanEvidence\/OD8-02%20Minutes%20of%203%20May%20[0-9a-f]{10}\.pdf$/,
      ),
    });
    expect(await rows(site)).toEqual([
      expect.objectContaining({
        ...{ Plan: 'edhr-2012', Ref: 'OD8-02' },
        ...{ SaidBy: 'Dana Service', SaidByAccount: 'id-ds', SaidOn: '2012-08-03T09:00:00Z' },
      }),
    ]);
    const answer = await site.site(new Request(linkOf(kept)));
    expect(await answer.text()).toBe('%PDF minutes');
    expect(answer.headers.get('Content-Disposition')).toContain('attachment');
  });

  it('sent twice are kept once; another file of that name is another file', async () => {
    const site = await planSite();
    const { keep } = openEvidence(site.sp);
    const first = await keep(aFile());
    expect(await keep(aFile())).toEqual(first);
    expect(await keep(aFile({ key: 'file-key-2' }))).not.toEqual(first);
    expect(await keep(aFile({ bytes: Buffer.from('%PDF other') }))).toMatchObject({
      kind: 'refused',
      status: 409,
    });
    expect(await rows(site)).toHaveLength(2);
  });

  it('whose answer was lost are found again, and their columns written then', async () => {
    const site = await planSite();
    const { keep } = openEvidence(site.sp);
    let lost = 0;
    site.instead(async ({ url, method }) => {
      if (!/AddUsingPath/i.test(url) || (lost += 1) > 1) return undefined;
      await site.site(new Request(url, { method, body: '%PDF minutes' }));
      throw new TypeError('the connection was reset');
    });
    expect(await keep(aFile())).toMatchObject({ kind: 'kept' });
    expect(await rows(site)).toEqual([expect.objectContaining({ Ref: 'OD8-02' })]);
  });

  it('that were kept before their columns could be written get them at the next sending', async () => {
    const site = await planSite();
    const { keep } = openEvidence(site.sp);
    site.instead(({ url }) =>
      /items\(\d+\)/.test(url) ? new Response('', { status: 500 }) : undefined,
    );
    await expect(keep(aFile())).rejects.toThrow('What is known of a file of OD8-02');
    site.instead(undefined);
    expect(await keep(aFile())).toMatchObject({ kind: 'kept' });
    expect(await rows(site)).toEqual([expect.objectContaining({ SaidBy: 'Dana Service' })]);
  });

  it.each([
    [423, 423, 'Close it there'],
    [429, 503, 'try again in a minute'],
    [507, 507, 'no room for more files'],
    [400, 422, 'may have blocked its type'],
    [404, 422, 'no place for files yet'],
  ])('that SharePoint refuses with %d are told in a sentence', async (answered, status, words) => {
    const site = await planSite();
    site.instead(({ url }) =>
      /AddUsingPath/i.test(url)
        ? Response.json({ 'odata.error': { code: '-1, Other' } }, { status: answered })
        : undefined,
    );
    expect(await openEvidence(site.sp).keep(aFile())).toEqual({
      ...{ kind: 'refused', status },
      sentence: expect.stringContaining(words),
    });
  });

  it('have nowhere to go on a site that was not provisioned since, and its health says so', async () => {
    const site = await planSite();
    await listAt(site.sp, EVIDENCE).delete();
    expect(await openEvidence(site.sp).keep(aFile())).toMatchObject({
      sentence: expect.stringContaining('Give a link instead'),
    });
    expect(await listHealth(site.sp)).toContainEqual(
      expect.objectContaining({ list: 'Plan evidence', level: 'fault' }),
    );
    expect(await heldRows(site.sp, { names: ['No Body'], accounts: [] }, 'somebody')).toEqual([]);
  });

  it('are taken back by whoever attached them and nobody else, and only ours', async () => {
    const site = await planSite();
    const { keep, drop } = openEvidence(site.sp);
    const link = linkOf(await keep(aFile()));
    const of = { planKey: 'edhr-2012', by: aSpeaker() };
    expect(await drop({ ...of, link, by: { id: 'id-pp', name: 'Pat Park' } })).toBe(false);
    expect(await drop({ ...of, link, planKey: 'another' })).toBe(false);
    for (const other of [
      'http://localhost/sites/plan/Lists/Actions/1_.000',
      'http://localhost/sites/plan/PlanEvidence/../Lists/Actions',
      'http://localhost/sites/plan/PlanEvidence/%2E%2E',
      'http://localhost/sites/plan/PlanEvidence/none.pdf',
      'no address',
    ])
      expect(await drop({ ...of, link: other })).toBe(false);
    expect(await rows(site)).toHaveLength(1);
    expect(await drop({ ...of, link })).toBe(true);
    expect(await rows(site)).toEqual([]);
  });

  it('are evidence of the update that links to them', async () => {
    const site = await planSite();
    const evidence = [linkOf(await openEvidence(site.sp).keep(aFile()))];
    await site.store.record(aReport({ evidence }), aTelling());
    const { updates } = await site.store.load();
    expect(updates.get('OD8-02')?.[0]).toMatchObject({ evidence });
  });

  it('are named in an export, which leaves them where they are', async () => {
    const site = await planSite();
    await openEvidence(site.sp).keep(aFile());
    const { files } = await exportSite(site.sp, { site: '', now: aTelling().now });
    expect(files).toEqual([
      expect.objectContaining({
        ...{ Ref: 'OD8-02', SaidBy: 'Dana Service' },
        FileLeafRef: expect.stringContaining('Minutes of 3 May'),
      }),
    ]);
    await listAt(site.sp, EVIDENCE).delete();
    expect((await exportSite(site.sp, { site: '', now: aTelling().now })).files).toEqual([]);
  });

  it('name nobody any more once who attached them is forgotten', async () => {
    const site = await planSite();
    await openEvidence(site.sp).keep(aFile());
    const who = { names: ['Dana Service'], accounts: ['id-ds'] };
    const held = await heldRows(site.sp, who, 'a former officer');
    await forget(
      site.sp,
      held.filter(({ list }) => list.library),
    );
    expect(await rows(site)).toEqual([
      expect.objectContaining({ SaidBy: 'a former officer', SaidByAccount: null }),
    ]);
  });
});
