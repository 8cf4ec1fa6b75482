import { dayAsKept } from './day';
import { readDue } from './due';
import type { Board } from './plan';

/** How a Board and its papers stand in the list Plans, one a line. */
export const BOARD_AS_WRITTEN = '3 May 2012, papers 19 April 2012';

/** Reads a line as {@link BOARD_AS_WRITTEN}; each day in any way deadlines are written. Undefined when it is not that. Pure. */
export function readBoard(line: string): Board | undefined {
  const found = /^(?:board:? )?(.+?)[,;:]? +(?:papers|paper deadline)[:,]? +(?:by )?(.+)$/i.exec(
    line.replace(/\s+/gu, ' ').trim(),
  );
  const [board, papers] = [found?.[1], found?.[2]].map(text => readDue(text ?? ''));
  if (board?.kind !== 'day' || papers?.kind !== 'day') return undefined;
  return papers.date <= board.date ? { board: board.date, papers: papers.date } : undefined;
}

/** A Board as a line that {@link readBoard} reads back. Pure. */
export function writeBoard({ board, papers }: Board): string {
  return `${dayAsKept(board)}, papers ${dayAsKept(papers)}`;
}
