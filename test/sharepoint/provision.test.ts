import { LISTS } from '../../src/sharepoint/lists';
import { listAt } from '../../src/sharepoint/listAt';
import { provision } from '../../src/sharepoint/provision';
import { localSite } from './localSite';

describe('provision', () => {
  it('makes every list, column and view, and does nothing the second time', async () => {
    const { sp } = localSite();
    const first = await provision(sp);
    const second = await provision(sp);

    expect(first.did).toContain('Made the list Progress updates');
    expect(second).toEqual({ did: [], todo: [], cannot: [] });
    for (const list of LISTS) {
      const fields = await listAt(sp, list).fields<{ InternalName: string }[]>();
      const names = fields.map(({ InternalName }) => InternalName);
      expect(names).toEqual(expect.arrayContaining(Object.keys(list.columns)));
    }
  });
});
