import { dayAsKept } from '../day';
import type { Happened, PlanFacts } from '../plan';
import { linesOf, readAnyDay, without } from './readers';
import type { Setting } from './setting';

/** Events that are over, one a line: `The centre has opened, 3 September 2012`; the day may be left out. */
export const HAPPENED_SETTING: Setting<PlanFacts> = linesOf<PlanFacts, Happened>(
  ({ happened }) => happened ?? [],
  (facts, happened) => ({
    ...without(facts, 'happened'),
    ...(happened.length > 0 && { happened }),
  }),
  { write: writeHappened, read: readHappened, how: '' }, // any words are an event
);

function readHappened(line: string): Happened {
  const [, event = '', written = ''] = /^(.*\S)\s*,\s*([^,]+)$/u.exec(line) ?? [];
  const on = readAnyDay(written);
  return on ? { event, on } : { event: line };
}

function writeHappened({ event, on }: Happened): string {
  return on ? `${event}, ${dayAsKept(on)}` : event;
}
