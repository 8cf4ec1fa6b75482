import { existsSync, readFileSync } from 'node:fs';
import { looksLikeDue } from '../../src/plan/due';
import { counts, draftOfFile } from './figures';

/** The figures of the 2012 plan hold for the plan itself and for the sample, which has its shape in our own words. */
const PLANS = [
  { name: 'the sample', path: 'samples/edhr-2012.txt', key: 'edhr-2012' },
  {
    name: 'the plan as published',
    path: '../shared/seeds/003_0f5c46ae66f30399.txt',
    key: 'edhr-2012',
  },
];

describe.each(PLANS.map(plan => [plan.name, plan] as const))('reading %s', (name, plan) => {
  if (!existsSync(plan.path)) {
    it.skip(`${name}: ${plan.path} is not on this machine`, () => undefined);
    return;
  }
  const { plan: facts, strands, objectives, actions, problems } = draftOfFile(plan.path);
  const action = (ref: string) => actions.find(each => each.ref === ref);

  it('finds the facts of the plan in its head', () => {
    expect(facts).toMatchObject({ key: plan.key, version: '13062012(9)' });
    expect(facts.title).not.toBe('');
  });

  it('finds four strands and who leads them', () => {
    expect(strands.map(({ code, champion }) => [code, champion.initials])).toEqual([
      ['OD', 'DS'],
      ['OC', 'PP'],
      ['OP', 'LC'],
      ['LA', 'DL'],
    ]);
    expect(strands.filter(({ title, champion }) => !title || !champion.name)).toEqual([]);
  });

  it('finds 64 objectives, numbered as they stand', () => {
    expect(counts(objectives.map(({ strand }) => strand))).toEqual({
      OD: 17,
      OC: 17,
      OP: 10,
      LA: 20,
    });
    const lengths = { OD: 17, OC: 17, OP: 10, LA: 20 };
    const codes = Object.entries(lengths).flatMap(([strand, length]) =>
      Array.from({ length }, (_, index) => `${strand}${index + 1}`),
    );
    expect(objectives.map(({ code }) => code)).toEqual(codes);
  });

  it('finds 123 actions, each with a ref of its own', () => {
    expect(counts(actions.map(({ strand }) => strand))).toEqual({ OD: 38, OC: 22, OP: 30, LA: 33 });
    expect(new Set(actions.map(({ ref }) => ref)).size).toBe(123);
  });

  it('keeps the seven that are not yet written', () => {
    expect(actions.filter(({ text }) => text === undefined).map(({ ref }) => ref)).toEqual(
      'OD6-01 OC10-01 OP6-01 LA6-01 LA15-01 LA16-01 LA17-01'.split(' '),
    );
  });

  it('finds 67 references on 43 objectives', () => {
    const references = objectives.flatMap(each => each.references);
    expect(references).toHaveLength(67);
    expect(objectives.filter(each => each.references.length > 0)).toHaveLength(43);
    expect(objectives.find(({ code }) => code === 'OD1')?.references).toEqual([
      { framework: 'ESPS', code: '1' },
    ]);
    expect(objectives.find(({ code }) => code === 'OD6')?.references).toEqual([
      { framework: 'ESPS' },
    ]);
    expect(objectives.find(({ code }) => code === 'OD15')?.references).toEqual(
      ['1', '2', '3', '4', '7'].map(code => ({ framework: 'ESPS', code })),
    );
    expect(counts(references.map(({ framework }) => framework))).toMatchObject({
      ESPS: 42,
      LOKAHI: 18,
    });
  });

  it('understands the deadlines', () => {
    expect(counts(actions.map(({ due }) => due.kind))).toEqual({
      month: 94,
      from: 2,
      recurring: 5,
      event: 1,
      unset: 3,
      complete: 18,
    });
    expect(actions.filter(({ due }) => due.mark === '*')).toHaveLength(13);
  });

  it('keeps every progress text whole, and dates it by the version', () => {
    const updates = actions.flatMap(each => each.updates);
    expect(updates).toHaveLength(93);
    expect(counts(updates.map(({ on }) => on))).toEqual({ '2012-06-13': 93 });
    expect(updates.filter(({ text }) => /<|\t|^\s|\s$/.test(text))).toEqual([]);
  });

  it('loses no text of any row', () => {
    const read = [
      ...objectives.map(({ text }) => text),
      ...actions.flatMap(({ text, updates }) => [text ?? '', ...updates.map(each => each.text)]),
    ].map(plain);
    const written = readFileSync(plan.path, 'utf8')
      .split('\n')
      .filter(line => line.includes('\t') && !/^Objective\t|\tAge\t/.test(line))
      .flatMap(line => line.split('\t').flatMap((cell, column) => textsOf(cell, column)));
    expect(written.length).toBeGreaterThan(260);
    expect(written.filter(text => !read.some(each => each.includes(text)))).toEqual([]);
  });

  it('says how far the actions are', () => {
    expect(counts(actions.map(({ status }) => status))).toEqual({
      Complete: 18,
      'In progress': 85,
      'Not started': 20,
    });
  });

  it('finds the owners, those above where a cell is blank', () => {
    const found = counts(actions.map(({ owner }) => owner));
    expect(Object.values(found).sort((a, b) => b - a)).toEqual([38, 29, 22, 15, 12, 5, 1, 1]);
    expect(found).toMatchObject({ DS: 38, LC: 29, PP: 22, DL: 15, 'Assistant Commissioner': 5 });
    expect(action('OC1-01')?.owner).toBe('PP');
    expect(action('OC1-01')?.ownerAsWritten).toBe(strands[1]?.champion.name);
  });

  it('gives date, owner and progress of a cell to each of its actions', () => {
    for (const objective of ['OD10', 'OD16']) {
      const own = actions.filter(each => each.objective === objective);
      expect(own.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(
        new Set(own.map(({ owner, due, updates }) => JSON.stringify([owner, due, updates]))).size,
      ).toBe(1);
    }
  });

  it('puts together what a page break cut', () => {
    expect(problems.filter(({ kind }) => kind === 'split row').map(({ line }) => line)).toEqual([
      48, 56, 138,
    ]);
    expect(action('OD1-02')?.updates).toHaveLength(1);
  });

  it('ticks all where every cell is ticked', () => {
    const all = actions.filter(({ tags }) => tags.characteristics.length + tags.aims.length === 12);
    expect(all.map(({ ref }) => ref)).toEqual('OP2-01 OP2-02 OP2-03 OP2-04 OP10-02'.split(' '));
  });

  it('names every oddity with its kind', () => {
    expect(counts(problems.map(({ kind }) => kind))).toEqual({
      'column drift': 24,
      'split row': 3,
      'several actions in one cell': 2,
      'code spelling': 19,
      'owner inherited': 53,
      'owner spelling': 1,
      'not yet written': 7,
      'reference spelling': 5,
      'reference without code': 2,
      'unset date': 3,
      'marked date': 13,
      'ticks unplaced': 5,
      'says complete': 3,
      'identical action': 3,
      'date in text': 1,
    });
    expect(problems.filter(({ line, message }) => line < 1 || !message)).toEqual([]);
  });
});

const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What a cell says, without codes; the parts where it holds several actions. Owners, deadlines and ticks say nothing. */
function textsOf(cell: string, column: number): string[] {
  if (column === 2 || cell === '✓' || looksLikeDue(cell)) return [];
  const own = column > 1 ? [cell] : cell.split(/(?:O[DCP]|LA)[ -]?\d+[ .–-]+|(?<!\d)0\d[ –-]+/u);
  return own.map(plain).filter(text => text !== '');
}
