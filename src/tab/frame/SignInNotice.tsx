import { useState } from 'react';
import { words } from '../words';
import { missingWords } from '../words/missing';
import { missingIn } from '../load/missing';
import { Notice } from './Notice';

/** Asks for a press of a button, since a browser opens the window to sign in only then. */
export function SignInNotice({
  begin,
  onDone,
}: {
  begin: () => Promise<void>;
  onDone: () => void;
}) {
  const [failed, setFailed] = useState<string>();
  const onClick = (): void => {
    begin().then(onDone, (error: unknown) =>
      setFailed(
        missingIn(error) === 'no consent'
          ? missingWords['no consent'].how()
          : words.signInFailed(error instanceof Error ? error.message : String(error)),
      ),
    );
  };
  return (
    <Notice title={words.signInFirst} action={{ label: words.signIn, onClick }}>
      {failed ? <p role="alert">{failed}</p> : words.signInWhy}
    </Notice>
  );
}
