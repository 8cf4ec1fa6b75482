/** Something that was begun before anybody asked. */
export type Ahead<Value> = {
  /** Gives what was begun to the first who asks; who asks again has it begun anew. */
  (): Promise<Value>;
  /** What was begun, where it is there already and nobody has asked for it yet. */
  there: () => Value | undefined;
  /** What was begun. */
  begun: Promise<Value>;
};

/** Begins at once. What failed before anybody asked is forgotten: the first who asks has a try of their own. */
export function ahead<Value>(begin: () => Promise<Value>): Ahead<Value> {
  const first = begin();
  let begun: Promise<Value> | undefined = first;
  let there: Value | undefined;
  first.then(
    value => begun && (there = value),
    () => (begun = undefined),
  );
  const ask = (): Promise<Value> => {
    const given = begun ?? begin();
    begun = undefined;
    there = undefined;
    return given;
  };
  return Object.assign(ask, { there: () => there, begun: first });
}
