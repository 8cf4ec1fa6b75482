import { needsSignIn, type SignIn } from '../signin/signIn';
import { words } from '../words';
import { Notice } from './Notice';
import { SignInNotice } from './SignInNotice';

/** What went wrong, how to mend it, and another try; or the button to sign in, where that is all that is missing. */
export function Failed({
  error,
  signIn,
  onAgain,
}: {
  error: unknown;
  signIn?: SignIn;
  onAgain: () => void;
}) {
  if (signIn?.begin && needsSignIn(error))
    return <SignInNotice begin={signIn.begin} onDone={onAgain} />;
  return (
    <Notice title={words.failed} action={{ label: words.tryAgain, onClick: onAgain }}>
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
      <p>{words.failedHow}</p>
    </Notice>
  );
}
