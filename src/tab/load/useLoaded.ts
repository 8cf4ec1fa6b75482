import { useCallback, useEffect, useState } from 'react';

/** Where a load stands. */
export type Loaded<Value> =
  { at: 'loading' } | { at: 'failed'; error: unknown } | { at: 'ready'; value: Value };

/** What loads; one that was begun ahead may have it there already. */
export type Load<Value> = (() => Promise<Value>) & { there?: () => Value | undefined };

/**
 * Runs `load` once and again on `reload`. What an older run brings is dropped. `load` must be the same
 * function for as long as it loads the same.
 */
export function useLoaded<Value>(load: Load<Value>): {
  state: Loaded<Value>;
  reload: () => void;
  change: (change: (value: Value) => Value) => void;
} {
  const [state, setState] = useState<Loaded<Value>>(() => atFirst(load));
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const settle = (settled: Loaded<Value>): void => {
      if (wanted) setState(now => (isSame(now, settled) ? now : settled));
    };
    load().then(
      value => settle({ at: 'ready', value }),
      (error: unknown) => settle({ at: 'failed', error }),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  const reload = useCallback(() => {
    setState({ at: 'loading' });
    setAttempt(last => last + 1);
  }, []);
  const change = useCallback((changed: (value: Value) => Value) => {
    setState(now => (now.at === 'ready' ? { at: 'ready', value: changed(now.value) } : now));
  }, []);
  return { state, reload, change };
}

function atFirst<Value>(load: Load<Value>): Loaded<Value> {
  const value = load.there?.();
  return value === undefined ? { at: 'loading' } : { at: 'ready', value };
}

/** What was there at first comes once more: nothing need be shown again for it. */
function isSame<Value>(one: Loaded<Value>, other: Loaded<Value>): boolean {
  return one.at === 'ready' && other.at === 'ready' && one.value === other.value;
}
