import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { day } from '../../src/plan/day';
import { PROBLEM_KINDS } from '../../src/plan/draft';
import { readPlan } from '../../src/documents/readPlan';
import { counts, draftOf } from './figures';

/** A table as it is pasted: cells parted by `|` here, by tabs in the text. */
const pasted = (...lines: string[]) => lines.map(line => line.replace(/ ?\| ?/g, '\t')).join('\n');

/** Two themes with their own words for everything, one page each; no references, no columns to tick. */
const PARKS = pasted(
  'Parks for Everybody Programme 2024-25',
  '',
  'Theme leads',
  'Ann Green (AG)',
  'Bo Brook (BB)',
  '',
  'Version 3, 2 May 2024',
  '',
  'Theme: Open gates',
  '',
  'Aim | What we will do | Lead | Deadline | Progress so far',
  'OG1. Everybody finds the way in | 1. Put up signs | AG | 31/08/2024 | Half of them are up.',
  ' | 2. Lower the kerbs | Cy Stone | when the road is closed |',
  ' | 3. Print a map | | by and by | Asked for prices.',
  '',
  'Theme: Quiet corners',
  '',
  'Aim | What we will do | Who | Deadline | Comments',
  'QC1. Places to rest | 1. Ask visitors | Bo Brook | Ongoing |',
  'QC2. Less noise | TBC | BB | TBC |',
);

describe('reading a table of another shape', () => {
  const { plan, strands, objectives, actions, problems } = draftOf(PARKS);

  it('finds the plan, its themes and who leads them', () => {
    expect(plan).toEqual({
      key: 'everybody-2024-25',
      title: 'Parks for Everybody Programme 2024-25',
      version: 'Version 3, 2 May 2024',
    });
    expect(strands).toEqual([
      { code: 'OG', title: 'Open gates', champion: { name: 'Ann Green', initials: 'AG' } },
      { code: 'QC', title: 'Quiet corners', champion: { name: 'Bo Brook', initials: 'BB' } },
    ]);
  });

  it('finds objectives and actions by what the columns are called', () => {
    expect(objectives).toEqual([
      { code: 'OG1', strand: 'OG', text: 'Everybody finds the way in', references: [] },
      { code: 'QC1', strand: 'QC', text: 'Places to rest', references: [] },
      { code: 'QC2', strand: 'QC', text: 'Less noise', references: [] },
    ]);
    expect(actions.map(({ ref, text, owner }) => [ref, text, owner])).toEqual([
      ['OG1-01', 'Put up signs', 'AG'],
      ['OG1-02', 'Lower the kerbs', 'Cy Stone'],
      ['OG1-03', 'Print a map', 'Cy Stone'],
      ['QC1-01', 'Ask visitors', 'BB'],
      ['QC2-01', undefined, 'BB'],
    ]);
  });

  it('reads deadlines where the heading says, and keeps the words of one it cannot read', () => {
    expect(actions.map(({ due }) => due.kind)).toEqual(
      'day event unreadable recurring unset'.split(' '),
    );
    expect(actions[2]?.due.asWritten).toBe('by and by');
    expect(actions[2]?.updates).toEqual([{ on: '2024-05-02', text: 'Asked for prices.' }]);
  });

  it('names what is odd and nothing else', () => {
    expect(counts(problems.map(({ kind }) => kind))).toEqual({
      'owner inherited': 1,
      'unreadable date': 1,
      'owner spelling': 1,
      'not yet written': 1,
      'unset date': 1,
    });
  });
});

describe('reading rows that were pulled about', () => {
  const header = 'Objective | Action | Owner | Age | Race | Foster | Due date | Update';
  const read = (...rows: string[]) =>
    draftOf(pasted('Our plan', '', 'Fair play', '', header, ...rows));

  it('takes the first date behind the columns to tick, wherever it stands', () => {
    const { actions } = read('F1 - One | 01 - Do | A | | | | | | Aug-12 | Begun');
    expect(actions[0]).toMatchObject({
      due: { asWritten: 'Aug-12' },
      updates: [{ text: 'Begun' }],
    });
  });

  it('notes drift once for a table', () => {
    const { problems } = read(
      'F1 - One | 01 - Do | A | | | | | Aug-12',
      ' | 02 - Do more | A | | | | | Sep-12',
    );
    expect(problems.filter(({ kind }) => kind === 'column drift')).toHaveLength(1);
  });

  it('puts ticks under their headings where there is one cell for each', () => {
    const { actions } = read('F1 - One | 01 - Do | A | ✓ | | ✓ | Aug-12 |');
    expect(actions[0]?.tags).toEqual({
      characteristics: ['Age'],
      aims: ['Foster'],
      priorities: [],
    });
  });

  it('leaves out ticks that it cannot place, and says so', () => {
    const { actions, problems } = read('F1 - One | 01 - Do | A | ✓ | | ✓ | ✓ | | Aug-12 |');
    expect(actions[0]?.tags).toEqual({ characteristics: [], aims: [], priorities: [] });
    expect(problems.map(({ kind }) => kind)).toContain('ticks unplaced');
  });

  it('goes on with an objective, an action or an update that a page cut', () => {
    const { objectives, actions } = read(
      'F1 - One | 01 - Do | A | | | | Aug-12 | Begun',
      'for all | | | | | | |',
      ' | and go on | | | | | |',
      ' | | | | | | | and half done',
    );
    expect(objectives.map(({ text }) => text)).toEqual(['One for all']);
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      text: 'Do and go on',
      updates: [{ text: 'Begun and half done' }],
    });
  });

  it('goes on with a cell whose text was broken into lines', () => {
    const { actions, problems } = read(
      'F1 - One | 01 - Do | A | | | | Aug-12 | Begun,',
      'then stopped.',
    );
    expect(actions[0]?.updates[0]?.text).toBe('Begun, then stopped.');
    expect(problems.map(({ kind }) => kind)).not.toContain('leftover text');
  });

  it('reports a line that belongs to no row', () => {
    const { problems } = read('F1 - One | 01 - Do | A | | | | Aug-12 |', '', '209');
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'leftover text', text: '209', line: 8 }),
    );
  });

  it('tells actions in one cell apart only where their numbers follow', () => {
    const { actions } = read(
      'F1 - One | 01 - Ask in 2012 - 13 02 - Tell 03 - Act | A | | | | Aug-12 |',
    );
    expect(actions.map(({ text }) => text)).toEqual(['Ask in 2012 - 13', 'Tell', 'Act']);
  });

  it('gives a number that is taken to nobody twice', () => {
    const { actions, problems } = read(
      'F1 - One | 01 - Do | A | | | | Aug-12 |',
      ' | 01 - Do again | A | | | | Aug-12 |',
    );
    expect(actions.map(({ ref }) => ref)).toEqual(['F1-01', 'F1-02']);
    expect(problems.map(({ kind }) => kind)).toContain('code spelling');
  });

  it('belongs to the same objective when its code comes again on the next page', () => {
    const row = 'F1 - One | 01 - Do | A | | | | Aug-12 |';
    const { objectives } = read(row, '', header, 'F1 - One | 02 - Do more | A | | | | Aug-12 |');
    expect(objectives).toHaveLength(1);
  });

  it('tells objectives apart that two strands call alike', () => {
    const row = 'F1 - One | 01 - Do | A | | | | Aug-12 |';
    const { objectives, actions } = read(row, '', 'Calm streets', '', header, row);
    expect(objectives.map(({ code, strand }) => [code, strand])).toEqual([
      ['F1', 'F'],
      ['CS1', 'CS'],
    ]);
    expect(actions.map(({ ref }) => ref)).toEqual(['F1-01', 'CS1-01']);
  });

  it('numbers objectives and actions that have no numbers', () => {
    const { actions } = read(
      'One | Do | A | | | | Aug-12 |',
      ' | Do more | A | | | | Aug-12 |',
      'Two | Act | A | | | | Aug-12 |',
    );
    expect(actions.map(({ ref }) => ref)).toEqual(['FP1-01', 'FP1-02', 'FP2-01']);
  });

  it('says on which day it dates updates where no version does', () => {
    const text = pasted(header, 'F1 - One | 01 - Do | A | | | | Aug-12 | Begun');
    const draft = readPlan(text, day('2012-09-01'));
    if ('refused' in draft) throw new Error(draft.refused);
    expect(draft.actions[0]?.updates[0]?.on).toBe('2012-09-01');
    expect(draft.problems.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['title unknown', 'version unknown', 'champion unknown']),
    );
  });

  it.each([
    [undefined, /dated 1 January 2000, so that they never look new\. .* --updates-on\.$/],
    [day('2012-09-01'), /dated 1 September 2012\.$/],
  ])('tells how to say the day, where it is not known: %p', (on, message) => {
    const draft = readPlan(pasted(header, 'F1 - One | 01 - Do | A | | | | Aug-12 | Begun'), on);
    if ('refused' in draft) throw new Error(draft.refused);
    expect(draft.problems.find(({ kind }) => kind === 'version unknown')?.message).toMatch(message);
  });
});

describe('reading a numbered list of actions', () => {
  const LIST = [
    'Open Doors Action Plan 2009',
    '',
    'Leading',
    '',
    'Action 1:',
    '',
    '- Every manager has a goal',
    '- Goals are looked at',
    '',
    'Action 2: Write it down (ongoing)',
    '',
    'Serving',
    '',
    'Action 3: Ask people',
  ].join('\n');

  it('takes headings as strands and bullets as steps', () => {
    const { plan, strands, actions } = draftOf(LIST);
    expect(plan.key).toBe('doors-2009');
    expect(strands.map(({ title }) => title)).toEqual(['Leading', 'Serving']);
    expect(
      actions.map(({ ref, strand, text, steps }) => [ref, strand, text, steps.length]),
    ).toEqual([
      ['1', 'L', 'Action 1', 2],
      ['2', 'L', 'Write it down (ongoing)', 0],
      ['3', 'S', 'Ask people', 0],
    ]);
    expect(actions.map(({ due }) => due.kind)).toEqual(['unset', 'recurring', 'unset']);
  });

  it.each([
    ['- 1 Ask', '- 2 Tell'],
    ['1. Ask', '2. Tell'],
  ])('reads %s under a heading that speaks of actions', (...items) => {
    expect(draftOf(['Plan', '', 'Our actions', '', ...items].join('\n')).actions).toHaveLength(2);
  });
});

describe('the numbered lists of other forces', () => {
  const LISTS = [
    ['000_d02729e2c1b4a066', [3, 7, 6, 3], { 1: 4, 13: 3 }, { unset: 19 }],
    ['002_7478bce92b089ca3', [7, 2, 6], {}, { unset: 14, recurring: 1 }],
  ] as const;

  for (const [name, perStrand, steps, dues] of LISTS) {
    const path = `../shared/seeds/${name}.txt`;
    const test = existsSync(path) ? it : it.skip;
    test(`reads ${path}${existsSync(path) ? '' : ' (not on this machine)'}`, () => {
      const { actions } = draftOf(readFileSync(path, 'utf8'));
      expect(Object.values(counts(actions.map(({ strand }) => strand)))).toEqual(perStrand);
      expect(counts(actions.map(({ due }) => due.kind))).toEqual(dues);
      const withSteps = actions.filter(each => each.steps.length > 0);
      expect(Object.fromEntries(withSteps.map(each => [each.ref, each.steps.length]))).toEqual(
        steps,
      );
    });
  }
});

describe('documents without a plan', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'Dear all,\n\nplease read the plan.\n'],
    ['a report with numbered paragraphs', 'Report\n\nSummary\n\n1. We met.\n\n2. We parted.'],
    ['a table of something else', 'Name\tAge\nAnn\t40'],
    ['a header without rows', 'Action\tOwner\tDue'],
  ])('refuses %s with a sentence', (_, text) => {
    expect(readPlan(text)).toEqual({
      refused: expect.stringMatching(/^This document .*\.$/) as string,
    });
  });

  const seeds = ['001_8fb085757f1b6bda', '004_08ec7507725c82c1'].map(
    name => `../shared/seeds/${name}.txt`,
  );
  for (const path of seeds) {
    const test = existsSync(path) ? it : it.skip;
    test(`refuses ${path}${existsSync(path) ? '' : ' (not on this machine)'}`, () => {
      expect(readPlan(readFileSync(path, 'utf8'))).toHaveProperty('refused');
    });
  }
});

describe('any text at all', () => {
  const word = fc.constantFrom(
    'Objective',
    '\n\nStrand one\n\n',
    '\n\nStrand two\n\n',
    'Objective\tAction\tOwner\tAge\tDue\tUpdate\n',
    'Action',
    'Owner',
    'Date',
    'Progress',
    'OD1 - ',
    '01 - ',
    'Aug-12',
    'TBC',
    '✓',
    '\t',
    '\t',
    '\n',
    '\n',
    ' ',
    '<p>',
    '</p>',
    'Champion',
    'A (AB)',
    '(ESPS 1, 2)',
    'ESPS',
    'Action 1: ',
    '- ',
    'x',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 80 }).map(words => words.join('')),
  );

  it('is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(texts, text => {
        const draft = readPlan(text);
        if ('refused' in draft) return;
        const lines = text.split(/\r\n|\r|\n/).length;
        const strands = new Set(draft.strands.map(({ code }) => code));
        expect(new Set(draft.actions.map(({ ref }) => ref)).size).toBe(draft.actions.length);
        expect(strands.size).toBe(draft.strands.length);
        expect(draft.actions.filter(({ strand }) => !strands.has(strand))).toEqual([]);
        expect(draft.plan.key).toMatch(/^[a-z0-9][a-z0-9-]*$/);
        for (const { line, kind } of draft.problems) {
          expect(PROBLEM_KINDS).toContain(kind);
          expect(line >= 1 && line <= lines).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not take long over a long text', () => {
    const row = `OD1 - One\t01 - Do\tDS\t\t\t\tAug-12\t${'Begun. '.repeat(20)}\n`;
    const long = `Objective\tAction\tOwner\tAge\tRace\tSex\tDate\tUpdate\n${row.repeat(20_000)}`;
    const began = performance.now();
    expect(draftOf(long).actions).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('a table with more to it', () => {
  const rowsOf = (...lines: readonly (readonly string[])[]): string =>
    lines.map(cells => cells.join('\t')).join('\n');
  const read = (text: string) => {
    const plan = readPlan(text);
    if ('refused' in plan) throw new Error(plan.refused);
    return plan;
  };

  it.each([
    ['Champion: Pat Park (PP)', { name: 'Pat Park', initials: 'PP' }],
    ['Strand lead: Chief Inspector Park', { name: 'Chief Inspector Park', initials: '' }],
  ])('takes the heading above “%s” for the strand, and who leads it', (line, champion) => {
    const header = rowsOf(['Action', 'Owner', 'Due', 'Progress']);
    const plan = read(
      [
        'A plan\n',
        ...['Our people', line, '', header, rowsOf(['Ask them', 'PP', 'Aug-12', 'Asked.'])],
        ...['', 'Our rooms', 'Lead: Dana Service (DS)', ''],
        rowsOf(['Open them', 'DS', 'Sep-12', '']),
      ].join('\n'),
    );
    expect(plan.strands).toEqual([
      { code: 'P', title: 'Our people', champion },
      { code: 'R', title: 'Our rooms', champion: { name: 'Dana Service', initials: 'DS' } },
    ]);
    expect(plan.problems.filter(({ kind }) => kind === 'leftover text')).toEqual([]);
  });

  it.each(['32/13/2012', '31-02-2012', '2012.13.40'])(
    'reports %s as a date that cannot be read, with its line and column',
    due => {
      const plan = read(
        rowsOf(
          ['Objective', 'Action', 'Owner', 'Age', 'Sex', 'By when', 'Progress'],
          ['Rooms', 'Ask them', 'DS', '✓', '', due, 'Asked once.'],
        ),
      );
      expect(plan.actions[0]).toMatchObject({ due: { kind: 'unreadable', asWritten: due } });
      expect(plan.actions[0]?.updates[0]?.text).toBe('Asked once.');
      expect(plan.problems).toContainEqual({
        kind: 'unreadable date',
        line: 2,
        text: due,
        message: expect.stringContaining('In the column “By when”, not read as a date'),
      });
    },
  );

  it('takes no name of a group of columns for a tag', () => {
    const plan = read(
      rowsOf(
        [
          'Objective',
          'Action',
          'Owner',
          'Protected characteristics',
          'Local priorities',
          'By when',
        ],
        ['Rooms', 'Ask them', 'DS', '✓', '✓', 'Aug-12'],
      ),
    );
    expect(plan.actions[0]?.tags).toEqual({ characteristics: [], aims: [], priorities: [] });
  });

  it('finds the strands in a column of their own where there are no headings', () => {
    const plan = read(
      rowsOf(
        ['Theme', 'Action', 'Owner', 'Due', 'Progress'],
        ['Our people', 'Ask them', 'DS', 'Aug-12', ''],
        ['', 'Tell them', 'DS', 'Aug-12', ''],
        ['Our rooms', 'Open them', 'DS', 'Aug-12', ''],
      ),
    );
    expect(plan.strands.map(({ title }) => title)).toEqual(['Our people', 'Our rooms']);
    expect(plan.actions.map(({ strand, ref }) => [strand, ref])).toEqual([
      ['P', '1'],
      ['P', '2'],
      ['R', '3'],
    ]);
  });

  it('keeps the codes of a column of their own, each once', () => {
    const plan = read(
      rowsOf(
        ['Ref', 'Action', 'Owner', 'Due', 'Progress'],
        ['HR/7', 'Ask them', 'DS', 'Aug-12', ''],
        ['HR/9', 'Tell them', 'DS', 'Aug-12', ''],
        ['hr/7', 'Ask again', 'DS', 'Aug-12', ''],
        ['', 'Ask once more', 'DS', 'Aug-12', ''],
      ),
    );
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['HR/7', 'HR/9', '3', '4']);
    expect(plan.problems).toContainEqual(
      expect.objectContaining({
        kind: 'code spelling',
        line: 4,
        message: 'Another action has this code: read as 3.',
      }),
    );
  });
});
