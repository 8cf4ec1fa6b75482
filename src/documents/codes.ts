/**
 * A code or number at the start of a cell and the text behind it; `written` is both. `shape` is how the code was written,
 * `X# - ` or `# - `: to find the odd ones.
 */
export type Coded<Code> = { code: Code; shape: string; text: string; written: string };

/** `OD 11 - `, `OP-7 `, `OC4 -. `, `OD 12- -`. */
const OBJECTIVE =
  /^(?<letters>[A-Z]{1,6})(?<gap>[ .-]?)(?<digits>\d{1,3})(?<after>[\s.:)–—-]+)(?=\S)/u;
/** `01 - `, `01- -`, `02-`, `3. `, `03 `; a number alone needs its zero, so that "12 months" is none. */
const ACTION = /^(?<digits>\d{1,3})(?<after>\s*[.:)–—-][\s.:)–—-]*|\s+)(?=\S)/u;

/** The code of an objective, letters and number (`OD11`), and what follows it; undefined when there is none. */
export function readObjectiveCode(
  cell: string,
): Coded<{ letters: string; number: number }> | undefined {
  const found = OBJECTIVE.exec(cell);
  const { letters, digits, gap, after } = found?.groups ?? {};
  if (!found || !letters || !digits || gap === undefined || after === undefined) return undefined;
  return {
    code: { letters, number: Number(digits) },
    shape: `X${gap}#${dashes(after)}`,
    text: cell.slice(found[0].length),
    written: cell,
  };
}

/** The actions of one cell, in their order: nearly always one; `code` is undefined where no number is written. */
export function readActions(cell: string): Coded<number | undefined>[] {
  const first = readActionNumber(cell);
  if (!first) return [{ code: undefined, shape: '', text: cell, written: cell }];
  const actions: Coded<number | undefined>[] = [];
  let rest: Coded<number> | undefined = first;
  while (rest) {
    const next = nextAction(rest);
    actions.push(next ? endingAt(rest, next.at) : rest);
    rest = next?.action;
  }
  return actions;
}

function endingAt({ text, written, ...coded }: Coded<number>, at: number): Coded<number> {
  const end = written.length - text.length + at;
  return { ...coded, text: text.slice(0, at).trim(), written: written.slice(0, end).trim() };
}

function readActionNumber(text: string): Coded<number> | undefined {
  const found = ACTION.exec(text);
  const { digits, after } = found?.groups ?? {};
  if (!found || !digits || after === undefined) return undefined;
  const padded = digits.startsWith('0');
  const divided = /[.:)–—-].*\s/u.test(after);
  if (!padded && !divided) return undefined;
  return {
    code: Number(digits),
    shape: `#${dashes(after)}`,
    text: text.slice(found[0].length),
    written: text,
  };
}

/** Where the action with the next number starts in the same cell: on a line of its own, or `02 -` within a line. */
function nextAction({
  code,
  text,
}: Coded<number>): { at: number; action: Coded<number> } | undefined {
  const digits = String(code + 1).padStart(2, '0');
  const starts = text.matchAll(
    new RegExp(`(?<=\\n)0?${code + 1}(?!\\d)|(?<=\\s)${digits}(?=\\s*[–-])`, 'gu'),
  );
  for (const { index } of starts) {
    const action = readActionNumber(text.slice(index));
    if (action) return { at: index, action };
  }
  return undefined;
}

/** Which shape is the usual one; the others are oddities. */
export function usualShape(shapes: readonly string[]): string | undefined {
  const count = (shape: string) => shapes.filter(other => other === shape).length;
  return [...new Set(shapes)].sort((a, b) => count(b) - count(a))[0];
}

const dashes = (text: string): string => text.replace(/[–—]/gu, '-').replace(/\s+/gu, ' ');
