import { meaningsIn, type Meaning } from '../../plan/glossary';
import { GLOSSARY } from '../words/glossary';

const NONE: readonly Meaning[] = [];
const made = new WeakMap<readonly Meaning[], ReadonlyMap<string, string>>();

/** What acronyms mean in this plan: its own glossary over ours. Made once for each glossary. */
export function meaningsOf(glossary = NONE): ReadonlyMap<string, string> {
  const known = made.get(glossary) ?? meaningsIn({ glossary }, GLOSSARY);
  made.set(glossary, known);
  return known;
}
