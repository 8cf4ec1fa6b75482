import { readFileSync } from 'node:fs';
import { LISTS_AND_FILES } from '../../src/sharepoint/lists';
import { listsDoc } from '../../src/sharepoint/listsDoc';

describe('docs/lists.md', () => {
  it('says what the lists are (npx tsx src/sharepoint/writeListsDoc.ts)', () => {
    expect(readFileSync('docs/lists.md', 'utf8')).toBe(listsDoc());
  });
});

describe.each(LISTS_AND_FILES)('the list $title', ({ columns, views, library }) => {
  it('keeps to the limits of SharePoint', () => {
    const indexes = Object.values(columns).filter(({ indexed, unique }) => indexed ?? unique);
    expect(indexes.length).toBeLessThanOrEqual(20);
    for (const name of Object.keys(columns)) expect(name.length).toBeLessThanOrEqual(32);
  });

  it('gives no column the name under which SharePoint gives the person of another', () => {
    const people = Object.entries(columns).filter(([, { kind }]) => kind === 'person');
    const taken = people.map(([name]) => `${name}Id`);
    expect(Object.keys(columns).filter(name => taken.includes(name))).toEqual([]);
  });

  it('shows in its views only columns that it has', () => {
    const known = [
      ...Object.keys(columns),
      ...(library ? ['DocIcon', 'LinkFilename'] : ['Title', 'LinkTitle']),
    ];
    for (const view of views) {
      expect(known).toEqual(expect.arrayContaining([...view.columns]));
      expect(known).toEqual(expect.arrayContaining(view.sort.map(({ column }) => column)));
    }
  });
});
