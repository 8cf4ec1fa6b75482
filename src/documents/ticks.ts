import type { Tags } from '../plan/action';

/** What a row ticks. `unplaced`: there are ticks, but they cannot be put under the headings one to one. */
export type Ticks = { tags: Tags; unplaced: boolean };

const NONE: Tags = { characteristics: [], aims: [], priorities: [] };

/** The aims of the equality duty, however the law's words are shortened: section 149 of the Equality Act 2010. */
const AIM = /^(?:foster|advanc|eliminat)/i;

/** The protected characteristics by the word each is known by: section 4 of the Equality Act 2010. */
const CHARACTERISTIC =
  /^(?:age|disab|race|religio|belief|sex|gender|marriage|civil|partnership|pregnan|maternit|trans)/i;

/**
 * Reads the cells between owner and due (whether each is ticked). Ticks count one to one where there are as many cells as `names`;
 * where every cell is ticked, all are ticked however many there are. Pure.
 */
export function readTicks(cells: readonly boolean[], names: readonly string[]): Ticks {
  const first = cells.indexOf(true);
  if (first < 0 || names.length === 0) return { tags: NONE, unplaced: false };
  if (cells.length === names.length) {
    return { tags: sorted(names.filter((_, index) => cells[index])), unplaced: false };
  }
  const all = cells.slice(first).every(ticked => ticked);
  return { tags: all ? sorted(names) : NONE, unplaced: true };
}

/** What several columns to tick are called together: no tag of its own. */
const GROUP =
  /^(?:(?:protected )?characteristics?|(?:equality |general |public sector )*(?:duty|duties)|aims?(?: of (?:the )?(?:equality |general )*duty)?|(?:[\p{L}]+ ){0,3}priorit(?:y|ies)|strands?|tags?|relevance|tick(?:s| .*)?)\s*:?$/iu;

function sorted(all: readonly string[]): Tags {
  const names = all.filter(name => !GROUP.test(name));
  const isAim = (name: string) => AIM.test(name);
  const isCharacteristic = (name: string) => !isAim(name) && CHARACTERISTIC.test(name);
  return {
    characteristics: names.filter(isCharacteristic),
    aims: names.filter(isAim),
    priorities: names.filter(name => !isAim(name) && !isCharacteristic(name)),
  };
}
