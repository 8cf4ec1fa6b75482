import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Update } from '../../plan/action';
import { dateHistory } from '../../plan/acts/dateHistory';
import { words } from '../words';
import { actWords } from '../words/acts';

/** Every moving of an action's date, newest first: from what to what, who did it, when and through what. */
export function DateMoves({ updates }: { updates: readonly Update[] }) {
  const styles = useStyles();
  const moves = dateHistory(updates);
  if (moves.length === 0) return null;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block>
        {actWords.dateMoves}
      </Subtitle2>
      <ol className={styles.list}>
        {moves.map(({ key, on, by, through, from, to }) => (
          <li key={key}>
            {actWords.dateMoved({ from, to, on, by, through: words.through[through] })}
          </li>
        ))}
      </ol>
    </section>
  );
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, '& h3': { margin: 0 } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
