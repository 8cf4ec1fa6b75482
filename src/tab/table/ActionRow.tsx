import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { daysInWords, type ActionLine } from '../../plan/view';
import { nameWords } from '../../plan/words/names';
import { shortDay, words } from '../words';
import { panelWords } from '../words/panel';
import { CHOSEN_FROM, type Column } from './columns';
import { RagBadge } from './RagBadge';
import { saidIn } from './saidIn';
import { stopProps } from './stop';
import { NARROW } from './tableStyles';

/** The cells of one action. Pressing anywhere on the row opens it: the button reaches over the whole row. */
export function ActionRow({
  line: { action, owner, due, daysLeft, rag, why, latest },
  columns,
  at,
  onOpen,
}: {
  line: ActionLine;
  columns: readonly Column[];
  at: number; // the column of the current cell, from 0; -1 where it is in another row
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
        <span className={styles.small}>
          {action.given && why ? panelWords.byHand(why, words.rag[action.given.rag]) : why}
        </span>
      </>
    ),
    latest: (
      <>
        <span className={mergeClasses(styles.clamp, !said && styles.quiet)} dir="auto">
          {said?.text ?? words.noUpdate}
        </span>
        {said && <span className={styles.small}>{shortDay(said.on)}</span>}
      </>
    ),
    status: nameWords.statuses[action.status],
    forecast: action.forecast && shortDay(action.forecast),
  };
  return (
    <>
      <span role="rowheader" aria-colindex={1} className={styles.ref}>
        <button
          type="button"
          className={styles.open}
          aria-label={words.open(ref, text ?? words.notWritten)}
          {...stopProps(at === 0)}
          onClick={() => onOpen(ref)}
        >
          {ref}
        </button>
      </span>
      <span
        role="gridcell"
        aria-colindex={2}
        className={mergeClasses(styles.cell, styles.action, !text && styles.quiet)}
        {...stopProps(at === 1)}
      >
        <span className={styles.clamp} dir="auto">
          {text ?? words.notWritten}
        </span>
      </span>
      {CHOSEN_FROM.filter(column => columns.includes(column)).map((column, index) => (
        <span
          key={column}
          role="gridcell"
          aria-colindex={index + 3}
          className={mergeClasses(styles.cell, styles[column])}
          {...(column === 'due' && { 'data-name': words.columns.due })}
          {...stopProps(at === index + 2)}
        >
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
  cell: {
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
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
        content: 'attr(data-name)',
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
