import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { ThemeName } from '../theme';

/** The colours of Teams for each theme. */
const THEMES: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  // What is on its way is shown by bars, which Teams' own high contrast makes glaring white.
  contrast: {
    ...teamsHighContrastTheme,
    colorNeutralStencil1: '#4a4a4a',
    colorNeutralStencil2: '#2e2e2e',
  },
};

/** The page in the colours of Teams, down to the browser's own date picker and scroll bars. */
export function Themed({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  usePage();
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
  // Panels bear the provider's classes too, so the page's own are one further in.
  return (
    <FluentProvider theme={THEMES[theme]}>
      <div className={styles.page}>{children}</div>
    </FluentProvider>
  );
}

const usePage = makeStaticStyles({
  body: { margin: 0 },
  // Fluent doubles the line under a link alone, which is hard to see (WCAG 2.4.13).
  ':root .fui-Link[data-fui-focus-visible]': {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '2px',
    borderRadius: tokens.borderRadiusSmall,
  },
  summary: { paddingBlock: tokens.spacingVerticalXXS }, // 24 pixels high (WCAG 2.5.8)
  'summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
});

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
});
