import type { PlanFacts } from '../plan';
import {
  ALL_COUNT,
  FRAMEWORK_AS_WRITTEN,
  ONLY_UNDER_AS_WRITTEN,
  readFramework,
  readOnlyUnder,
  readTag,
  writeFramework,
  writeOnlyUnder,
} from '../tagLines';
import { EQUALITY_ACT, tagSetsOf, type OnlyUnder, type TagSets } from '../tagSets';
import { faultWords } from '../words/refusals';
import { linesOf, without } from './readers';
import type { Setting, Settings } from './setting';

export type TagName = 'characteristics' | 'aims' | 'onlyUnder' | 'priorities' | 'frameworks';

const MOST_OF_A_KIND = 40;

/** What a plan's actions are tagged with. Empty: as the Equality Act 2010 has it, and no priorities or frameworks. */
export const TAG_SETTINGS: Settings<TagName, PlanFacts> = {
  characteristics: setOf('characteristics', EQUALITY_ACT.characteristics),
  aims: setOf('aims', EQUALITY_ACT.aims),
  onlyUnder: onlyUnderIn(),
  priorities: setOf('priorities', []),
  frameworks: linesOf(
    facts => tagSetsOf(facts).frameworks,
    (facts, frameworks) => withSet(facts, 'frameworks', frameworks, []),
    {
      write: writeFramework,
      read: readFramework,
      get how() {
        return faultWords.boards(FRAMEWORK_AS_WRITTEN);
      },
    },
  ),
};

function setOf(
  kind: 'characteristics' | 'aims' | 'priorities',
  usual: readonly string[],
): Setting<PlanFacts> {
  const lines = linesOf<PlanFacts, string>(
    facts => tagSetsOf(facts)[kind],
    (facts, tags) => withSet(facts, kind, tags, usual),
    {
      write: tag => tag,
      read: readTag,
      get how() {
        return faultWords.aTag;
      },
    },
  );
  return {
    write: lines.write,
    read: (facts, text) => {
      const read = lines.read(facts, text);
      if ('fault' in read) return read;
      const tags = tagSetsOf(read)[kind];
      const twice = tags.find((tag, index) => isIn(tags.slice(0, index), tag));
      if (twice !== undefined) return { fault: faultWords.tagTwice(twice) };
      return tags.length > MOST_OF_A_KIND
        ? { fault: faultWords.tooManyTags(tags.length, MOST_OF_A_KIND) }
        : read;
    },
  };
}

/** Read after the characteristics and aims, whose names it uses. */
function onlyUnderIn(): Setting<PlanFacts> {
  const lines = linesOf<PlanFacts, OnlyUnder>(
    facts => tagSetsOf(facts).onlyUnder,
    (facts, onlyUnder) => withSet(facts, 'onlyUnder', onlyUnder, usualOnly(facts)),
    {
      write: writeOnlyUnder,
      read: readOnlyUnder,
      get how() {
        return faultWords.boards(ONLY_UNDER_AS_WRITTEN);
      },
    },
  );
  return {
    write: facts => lines.write(facts) || ALL_COUNT,
    read: (facts, text) => {
      const isNone = text.trim() === '' || text.trim().toLowerCase() === ALL_COUNT.toLowerCase();
      const read = lines.read(facts, isNone ? '' : text);
      if ('fault' in read) return read;
      const { characteristics, aims } = tagSetsOf(read);
      const odd = (read.tagSets?.onlyUnder ?? [])
        .flatMap(only => [
          ...(isIn(characteristics, only.characteristic) ? [] : [only.characteristic]),
          ...only.aims.filter(aim => !isIn(aims, aim)),
        ])
        .at(0);
      return odd === undefined ? read : { fault: faultWords.inNeither(odd) };
    },
  };
}

/** What the Equality Act 2010 keeps to some aims, of the names that this plan has. */
function usualOnly(facts: PlanFacts): TagSets['onlyUnder'] {
  return tagSetsOf({ tagSets: without(facts.tagSets ?? {}, 'onlyUnder') }).onlyUnder;
}

/** Sets that are as usual are not kept, so that they follow the law when it changes. */
function withSet<Kind extends TagName>(
  facts: PlanFacts,
  kind: Kind,
  set: TagSets[Kind],
  usual: TagSets[Kind],
): PlanFacts {
  const isUsual =
    JSON.stringify(set) === JSON.stringify(usual) || (set.length === 0 && kind !== 'onlyUnder');
  const tagSets = { ...without(facts.tagSets ?? {}, kind), ...(!isUsual && { [kind]: set }) };
  return {
    ...without(facts, 'tagSets'),
    ...(Object.keys(tagSets).length > 0 && { tagSets }),
  };
}

function isIn(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
