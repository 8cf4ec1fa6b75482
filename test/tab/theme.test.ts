import { themeNamed, themeOfBrowser } from '../../src/tab/theme';

describe('the theme', () => {
  it.each([
    ['default', 'light'],
    ['dark', 'dark'],
    ['glass', 'dark'],
    ['contrast', 'contrast'],
    [undefined, 'light'],
  ])('that Teams calls %s is %s', (name, theme) => {
    expect(themeNamed(name)).toBe(theme);
  });

  it.each([
    ['?theme=dark', ['(prefers-contrast: more)'], 'dark'],
    ['', ['(prefers-contrast: more)', '(prefers-color-scheme: dark)'], 'contrast'],
    ['', ['(forced-colors: active)'], 'contrast'],
    ['', ['(prefers-color-scheme: dark)'], 'dark'],
    ['', [], 'light'],
  ])('in a browser at "%s" that asks for %j is %s', (search, asks, theme) => {
    expect(themeOfBrowser(search, query => asks.includes(query))).toBe(theme);
  });
});
