import { Caption1 } from '@fluentui/react-components';
import { needsSignIn, type SignIn } from '../signin/signIn';
import { words } from '../words';
import { missingWords } from '../words/missing';
import { missingIn } from '../load/missing';
import { Notice } from './Notice';
import { SignInNotice } from './SignInNotice';

/** What is missing or went wrong, how to mend it, and another try; or the button to sign in, where that is all that is missing. */
export function Failed({
  error,
  signIn,
  siteUrl = '',
  onAgain,
}: {
  error: unknown;
  signIn?: SignIn;
  siteUrl?: string; // where the plan was looked for
  onAgain: () => void;
}) {
  if (signIn?.begin && needsSignIn(error))
    return <SignInNotice begin={signIn.begin} onDone={onAgain} />;
  const missing = missingIn(error);
  const said = error instanceof Error ? error.message : String(error);
  if (missing)
    return (
      <Notice
        title={missingWords[missing].title}
        action={{ label: words.tryAgain, onClick: onAgain }}
      >
        <p role="alert">{missingWords[missing].how(siteUrl)}</p>
        <Caption1 as="p">{missingWords.said(said)}</Caption1>
      </Notice>
    );
  return (
    <Notice title={words.failed} action={{ label: words.tryAgain, onClick: onAgain }}>
      <p role="alert">{said}</p>
      <p>{words.failedHow}</p>
    </Notice>
  );
}
