import type { Strand } from '../plan/plan';
import type { Body } from './walk';
import type { Head } from './head';
import { strandCodes } from './strandCodes';
import { championsFor } from './strandTitles';

/** The strands in the order they appear, and the code for each title. `own`: champions named under headings. Pure. */
export function strandsOf(
  { objectives, actions }: Body,
  head: Head,
  own: ReadonlyMap<string, Strand['champion']> = new Map(),
): { strands: Strand[]; codes: ReadonlyMap<string, string> } {
  const titles = [...new Set([...objectives, ...actions].map(({ strand }) => strand))];
  const letters = new Map<string, string>();
  for (const { strand, letters: own } of objectives) {
    if (own && !letters.has(strand)) letters.set(strand, own);
  }
  const codes = strandCodes(titles, letters);
  const champions = championsFor(titles, head);
  const strands = titles.map((title, index) => ({
    code: codes.get(title) ?? '',
    title: title === '' ? head.title : title,
    champion: own.get(title) ?? champions[index] ?? { name: '', initials: '' },
  }));
  return { strands, codes };
}
