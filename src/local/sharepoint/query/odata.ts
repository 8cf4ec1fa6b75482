import { refuse } from '../errors';
import type { Column, Comparison, DatePart, Literal, Order, Test } from './tree';

const TOKEN =
  /\s*(?:(datetime|guid)'((?:[^']|'')*)'|'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)[dfmL]?(?![\w-])|([A-Za-z_][\w/.\u00c0-\uffff]*)|([(),]))/giy;

type Token =
  | { kind: 'literal'; literal: Literal }
  | { kind: 'word'; word: string }
  | { kind: 'mark'; mark: string };

const COMPARISONS: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const PARTS: readonly string[] = ['day', 'month', 'year', 'hour', 'minute', 'second'];

/** Reads `$filter`. Refuses what SharePoint does not know, in its words. */
export function readFilter(text: string): Test {
  const wrong = () => refuse.badQuery(`The expression "${text}" is not valid.`);
  const tokens = tokensOf(text, wrong);
  let at = 0;

  const peekWord = () => {
    const token = tokens[at];
    return token?.kind === 'word' ? token.word.toLowerCase() : '';
  };
  const isMark = (mark: string) => {
    const token = tokens[at];
    return token?.kind === 'mark' && token.mark === mark;
  };
  const takeMark = (mark: string) => {
    if (!isMark(mark)) throw wrong();
    at += 1;
  };
  const takeWord = () => {
    const token = tokens[at++];
    if (token?.kind !== 'word') throw wrong();
    return token.word;
  };
  const takeLiteral = (): Literal => {
    const token = tokens[at++];
    if (token?.kind === 'literal') return token.literal;
    const word = token?.kind === 'word' ? token.word.toLowerCase() : '';
    if (word === 'true' || word === 'false')
      return { kind: 'number', number: Number(word === 'true') };
    if (word === 'null') return { kind: 'null' };
    throw wrong();
  };

  const either = (): Test => joined('or', both);
  const both = (): Test => joined('and', one);
  const joined = (word: 'and' | 'or', inner: () => Test): Test => {
    let left = inner();
    while (peekWord() === word) {
      at += 1;
      left = { at: word, left, right: inner() };
    }
    return left;
  };
  const one = (): Test => {
    if (peekWord() === 'not') {
      at += 1;
      return { at: 'not', test: one() };
    }
    if (isMark('(')) {
      at += 1;
      const inner = either();
      takeMark(')');
      return inner;
    }
    const next = tokens[at + 1];
    if (next?.kind === 'mark' && next.mark === '(') return call();
    return comparison({ path: takeWord().split('/') });
  };
  const call = (): Test => {
    const name = takeWord().toLowerCase();
    takeMark('(');
    if (PARTS.includes(name)) {
      const column: Column = { path: takeWord().split('/'), part: name as DatePart };
      takeMark(')');
      return comparison(column);
    }
    if (name !== 'substringof' && name !== 'startswith') throw wrong();
    const first = name === 'substringof' ? takeLiteral() : undefined;
    if (first) takeMark(',');
    const column: Column = { path: takeWord().split('/') };
    if (!first) takeMark(',');
    const value = first ?? takeLiteral();
    takeMark(')');
    const by: Comparison = first ? 'contains' : 'startswith';
    return trueOrFalse({ at: 'compare', column, by, value });
  };
  const trueOrFalse = (test: Test): Test => {
    if (peekWord() !== 'eq' && peekWord() !== 'ne') return test;
    const same = takeWord().toLowerCase() === 'eq';
    const wanted = takeLiteral();
    const holds = wanted.kind === 'number' && wanted.number !== 0;
    return same === holds ? test : { at: 'not', test };
  };
  const comparison = (column: Column): Test => {
    const by = takeWord().toLowerCase();
    if (!COMPARISONS.includes(by)) throw wrong();
    return { at: 'compare', column, by: by as Comparison, value: takeLiteral() };
  };

  const test = either();
  if (at < tokens.length) throw wrong();
  return test;
}

function tokensOf(text: string, wrong: () => Error): readonly Token[] {
  const tokens: Token[] = [];
  const scan = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (scan.lastIndex < end) {
    const found = scan.exec(text);
    if (!found) throw wrong();
    const [, typed, inner, quoted, number, word, mark] = found;
    if (typed !== undefined)
      tokens.push({ kind: 'literal', literal: typedLiteral(typed, inner ?? '', wrong) });
    else if (quoted !== undefined)
      tokens.push({
        kind: 'literal',
        literal: { kind: 'text', text: quoted.replaceAll("''", "'") },
      });
    else if (number !== undefined)
      tokens.push({ kind: 'literal', literal: { kind: 'number', number: Number(number) } });
    else if (word !== undefined) tokens.push({ kind: 'word', word });
    else tokens.push({ kind: 'mark', mark: mark ?? '' });
  }
  return tokens;
}

function typedLiteral(type: string, inner: string, wrong: () => Error): Literal {
  if (type.toLowerCase() === 'guid') return { kind: 'text', text: inner };
  const at = new Date(
    /Z|[+-]\d\d:?\d\d$/i.test(inner) ? inner : `${inner}${inner.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  if (Number.isNaN(at.getTime())) throw wrong();
  return { kind: 'date', at, dayOnly: false };
}

/** Reads `$orderby`: `Due asc,Title desc`. */
export function readOrder(text: string): readonly Order[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const [name, direction = 'asc', more] = part.split(/\s+/);
      if (name === undefined || more !== undefined || !/^(asc|desc)$/i.test(direction))
        throw refuse.badQuery(`The expression "${text}" is not valid.`);
      return { column: { path: name.split('/') }, descending: direction.toLowerCase() === 'desc' };
    });
}

/** The names of `$select` or `$expand`, empty ones left out. */
export const readNames = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');

/** A whole number option such as `$top`; undefined when not given. */
export function readCount(text: string | null): number | undefined {
  if (text === null || text === '') return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0)
    throw refuse.badQuery(
      'The query string "$top" is not valid. It must be a whole number, zero or more.',
    );
  return count;
}
