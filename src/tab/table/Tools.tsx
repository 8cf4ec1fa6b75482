import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import {
  Add20Regular,
  ColumnTriple20Regular,
  Print20Regular,
  SlideText20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { actWords } from '../words/acts';
import { planWords } from '../words/plan';
import type { Column } from './columns';
import { readSort, SORTS, writeSort, type Sort } from './sort';

/** Menus are heavy: this one comes when it is first wanted. */
const ColumnsMenu = lazy(async () => ({
  default: (await import('./ColumnsMenu')).ColumnsMenu,
}));

/** How the table is shown: its order, its columns, for a Board, on paper. */
export function Tools({
  sort,
  columns,
  onSort,
  onColumns,
  onBoard,
  onAdd,
}: {
  sort: Sort | undefined;
  columns: readonly Column[];
  onSort: (sort: Sort | undefined) => void;
  onColumns: (columns: readonly string[]) => void;
  onBoard: () => void;
  onAdd: (() => void) | undefined; // undefined: they may add nothing
}) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      {onAdd && (
        <Button icon={<Add20Regular />} onClick={onAdd}>
          {actWords.kinds.new}
        </Button>
      )}
      <Field label={planWords.sort} orientation="horizontal" className={styles.sort}>
        <Select
          className={styles.narrow}
          select={{ className: styles.narrow }}
          value={sort ? writeSort(sort) : ''}
          onChange={(_, { value }) => onSort(readSort(value))}
        >
          <option value="">{planWords.planOrder}</option>
          {SORTS.flatMap(by => [
            <option key={by} value={by}>
              {planWords.sorts[by]}
            </option>,
            <option key={`-${by}`} value={`-${by}`}>
              {planWords.downwards(planWords.sorts[by])}
            </option>,
          ])}
        </Select>
      </Field>
      <Columns columns={columns} onColumns={onColumns} />
      <Button icon={<SlideText20Regular />} onClick={onBoard}>
        {planWords.board}
      </Button>
      <Button icon={<Print20Regular />} className={styles.print} onClick={() => window.print()}>
        {planWords.print}
      </Button>
    </div>
  );
}

function Columns(props: {
  columns: readonly Column[];
  onColumns: (columns: readonly string[]) => void;
}) {
  const [wasWanted, setWanted] = useState(false);
  const button = (
    <Button
      icon={<ColumnTriple20Regular />}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {planWords.columns}
    </Button>
  );
  if (!wasWanted) return button;
  return (
    <Suspense fallback={button}>
      <ColumnsMenu {...props} />
    </Suspense>
  );
}

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  sort: {
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    maxWidth: '100%',
    '@media (max-width: 640px)': { flex: '1 1 180px' },
  },
  print: { '@media (max-width: 640px) and (pointer: coarse)': { display: 'none' } }, // no phone prints from Teams; a window at 400 % does
  narrow: { minWidth: 0, maxWidth: '100%' },
});
