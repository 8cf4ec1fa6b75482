import type { Concern, Status } from '../../plan/action';
import type { Day } from '../../plan/day';
import { linksIn } from '../../plan/evidence';
import { type Command, commandIn } from './commands';
import { bareDate, type Expected, expectedIn } from './dates';
import { ownWords } from './ownWords';
import { type Part, partsOf, refsIn, spokenRef } from './refs';
import { slippedStatus, statusIn, wholeStatus } from './status';
import { type Wish, wishIn } from './wishes';

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
  evidence?: readonly string[]; // web addresses in the words
};

/** What a message means. */
export type Meaning =
  | { kind: 'command'; command: Command }
  | { kind: 'wish'; wish: Wish }
  | { kind: 'show'; refs: readonly string[] }
  | { kind: 'told'; told: readonly Told[]; rest?: string } // rest: words before the first action, about none of them
  | { kind: 'no change on all' }
  | { kind: 'which day'; day: Expected; text: string } // nothing but a day, while a draft waits
  | { kind: 'about what'; text: string; among: readonly string[]; unknown?: string } // progress, it seems, on an action that is not named, or not theirs
  | { kind: 'nothing' };

/** What somebody knows when they speak: the plan's refs, those that wait for their answer, the day. */
export type Knowing = {
  refs: readonly string[];
  waiting: readonly string[];
  today: Day;
  drafts?: number; // how many drafts wait to be confirmed
  events?: boolean; // whether they may say that an event has happened
};

/** What `said` means. Pure and total: any text has a meaning, and text that is progress is never lost. */
export function understand(said: string, knowing: Knowing): Meaning {
  const { words: text, quoted } = ownWords(said);
  if (text === '') return { kind: 'nothing' };
  const command = commandIn(text);
  if (command) return { kind: 'command', command };
  if (NO_CHANGE_ON_ALL.test(text)) return { kind: 'no change on all' };
  const day = knowing.drafts ? bareDate(text, knowing.today) : undefined;
  if (day) return { kind: 'which day', day, text };
  const wish = wishIn(text, knowing.refs, knowing.today);
  if (wish && (wish.kind !== 'happened' || knowing.events)) return { kind: 'wish', wish };
  return namedActions(text, knowing) ?? unnamed(text, aboutQuoted(quoted, knowing));
}

const NO_CHANGE_ON_ALL =
  /^(?:there is )?(?:no change|nothing new|no update)s? (?:on|to|for|with|in|from) (?:all|any|any of|everything|the rest|the others|them|these|those|my actions)\b[^;\n]{0,20}$/i;

/** What a quoted card or message names is what its answer is about. */
function aboutQuoted(quoted: string, knowing: Knowing): Knowing {
  const named = refsIn(quoted, knowing.refs);
  return named.length > 0 ? { ...knowing, waiting: named } : knowing;
}

function namedActions(text: string, { refs, today }: Knowing): Meaning | undefined {
  const parts = partsOf(text, refs);
  const named = parts.filter(part => part.refs.length > 0);
  const rest = parts.find(part => part.refs.length === 0)?.words ?? '';
  if (named.length > 0 && isNothing(rest)) return allNamed(named, today);
  const isToldOf = named.some(({ words }) => words !== '');
  if (isToldOf && /\n/.test(text.trim())) return { ...allTold(named, today), rest: rest.trim() };
  const about = refsIn(text, refs);
  if (about.length === 0) return undefined;
  return { kind: 'told', told: about.map(ref => aboutWhole(ref, text, today)) };
}

/** A greeting or a number of a list before the first action. */
function isNothing(words: string): boolean {
  return /^(?:[\d\s.):,!–-]*|(?:hi|hello|hey|dear|good (?:morning|afternoon)|morning|afternoon|thanks|update|updates|my updates?|here (?:is|are)|as asked|please (?:note|see))\b[^\n]{0,40}?[,:!.–-]?)$/iu.test(
    words.trim(),
  );
}

function allNamed(named: readonly Part[], today: Day): Meaning {
  const isBare = named.every(({ words }) => words === '');
  return isBare
    ? { kind: 'show', refs: [...new Set(named.flatMap(({ refs }) => refs))] }
    : allTold(named, today);
}

/** Of an action that is told of twice, all words count. */
function allTold(named: readonly Part[], today: Day): Extract<Meaning, { kind: 'told' }> {
  const words = new Map<string, { words: string; sure: boolean }>();
  for (const part of named)
    for (const ref of part.refs) {
      const before = words.get(ref);
      words.set(ref, {
        words: before ? `${before.words}\n${part.words}`.trim() : part.words,
        sure: !before && part.refs.length === 1,
      });
    }
  const told = [...words].map(([ref, one]) => {
    const said = toldBy(ref, one.words, today);
    return { ...said, sure: said.sure && (one.sure || said.noChange === true) };
  });
  return { kind: 'told', told };
}

/** A ref somewhere in a sentence: "I have finished OD8-02" keeps its words, and is always asked back. */
function aboutWhole(ref: string, text: string, today: Day): Told {
  const { status, ...rest } = toldBy(ref, text, today);
  const finished = /^(?:i |we )?(?:have |'ve )?(?:done|completed|finished) [^.;]{2,40}[.!]?$/i;
  return {
    ...rest,
    sure: false,
    text,
    ...(finished.test(text) ? { status: 'Complete' } : {}),
    ...(status && { status }),
  };
}

/** What words that were given to an action by hand tell about it: to be confirmed. Pure. */
export function toldOf(ref: string, words: string, today: Day): Told {
  return { ...toldBy(ref, words, today), sure: false };
}

/** What the words after a ref tell about it. */
function toldBy(ref: string, words: string, today: Day): Told {
  const whole = wholeStatus(words);
  if (whole) return { ref, sure: true, ...whole };
  const expected = expectedIn(words, today) ?? bareDate(words, today);
  const evidence = linksIn(words);
  return {
    ref,
    sure: false,
    ...(words && { text: words }),
    ...(slippedStatus(words) ?? statusIn(words)),
    ...(expected && ('on' in expected ? { forecast: expected.on } : { mayBe: expected.mayBe })),
    ...(evidence.length > 0 && { evidence }),
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
