import { refuse } from '../errors';

/** One step of a REST path: `items(1)` or `add(FileName='a.txt')`. Strings come without their quotes. */
export type Segment = {
  readonly name: string;
  readonly args: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  readonly text: string;
};

/** Whether a segment has a key or arguments. */
export const hasArgs = (segment: Segment) =>
  segment.args.length > 0 || Object.keys(segment.named).length > 0;

/**
 * The steps of the part of a path after `_api/`, percent-encoding undone, aliases (`@v`) put in.
 * Slashes inside quotes belong to the string: `GetList('/sites/plan/Lists/A')`.
 */
export function readPath(path: string, aliases: URLSearchParams): readonly Segment[] {
  const whole = decode(path);
  if (whole.split("'").length % 2 === 0) throw refuse.badExpression(whole);
  return splitOutsideQuotes(whole, '/')
    .filter(part => part !== '')
    .map(part => readSegment(part, aliases));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw refuse.badQuery(`The path '${path}' is not well encoded.`);
  }
}

function readSegment(text: string, aliases: URLSearchParams): Segment {
  const open = text.indexOf('(');
  if (open < 0) return { name: text.toLowerCase(), args: [], named: {}, text };
  const close = text.lastIndexOf(')');
  if (close < open || !/^\s*$/.test(text.slice(close + 1))) throw refuse.badExpression(text);
  const named: Record<string, string> = {};
  const args: string[] = [];
  for (const part of splitOutsideQuotes(text.slice(open + 1, close), ',')) {
    const parameter = /^\s*([A-Za-z_]\w*)\s*=(.*)$/s.exec(part);
    if (parameter?.[1] !== undefined)
      named[parameter[1].toLowerCase()] = literal(parameter[2] ?? '', aliases);
    else if (part.trim() !== '') args.push(literal(part, aliases));
  }
  return { name: text.slice(0, open).toLowerCase(), args, named, text };
}

function literal(written: string, aliases: URLSearchParams): string {
  const text = written.trim();
  if (text.startsWith('@')) return literal(aliases.get(text) ?? '', new URLSearchParams());
  const quoted = /^(?:guid|datetime)?'(.*)'$/is.exec(text);
  return quoted?.[1] === undefined ? text : quoted[1].replaceAll("''", "'");
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [''];
  let quoted = false;
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    if (letter === separator && !quoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
