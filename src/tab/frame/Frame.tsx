import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Host } from '../host';
import type { Session } from '../load/session';
import { Header } from './Header';

/** The frame around every state of the tab; once it is there, the host may take its own cover away. */
export function Frame({
  host,
  session,
  title,
  version,
  children,
}: {
  host: Host;
  session?: Session;
  title?: string;
  version?: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  useEffect(() => {
    host.useful();
  }, [host]);
  return (
    <>
      <Header
        {...(session && { session })}
        {...(title && { title })}
        {...(version && { version })}
      />
      <main className={styles.main}>{children}</main>
    </>
  );
}

const useStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    maxWidth: '1600px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
    '@media (max-width: 640px)': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
    },
  },
});
