/** What a drill saw. `faults`: each a sentence; none: it passed. */
export type Outcome = {
  figures: Readonly<Record<string, number | string>>;
  faults: readonly string[];
  tables?: readonly { title: string; rows: readonly Readonly<Record<string, number | string>>[] }[];
};

/** One way to be treated badly, on purpose. `quick`: the part of it that runs with the other tests. */
export type Drill = {
  about: string;
  run(options: { quick: boolean }): Promise<Outcome>;
};
