import { Fragment } from 'react';
import { GLOSSARY } from '../words/glossary';

/** Text with its acronyms explained where the pointer rests, and to screen readers. */
export function Explained({ text }: { text: string }) {
  return text.split(/\b/).map((word, index) => {
    const meaning = GLOSSARY[word];
    return meaning ? (
      <abbr key={index} title={meaning}>
        {word}
      </abbr>
    ) : (
      <Fragment key={index}>{word}</Fragment>
    );
  });
}
