import { SHAREPOINT_BENCH } from './sharepoint/bench';

describe('the bench of reading a plan', () => {
  it('meets its aims at small sizes too', async () => {
    const { figures } = await SHAREPOINT_BENCH.run({ quick: true });
    expect(figures.filter(({ ok }) => ok === false)).toEqual([]);
    expect(figures.filter(({ ok }) => ok === true)).toHaveLength(6);
  }, 120_000);
});
