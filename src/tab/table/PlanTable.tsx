import { memo, useEffect, useId, useRef, type CSSProperties } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { words } from '../words';
import { ActionRow } from './ActionRow';
import { AddTo } from './AddTo';
import { widthsOf, type Column } from './columns';
import { ColumnName } from './ColumnName';
import type { Line } from './lines';
import { NAMES } from './moves';
import { ObjectiveRow } from './ObjectiveRow';
import type { Sort } from './sort';
import { StrandRow } from './StrandRow';
import { useTableStyles } from './tableStyles';
import { useGridKeys } from './useGridKeys';
import { useRows } from './useRows';
import { useSteady } from './useSteady';

/** The plan as one long table, strand by strand. Only the rows near what is in sight are drawn. */
export function PlanTable({
  label,
  lines,
  columns,
  sort,
  onSort,
  opened,
  onOpen,
  mayAdd,
  onAdd,
}: {
  label: string;
  lines: readonly Line[];
  columns: readonly Column[];
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
  opened: string | undefined; // the ref of the action whose panel is open
  onOpen: (ref: string) => void;
  mayAdd: ReadonlySet<string>; // codes of strands
  onAdd: (code: string) => void; // of a strand or objective
}) {
  const styles = useTableStyles();
  const hintId = useId();
  const open = useSteady(onOpen);
  const add = useSteady(onAdd);
  const { grid, current, focusAction, ...handlers } = useGridKeys(lines, columns.length, open);
  const { body, rows } = useRows(lines, current.row);
  useFocusBack(opened, focusAction);
  const margin = rows.options.scrollMargin;
  return (
    <div
      role="grid"
      ref={grid}
      tabIndex={-1}
      aria-label={label}
      aria-describedby={hintId}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      className={styles.table}
      style={{ '--columns': widthsOf(columns) } as CSSProperties}
      {...handlers}
    >
      <span id={hintId} hidden>
        {words.tableKeys}
      </span>
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={mergeClasses(styles.cells, styles.headRow)}>
          {columns.map((column, index) => (
            <ColumnName
              key={column}
              column={column}
              index={index}
              isCurrent={current.row === NAMES && current.column === index}
              sort={sort}
              onSort={onSort}
            />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        ref={body}
        className={styles.body}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={mergeClasses(
                  styles.row,
                  line.kind === 'action' && styles.cells,
                  line.kind === 'action' && styles.actionRow,
                )}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                <Cells
                  line={line}
                  columns={columns}
                  at={index === current.row ? current.column : -1}
                  onOpen={open}
                  mayAdd={mayAdd}
                  onAdd={add}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The cells of one row; drawn again only when something of its own is another one. */
const Cells = memo(function Cells({
  line,
  columns,
  at,
  onOpen,
  mayAdd,
  onAdd,
}: {
  line: Line;
  columns: readonly Column[];
  at: number; // the column of the current cell; -1 where it is in another row
  onOpen: (ref: string) => void;
  mayAdd: ReadonlySet<string>;
  onAdd: (code: string) => void;
}) {
  const heading = { span: columns.length, isCurrent: at >= 0 };
  switch (line.kind) {
    case 'strand':
      return (
        <StrandRow group={line.group} champion={line.champion} {...heading}>
          {mayAdd.has(line.group.strand.code) && (
            <AddTo code={line.group.strand.code} onAdd={onAdd} />
          )}
        </StrandRow>
      );
    case 'objective':
      return (
        <ObjectiveRow objective={line.objective} {...heading}>
          {mayAdd.has(line.objective.strand) && <AddTo code={line.objective.code} onAdd={onAdd} />}
        </ObjectiveRow>
      );
    case 'action':
      return <ActionRow line={line.line} columns={columns} at={at} onOpen={onOpen} />;
  }
});

/** When the panel closes, the row of its action has the focus again, wherever one has scrolled to. */
function useFocusBack(opened: string | undefined, focus: (ref: string) => void): void {
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (last.current && !opened) focus(last.current);
    last.current = opened;
  }, [opened, focus]);
}
