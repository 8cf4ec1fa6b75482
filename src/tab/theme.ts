export const THEME_NAMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Teams calls its light theme `default`, and has more dark ones than these three. */
export function themeNamed(name: string | null | undefined): ThemeName {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
}

/** The theme before any host has spoken: `?theme=`, else what the person asks of their browser. */
export function themeOfBrowser(search: string, asks: (query: string) => boolean): ThemeName {
  const named = new URLSearchParams(search).get('theme');
  if (named) return themeNamed(named);
  if (asks('(prefers-contrast: more)') || asks('(forced-colors: active)')) return 'contrast';
  return asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}
