import { existsSync, readFileSync } from 'node:fs';
import { looksLikeDue } from '../../src/plan/due';
import { draftOfFile } from './figures';

const SAMPLE = 'samples/edhr-2012.txt';
const PUBLISHED = '../shared/seeds/003_0f5c46ae66f30399.txt';

/** Words in a row that two texts may share by chance; six are copied. */
const MOST_SHARED = 5;

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n');
const isHeader = (line: string) => line.startsWith('Objective\t') || line.includes('\tAge\t');

describe('the sample plan', () => {
  if (!existsSync(PUBLISHED)) {
    it.skip(`against the plan as published: ${PUBLISHED} is not on this machine`, () => undefined);
    return;
  }
  const ours = linesOf(SAMPLE);
  const published = linesOf(PUBLISHED);

  it('has line by line the shape of the plan as published', () => {
    expect(ours.map(shapeOf)).toEqual(published.map(shapeOf));
  });

  it('keeps every deadline as it was written, but for the event in its own words', () => {
    expect(duesOf(SAMPLE)).toEqual(duesOf(PUBLISHED));
  });

  it('keeps the codes and numbers of every row', () => {
    expect(ours.map(codesOf)).toEqual(published.map(codesOf));
  });

  it('says everything in its own words', () => {
    const theirs = new Set(published.flatMap(runsOf));
    expect(ours.flatMap(runsOf).filter(run => theirs.has(run))).toEqual([]);
  });
});

/** What is in each cell, not what it says: blank, tick, deadline, or text with its tags. */
function shapeOf(line: string): string[] {
  return line.split('\t').map(cell => {
    if (cell.trim() === '' || cell === '✓') return cell;
    if (looksLikeDue(cell)) return 'due';
    return ['text', ...(cell.match(/<\/?[a-z]>/g) ?? [])].join(' ');
  });
}

function duesOf(path: string): string[] {
  return draftOfFile(path).actions.map(({ due }) => (due.kind === 'event' ? '' : due.asWritten));
}

/** `OD 11 - ` and `01- -` at the start of the first two cells. */
function codesOf(line: string): (string | undefined)[] {
  const cells = isHeader(line) ? [] : line.split('\t').slice(0, 2);
  return cells.map(
    cell => /^(?:<p>)?((?:O[DCP]|LA)[ -]?\d+[ .–-]*|\d\d[ –-]+|TBC$)/u.exec(cell)?.[1],
  );
}

/** Every run of words that is too long to be shared, references aside. */
function runsOf(line: string): string[] {
  if (isHeader(line)) return [];
  return line.split('\t').flatMap(cell => {
    const plain = cell.replace(/<[^>]*>|\bESPS [\d, ]+|\bLokahil\b/g, ' ').toLowerCase();
    const words = plain.match(/[\p{L}\p{N}']+/gu) ?? [];
    const longer = MOST_SHARED + 1;
    return words.slice(longer - 1).map((_, from) => words.slice(from, from + longer).join(' '));
  });
}
