import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isOpen } from '../../plan/action';
import { daysInWords, type ActionLine } from '../../plan/view';
import { RagShape } from '../table/RagShape';
import { words } from '../words';

/** A few actions, one a line; a press on the ref opens it. `says` is what stands last on each. */
export function ActionList({
  lines,
  onOpen,
  says = ({ why }) => why,
}: {
  lines: readonly ActionLine[];
  onOpen: (ref: string) => void;
  says?: (line: ActionLine) => ReactNode;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map(line => {
        const { action, owner, rag = 'None' } = line;
        const text = action.text ?? words.notWritten;
        return (
          <li key={action.ref} className={styles.line}>
            <span className={styles.head}>
              <RagShape rag={rag} />
              <Link
                as="button"
                className={styles.ref}
                aria-label={words.open(action.ref, text)}
                onClick={() => onOpen(action.ref)}
              >
                {action.ref}
              </Link>
              <span className={styles.quiet}>
                {[words.rag[rag], owner || words.noOwner, dueIn(line)].filter(Boolean).join(', ')}
              </span>
            </span>
            <span className={styles.text} dir="auto">
              {text}
            </span>
            <span className={styles.quiet} dir="auto">
              {says(line)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** `due Aug-12, in 28 days`; '' where all that stands there is that it is complete, and it is. Pure. */
export function dueIn({ action, due, daysLeft }: ActionLine): string {
  if (action.due.kind === 'complete' && !isOpen(action)) return '';
  return daysLeft === undefined ? words.due(due) : `${words.due(due)}, ${daysInWords(daysLeft)}`;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  ref: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});
