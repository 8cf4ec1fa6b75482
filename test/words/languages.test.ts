import { readFileSync } from 'node:fs';
import { saidTo } from '../../src/plan/words/speech';
import { words } from '../../src/tab/words';
import { planWords } from '../../src/tab/words/plan';
import { readingWords } from '../../src/tab/words/reading';
import { CATALOGUE } from '../../src/words/catalogue';
import { lacking, strange } from '../../src/words/lacking';
import { LANGUAGES, speechFor } from '../../src/words/languages';
import { CYMRAEG } from './anExample';

describe('the worked example of docs/how-to/a-second-language.md', () => {
  it('is the file that is tried here', () => {
    const [, shown = ''] = /```ts\n([\s\S]*?)```/.exec(
      readFileSync('docs/how-to/a-second-language.md', 'utf8'),
    ) ?? [''];
    const tried = readFileSync('test/words/anExample.ts', 'utf8')
      .replace('../../src/words/catalogue', '../catalogue')
      .replace('../../src/plan', '../../plan');
    expect(shown.replace(/^ {3}/gm, '').trim()).toBe(tried.trim());
  });

  it('speaks to whoever reads Welsh, and is British English where it has no word', async () => {
    const welsh = await speechFor('cy-GB', { cy: async () => CYMRAEG });
    const said = saidTo(welsh, () => [
      words.close,
      words.rag.Red,
      words.rag.Amber,
      planWords.search,
      readingWords.minutesAgo(5),
      words.tryAgain,
    ]);
    expect(said).toEqual(['Cau', 'Coch', 'Amber', 'Chwilio', '5 munud yn ôl', 'Try again']);
  });

  it('knows what it lacks', () => {
    const left = lacking(CYMRAEG);
    expect(left).toContain('words.rag.Amber');
    expect(left).not.toContain('words.rag.Red');
    expect(left.length).toBe(lacking({}).length - 5);
    expect(lacking(CATALOGUE)).toEqual([]);
  });
});

describe('a language', () => {
  const all = { example: async () => CYMRAEG, ...LANGUAGES };
  it.each(Object.keys(all))('has no word that the catalogue has not: %s', async name => {
    const language = await all[name as keyof typeof all]();
    expect(strange(language)).toEqual([]);
  });

  it('with a slip in it is told where', () => {
    const slip = { words: { closed: 'Cau' }, reading: { minutesAgo: 'munud yn ôl' } } as object;
    expect(strange(slip)).toEqual(['words.closed', 'reading.minutesAgo']);
  });
});
