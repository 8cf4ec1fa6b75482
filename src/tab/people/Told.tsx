import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** What became of something, said aloud. */
export function Told({ intent, words }: { intent: 'success' | 'warning'; words: string }) {
  return (
    <MessageBar intent={intent} layout="multiline" politeness="assertive">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}
