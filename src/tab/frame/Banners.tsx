import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../plan/day';
import type { ListProblem } from '../../plan/plan';
import { words } from '../words';
import { readingWords } from '../words/reading';

/** What one has to know before reading on: another day than today, not the whole plan, rows that could not be read. */
export function Banners({
  today,
  ownOnly,
  onSignIn,
  problems,
}: {
  today?: Day;
  ownOnly?: string;
  onSignIn?: () => void; // given where signing in brings the rest
  problems: readonly ListProblem[];
}) {
  return (
    <>
      {today && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.shownAsOn(today)}</MessageBarBody>
        </MessageBar>
      )}
      {ownOnly && (
        <MessageBar intent="warning">
          <MessageBarBody>{ownOnly}</MessageBarBody>
          {onSignIn && (
            <MessageBarActions>
              <Button size="small" onClick={onSignIn}>
                {readingWords.signIn}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}

function Problems({ problems }: { problems: readonly ListProblem[] }) {
  const [open, setOpen] = useState(false);
  const rows = new Set(problems.map(({ list, row }) => `${list} ${row}`));
  const styles = useStyles();
  return (
    <MessageBar intent="info" layout={open ? 'multiline' : 'auto'}>
      <MessageBarBody>
        {words.rowsUnread(rows.size)}
        {open && (
          <ul className={styles.list}>
            {problems.map(({ list, row, column, value, message }) => (
              <li key={`${list} ${row} ${column}`}>
                {words.problemAt(list, row, column)} {message} {value && words.stood(value)}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hideDetails : words.details}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '30vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});
