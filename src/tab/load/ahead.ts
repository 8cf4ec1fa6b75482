/**
 * Begins at once, and gives what was begun to the first who asks; who asks again has it begun anew. What
 * failed before anybody asked is forgotten, so that the first who asks has a try of their own.
 */
export function ahead<Value>(begin: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined = begin();
  begun.catch(() => (begun = undefined));
  return () => {
    const given = begun ?? begin();
    begun = undefined;
    return given;
  };
}
