import {
  comesTwice,
  explain,
  meaningsIn,
  readMeaning,
  writeMeaning,
} from '../../src/plan/glossary';

describe('an entry of the glossary', () => {
  it.each([
    ['ESPS: Equality Standard', { acronym: 'ESPS', meaning: 'Equality Standard' }],
    [
      'EIA = Equality impact: assessment',
      { acronym: 'EIA', meaning: 'Equality impact: assessment' },
    ],
    ['D&I – Diversity and inclusion', { acronym: 'D&I', meaning: 'Diversity and inclusion' }],
    ['Form 50 - The closing form', { acronym: 'Form 50', meaning: 'The closing form' }],
    ['ESPS', undefined],
    [': nothing', undefined],
    ['ESPS:', undefined],
    [`${'E'.repeat(41)}: long`, undefined],
    [`ESPS: ${'long '.repeat(60)}`, undefined],
  ])('is read from %j', (line, entry) => {
    expect(readMeaning(line)).toEqual(entry);
  });

  it('is read back as it was written', () => {
    const entry = { acronym: 'SLA', meaning: 'Service level agreement' };
    expect(readMeaning(writeMeaning(entry))).toEqual(entry);
  });

  it('comes once', () => {
    const [one, other] = [
      { acronym: 'EIA', meaning: 'Equality impact assessment' },
      { acronym: 'EIA', meaning: 'Environmental impact assessment' },
    ] as const;
    expect(comesTwice([one, other])).toBe('EIA');
    expect(comesTwice([one])).toBeUndefined();
  });
});

describe('a text with acronyms', () => {
  const meanings = meaningsIn(
    {
      glossary: [
        { acronym: 'EIA', meaning: 'ours' },
        { acronym: 'D&I', meaning: 'both' },
      ],
    },
    { EIA: 'usual', ESPS: 'standard', 'ESPS 5': 'the fifth' },
  );

  it('has the plan’s own meaning where there are two', () => {
    expect([...meanings]).toEqual([
      ['EIA', 'ours'],
      ['D&I', 'both'],
      ['ESPS', 'standard'],
      ['ESPS 5', 'the fifth'],
    ]);
  });

  it.each([
    ['Every EIA, with D&I', ['EIA', 'D&I']],
    ['ESPS 5 and ESPS 6', ['ESPS 5', 'ESPS']],
    ['EIAs and REIA, eia', []],
    ['', []],
  ])('%j explains %j and loses nothing', (text, explained) => {
    const pieces = explain(text, meanings);
    expect(pieces.map(piece => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ meaning }) => meaning).map(piece => piece.text)).toEqual(explained);
  });

  it('is itself where nothing is known', () => {
    expect(explain('EIA', new Map())).toEqual([{ text: 'EIA' }]);
  });
});
