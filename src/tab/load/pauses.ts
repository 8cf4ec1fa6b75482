/** Until when SharePoint wants no requests of this page; those who show it are told when that changes. */
export type Pauses = {
  /** Milliseconds since 1970; 0 while there is none. */
  until: () => number;
  onChange: (changed: () => void) => () => void;
  /** A pause of so many milliseconds from now. */
  begin: (ms: number) => void;
};

/** Keeps the pauses of one session. */
export function keepPauses(now: () => Date): Pauses {
  const listeners = new Set<() => void>();
  let until = 0;
  return {
    until: () => until,
    onChange: changed => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    begin: ms => {
      until = now().getTime() + ms;
      for (const changed of listeners) changed();
    },
  };
}
