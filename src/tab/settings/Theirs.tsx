import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Scrolled } from '../frame/Scrolled';
import { useTableLook } from '../frame/tableLook';
import { settingWords } from '../words/settings';

/** What one wrote beside what somebody else made of the same settings meanwhile; either can be kept. */
export function Theirs<Name extends string>({
  theirs,
  mine,
  labelOf,
  onSettle,
}: {
  theirs: Partial<Record<Name, string>>;
  mine: Record<Name, string> | undefined;
  labelOf: (name: Name) => string;
  onSettle: (whose: 'mine' | 'theirs') => void;
}) {
  const look = useTableLook();
  const styles = useStyles();
  const names = Object.keys(theirs) as Name[];
  return (
    <div className={styles.both}>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>{settingWords.changed}</MessageBarBody>
      </MessageBar>
      <Scrolled label={settingWords.changed}>
        <table className={look.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{settingWords.mine}</th>
              <th scope="col">{settingWords.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {names.map(name => (
              <tr key={name}>
                <th scope="row">{labelOf(name)}</th>
                <td className={styles.text}>{mine?.[name] || settingWords.none}</td>
                <td className={styles.text}>{theirs[name] || settingWords.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <div className={styles.buttons}>
        <Button onClick={() => onSettle('mine')}>{settingWords.saveMine}</Button>
        <Button onClick={() => onSettle('theirs')}>{settingWords.takeTheirs}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  both: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
