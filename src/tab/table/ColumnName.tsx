import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular, ArrowUp12Regular } from '@fluentui/react-icons';
import { words } from '../words';
import type { Column } from './columns';
import { nextSort, SORTS, type Sort, type SortBy } from './sort';
import { stopProps } from './stop';
import { NARROW } from './tableStyles';

/** The name of a column; a press orders by it, another the other way round, a third as the plan is. */
export function ColumnName({
  column,
  index,
  isCurrent,
  sort,
  onSort,
}: {
  column: Column;
  index: number; // from 0
  isCurrent: boolean;
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
}) {
  const styles = useStyles();
  const name = words.columns[column];
  const header = { role: 'columnheader', 'aria-colindex': index + 1 };
  if (!isSortable(column))
    return (
      <span {...header} {...stopProps(isCurrent)} className={styles.plain}>
        {name}
      </span>
    );
  const isBy = sort?.by === column;
  const Arrow = sort?.down ? ArrowDown12Regular : ArrowUp12Regular;
  return (
    <span {...header} {...(isBy && { 'aria-sort': sort.down ? 'descending' : 'ascending' })}>
      <button
        type="button"
        className={styles.press}
        {...stopProps(isCurrent)}
        onClick={() => onSort(nextSort(sort, column))}
      >
        {name} {isBy && <Arrow aria-hidden />}
      </button>
      <span className={styles.name}>{name}</span>
    </span>
  );
}

function isSortable(column: Column): column is SortBy & Column {
  return SORTS.some(by => by === column);
}

const OUTLINE = {
  outline: `2px solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: '2px',
} as const;

const useStyles = makeStyles({
  plain: { justifySelf: 'start', ':focus-visible': OUTLINE },
  press: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    [NARROW]: { display: 'none' }, // out of sight there, so that no key may stop at it
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': OUTLINE,
  },
  name: { display: 'none', [NARROW]: { display: 'inline' } },
});
