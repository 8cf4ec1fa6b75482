import { useContext } from 'react';
import { explain } from '../../plan/glossary';
import { meaningsOf } from './meanings';
import { PlanGlossary } from './planGlossary';

/** Text with its acronyms explained where the pointer rests, and to screen readers: by the plan’s own glossary, then ours. */
export function Explained({ text }: { text: string }) {
  const meanings = meaningsOf(useContext(PlanGlossary));
  return explain(text, meanings).map((piece, index) =>
    piece.meaning ? (
      <abbr key={index} title={piece.meaning}>
        {piece.text}
      </abbr>
    ) : (
      piece.text
    ),
  );
}
