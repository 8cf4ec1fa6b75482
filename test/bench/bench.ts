/** One figure. `ok` undefined in `aim`less figures; null: nothing was promised, or too noisy to say. */
export type Figure = {
  name: string;
  value: number | string;
  aim: string;
  ok: boolean | null;
};

/** A table that a person can read, and the figures that are judged. */
export type Measured = { tables: readonly Table[]; figures: readonly Figure[] };
export type Table = {
  title: string;
  rows: readonly Readonly<Record<string, number | string>>[];
};

/** Something that is measured. `quick`: small sizes, for a test. */
export type Bench = { about: string; run(options: { quick: boolean }): Promise<Measured> };

/** The middle of some numbers, and the least and most beside it: `1.4 (1.2 to 1.9)`. */
export function spread(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(2);
  return `${at(0.5)} (${at(0)} to ${at(1)})`;
}
