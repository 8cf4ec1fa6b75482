import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular, ArrowUp12Regular } from '@fluentui/react-icons';
import { words } from '../words';
import type { Column } from './columns';
import { nextSort, SORTS, type Sort, type SortBy } from './sort';
import { NARROW } from './tableStyles';

/** The name of a column; a press orders by it, another the other way round, a third as the plan is. */
export function ColumnName({
  column,
  sort,
  onSort,
}: {
  column: Column;
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
}) {
  const styles = useStyles();
  const name = words.columns[column];
  if (!isSortable(column)) return <span role="columnheader">{name}</span>;
  const isBy = sort?.by === column;
  const Arrow = sort?.down ? ArrowDown12Regular : ArrowUp12Regular;
  return (
    <span
      role="columnheader"
      {...(isBy && { 'aria-sort': sort.down ? 'descending' : 'ascending' })}
    >
      <button type="button" className={styles.press} onClick={() => onSort(nextSort(sort, column))}>
        {name} {isBy && <Arrow aria-hidden />}
      </button>
      <span className={styles.name}>{name}</span>
    </span>
  );
}

function isSortable(column: Column): column is SortBy & Column {
  return SORTS.some(by => by === column);
}

const useStyles = makeStyles({
  press: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    [NARROW]: { display: 'none' }, // out of sight there, so that no key may stop at it
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
  name: { display: 'none', [NARROW]: { display: 'inline' } },
});
