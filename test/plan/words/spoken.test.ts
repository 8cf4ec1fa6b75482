import { day, dayAsKept, inWords } from '../../../src/plan/day';
import { aChampion, champions, Strand, strands } from '../../../src/plan/words/called';
import { listInForm, numberInForm } from '../../../src/plan/words/forms';
import {
  asKept,
  BRITISH,
  saidTo,
  speak,
  speakByTurn,
  type Speech,
} from '../../../src/plan/words/speech';
import { spoken } from '../../../src/plan/words/spoken';

const words = spoken('greetings', {
  hello: 'Hello',
  to: (name: string) => `Hello, ${name}`,
  parts: { day: 'Good day', night: 'Good night' },
  leads: `${Strand}: ${strands}, ${champions}, ${aChampion}`,
  lines: [`one ${aChampion}`, 'two'],
});
const WELSH: Speech = {
  locale: 'cy-GB',
  language: { greetings: { hello: 'Helo', parts: { day: 'Dydd da' } } },
};
const on = day('2012-08-31');

describe('words', () => {
  it('are British English where nothing is known of the reader', () => {
    expect([words.hello, words.to('Ann'), words.parts.night]).toEqual([
      'Hello',
      'Hello, Ann',
      'Good night',
    ]);
  });

  it('are the reader’s where their language has them, and British English where it has not', () => {
    const said = saidTo(WELSH, () => [words.hello, words.to('Ann'), ...Object.values(words.parts)]);
    expect(said).toEqual(['Helo', 'Hello, Ann', 'Dydd da', 'Good night']);
    expect(words.hello).toBe('Hello');
  });

  it('are those of the page from now on, until that is taken back', () => {
    const back = speak(WELSH);
    expect(words.hello).toBe('Helo');
    back();
    expect(words.hello).toBe('Hello');
  });

  it('are those of the turn before those of the page, and the plan’s own for what is kept', () => {
    speakByTurn(() => WELSH);
    expect(words.hello).toBe('Helo');
    expect(asKept(() => words.hello)).toBe('Hello');
    speakByTurn(() => undefined);
  });

  it('go back to who read before, also where what was said failed', () => {
    expect(() =>
      saidTo(WELSH, () => {
        throw new Error('no words');
      }),
    ).toThrow('no words');
    expect(words.hello).toBe('Hello');
  });

  it('stay the same function from one reading to the next', () => {
    expect(words.to).toBe(words.to);
  });
});

describe('the plan’s own words for strand and champion', () => {
  it.each([
    [undefined, 'Strand: strands, champions, a champion', 'one a champion'],
    [
      { strand: { one: 'theme' }, champion: { one: 'area lead', many: 'leads of areas' } },
      'Theme: themes, leads of areas, an area lead',
      'one an area lead',
    ],
  ])('stand in their places: %j', (called, line, listed) => {
    const said = saidTo({ ...BRITISH, ...(called && { called }) }, () => words);
    expect(
      saidTo({ ...BRITISH, ...(called && { called }) }, () => [said.leads, said.lines[0]]),
    ).toEqual([line, listed]);
  });

  it('are the words of a language where the plan has none of its own', () => {
    const language = { called: { strand: { one: 'llinyn', many: 'llinynnau' } } };
    expect(saidTo({ locale: 'cy-GB', language }, () => words.leads)).toContain('Llinyn: llinynnau');
  });
});

describe('the form of a reader', () => {
  it.each([
    ['en-GB', '31 August 2012', '12,345', 'a or b'],
    ['en-US', 'August 31, 2012', '12,345', 'a or b'],
    ['cy-GB', '31 Awst 2012', '12,345', 'a neu b'],
    ['de-DE', '31. August 2012', '12.345', 'a oder b'],
    ['th-TH', '31 สิงหาคม 2012', '12,345', 'a หรือ b'],
    ['not a locale', '31 August 2012', '12,345', 'a or b'],
  ])('of %s has the month in words', (locale, long, number, list) => {
    const said = saidTo({ locale }, () => [
      inWords(on),
      numberInForm(12_345),
      listInForm(['a', 'b'], 'or'),
    ]);
    expect(said).toEqual([long, number, list]);
  });

  it('is left alone where a day is kept', () => {
    expect(saidTo({ locale: 'en-US' }, () => dayAsKept(on))).toBe('31 August 2012');
  });
});
