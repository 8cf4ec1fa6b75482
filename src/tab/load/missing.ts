import { statusOf } from './statusOf';

/** What a plan cannot be shown without, and what no trying again brings. */
export type Missing = 'no site' | 'no lists' | 'no rights' | 'no such plan' | 'no consent';

/** Entra's codes for consent that nobody gave, that was refused, or that only an administrator may give. */
const CONSENT = /AADSTS(65001|65004|90008|90094|90097)|consent_required|access_denied/;

/**
 * What is missing, told from the fault of reading or of signing in; undefined: something else went wrong.
 * SharePoint answers 404 for a site that is gone without a word, and for a list with a sentence of its own. Pure.
 */
export function missingIn(error: unknown): Missing | undefined {
  const said = wordsOf(error);
  if (CONSENT.test(said)) return 'no consent';
  if (/has no plan “/.test(said)) return 'no such plan';
  switch (statusOf(error)) {
    case 401:
    case 403:
      return 'no rights';
    case 404:
      return said.includes('“') ? 'no lists' : 'no site';
    default:
      return undefined;
  }
}

/** What an error and all that caused it say. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return `${error.name} ${error.message}\n${wordsOf(error.cause)}`;
}
