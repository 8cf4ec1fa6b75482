import type { Tags } from './action';
import type { PlanFacts } from './plan';
import { TAG_KINDS, tagSetsOf, type TagKind } from './tagSets';

/** The verbs by which documents shorten or lengthen the aims of the Equality Act 2010: "Fostering good relations". */
const VERBS = ['eliminat', 'advanc', 'foster'] as const;

/**
 * Tags by the names that the plan's sets have for them, so that "Religion/Belief" and "Marriage & Civil
 * Partnership" are not beside themselves: capitals, `&` and `/` do not matter, and where a plan has the
 * aims of the Equality Act 2010 the verb alone tells. Any other tag stays as it is written. Pure.
 */
export function asNamed(tags: Tags, facts: Pick<PlanFacts, 'tagSets'>): Tags {
  const isWritten = TAG_KINDS.some(kind => tags[kind].length > 0);
  if (!isWritten) return tags;
  const [characteristics, aims, priorities] = TAG_KINDS.map(kind => [
    ...new Set(tags[kind].map(tag => nameOf(facts, kind, tag))),
  ]);
  return { characteristics: characteristics ?? [], aims: aims ?? [], priorities: priorities ?? [] };
}

function nameOf(facts: Pick<PlanFacts, 'tagSets'>, kind: TagKind, tag: string): string {
  const names = namesOf(facts, kind);
  const called = names.get(plain(tag));
  if (called !== undefined || kind !== 'aims' || facts.tagSets?.aims) return called ?? tag;
  const verb = VERBS.find(one => plain(tag).startsWith(one));
  return (verb && names.get(verb)) ?? tag;
}

const known = new WeakMap<object, Map<TagKind, ReadonlyMap<string, string>>>();

/** The names of a set by how they are compared; of the aims also by their verbs. Made once for the facts of a plan. */
function namesOf(facts: Pick<PlanFacts, 'tagSets'>, kind: TagKind): ReadonlyMap<string, string> {
  const kinds = known.get(facts) ?? new Map<TagKind, ReadonlyMap<string, string>>();
  known.set(facts, kinds);
  const there = kinds.get(kind);
  if (there) return there;
  const names = tagSetsOf(facts)[kind];
  const byVerb = VERBS.flatMap(verb =>
    names.filter(name => plain(name).startsWith(verb)).map(name => [verb, name] as const),
  );
  const made = new Map([...byVerb, ...names.map(name => [plain(name), name] as const)]);
  kinds.set(kind, made);
  return made;
}

function plain(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\//g, ' or ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
