import type { Update } from './action';
import { evidenceName } from './evidence';
import { nameWords } from './words/names';

/** What an update says, also where it has no text: "No change", "Complete, expected 30 September 2012". Pure. */
export function saidInWords(
  update: Pick<Update, 'text' | 'noChange' | 'evidence' | Told> & { ref?: string },
): string {
  const { text, noChange, status, forecast, concern, evidence = [], ref = '' } = update;
  if (text) return text;
  if (noChange) return nameWords.noChange;
  const told = [
    status && nameWords.statuses[status],
    forecast && nameWords.expected(forecast),
    concern && (concern === 'none' ? nameWords.noConcern : nameWords.concerns[concern]),
    evidence.length > 0 && nameWords.evidence(evidence.map(link => evidenceName(link, ref).name)),
  ];
  return told.filter(Boolean).join(', ');
}

/** The fields of an update that change an action. */
export type Told = 'status' | 'forecast' | 'concern';

/**
 * Text as it is kept: line ends as `\n`, without outer white space, half characters (lone
 * surrogates) and control characters, which SharePoint refuses or drops. Pure.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\n\t])\p{Control}|[\uFFFE\uFFFF]/gu, '')
    .trim();
}
