import type { Action, Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import { saidInWords } from '../../plan/said';
import { words } from '../words';

/** What an update says in words: its text, else what it changed. Pure. */
export function saidBy(update: Parameters<typeof saidInWords>[0]): string {
  const { text, noChange, status, forecast, concern } = update;
  if (text) return text;
  if (noChange) return words.noChangeSaid;
  if (status && !forecast && !concern) return words.bareStatus(status);
  return capital(saidInWords(update)) || words.noWords;
}

/** "expected 30 September 2012" as a sentence begins; what a person wrote begins as they wrote it. */
function capital(said: string): string {
  return said.startsWith('expected ') ? `E${said.slice(1)}` : said;
}

/** The last that was said on an action; what stands on its row when there is no update. Pure. */
export function saidIn(
  { lastSaid }: Pick<Action, 'lastSaid'>,
  latest: Update | undefined,
): { on: Day; text: string } | undefined {
  if (latest) return { on: latest.on, text: saidBy(latest) };
  return lastSaid && { on: lastSaid.on, text: lastSaid.text || words.noWords };
}
