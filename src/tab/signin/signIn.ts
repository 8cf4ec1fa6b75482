/** Whom a token is for: the site that keeps the plan, or our own service. */
export type Audience = 'sharepoint' | 'service';

/** Who is using the tab, and the tokens that prove it. */
export type SignIn = {
  /** Throws {@link signInNeeded} when the person has to press a button first. */
  person(): Promise<{ id: string; name: string }>;
  /** A token that is still good; asked for before every request. */
  token(audience: Audience): Promise<string>;
  /** Given where one may choose who one is. */
  switchPerson?: () => void;
  /** Signs in with a window that browsers open only from a press of a button. */
  begin?: () => Promise<void>;
};

const SIGN_IN_NEEDED = 'SignInNeeded';

/** The fault of a sign-in that waits for the person. */
export function signInNeeded(cause: unknown): Error {
  const error = new Error('Nobody is signed in yet', { cause });
  error.name = SIGN_IN_NEEDED;
  return error;
}

/** Whether `error`, or what caused it, only means that the person has to sign in. */
export function needsSignIn(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === SIGN_IN_NEEDED || needsSignIn(error.cause);
}

const NO_SHAREPOINT = 'NoSharePointToken';

/** The fault of a host that signs people in to our service alone: no trying again helps. */
export function noSharePoint(): Error {
  const error = new Error('This host gives no token for SharePoint');
  error.name = NO_SHAREPOINT;
  return error;
}

/** Whether `error`, or what caused it, is that the host gives no token for SharePoint. */
export function isNoSharePoint(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === NO_SHAREPOINT || isNoSharePoint(error.cause);
}
