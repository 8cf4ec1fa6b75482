import { addDays, type Day } from '../../plan/day';
import { readDue } from '../../plan/due';
import { dateIn, dayAfter, type Expected } from './dates';
import { refsIn, withoutRefs } from './refs';
import { putRight } from './typos';

/** What somebody wants of the plan, apart from telling progress. Each is shown back before it is done. */
export type Wish =
  | { kind: 'snooze'; refs: readonly string[]; until?: Expected }
  | { kind: 'not mine'; refs: readonly string[]; to?: string }
  | { kind: 'extend'; refs: readonly string[]; to?: Expected; why: string }
  | { kind: 'same as'; refs: readonly string[]; as: string }
  | { kind: 'happened'; refs: readonly string[]; on?: Day } // the event that they wait for
  | { kind: 'away'; from?: { on: Day }; until?: Expected; ask?: string };

type Groups = Partial<Record<string, string>>;
type Reader = (said: Groups, refs: readonly string[], today: Day) => Wish | undefined;

const ASK =
  '(?:please )?(?:(?:it|this|that) )?(?:ask|try|contact|speak to|talk to|go to|is|belongs to|goes to|give (?:it |this )?to|should (?:be|go to)|pass (?:it )?(?:on )?to)';
const BECAUSE = '(?:\\b(?:because|since|as|due to|so that|owing to|while|until after)|:| [-–])';

const AWAY = new RegExp(
  "^(?:i(?:'m| am|'ll be| will be) )?(?:going )?(?:away|on leave|out of (?:the )?office|on holiday|off(?= (?:until|till|to|from) ))" +
    '(?:[ ,]+(?:from )?(?<from>(?<=from )[^,;.]{1,40}?|[^,;.]{0,30}?\\d[^,;.]{0,30}?(?= to | until | till )))?' +
    '(?:[ ,]+(?:until|till|to|back(?: on)?)\\s+(?<until>[^,;.]{2,40}?))?' +
    '(?:[ ,.;]+(?:please )?(?:ask|contact|speak to|try|deputy(?: is)?:?)\\s+(?<ask>[^,;.]{2,60}?))?' +
    '(?:[ ,]+(?:until|till)\\s+(?<till>[^,;.]{2,40}?))?[.!]?$',
  'i',
);

/** The ways of saying each, once refs are taken out; a story that holds such a word does not begin so. */
const WISHES: readonly [RegExp, Reader][] = [
  [
    /^(?:please )?(?:snooze|put (?:it |this |them )?off|ask (?:me )?(?:again|later)|remind me(?: again)?|not now)\b[ ,:]*(?:(?:for|until|till|to|by|on) )?(?<when>.{0,40})$/i,
    ({ when = '' }, refs, today) => {
      const until = dayAfter(when.replace(/^(?:it|this|them|all)\b ?(?:for )?/i, ''), today);
      return when === '' || until ? { kind: 'snooze', refs, ...(until && { until }) } : undefined;
    },
  ],
  [
    new RegExp(
      `^(?:(?:this|that|it|they)(?:'s| is| are)? )?(?:isn't|aren't|not) (?:mine|my action|one of mine|my area|for me|me)\\b[ ,.;:–-]*(?:${ASK} )?(?<to>[^.,;!?]{0,60})[.!]?$`,
      'i',
    ),
    ({ to = '' }, refs) => ({ kind: 'not mine', refs, ...(to.trim() && { to: to.trim() }) }),
  ],
  [
    new RegExp(
      `^(?:please )?(?:(?:can|could) (?:we|i|you) )?(?:extend|push (?:it )?back|postpone|defer|move (?:the |its )?(?:date|deadline|due date)|(?:i |we )?need (?:more time|longer|until)|(?:an )?extension)\\b(?: (?:it|this|the (?:date|deadline)))?[ ,:]*(?<rest>.*)$`,
      'is',
    ),
    ({ rest = '' }, refs, today) => extension(rest, refs, today),
  ],
  [
    /^(?:please )?(?:the )?same (?:as|answer as|for)(?: for| with)? (?<as>[a-z]{1,4}[ .-]?\d{1,3}(?:[ .–-]{1,3}\d{1,3})?|\d{1,3})[.!]?$/i,
    ({ as = '' }, refs) => ({ kind: 'same as', refs, as }),
  ],
  [
    /^(?:yes[,.!]? )?(?:(?:it|this|that|the event|event)(?:'s| has| have)?|has)? ?(?:now |just |already )?happened(?: already| now)?(?:,? (?:(?:on|in) (?<then>.{2,30}?)|(?<when>today|yesterday)))?[.!]?$/i,
    ({ then = '', when = then }, refs, today) => {
      const on = pastDay(when, today);
      if (when && !on && !/\d/.test(when)) return undefined; // "in Bristol"
      return { kind: 'happened', refs, ...(on && { on }) };
    },
  ],
  [
    AWAY,
    ({ from, until, till, ask }, _refs, today) => away({ from, until: until ?? till, ask }, today),
  ],
];

const WORDS = ['snooze', 'extend', 'postpone', 'away', 'mine', 'because', 'until'];

/** The wish that `text` is; undefined when it is none. What it is about, where it names something, is in `refs`. Pure. */
export function wishIn(text: string, refs: readonly string[], today: Day): Wish | undefined {
  const flat = text.replace(/[’‘]/g, "'").replace(/\s+/gu, ' ').trim();
  if (flat.length > 600) return undefined;
  for (const said of [flat, withoutRefs(flat, refs)]) {
    const about = said === flat ? [] : refsIn(flat, refs);
    const wish = readWish(said, about, today) ?? readWish(putRight(said, WORDS), about, today);
    if (wish && (said !== flat || wish.kind === 'same as' || refsIn(flat, refs).length === 0))
      return wish;
  }
  return sameAs(flat, refs, today);
}

/** A day that has come, as somebody names it; undefined where it is none, or still to come. */
function pastDay(when: string, today: Day): Day | undefined {
  const said = when.trim().toLowerCase();
  if (said === 'today') return today;
  if (said === 'yesterday') return addDays(today, -1);
  const year = Number(today.slice(0, 4));
  return [said, `${said} ${year}`, `${said} ${year - 1}`]
    .map(words => readDue(words))
    .flatMap(due => (due.kind === 'day' && due.date <= today ? [due.date] : []))[0];
}

function readWish(said: string, about: readonly string[], today: Day): Wish | undefined {
  for (const [pattern, read] of WISHES) {
    const groups = pattern.exec(said)?.groups;
    const wish = groups && read(groups, about, today);
    if (wish) return wish;
  }
  return undefined;
}

/** "OD8-02 same as OD1-01": the first ref is what it is about, the second what is meant. */
function sameAs(flat: string, refs: readonly string[], today: Day): Wish | undefined {
  const [, before = '', said = ''] =
    /^(.{2,40}?)[ :,–-]+((?:the )?same (?:as|for) .+)$/i.exec(flat) ?? [];
  const about = refsIn(before, refs);
  return about.length > 0 ? readWish(said, about, today) : undefined;
}

function extension(rest: string, refs: readonly string[], today: Day): Wish | undefined {
  const [, when = '', why = ''] =
    new RegExp(`^(?:(?:to|until|till|by) )?(.*?)(?:[ ,;]*${BECAUSE}\\s(.+))?$`, 'is').exec(rest) ??
    [];
  const to = dayAfter(when, today);
  if (!to && when.length > 60) return undefined;
  const reason = why.trim() || (to ? '' : when.trim());
  return { kind: 'extend', refs, ...(to && { to }), why: reason };
}

/** From when until when, and whom to ask; "10 to 24 August" names its month once. Undefined where a day is none. */
function away({ from, until, ask }: Groups, today: Day): Wish | undefined {
  const [month = ''] = /[a-z]{3,}.*$/i.exec(until ?? '') ?? [];
  const begins = from && /^\d{1,2}(?:st|nd|rd|th)?$/.test(from.trim()) ? `${from} ${month}` : from;
  const [first, back] = [begins, until].map(words => (words ? dateIn(words, today) : undefined));
  const [on] = first && 'mayBe' in first ? first.mayBe : [first?.on]; // shown and confirmed, with both days to change
  if ((begins && !on) || (until && !back)) return undefined;
  return {
    kind: 'away',
    ...(on && { from: { on } }),
    ...(back && { until: back }),
    ...(ask && { ask: ask.trim() }),
  };
}
