import { displayWords } from '../../plan/displayWords';
import type { PlanFacts } from '../../plan/plan';
import { previewWords } from '../words/previews';
import { Preview } from './Preview';

/** The plan's words for champion and strand in a sentence, as they would be. */
export function WordsPreview({ after }: { after: PlanFacts }) {
  const { champion, strand } = displayWords(after);
  return (
    <Preview>
      <p>{previewWords.called(champion, strand)}</p>
    </Preview>
  );
}
