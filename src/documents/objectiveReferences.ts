import type { Objective } from '../plan/plan';
import type { Note } from './notes';
import { frameworksOf, mentionsIn, type Frameworks, type Mention } from './references';

/** The objectives with their references, spellings of which are noted. `lines` are theirs, in order. */
export function withReferences(
  objectives: readonly Omit<Objective, 'references'>[],
  lines: readonly number[],
  note: Note,
): Objective[] {
  const mentions = objectives.map(({ text }) => mentionsIn(text));
  const known = frameworksOf(mentions);
  return objectives.map((objective, index) => {
    const own = (mentions[index] ?? []).filter(({ name }) => known.nameFor(name));
    own.forEach(mention => noteSpelling(mention, known, lines[index] ?? 0, note));
    const references = own.map(({ name, code }) => {
      const framework = known.nameFor(name) ?? name;
      return code ? { framework, code } : { framework };
    });
    return { ...objective, references };
  });
}

function noteSpelling(mention: Mention, known: Frameworks, line: number, note: Note): void {
  const { name, code, written, roman } = mention;
  const framework = known.nameFor(name) ?? name;
  if (name !== framework || roman) {
    const what = `Read as ${[framework, code].filter(Boolean).join(' ')}; the text is kept.`;
    note('reference spelling', line, written, what);
  }
  if (!code && known.isNumbered(framework)) {
    note('reference without code', line, written, `${framework} is named without a number.`);
  }
}
