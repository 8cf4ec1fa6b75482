import type { Speech } from '../plan/words/speech';
import { BRITISH } from '../plan/words/speech';
import type { Language } from './catalogue';

/** The languages there are beside British English, by their code (`cy`), each read when its first reader comes. */
export const LANGUAGES: Readonly<Record<string, () => Promise<Language>>> = {};

/** As `LANGUAGES`; another one in tests. */
export type Languages = typeof LANGUAGES;

/**
 * How a reader is spoken to whose host names `locale` ("cy-GB"; undefined: nothing is known): in their
 * language where there is one, else in British English. Days and numbers stand in their own form where it is
 * of the language of the words: never a French month in an English sentence.
 */
export async function speechFor(
  locale: string | undefined,
  languages: Languages = LANGUAGES,
): Promise<Speech> {
  const known = locale === undefined ? undefined : localeNamed(locale);
  if (!known) return BRITISH;
  if (known.language === 'en') return known.region ? { locale: known.baseName } : BRITISH;
  const read = Object.hasOwn(languages, known.language) ? languages[known.language] : undefined;
  return read ? { locale: known.baseName, language: await read() } : BRITISH;
}

/** Whether {@link speechFor} has to wait for words. */
export function isWaitedFor(locale: string | undefined, languages: Languages = LANGUAGES): boolean {
  const known = locale === undefined ? undefined : localeNamed(locale);
  return known !== undefined && Object.hasOwn(languages, known.language);
}

function localeNamed(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
}
