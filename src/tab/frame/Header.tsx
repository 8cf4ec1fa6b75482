import { Button, Caption1, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { Session } from '../load/session';
import { words } from '../words';

/** Which plan this is, and who is looking at it. */
export function Header({
  session,
  title = words.appName,
  version,
}: {
  session?: Session;
  title?: string;
  version?: string;
}) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.plan}>
        <Subtitle1 as="h1" block className={styles.title} dir="auto" title={title}>
          {title}
        </Subtitle1>
        {version && (
          <Caption1 block className={styles.quiet}>
            {words.version(version)}
          </Caption1>
        )}
      </div>
      {session && <Who session={session} />}
    </header>
  );
}

function Who({ session: { person, signIn } }: { session: Session }) {
  const styles = useStyles();
  return (
    <div className={styles.who}>
      <Text aria-label={words.you(person.name)} role="note">
        {person.name}
      </Text>
      {signIn.switchPerson && (
        <Button size="small" onClick={signIn.switchPerson}>
          {words.switchPerson}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    },
  },
  plan: { minWidth: 0 },
  title: {
    margin: 0,
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
});
