/**
 * @jest-environment jsdom
 */
import { day, inWords } from '../../src/plan/day';
import { BRITISH, speak, speech } from '../../src/plan/words/speech';
import type { HostContext } from '../../src/tab/host';
import { speakAsHost } from '../../src/tab/speak';
import { words } from '../../src/tab/words';

const languages = { cy: async () => ({ words: { tryAgain: 'Rhowch gynnig arall arni' } }) };
const on = day('2012-08-31');
const hosted = (context: Promise<HostContext>) => ({ context });

afterEach(() => void speak(BRITISH));

describe('a page', () => {
  it.each([
    ['cy-GB', 'cy-GB', 'Rhowch gynnig arall arni', '31 Awst 2012'],
    ['en-us', 'en-GB', 'Try again', 'August 31, 2012'],
    ['fr-fr', 'en-GB', 'Try again', '31 August 2012'],
  ])('whose host says %s is in %s', async (locale, lang, again, date) => {
    await speakAsHost(hosted(Promise.resolve({ inTeams: true, locale })), window, languages);
    expect([document.documentElement.lang, words.tryAgain, inWords(on)]).toEqual([
      lang,
      again,
      date,
    ]);
  });

  it('takes the language of the browser where there is no host', async () => {
    await speakAsHost(hosted(Promise.resolve({ inTeams: false })), window);
    expect(speech().locale).toBe(window.navigator.language);
  });

  it('does not wait for a host that never says', async () => {
    await speakAsHost(hosted(new Promise(() => undefined)), window);
    expect(speech().locale).toBe(window.navigator.language);
  });

  it('stays in British English where its language cannot be fetched', async () => {
    const away = { cy: () => Promise.reject(new Error('offline')) };
    const host = hosted(Promise.resolve({ inTeams: true, locale: 'cy-GB' }));
    await speakAsHost(host, window, away);
    expect([words.tryAgain, speech().locale]).toEqual(['Try again', 'en-GB']);
  });
});
