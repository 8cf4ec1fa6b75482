import { useState } from 'react';

/** All columns of the table, in order. The first two are always there. */
export const COLUMNS = [
  'ref',
  'action',
  'owner',
  'due',
  'rag',
  'latest',
  'status',
  'forecast',
] as const;
export type Column = (typeof COLUMNS)[number];

export const CHOSEN_FROM = ['owner', 'due', 'rag', 'latest', 'status', 'forecast'] as const;
const USUAL: readonly Column[] = ['ref', 'action', 'owner', 'due', 'rag', 'latest'];
const PLACE = 'followthrough columns';

const WIDTHS: Record<Column, string> = {
  ref: '88px',
  action: 'minmax(0, 5fr)',
  owner: 'minmax(0, 2fr)',
  due: 'minmax(0, 2fr)',
  rag: '156px',
  latest: 'minmax(0, 4fr)',
  status: '104px',
  forecast: '104px',
};

/** The widths of these columns, as CSS has them. */
export function widthsOf(columns: readonly Column[]): string {
  return columns.map(column => WIDTHS[column]).join(' ');
}

/** The columns that are shown, as this browser remembers them. */
export function useColumns(): [readonly Column[], (chosen: readonly string[]) => void] {
  const [columns, setColumns] = useState(() => withChosen(kept()));
  const choose = (chosen: readonly string[]): void => {
    window.localStorage.setItem(PLACE, chosen.join(' '));
    setColumns(withChosen(chosen));
  };
  return [columns, choose];
}

function kept(): readonly string[] {
  return window.localStorage.getItem(PLACE)?.split(' ') ?? USUAL;
}

function withChosen(chosen: readonly string[]): readonly Column[] {
  return COLUMNS.filter((column, index) => index < 2 || chosen.includes(column));
}
