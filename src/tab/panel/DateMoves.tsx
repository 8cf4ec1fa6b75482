import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Update } from '../../plan/action';
import { datesTold } from '../../plan/acts/dateHistory';
import { words } from '../words';
import { actWords } from '../words/acts';
import { panelWords } from '../words/panel';

/** Every moving of an action's date and every forecast, newest first: what, who said it, when and through what. */
export function DateMoves({ updates }: { updates: readonly Update[] }) {
  const styles = useStyles();
  const moves = datesTold(updates);
  if (moves.length === 0) return null;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block>
        {panelWords.dates}
      </Subtitle2>
      <ol className={styles.list}>
        {moves.map(one => (
          <li key={`${one.key} ${'from' in one ? 'due' : 'forecast'}`}>{inOneLine(one)}</li>
        ))}
      </ol>
    </section>
  );
}

function inOneLine(one: ReturnType<typeof datesTold>[number]): string {
  const { on, by } = one;
  const through = words.through[one.through];
  if ('from' in one) return actWords.dateMoved({ from: one.from, to: one.to, on, by, through });
  return one.forecast
    ? panelWords.expected(on, by, through, one.forecast)
    : panelWords.noneExpected(on, by, through);
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, '& h3': { margin: 0 } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
