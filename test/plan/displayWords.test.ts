import { capital, displayWords, readDisplayWord, withArticle } from '../../src/plan/displayWords';

describe('the words a plan has for champion and strand', () => {
  it('are ours where it has none of its own', () => {
    expect(displayWords({})).toEqual({
      champion: { one: 'champion', many: 'champions' },
      strand: { one: 'strand', many: 'strands' },
    });
  });

  it('are its own, several with an s unless it says otherwise', () => {
    const own = { champion: { one: 'lead' }, strand: { one: 'priority', many: 'priorities' } };
    expect(displayWords({ displayWords: own })).toEqual({
      champion: { one: 'lead', many: 'leads' },
      strand: { one: 'priority', many: 'priorities' },
    });
  });

  it.each([
    ['Theme', 'theme'],
    ['  Strand   Lead ', 'strand Lead'],
    ['EDI lead', 'EDI lead'],
    ['Arweinydd llinyn', 'arweinydd llinyn'],
    ['', ''],
    ['theme *', undefined],
    ['[theme](http://example.org)', undefined],
    ['x'.repeat(41), undefined],
  ])('reads %j as %j', (written, word) => {
    expect(readDisplayWord(written)).toBe(word);
  });

  it.each([
    ['theme', 'Theme', 'a theme'],
    ['area lead', 'Area lead', 'an area lead'],
  ])('begins a sentence with %s', (word, first, article) => {
    expect([capital(word), withArticle(word)]).toEqual([first, article]);
  });
});
