import { capital, withArticle } from '../displayWords';
import { speech } from './speech';

/**
 * The plan's words for a strand and its champion. They stand in the words of the catalogue as one sign
 * each, and become words when they are read: `${Strands} without ${aChampion}`.
 */
export const strand = '\uE000';
export const strands = '\uE001';
export const Strand = '\uE002';
export const Strands = '\uE003';
export const aStrand = '\uE004';
export const champion = '\uE008';
export const champions = '\uE009';
export const Champion = '\uE00A';
export const Champions = '\uE00B';
export const aChampion = '\uE00C';

/** What they are called where the plan has no words of its own, and how such a word stands in a sentence. */
export const calledWords = {
  strand: { one: 'strand', many: 'strands' },
  champion: { one: 'champion', many: 'champions' },
  capital,
  withArticle,
  several: (one: string) => `${one}s`,
};

const SIGNS = /[\uE000-\uE00C]/gu;
const HAS_SIGN = /[\uE000-\uE00C]/u;

/** A word, what a function of words gives, or a list of them, with the plan's words in their places. */
export function named(said: unknown): unknown {
  if (typeof said === 'string') return HAS_SIGN.test(said) ? said.replace(SIGNS, wordOf) : said;
  if (Array.isArray(said)) return said.map(named);
  if (typeof said === 'function') return naming(said as Saying);
  if (typeof said === 'object' && said !== null)
    return Object.fromEntries(Object.entries(said).map(([name, one]) => [name, named(one)]));
  return said;
}

type Saying = (...about: readonly unknown[]) => unknown;
const already = new WeakMap<Saying, Saying>();

/** The same function of the same words every time, so that who compares it sees no change. */
function naming(say: Saying): Saying {
  const made = already.get(say) ?? ((...about) => named(say(...about)));
  already.set(say, made);
  return made;
}

function wordOf(sign: string): string {
  const code = sign.charCodeAt(0);
  const what = code < 0xe008 ? 'strand' : 'champion';
  const words = { ...calledWords, ...(speech().language?.['called'] as Partial<Called>) };
  const own = speech().called?.[what];
  const { one } = own ?? words[what];
  const many = own ? (own.many ?? words.several(own.one)) : words[what].many;
  switch (code % 8) {
    case 0:
      return one;
    case 1:
      return many;
    case 2:
      return words.capital(one);
    case 3:
      return words.capital(many);
    default:
      return words.withArticle(one);
  }
}

type Called = typeof calledWords;
