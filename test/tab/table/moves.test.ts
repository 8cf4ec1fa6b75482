import { moved, NAMES, type Place } from '../../../src/tab/table/moves';

/** Thirty rows of six columns under a heading, which is row 0. */
const extent = { first: NAMES, rows: 31, columnsOf: (row: number) => (row === 0 ? 1 : 6) };

const at = (row: number, column: number): Place => ({ row, column });

describe('the keys of the table', () => {
  it.each<[string, Place, Place | undefined]>([
    ['ArrowRight', at(1, 0), at(1, 1)],
    ['ArrowRight', at(1, 5), undefined],
    ['ArrowLeft', at(1, 5), at(1, 4)],
    ['ArrowLeft', at(1, 0), undefined],
    ['ArrowDown', at(1, 3), at(2, 3)],
    ['ArrowDown', at(30, 3), at(30, 3)],
    ['ArrowUp', at(2, 3), at(1, 3)],
    ['ArrowUp', at(1, 3), at(0, 3)],
    ['ArrowUp', at(0, 3), at(NAMES, 3)],
    ['ArrowUp', at(NAMES, 3), at(NAMES, 3)],
    ['ArrowRight', at(0, 3), undefined],
    ['PageDown', at(1, 2), at(11, 2)],
    ['PageDown', at(29, 2), at(30, 2)],
    ['PageUp', at(12, 2), at(2, 2)],
    ['Home', at(4, 3), at(4, 0)],
    ['End', at(4, 3), at(4, 5)],
    ['ctrl Home', at(9, 3), at(NAMES, 0)],
    ['ctrl End', at(9, 3), at(30, 5)],
    ['ctrl ArrowDown', at(9, 3), undefined],
    ['x', at(9, 3), undefined],
  ])('%s leads from %j to %j', (pressed, from, to) => {
    const key = pressed.replace('ctrl ', '');
    expect(moved({ key, ctrl: key !== pressed, isRtl: false }, from, extent)).toEqual(to);
  });

  it.each([
    ['ArrowRight', at(1, 1)],
    ['ArrowLeft', at(1, 3)],
  ])('%s goes the other way in a page that runs to the left', (key, to) => {
    expect(moved({ key, ctrl: false, isRtl: true }, at(1, 2), extent)).toEqual(to);
  });

  it('stops at the first row where the names of the columns are not in sight', () => {
    const cards = { ...extent, first: 0 };
    expect(moved({ key: 'ArrowUp', ctrl: false, isRtl: false }, at(0, 0), cards)).toEqual(at(0, 0));
    expect(moved({ key: 'Home', ctrl: true, isRtl: false }, at(9, 2), cards)).toEqual(at(0, 0));
  });
});
