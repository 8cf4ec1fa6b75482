import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { daysInWords, type ActionLine } from '../../plan/view';
import { shortDay, words } from '../words';
import { CHOSEN_FROM, type Column } from './columns';
import { RagBadge } from './RagBadge';
import { saidIn } from './saidIn';
import { NARROW } from './tableStyles';

/** The cells of one action. Pressing anywhere on the row opens it: the button reaches over the whole row. */
export function ActionRow({
  line: { action, owner, due, daysLeft, rag, why, latest },
  columns,
  isCurrent,
  onCurrent,
  onOpen,
}: {
  line: ActionLine;
  columns: readonly Column[];
  isCurrent: boolean;
  onCurrent: (ref: string) => void;
  onOpen: (ref: string) => void;
}) {
  const styles = useStyles();
  const { ref, text } = action;
  const said = saidIn(action, latest);
  const cells: Record<Exclude<Column, 'ref' | 'action'>, ReactNode> = {
    owner: owner || words.noOwner,
    due: (
      <>
        <span className={styles.clamp}>{due}</span>
        {daysLeft !== undefined && (
          <span className={mergeClasses(styles.small, daysLeft < 0 && styles.late)}>
            {daysInWords(daysLeft)}
          </span>
        )}
      </>
    ),
    rag: (
      <>
        <RagBadge rag={rag} />
        <span className={styles.small}>{why}</span>
      </>
    ),
    latest: (
      <>
        <span className={mergeClasses(styles.clamp, !said && styles.quiet)}>
          {said?.text ?? words.noUpdate}
        </span>
        {said && <span className={styles.small}>{shortDay(said.on)}</span>}
      </>
    ),
    status: action.status,
    forecast: action.forecast && shortDay(action.forecast),
  };
  return (
    <>
      <span role="rowheader" className={styles.ref}>
        <button
          type="button"
          className={styles.open}
          data-action={ref}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={words.open(ref, text ?? words.notWritten)}
          onFocus={() => onCurrent(ref)}
          onClick={() => onOpen(ref)}
        >
          {ref}
        </button>
      </span>
      <span role="gridcell" className={mergeClasses(styles.action, !text && styles.quiet)}>
        <span className={styles.clamp}>{text ?? words.notWritten}</span>
      </span>
      {CHOSEN_FROM.filter(column => columns.includes(column)).map(column => (
        <span key={column} role="gridcell" className={styles[column]}>
          {cells[column]}
        </span>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  ref: { [NARROW]: { gridArea: 'ref' } },
  open: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  action: { [NARROW]: { gridArea: 'action' } },
  owner: { overflowWrap: 'anywhere', [NARROW]: { gridArea: 'owner' } },
  due: {
    overflowWrap: 'anywhere',
    [NARROW]: {
      gridArea: 'due',
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      alignItems: 'baseline',
      gap: `0 ${tokens.spacingHorizontalXS}`,
      '::before': {
        content: `"${words.columns.due}"`,
        color: tokens.colorNeutralForeground2,
        fontSize: tokens.fontSizeBase200,
      },
    },
  },
  rag: { [NARROW]: { gridArea: 'rag', textAlign: 'right' } },
  latest: { overflowWrap: 'anywhere', [NARROW]: { gridArea: 'latest' } },
  status: { [NARROW]: { gridArea: 'status' } },
  forecast: { [NARROW]: { gridArea: 'forecast', textAlign: 'right' } },
  clamp: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  late: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});
