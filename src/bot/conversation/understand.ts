import type { Concern, Status } from '../../plan/action';
import type { Day } from '../../plan/day';
import { type Command, commandIn } from './commands';
import { expectedIn } from './dates';
import { objectiveIn, type Part, partsOf, refsIn, spokenRef } from './refs';
import { statusIn, wholeStatus } from './status';

/** What was told about one action. `sure` when nothing but a status was said: no need to ask. */
export type Told = {
  ref: string;
  sure: boolean;
  text?: string;
  status?: Status;
  noChange?: true;
  forecast?: Day;
  mayBe?: readonly Day[]; // what a date such as "Aug-12" may mean
  concern?: Concern | 'none';
};

/** What a message means. */
export type Meaning =
  | { kind: 'command'; command: Command }
  | { kind: 'show'; refs: readonly string[] }
  | { kind: 'told'; told: readonly Told[] }
  | { kind: 'no change on all' }
  | { kind: 'about what'; text: string; among: readonly string[]; unknown?: string } // progress, it seems, on an action that is not named, or not theirs
  | { kind: 'nothing' };

/** What somebody knows when they speak: the plan's refs, those that wait for their answer, the day. */
export type Knowing = {
  refs: readonly string[];
  waiting: readonly string[];
  today: Day;
};

/** What `said` means. Pure and total: any text has a meaning, and text that is progress is never lost. */
export function understand(said: string, knowing: Knowing): Meaning {
  const text = said.replace(/\u00A0/g, ' ').trim();
  if (text === '') return { kind: 'nothing' };
  const command = commandIn(text);
  if (command) return { kind: 'command', command };
  if (/^no change (?:on|to|for|with) (?:all|any|everything|the rest)\b[^;\n]{0,20}$/i.test(text))
    return { kind: 'no change on all' };
  return namedActions(text, knowing) ?? unnamed(text, knowing);
}

function namedActions(text: string, { refs, today }: Knowing): Meaning | undefined {
  const parts = partsOf(text, refs);
  const named = parts.filter((part): part is Required<Part> => part.ref !== undefined);
  if (named.length === parts.length && named.every(({ words }) => words === ''))
    return { kind: 'show', refs: named.map(({ ref }) => ref) };
  if (named.length > 0 && named.length === parts.length)
    return { kind: 'told', told: named.map(part => toldBy(part.ref, part.words, today)) };
  const [only, another] = refsIn(text, refs);
  if (only && !another) return { kind: 'told', told: [aboutWhole(only, text, today)] };
  const objective = objectiveIn(text, refs);
  return objective.length > 0 ? { kind: 'show', refs: objective } : undefined;
}

/** A ref somewhere in a sentence: "I have finished OD8-02" keeps its words, and is always asked back. */
function aboutWhole(ref: string, text: string, today: Day): Told {
  const { status, ...rest } = toldBy(ref, text, today);
  const finished = /^(?:i |we )?(?:have |'ve )?(?:done|completed|finished) [^,.;]{2,12}[.!]?$/i;
  return {
    ...rest,
    sure: false,
    text,
    ...(finished.test(text) ? { status: 'Complete' } : {}),
    ...(status && { status }),
  };
}

/** What the words after a ref tell about it. */
function toldBy(ref: string, words: string, today: Day): Told {
  const whole = wholeStatus(words);
  if (whole) return { ref, sure: true, ...whole };
  const expected = expectedIn(words, today);
  return {
    ref,
    sure: false,
    text: words,
    ...statusIn(words),
    ...(expected && ('on' in expected ? { forecast: expected.on } : { mayBe: expected.mayBe })),
  };
}

/** An answer to a reminder names no action when there is only one it can be about: asked back all the same. */
function unnamed(text: string, { waiting, today }: Knowing): Meaning {
  const unknown = spokenRef(text);
  if (unknown) return { kind: 'about what', text, among: waiting, unknown };
  const [only, another] = waiting;
  if (only && !another)
    return { kind: 'told', told: [{ ...toldBy(only, text, today), sure: false }] };
  return { kind: 'about what', text, among: waiting };
}
