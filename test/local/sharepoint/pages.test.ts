import type { IList } from '@pnp/sp/lists/index.js';
import type { Site } from '../../../src/local/sharepoint/site';
import { as, ask, aSite, OWNER, STRANGER } from './aSite';

let site: Site;
let list: IList;
beforeEach(async () => {
  site = aSite();
  list = (await as(site).web.lists.ensure('Tasks')).list;
});
afterEach(() => site.close());

const read = async (path: string) => (await ask(site, path)).text();

describe('pages', () => {
  it('show a view with names, dates in words and nothing unescaped', async () => {
    await list.fields.addDateTime('Due', { DisplayFormat: 0 });
    await list.items.add({ Title: '<script>alert(1)</script>', Due: '2012-08-31' });
    await list.defaultView.fields.add('Due');
    await list.defaultView.fields.add('Author');
    const page = await (await ask(site, 'Lists/Tasks/AllItems.aspx')).text();
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
    expect(page).toContain('31 Aug 2012');
    expect(page).toContain(OWNER.name);
    expect((await ask(site, 'Lists/Tasks/AllItems.aspx', {}, STRANGER.id)).status).toBe(403);
    expect((await ask(site, 'Lists/Nope/AllItems.aspx')).status).toBe(404);
    expect(await (await ask(site, 'Lists/Tasks/DispForm.aspx?ID=1')).text()).toContain('Due');
    expect(await (await ask(site, '')).text()).toContain('Site contents');
  });

  it('keep codes, words and dates on one line, and give the title room', async () => {
    await list.fields.addText('Ref');
    await list.fields.addMultilineText('Notes');
    await list.items.add({ Title: 'One', Ref: 'OC1-01', Notes: 'Short' });
    for (const name of ['Ref', 'Notes']) await list.defaultView.fields.add(name);
    const page = await read('Lists/Tasks/AllItems.aspx');
    expect(page).toContain('<td class="short">OC1-01</td>');
    expect(page).toContain('<td class="long">Short</td>');
    expect(page).toContain('<td class="title">');
  });

  it('filter by the values that a column of the view has', async () => {
    await list.fields.addChoice('Status', { Choices: ['Open', 'Complete'] });
    await list.defaultView.fields.add('Status');
    for (const Status of ['Open', 'Open', 'Complete', null])
      await list.items.add({ Title: 'T', Status });
    const page = await read('Lists/Tasks/AllItems.aspx');
    expect(page).toMatch(/FilterField1=Status&amp;FilterValue1=Open">Open<\/a\s*>\s*2/);
    const open = await read('Lists/Tasks/AllItems.aspx?FilterField1=Status&FilterValue1=Open');
    expect(open).toContain('2 items in All Items');
    const none = await read('Lists/Tasks/AllItems.aspx?FilterField1=Status&FilterValue1=');
    expect(none).toContain('Only where Status is empty.');
    expect(none).toContain('1 item in All Items');
  });

  it('export the whole view as CSV that a spreadsheet reads and does not run', async () => {
    await list.fields.addNumber('Count');
    await list.views.add('Few', false, { RowLimit: 1, ViewQuery: '' });
    await list.views.getByTitle('Few').fields.add('Count');
    await list.items.add({ Title: '=HYPERLINK("x")', Count: -3 });
    await list.items.add({ Title: 'Café, "two"' });
    const response = await ask(site, 'Lists/Tasks/Few.aspx?Export=csv');
    expect(response.headers.get('Content-Disposition')).toContain('Tasks%20-%20Few.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      'Title,Count\r\n"\'=HYPERLINK(""x"")",-3\r\n"Café, ""two""",\r\n',
    );
    expect(await read('Lists/Tasks/Few.aspx')).toContain('Export=csv');
  });
});
