import type { Tags } from '../action';
import type { EffectOf } from './effect';
import { refusalWords } from '../words/refusals';

/** Writes what was not yet written. */
export const write: EffectOf<'write'> = ({ text }, { action }) =>
  action.text === undefined
    ? { after: { text }, words: `Written: ${text}` }
    : { refused: refusalWords.isWritten };

/** Words it another way; the update keeps how it was worded before. */
export const reword: EffectOf<'reword'> = ({ text, why }, { action }) => {
  if (action.text === undefined) return { refused: refusalWords.notWritten };
  if (action.text === text) return { refused: refusalWords.sameWording };
  const reason = why === undefined ? 'Reworded.' : `Reworded: ${why}`;
  return { after: { text }, words: `${reason}\nNow: ${text}\nBefore: ${action.text}` };
};

const KINDS = ['characteristics', 'aims', 'priorities'] as const;

/** Ticks tags and takes ticks away. */
export const tag: EffectOf<'tag'> = (said, { action: { tags } }) => {
  const after: Tags = {
    characteristics: said.characteristics ?? tags.characteristics,
    aims: said.aims ?? tags.aims,
    priorities: said.priorities ?? tags.priorities,
  };
  const added = KINDS.flatMap(kind => without(after[kind], tags[kind]));
  const gone = KINDS.flatMap(kind => without(tags[kind], after[kind]));
  if (added.length + gone.length === 0) return { refused: refusalWords.sameTags };
  const words = [
    ...(added.length > 0 ? [`Tagged: ${added.join(', ')}.`] : []),
    ...(gone.length > 0 ? [`No longer tagged: ${gone.join(', ')}.`] : []),
  ];
  return { after: { tags: after }, words: words.join(' ') };
};

/** RAG as somebody sees it, beside the one that is worked out. */
export const rateByHand: EffectOf<'rate'> = ({ rag, why }, { telling, today }) => ({
  after: { given: { rag, why, by: telling.by.name, on: today } },
  words: `Rated ${rag} by hand: ${why}`,
});

function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  return tags.filter(one => !others.includes(one));
}
