import { readDocument } from '../documents/readDocument';
import { readPlan } from '../documents/readPlan';
import type { DraftPlan } from '../plan/draft';
import type { Person } from '../plan/people';
import { connect } from '../sharepoint/connect';
import { provision } from '../sharepoint/provision';
import { saveDraft, type Saved } from '../sharepoint/saveDraft';
import { savePeople } from '../sharepoint/savePeople';
import { type Place, siteToken } from './place';

/** Reads a document into a draft plan. Throws a sentence for people when it cannot be read. */
export async function readDraft(path: string): Promise<DraftPlan> {
  const document = await readDocument(path);
  if ('refused' in document) throw new Error(document.refused);
  const draft = readPlan(document.text);
  if ('refused' in draft) throw new Error(`${path}: ${draft.refused}`);
  return draft;
}

/**
 * Puts a draft plan into the lists of the place's site, which must have been opened as its owner:
 * makes the lists where they are missing, adds the rows that are missing, and matches owners to the
 * place's sample people. Safe to repeat. `say` is told of progress, a sentence at a time.
 */
export async function putInLists(
  place: Place,
  draft: DraftPlan,
  say: (sentence: string) => void,
): Promise<Saved> {
  const sp = connect(place.siteUrl, () => siteToken(place));
  const { did } = await provision(sp);
  say(did.length > 0 ? `Lists: ${did.length} steps done` : 'Lists: nothing to do');
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
