import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PlanFacts } from '../../plan/plan';
import { Capped } from '../frame/Capped';
import type { ScreenProps } from '../frame/screen';
import { useTableLook } from '../frame/tableLook';
import { previewWords } from '../words/previews';
import { Preview } from './Preview';
import { ragChanges } from './ragChanges';

const MOST = 10;

/** The counts by RAG as they are and as they would be today, and which actions change. */
export function RagPreview({ plan, today, onOpen, after }: ScreenProps & { after: PlanFacts }) {
  const look = useTableLook();
  const { counts, changed } = useMemo(
    () => ragChanges(plan, today, after.ragRule),
    [plan, today, after.ragRule],
  );
  return (
    <Preview>
      <p role="status">
        {changed.length === 0
          ? previewWords.sameRag
          : previewWords.rag(counts.filter(one => one.before !== one.after))}
      </p>
      {changed.length > 0 && (
        <Capped items={changed} most={MOST} className={look.list}>
          {one => (
            <li key={one.ref}>
              <Link as="button" type="button" inline onClick={() => onOpen(one.ref)}>
                {one.ref}
              </Link>{' '}
              {previewWords.from(one.before, one.after, one.why)}
            </li>
          )}
        </Capped>
      )}
    </Preview>
  );
}
