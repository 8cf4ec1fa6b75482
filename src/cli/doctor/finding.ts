/** What one check found. `not tried`: nothing is proved either way, and it says what would prove it. */
export type Finding = { what: string; outcome: 'well' | 'fails' | 'not tried'; says: string };

export const well = (what: string, says: string): Finding => ({ what, outcome: 'well', says });
export const fails = (what: string, says: string): Finding => ({ what, outcome: 'fails', says });
export const notTried = (what: string, says: string): Finding => ({
  what,
  outcome: 'not tried',
  says,
});

/** A finding as a line of the terminal. Pure. */
export function inWords({ what, outcome, says }: Finding): string {
  const mark = { well: 'ok  ', fails: 'FAIL', 'not tried': '??  ' }[outcome];
  return `${mark} ${what}: ${says}`;
}
