import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { THEMES, type ThemeName } from '../theme';

/** The page in the colours of Teams, down to the browser's own date picker and scroll bars. */
export function Themed({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  usePage();
  const styles = useStyles();
  return (
    <FluentProvider
      theme={THEMES[theme]}
      className={mergeClasses(styles.page, theme === 'light' ? styles.light : styles.dark)}
    >
      {children}
    </FluentProvider>
  );
}

const usePage = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});
