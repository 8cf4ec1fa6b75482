/** One line of a document. `number` counts from 1; `cells` are what its tabs divide, as they stand. */
export type Line = { number: number; text: string; cells: readonly string[] };

/** The lines of a text with any line ends, blank ones included. Pure. */
export function readLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line, cells: line.split('\t') }));
}

export const isBlank = (line: Line): boolean => line.text.trim() === '';

/** A line that is divided by tabs and has something in it: part of a table. */
export const isRow = (line: Line): boolean => line.cells.length > 1 && !isBlank(line);

/** Longest line that can be a heading; anything longer is a paragraph. */
const MOST_HEADING = 120;

/** A short line that stands by itself and is no sentence. */
export function isHeading({ text, cells }: Line): boolean {
  const words = text.trim();
  return (
    cells.length === 1 &&
    words.length <= MOST_HEADING &&
    /\p{L}{2}/u.test(words) &&
    !/[.;,?!]$/.test(words)
  );
}

/** `text` for comparing: one space between words, no case. */
export const plainly = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
