import { speak } from '../plan/words/speech';
import { type Languages, speechFor } from '../words/languages';
import type { Host } from './host';

/** The tab is not kept waiting longer for its host; then the browser's own language counts. */
const HOST_SAYS_WITHIN_MS = 400;

/**
 * From now on the page speaks as the host's reader reads: their language where there is one, their form of
 * days and numbers. To be called before anything is shown; the page says which language it is in.
 */
export async function speakAsHost(
  host: Pick<Host, 'context'>,
  page: Window,
  languages?: Languages,
): Promise<void> {
  const late = new Promise<undefined>(done => setTimeout(done, HOST_SAYS_WITHIN_MS));
  const known = await Promise.race([host.context.catch(() => undefined), late]);
  await speakFor(known?.locale ?? page.navigator.language, page, languages);
}

/** The same where the reader's locale is known. A language that cannot be fetched is no reason to show nothing. */
export async function speakFor(
  locale: string | undefined,
  page: Window,
  languages?: Languages,
): Promise<void> {
  const to = await speechFor(locale, languages).catch(() => undefined);
  if (!to) return;
  speak(to);
  page.document.documentElement.lang = to.language ? to.locale : 'en-GB';
}
