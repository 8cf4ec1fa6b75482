import { plainly } from './lines';

/** A framework as an objective names it. `written` is the very words, `code` as read. */
export type Mention = {
  written: string;
  name: string;
  code?: string;
  numbered: boolean;
  roman: boolean;
  bare?: true; // a word in capitals at the end, no number, no brackets: proves nothing by itself
};

const NUMBERS = String.raw`\d{1,3}(?:\s*,\s*\d{1,3}(?!\d))*`;
const ROMAN = 'I|II|III|IV|V|VI|VII|VIII|IX|X';
const CODES = String.raw`(?<codes>${NUMBERS}|(?:${ROMAN})(?![A-Za-z]))`;
const ACRONYM = new RegExp(String.raw`^(?<name>\p{Lu}{3,}|\p{Lu}\p{Ll}{4,})(?:\s+${CODES})?$`, 'u');
const AT_END = new RegExp(
  String.raw`(?<![\p{Lu}\p{L}])(?<written>(?<name>\p{Lu}{3,})(?:\s+${CODES})?)\.?$`,
  'u',
);
/** A law, strategy or standard by its title, whatever is said about it: "Equality Act requirement to …". */
const TITLED =
  /^(?<name>(?:(?:\p{Lu}[\p{L}&]*|&|of|for|the|and) )+?(?:Act|Strategy|Standard|Framework|Code|Charter|Duty))(?: \p{Ll}.*)?$/u;
const IN_BRACKETS = /\(([^()]{2,200})\)/gu;

/** Every framework that `text` names: in brackets, or as its last words. Pure. */
export function mentionsIn(text: string): Mention[] {
  const bracketed = [...text.matchAll(IN_BRACKETS)].flatMap(([, inside = '']) => itemsOf(inside));
  const end = text.split('\n').at(-1)?.trim() ?? '';
  const last = AT_END.exec(end)?.groups;
  const atEnd = last?.['written'] ? readItem(last['written']) : [];
  return [
    ...bracketed.flatMap(readItem),
    ...atEnd.map(mention => (mention.numbered ? mention : { ...mention, bare: true as const })),
  ];
}

/**
 * The frameworks of a plan. `nameFor` gives the framework that a name means, undefined when it means none: a name in
 * brackets alone counts only where several objectives or a number show that it is a framework, and one letter more, less
 * or other than a framework's name is that framework misspelt. `isNumbered`: it is cited by number somewhere.
 */
export type Frameworks = {
  nameFor: (written: string) => string | undefined;
  isNumbered: (name: string) => boolean;
};

/** Works out from all objectives of a plan which names are frameworks. Pure. */
export function frameworksOf(objectives: readonly (readonly Mention[])[]): Frameworks {
  const counts = new Map<string, number>();
  const numbered = new Set<string>();
  for (const mentions of objectives) {
    for (const name of new Set(mentions.filter(({ bare }) => !bare).map(({ name }) => name))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    mentions.filter(mention => mention.numbered).forEach(({ name }) => numbered.add(name));
  }
  const count = (name: string) => counts.get(name) ?? 0;
  const sure = [...counts.keys()]
    .filter(name => name.includes(' ') || numbered.has(name) || (isUpper(name) && count(name) > 1))
    .sort((a, b) => count(b) - count(a));
  const nameFor = (written: string) =>
    sure.find(name => name === written || (isNear(name, written) && count(name) > count(written)));
  return { nameFor, isNumbered: name => numbered.has(name) };
}

/** "LOKAH, ESPS 8,9" has two items: a number alone belongs to the name before it. */
function itemsOf(inside: string): string[] {
  return inside.split(/,(?!\s*\d)/u).map(item => item.replace(/\s+/gu, ' ').trim());
}

function readItem(written: string): Mention[] {
  const title = TITLED.exec(written)?.groups?.['name'];
  if (title) return [{ written, name: title, numbered: false, roman: false }];
  const { name, codes } = ACRONYM.exec(written)?.groups ?? {};
  if (!name) return [];
  if (!codes) return [{ written, name, numbered: false, roman: false }];
  const roman = ROMAN.split('|').indexOf(codes) + 1;
  const all = roman > 0 ? [String(roman)] : codes.split(',').map(code => code.trim());
  return all.map(code => ({ written, name, code, numbered: true, roman: roman > 0 }));
}

const isUpper = (name: string): boolean => name === name.toUpperCase();

/** One letter more, less or other. */
function isNear(name: string, other: string): boolean {
  const [a, b] = [plainly(name), plainly(other)].sort((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || a.length < 4 || b.length - a.length > 1) return false;
  const differs = [...a].findIndex((letter, index) => letter !== b[index]);
  if (differs < 0) return true;
  const skip = a.length === b.length ? 1 : 0;
  return a.slice(differs + skip) === b.slice(differs + 1);
}
