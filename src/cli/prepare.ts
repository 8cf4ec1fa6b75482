import { readDocument } from '../documents/readDocument';
import { readPlan } from '../documents/readPlan';
import { readDay } from '../plan/day';
import type { DraftPlan } from '../plan/draft';
import type { Person } from '../plan/people';
import { connect } from '../sharepoint/connect';
import { provision } from '../sharepoint/provision';
import { saveDraft, type Saved } from '../sharepoint/saveDraft';
import { savePeople } from '../sharepoint/savePeople';
import { openShelf } from '../sharepoint/shelf';
import { type Place, siteToken } from './place';

const KEY = /^[a-z0-9][a-z0-9-]{0,49}$/i;

/**
 * Reads a document into a draft plan, under `key` where one is given; `updatesOn` (YYYY-MM-DD) dates its
 * updates where its version does not. Throws a sentence for people when it cannot be read.
 */
export async function readDraft(
  path: string,
  key?: string,
  updatesOn?: string,
): Promise<DraftPlan> {
  const on = updatesOn === undefined ? undefined : readDay(updatesOn);
  if (updatesOn !== undefined && !on)
    throw new Error(`--updates-on is a day such as 2012-06-13, not "${updatesOn}"`);
  if (key !== undefined && !KEY.test(key))
    throw new Error(`--key is letters, digits and hyphens, 50 at most, not "${key}"`);
  const document = await readDocument(path);
  if ('refused' in document) throw new Error(document.refused);
  const draft = readPlan(document.text, on);
  if ('refused' in draft) throw new Error(`${path}: ${draft.refused}`);
  return key === undefined ? draft : { ...draft, plan: { ...draft.plan, key } };
}

/**
 * Puts a draft plan into the lists of the place's site, which must have been opened as its owner:
 * makes the lists where they are missing, adds the rows that are missing, and matches owners to the
 * place's sample people. Safe to repeat. `say` is told of progress, a sentence at a time. Throws when the
 * site has another plan under the same key, unless `whenThere` says to compare with it, or to leave it.
 */
export async function putInLists(
  place: Place,
  draft: DraftPlan,
  { say, whenThere }: { say: (sentence: string) => void; whenThere?: 'compare' | 'leave' },
): Promise<Saved> {
  const sp = connect(place.siteUrl, () => siteToken(place));
  const { did } = await provision(sp);
  say(did.length > 0 ? `Lists: ${did.length} steps done` : 'Lists: nothing to do');
  const other = (await openShelf(sp).plans()).find(({ key }) => key === draft.plan.key);
  if (other && whenThere === 'leave') return { added: 0, unchanged: 0, keptYours: [] };
  if (other && other.title !== draft.plan.title && whenThere !== 'compare')
    throw new Error(
      `The site has another plan as ${other.key}: "${other.title}". This one is "${draft.plan.title}". ` +
        `Say --key ${other.key} if it is the same plan, or give it a key of its own.`,
    );
  const saved = await saveDraft(sp, draft, {
    onProgress: ({ done, of }) => say(`Plan: ${done} of ${of} rows`),
  });
  await savePeople(sp, draft.plan.key, place.people.filter(isInPlan).map(personOf));
  return saved;
}

type Sample = Place['people'][number];
const isInPlan = ({ asWritten, roles, deputyFor }: Sample) =>
  asWritten.length + roles.length + deputyFor.length > 0;
const personOf = ({ id, name, mail, asWritten, roles, deputyFor }: Sample): Person => ({
  ...{ id, name, mail, asWritten, roles, deputyFor },
});
