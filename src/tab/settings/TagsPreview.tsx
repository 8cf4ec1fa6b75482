import { useDeferredValue, useMemo } from 'react';
import type { PlanFacts } from '../../plan/plan';
import type { ScreenProps } from '../frame/screen';
import { useTableLook } from '../frame/tableLook';
import { previewWords } from '../words/previews';
import { Preview } from './Preview';
import { tagChanges } from './tagChanges';

/** Which tags would leave the plan's sets, and how many actions bear them; what the heat map and the queue would be. */
export function TagsPreview({ plan, today, after }: ScreenProps & { after: PlanFacts }) {
  const look = useTableLook();
  const facts = useDeferredValue(after);
  const { kept, gaps, untagged } = useMemo(
    () => tagChanges(plan, today, facts),
    [plan, today, facts],
  );
  return (
    <Preview>
      {kept.length === 0 ? (
        <p>{previewWords.noneLost}</p>
      ) : (
        <ul className={look.list}>
          {kept.map(({ tag, actions }) => (
            <li key={tag}>{previewWords.kept(tag, actions)}</li>
          ))}
        </ul>
      )}
      <p role="status">{previewWords.heat(gaps, untagged)}</p>
    </Preview>
  );
}
