import { type Action, AS_IMPORTED, type Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import { saidInWords } from '../../plan/said';
import { words } from '../words';
import { capital } from '../../plan/displayWords';
import { nameWords } from '../../plan/words/names';

/** What an update says in words: its text, else what it changed. Pure. */
export function saidBy(update: Parameters<typeof saidInWords>[0]): string {
  const { text, noChange, status, forecast, concern } = update;
  if (text) return text;
  if (noChange) return words.noChangeSaid;
  if (status && !forecast && !concern) return words.bareStatus(status);
  const said = saidInWords(update);
  return (forecast && !status ? capital(said) : said) || words.noWords;
}

/** Who said it; a text that came with a document is nobody's. Pure. */
export const speakerShown = (by: string): string => (by === AS_IMPORTED ? nameWords.imported : by);

/** The last that was said on an action; what stands on its row when there is no update. Pure. */
export function saidIn(
  { lastSaid }: Pick<Action, 'lastSaid'>,
  latest: Update | undefined,
): { on: Day; text: string } | undefined {
  if (latest) return { on: latest.on, text: saidBy(latest) };
  return lastSaid && { on: lastSaid.on, text: lastSaid.text || words.noWords };
}
