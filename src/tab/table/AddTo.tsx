import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { actWords } from '../words/acts';

/** Opens the form of a new action in a strand or objective, from its heading. */
export function AddTo({ code, onAdd }: { code: string; onAdd: (code: string) => void }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      tabIndex={-1} // Enter leads here from the heading
      icon={<Add16Regular />}
      aria-label={actWords.addTo(code)}
      title={actWords.addTo(code)}
      onClick={() => onAdd(code)}
    />
  );
}
