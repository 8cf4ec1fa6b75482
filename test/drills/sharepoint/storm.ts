import type { Drill } from '../drill';
import { stormOfForm } from './stormForms';
import { stormOfThree } from './stormThree';

/** As SharePoint says it, as it might, and nothing at all. */
const AFTER: readonly (string | undefined)[] = [
  ...['1', '30', '86400', '-5', 'soon'],
  'a date',
  undefined,
];

/**
 * SharePoint puts everything off for a minute. Nothing is asked before the time that it says, whoever
 * would have to wait longer than half a minute is told so, and everything said is there once.
 */
export const storm: Drill['run'] = async ({ quick }) => {
  const forms = [429, 503].flatMap(status =>
    AFTER.flatMap(after => [undefined, '20'].map(reset => ({ status, after, reset }))),
  );
  const some = quick ? forms.filter((_, index) => index % 5 === 0) : forms;
  const faults: string[] = [];
  let longest = 0;
  for (const form of some) {
    const { faults: found, longestMs } = await stormOfForm(form);
    faults.push(...found);
    longest = Math.max(longest, longestMs);
  }
  if (longest > 30_000) faults.push(`somebody waited ${longest} ms`);
  const three = await stormOfThree({ rounds: quick ? 2 : 12 });
  return {
    figures: { forms: some.length, 'longest wait, ms': longest, ...three.figures },
    faults: [...faults, ...three.faults],
  };
};
