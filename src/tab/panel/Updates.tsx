import { Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { Update } from '../../plan/action';
import { inWords } from '../../plan/day';
import { evidenceName, isLink } from '../../plan/evidence';
import { saidBy, speakerShown } from '../table/saidIn';
import { words } from '../words';
import { evidenceWords } from '../words/evidence';
import { EvidenceLink } from './Evidence';
import { WithAddresses } from './Linked';

/** The updates of an action, newest first: who said what, when, and through what. */
export function Updates({ updates }: { updates: readonly Update[] }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block className={styles.title}>
        {words.updates}
      </Subtitle2>
      {updates.length === 0 && <Text className={styles.quiet}>{words.noUpdate}</Text>}
      <ol className={styles.list}>
        {updates.map(update => (
          <li key={update.key} className={styles.update}>
            <Caption1 block className={styles.quiet}>
              {inWords(update.on)}, {speaker(update)}, {words.through[update.through]}
            </Caption1>
            <Text block className={styles.text} dir="auto">
              <WithAddresses text={saidBy(update)} />
            </Text>
            {(update.evidence ?? [])
              .filter(link => isLink(link) && !update.text.includes(link))
              .map(link => (
                <Caption1 key={link} block>
                  {evidenceWords.of}{' '}
                  <EvidenceLink link={link} name={evidenceName(link, update.ref).name} />
                </Caption1>
              ))}
            {changesIn(update).map(change => (
              <Caption1 key={change} block>
                {change}
              </Caption1>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function speaker({ by, onBehalfOf }: Update): string {
  return onBehalfOf ? words.onBehalfOf(by, onBehalfOf) : speakerShown(by);
}

/** What else an update changed; a bare status is said already. */
function changesIn({ text, noChange, status, forecast, concern }: Update): readonly string[] {
  if (!text && !noChange) return []; // what it says is what it changed
  return [
    ...(status ? [words.bareStatus(status)] : []),
    ...(forecast ? [words.forecastIs(forecast)] : []),
    ...(concern ? [words.form.concerns[concern]] : []),
  ];
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL },
  title: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  update: {
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});
