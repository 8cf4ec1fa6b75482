import type { AskingOverride } from './rules';
import { askingWords } from './words/asking';
import { listInForm, numberInForm } from './words/forms';

/** How something is asked about in its own way, in words: "14 and 0 days before due; every 14 days when late". Pure. */
export function ownRuleInWords({ leadDays, lateEveryDays, asking }: AskingOverride): string {
  const { own } = askingWords;
  if (asking === 'off') return own.off;
  return [
    ...(leadDays ? [own.before(listInForm(leadDays.map(numberInForm), 'and'))] : []),
    ...(lateEveryDays === undefined ? [] : [own.late(lateEveryDays)]),
    ...(asking === 'on' ? [own.on] : []),
  ].join('; ');
}
