import type { Concern, Status } from '../../plan/action';
import { putRight } from './typos';

/** What words say about status, where they say it plainly. */
export type Said = { status?: Status; noChange?: true; concern?: Concern | 'none' };

const NO_CHANGE =
  /^(?:there is |there's |there has been |still )?(?:no|not any) (?:change|changes|update|updates|news|progress)(?: (?:yet|so far|since|to report|here|this (?:week|month)))?[.!]*$|^(?:nothing (?:new|to report|has changed|changed)(?: yet)?|unchanged|as before|same as before|nc)[.!]*$/i;
const COMPLETE =
  /^(?:(?:it is|it's|this is|that is|that's|is|now|all|is all|is now) )*(?:done|completed?|finished|closed|all sorted|sorted)(?: now)?[.!]*$/i;
const IN_PROGRESS =
  /^(?:(?:it is|it's|is|now) )*(?:in progress|under ?way|started|begun|ongoing|on-going|on track|in hand)[.!]*$/i;
const BUT =
  /^(?:(?:nearly|almost|mostly|partly|part|half|not yet|not) )|\b(?:bar|except|apart from|but|other than|save for|aside from|awaiting|waiting for|still to)\b/i;
const BEGINS_DONE = /^(?:all )?(?:done|completed?|finished)\b(?:[.,:;!–-]|$| (?:on|at|in|last)\b)/i;
const BEGINS_STARTED = /^(?:in progress|under ?way|started|begun)\b/i;
const NEARLY =
  /^(?:nearly|almost|mostly|partly|half)\b|^(?:all )?(?:done|completed?|finished)\b.*\b(?:bar|except|apart from|but|other than|save for|aside from|awaiting|waiting for|still to)\b/i;

/** The status that is the whole of what was said: nothing else needs asking. Undefined: more was said. Pure. */
export function wholeStatus(words: string): Pick<Said, 'status' | 'noChange'> | undefined {
  const said = words.replace(/\s+/gu, ' ').trim();
  if (NO_CHANGE.test(said)) return { noChange: true };
  if (COMPLETE.test(said)) return { status: 'Complete' };
  if (IN_PROGRESS.test(said)) return { status: 'In progress' };
  return undefined;
}

/** What a longer sentence says plainly about status and risk; empty when it says neither. Pure. */
export function statusIn(words: string): Said {
  const said = words.replace(/\s+/gu, ' ').trim();
  return { ...progressIn(said), ...concernIn(said), ...signIn(said) };
}

/** A status that is the whole of what was said, with a slip in it: never sure. Pure. */
export function slippedStatus(words: string): Pick<Said, 'status' | 'noChange'> | undefined {
  const said = words.replace(/[’‘]/g, "'").replace(/\s+/gu, ' ').trim();
  const right = putRight(said, WORDS);
  return right === said.toLowerCase() ? undefined : wholeStatus(right);
}

const WORDS = [
  'done',
  'complete',
  'completed',
  'finished',
  'started',
  'change',
  'progress',
  'update',
];

/** A sign in place of words, as phones offer them. */
function signIn(said: string): Said {
  const words = said.replace(/[\p{Extended_Pictographic}\uFE0F\s.!]/gu, '');
  if (words !== '') return /[🔴🟥⛔]/u.test(said) ? { concern: 'off track' } : {};
  if (/[✅✔☑🎉🏁]/u.test(said)) return { status: 'Complete' };
  if (/[🔴🟥⛔]/u.test(said)) return { concern: 'off track' };
  if (/[🟠🟡🟧🟨⚠]/u.test(said)) return { concern: 'at risk' };
  return /[🟢🟩👍]/u.test(said) ? { concern: 'none' } : {};
}

function progressIn(said: string): Said {
  if (NEARLY.test(said)) return { status: 'In progress' };
  if (BEGINS_DONE.test(said) && !BUT.test(said)) return { status: 'Complete' };
  return BEGINS_STARTED.test(said) ? { status: 'In progress' } : {};
}

function concernIn(said: string): Said {
  const found =
    /(?<not>\b(?:no longer|not|isn't|never) )?\b(?<concern>at risk|off[ -]track)\b/i.exec(
      said,
    )?.groups;
  if (!found) return troubleIn(said);
  if (found.not) return { concern: 'none' };
  return { concern: /risk/i.test(found.concern ?? '') ? 'at risk' : 'off track' };
}

/** Trouble told in other words; whoever wrote it confirms or corrects it. */
function troubleIn(said: string): Said {
  if (/\b(?:unblocked|no longer (?:blocked|stuck|delayed)|back on track)\b/i.test(said))
    return { concern: 'none' };
  if (
    /\b(?:won't|will not|cannot|can't|unable to) (?:now )?(?:be (?:done|met|finished|completed)|make it|meet|finish|happen)\b/i.test(
      said.replace(/[’‘]/g, "'"),
    )
  )
    return { concern: 'off track' };
  return /\b(?:blocked|stuck|held up|on hold|stalled|delay(?:ed|s)?|slipp(?:ed|ing)|slipping|behind(?: schedule)?)\b/i.test(
    said,
  )
    ? { concern: 'at risk' }
    : {};
}
