/** A token is good for minutes after it was given: requests of one minute share it. */
const SHARED_FOR_MS = 60_000;

/** The worker's side of the tokens, which the page alone can get. */
export type KeptToken = {
  /** The token that is there, else one is wished for; all who wait share one wish. */
  token: () => Promise<string>;
  /** The page gave one, whether or not it was wished for. */
  give: (token: string) => void;
  /** The page has none, because of `error`. */
  refuse: (error: Error) => void;
  /** SharePoint does not take it: the next request wishes for another. */
  forget: () => void;
};

/** Keeps a token for a minute, in the worker's memory alone. `wish` asks the page for one. */
export function keepToken(wish: () => void, now: () => Date): KeptToken {
  let waiting: { give: (token: string) => void; refuse: (error: Error) => void }[] = [];
  let kept: { token: string; until: number } | undefined;
  return {
    token: () =>
      kept && kept.until > now().getTime()
        ? Promise.resolve(kept.token)
        : new Promise((give, refuse) => {
            waiting.push({ give, refuse });
            if (waiting.length === 1) wish();
          }),
    give: token => {
      kept = { token, until: now().getTime() + SHARED_FOR_MS };
      for (const one of waiting) one.give(token);
      waiting = [];
    },
    refuse: error => {
      for (const one of waiting) one.refuse(error);
      waiting = [];
    },
    forget: () => (kept = undefined),
  };
}
