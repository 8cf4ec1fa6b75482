import { Button, Input, Text } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { actWords } from '../words/acts';

/** Copies the address of an action, to be sent to somebody; where a host forbids it, it stands there to be copied by hand. */
export function CopyLink({ actionRef }: { actionRef: string }) {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState('');
  const onClick = (): void => {
    const address = new URL(window.location.href);
    address.search = `?view=plan&action=${encodeURIComponent(actionRef)}`;
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(address.href))
      .then(
        () => setSaid(actWords.copied),
        () => {
          setSaid(actWords.notCopied);
          setByHand(address.href);
        },
      );
  };
  return (
    <div>
      <Button size="small" appearance="subtle" icon={<Link20Regular />} onClick={onClick}>
        {actWords.copyLink}
      </Button>{' '}
      <Text role="status">{said}</Text>
      {byHand && (
        <Input
          readOnly
          size="small"
          aria-label={actWords.copyLink}
          value={byHand}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}
