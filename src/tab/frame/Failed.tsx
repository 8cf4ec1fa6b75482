import { words } from '../words';
import { Notice } from './Notice';

/** What went wrong, how to mend it, and another try. */
export function Failed({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  return (
    <Notice title={words.failed} action={{ label: words.tryAgain, onClick: onAgain }}>
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
      <p>{words.failedHow}</p>
    </Notice>
  );
}
