import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Action } from '../../plan/action';
import { inWords, readDay } from '../../plan/day';
import { words } from '../words';
import { BesideTable } from './BesideTable';
import { fieldsOf, type Draft, type Fields } from './draft';
import { nameWords } from '../../plan/words/names';

/** What the person wrote beside what somebody else made of the action meanwhile; either can be kept. */
export function SideBySide({
  draft,
  action,
  onRebase,
}: {
  draft: Draft;
  action: Action;
  onRebase: (keep: 'mine' | 'theirs') => void;
}) {
  const styles = useStyles();
  const mine = inOrder(draft, draft.text);
  const theirs = inOrder(fieldsOf(action), action.lastSaid?.text ?? '');
  return (
    <div className={styles.both}>
      <BesideTable
        headings={[words.mine, words.theirs]}
        rows={mine.map(([name, value], row) => [name, value, theirs[row]?.[1] ?? ''])}
      />
      <div className={styles.buttons}>
        <Button onClick={() => onRebase('mine')}>{words.saveMine}</Button>
        <Button onClick={() => onRebase('theirs')}>{words.takeTheirs}</Button>
      </div>
    </div>
  );
}

function inOrder({ status, forecast, concern }: Fields, text: string) {
  const expected = readDay(forecast);
  return [
    [words.facts.status, nameWords.statuses[status]],
    [words.facts.forecast, expected ? inWords(expected) : words.nothing],
    [words.form.concern, words.form.concerns[concern]],
    [words.lastSaid, text || words.nothing],
  ] as const;
}

const useStyles = makeStyles({
  both: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
