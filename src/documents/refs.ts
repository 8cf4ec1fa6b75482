import type { Note } from './notes';
import type { FoundAction } from './walk';

/** A code that people can say, and a card and a link can carry. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,29}$/u;

/**
 * The ref of every action: its own code where the document gives one that is nobody else's, else the
 * one that `made` gives. Each is its own. Notes the codes that were not kept. Pure but for `note`.
 */
export function refsOf(
  actions: readonly FoundAction[],
  made: (action: FoundAction) => string,
  note: Note,
): ReadonlyMap<FoundAction, string> {
  const refs = new Map<FoundAction, string>();
  const taken = new Set<string>();
  const take = (action: FoundAction, ref: string): void => {
    refs.set(action, ref);
    taken.add(ref.toLowerCase());
  };
  const refused: FoundAction[] = [];
  for (const action of actions) {
    const { ownRef = '' } = action;
    if (ownRef === '') continue;
    if (CODE.test(ownRef) && !taken.has(ownRef.toLowerCase())) take(action, ownRef);
    else refused.push(action);
  }
  for (const action of actions) if (!refs.has(action)) take(action, free(made(action), taken));
  for (const action of refused) {
    const { line, ownRef = '' } = action;
    const why = CODE.test(ownRef) ? 'Another action has this code' : 'Not a code that can be kept';
    note('code spelling', line, ownRef, `${why}: read as ${refs.get(action)}.`);
  }
  return refs;
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let ref = wanted;
  for (let count = 2; taken.has(ref.toLowerCase()); count += 1) ref = `${wanted}-${count}`;
  return ref;
}
