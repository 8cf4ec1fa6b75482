/**
 * What a drill saw. `faults`: each a sentence; none: it passed. `aims`: what a figure has to be, by
 * its name, as `<= 1.15` or `= 0`; a figure that misses its aim is a fault as well.
 */
export type Outcome = {
  figures: Readonly<Record<string, number | string>>;
  aims?: Readonly<Record<string, string>>;
  faults: readonly string[];
  tables?: readonly { title: string; rows: readonly Readonly<Record<string, number | string>>[] }[];
};

/** One way to be treated badly, on purpose. `quick`: the part of it that runs with the other tests. */
export type Drill = {
  about: string;
  run(options: { quick: boolean }): Promise<Outcome>;
};
