import type { Strand } from '../plan/plan';
import { plainly } from './lines';

/** The owner a cell names: a champion's initials where it means a champion, else the cell's own words. Pure. */
export function readOwner(asWritten: string, strands: readonly Pick<Strand, 'champion'>[]): string {
  const words = asWritten.replace(/\s+/gu, ' ').trim();
  const champion = strands
    .map(strand => strand.champion)
    .find(known => spellings(known).includes(plainly(words)));
  return champion?.initials ? champion.initials : words;
}

function spellings({ name, initials }: Strand['champion']): string[] {
  return [name, initials, initials.split('').join('.'), `${name} (${initials})`]
    .map(plainly)
    .filter(spelling => /\p{L}/u.test(spelling));
}
