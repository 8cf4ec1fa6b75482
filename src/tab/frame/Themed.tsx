import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { THEMES, type ThemeName } from '../theme';

/** The page in the colours of Teams. */
export function Themed({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.page}>
      {children}
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
});
