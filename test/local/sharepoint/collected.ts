import { format } from 'node:util';

type Work = () => unknown;
/** A test read from a file but not run by jest: its whole title, and how to run it with its preparations. */
export type Collected = { readonly title: string; readonly run: () => Promise<void> };

const NAMES = ['describe', 'it', 'beforeEach', 'afterEach'] as const;

/**
 * The tests of a file as values, so that one of them can be run on a site gone wrong without a jest
 * of its own. `load` requires the file. Knows what our test files use: describe, it, it.each,
 * beforeEach and afterEach.
 */
export function collected(load: () => void): readonly Collected[] {
  const tests: Collected[] = [];
  const scopes: { title: string; before: Work[]; after: Work[] }[] = [
    { title: '', before: [], after: [] },
  ];
  const inner = () => scopes.at(-1) ?? { title: '', before: [], after: [] };
  const add = (title: string, work: Work) => {
    const around = [...scopes];
    tests.push({
      title: [...around.map(scope => scope.title), title].filter(Boolean).join(' › '),
      run: async () => {
        for (const scope of around) for (const before of scope.before) await before();
        try {
          await work();
        } finally {
          for (const scope of [...around].reverse()) for (const after of scope.after) await after();
        }
      },
    });
  };
  const each =
    (rows: readonly unknown[]) => (title: string, work: (...row: unknown[]) => unknown) => {
      for (const row of rows) {
        const given: readonly unknown[] = Array.isArray(row) ? row : [row];
        const shown = title.split(/%[sdi]/).length - 1;
        add(format(title, ...given.slice(0, shown)), () => work(...given));
      }
    };
  const own = {
    describe: (title: string, work: Work) => {
      scopes.push({ title, before: [], after: [] });
      work();
      scopes.pop();
    },
    it: Object.assign(add, { each }),
    beforeEach: (work: Work) => inner().before.push(work),
    afterEach: (work: Work) => inner().after.push(work),
  };
  const world = globalThis as unknown as Record<string, unknown>;
  const real = Object.fromEntries(NAMES.map(name => [name, world[name]]));
  Object.assign(world, own);
  try {
    load();
  } finally {
    Object.assign(world, real);
  }
  return tests;
}
