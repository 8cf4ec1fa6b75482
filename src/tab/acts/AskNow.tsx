import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isOpen, type Action } from '../../plan/action';
import { mayAskNow } from '../../plan/mayAsk';
import { reachInWords } from '../../plan/reach';
import type { AskedNow } from '../../plan/service';
import type { ScreenProps } from '../frame/screen';
import { roundWords } from '../words/rounds';

/** Sends the owner the card of this action now; offered to the strand's champion and to plan managers. */
export function AskNow({
  action,
  plan,
  session: { person, service },
}: Pick<ScreenProps, 'plan' | 'session'> & { action: Action }) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const [isSending, setSending] = useState(false);
  if (!isOpen(action) || !mayAskNow(plan, action, person.id)) return null;
  const onAsk = async (): Promise<void> => {
    setSending(true);
    setSaid(
      await service
        .askNow(plan.facts.key, action.ref)
        .then(inWords, (error: unknown) =>
          error instanceof Error ? error.message : String(error),
        ),
    );
    setSending(false);
  };
  return (
    <div className={styles.ask}>
      <Button
        size="small"
        title={roundWords.askNowHow}
        disabledFocusable={isSending}
        onClick={() => !isSending && void onAsk()}
      >
        {isSending ? roundWords.asking : roundWords.askNow}
      </Button>{' '}
      <Text role="status">{said}</Text>
    </div>
  );
}

function inWords(asked: AskedNow): string {
  switch (asked.kind) {
    case 'sent':
    case 'asked today':
    case 'unsure':
      return roundWords.asked[asked.kind](asked.to);
    case 'unreachable':
      return roundWords.asked.unreachable(asked.to, reachInWords(asked.why));
    case 'nobody':
    case 'not found':
      return roundWords.asked[asked.kind];
  }
}

const useStyles = makeStyles({ ask: { marginTop: tokens.spacingVerticalM } });
