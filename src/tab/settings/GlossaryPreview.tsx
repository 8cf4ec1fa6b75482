import { useDeferredValue, useMemo } from 'react';
import type { Meaning } from '../../plan/glossary';
import type { PlanFacts } from '../../plan/plan';
import type { ScreenProps } from '../frame/screen';
import { useTableLook } from '../frame/tableLook';
import { GLOSSARY } from '../words/glossary';
import { previewWords } from '../words/previews';
import { acronymsIn } from './acronyms';
import { Preview } from './Preview';

const NONE: readonly Meaning[] = [];

/** The glossary as it would be, in how many texts each acronym stands, and which have no meaning yet. */
export function GlossaryPreview({ plan, after }: ScreenProps & { after: PlanFacts }) {
  const look = useTableLook();
  const glossary = useDeferredValue(after.glossary ?? NONE);
  const { own, unexplained } = useMemo(
    () => acronymsIn(plan, glossary, GLOSSARY),
    [plan, glossary],
  );
  return (
    <Preview>
      {own.length === 0 && <p>{previewWords.noMeanings}</p>}
      <ul className={look.list}>
        {own.map(({ acronym, meaning, texts }) => (
          <li key={acronym}>{previewWords.meaning(acronym, meaning, texts)}</li>
        ))}
      </ul>
      {unexplained.length > 0 && (
        <p>
          {previewWords.unexplained}{' '}
          {unexplained
            .map(({ acronym, texts }) => previewWords.unexplainedOne(acronym, texts))
            .join(', ')}
        </p>
      )}
    </Preview>
  );
}
