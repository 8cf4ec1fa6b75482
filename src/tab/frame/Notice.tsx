import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Press = { label: string; onClick: () => void };

/** A state with nothing to list: what it is, what to do, and at most one button that does it. */
export function Notice({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: Press;
}) {
  const styles = useStyles();
  return (
    <section className={styles.notice}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <div className={styles.words}>{children}</div>
      {action && (
        <Button appearance="primary" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    maxWidth: '60ch',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    '& h2': { margin: 0 },
  },
  words: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});
