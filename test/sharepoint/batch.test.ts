import { writeRows, type Write } from '../../src/sharepoint/batch';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { listAt } from '../../src/sharepoint/listAt';
import { planSite } from './planSite';

const aRow = (ref: string, text = ''): Write => ({
  list: ACTIONS,
  row: { Title: ref, Plan: 'edhr-2012', Ref: ref, PlanRef: `edhr-2012|${ref}`, Text: text },
});

/** An answer to a batch with a part for each status. */
function answerOf(...statuses: readonly number[]): Response {
  const parts = statuses.map(status =>
    [
      '--batchresponse_x',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `HTTP/1.1 ${status} So`,
      'CONTENT-TYPE: application/json',
      'RETRY-AFTER: 0',
      '',
      '{}',
      '',
    ].join('\r\n'),
  );
  return new Response(`${parts.join('')}--batchresponse_x--\r\n`, {
    headers: { 'Content-Type': 'multipart/mixed; boundary=batchresponse_x' },
  });
}

const partsOf = (body: string): number => body.split('HTTP/1.1').length - 1;

describe('rows in batches', () => {
  it('are sent again where SharePoint put them off, and only those', async () => {
    const { sp, seen, instead } = await planSite();
    instead(() => {
      instead(undefined);
      return answerOf(201, 429, 503);
    });
    const outcomes = await writeRows(sp, [aRow('A-1'), aRow('A-2'), aRow('A-3')]);
    expect(outcomes).toEqual([undefined, undefined, undefined]);
    expect(seen.map(({ body }) => partsOf(body))).toEqual([3, 2]);
  });

  it('give an outcome each, in order, whatever became of the others', async () => {
    const { sp } = await planSite();
    const outcomes = await writeRows(sp, [
      aRow('A-1'),
      aRow('OD8-02'),
      { list: ACTIONS, row: { Text: 'x' }, at: { id: 1, version: '"99"' } },
      aRow('A-2'),
    ]);
    expect(outcomes.map(outcome => outcome?.status)).toEqual([undefined, 500, 412, undefined]);
    expect(await listAt(sp, ACTIONS).items()).toHaveLength(3);
  });

  it('stay under the size that SharePoint takes', async () => {
    const { sp, seen } = await planSite();
    const long = 'x'.repeat(60_000);
    await writeRows(
      sp,
      Array.from({ length: 20 }, (_, index) => aRow(`A-${index}`, long)),
    );
    expect(seen.length).toBeGreaterThan(1);
    for (const { body } of seen) expect(body.length).toBeLessThan(1_000_000);
  });

  it('that had no answer at all are a fault that names the list', async () => {
    const { sp, instead } = await planSite();
    instead(() => {
      throw new TypeError('fetch failed');
    });
    await expect(writeRows(sp, [aRow('A-1')])).rejects.toThrow(
      'The list Actions could not be written: fetch failed',
    );
  });
});
