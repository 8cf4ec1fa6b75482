import { Button, Input, Text } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Host } from '../host';
import { actWords } from '../words/acts';

/**
 * A link to an action, to be sent to somebody: in Teams the host offers one that leads back into this tab;
 * elsewhere the address is copied, or stands there to be copied by hand where that is forbidden.
 */
export function CopyLink({ actionRef, share }: { actionRef: string; share: Host['shareLink'] }) {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState('');
  const copy = async (): Promise<void> => {
    const { href } = addressOf(actionRef);
    try {
      if (await share(actionRef, href)) return;
      await navigator.clipboard.writeText(href);
      setSaid(actWords.copied);
    } catch {
      setSaid(actWords.notCopied);
      setByHand(href);
    }
  };
  return (
    <div>
      <Button size="small" appearance="subtle" icon={<Link20Regular />} onClick={() => void copy()}>
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

/** Of the plan screen with the action open; which plan of the site it is stays. */
function addressOf(ref: string): URL {
  const address = new URL(window.location.href);
  const plan = address.searchParams.get('plan');
  address.hash = '';
  address.search = `?view=plan&action=${encodeURIComponent(ref)}`;
  if (plan) address.searchParams.set('plan', plan);
  return address;
}
