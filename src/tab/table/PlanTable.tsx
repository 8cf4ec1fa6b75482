import { useId, type CSSProperties, type KeyboardEvent } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { words } from '../words';
import { ActionRow } from './ActionRow';
import { AddTo } from './AddTo';
import { widthsOf, type Column } from './columns';
import { ColumnName } from './ColumnName';
import type { Line } from './lines';
import { ObjectiveRow } from './ObjectiveRow';
import type { Sort } from './sort';
import { StrandRow } from './StrandRow';
import { useTableStyles } from './tableStyles';
import type { useRows } from './useRows';

const PAGE = 10;

/** The plan as one long table, strand by strand. Only the rows near what is in sight are drawn. */
export function PlanTable({
  label,
  lines,
  table: { body, rows, actions, current, setCurrent, focus },
  columns,
  sort,
  onSort,
  onOpen,
  mayAdd,
  onAdd,
}: {
  label: string;
  lines: readonly Line[];
  table: ReturnType<typeof useRows>;
  columns: readonly Column[];
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
  onOpen: (ref: string) => void;
  mayAdd: ReadonlySet<string>; // codes of strands
  onAdd: (code: string) => void; // of a strand or objective
}) {
  const styles = useTableStyles();
  const hintId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement && event.target.dataset.action)) return;
    const index = actions.indexOf(current ?? '');
    const next = actions[nextIndex(event.key, index, actions.length)];
    if (next === undefined) return;
    event.preventDefault();
    focus(next);
  };
  const margin = rows.options.scrollMargin;
  return (
    <div
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-describedby={hintId}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      className={styles.table}
      style={{ '--columns': widthsOf(columns) } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <span id={hintId} hidden>
        {words.tableKeys}
      </span>
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={mergeClasses(styles.cells, styles.headRow)}>
          {columns.map(column => (
            <ColumnName key={column} column={column} sort={sort} onSort={onSort} />
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
                <Row
                  line={line}
                  columns={columns}
                  isCurrent={line.key === current}
                  onCurrent={setCurrent}
                  onOpen={onOpen}
                  mayAdd={mayAdd}
                  onAdd={onAdd}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Row({
  line,
  mayAdd,
  onAdd,
  ...rest
}: {
  mayAdd: ReadonlySet<string>;
  onAdd: (code: string) => void;
  line: Line;
  columns: readonly Column[];
  isCurrent: boolean;
  onCurrent: (ref: string) => void;
  onOpen: (ref: string) => void;
}) {
  switch (line.kind) {
    case 'strand':
      return (
        <StrandRow group={line.group} champion={line.champion} span={rest.columns.length}>
          {mayAdd.has(line.group.strand.code) && (
            <AddTo code={line.group.strand.code} onAdd={onAdd} />
          )}
        </StrandRow>
      );
    case 'objective':
      return (
        <ObjectiveRow objective={line.objective} span={rest.columns.length}>
          {mayAdd.has(line.objective.strand) && <AddTo code={line.objective.code} onAdd={onAdd} />}
        </ObjectiveRow>
      );
    case 'action':
      return <ActionRow line={line.line} {...rest} />;
  }
}

/** Where a key leads from the action at `index`; -1 for a key that leads nowhere. */
function nextIndex(key: string, index: number, count: number): number {
  const within = (next: number): number => Math.max(0, Math.min(count - 1, next));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + PAGE);
    case 'PageUp':
      return within(index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
