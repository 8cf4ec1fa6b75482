import type { ImportProblem, ProblemKind } from '../plan/draft';

/** Where the readers of a document write down what they found odd. */
export type Note = (kind: ProblemKind, line: number, text: string, message: string) => void;

/** A {@link Note} that adds to `problems`. */
export function noteTo(problems: ImportProblem[]): Note {
  return (kind, line, text, message) => problems.push({ line, kind, text, message });
}
