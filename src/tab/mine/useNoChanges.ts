import { useRef, useState } from 'react';
import type { Action, Update } from '../../plan/action';
import type { Service } from '../service';
import { whyNot } from '../whyNot';

/** Where a run of "no change" on several actions stands. */
export type Run =
  | { at: 'nothing' }
  | { at: 'saving'; done: number; of: number }
  | { at: 'done'; saved: readonly string[]; failed: readonly { ref: string; why: string }[] };

/**
 * Says "no change" on several actions, one after the other: each has its own key, which stays until it
 * is saved, so that another try saves nothing twice.
 */
export function useNoChanges({
  service,
  planKey,
  onSaved,
}: {
  service: Pick<Service, 'tell' | 'one'>;
  planKey: string;
  onSaved: (action: Action, update?: Update) => void;
}) {
  const [run, setRun] = useState<Run>({ at: 'nothing' });
  const keys = useRef(new Map<string, string>());

  const sendOne = async ({ ref, version }: Action): Promise<string | undefined> => {
    const key = keys.current.get(ref) ?? crypto.randomUUID();
    keys.current.set(ref, key);
    try {
      const report = { ref, key, noChange: true as const, ...(version && { seen: version }) };
      const recorded = await service.tell(planKey, report);
      const why = whyNot(recorded);
      if (why !== undefined) return why;
      keys.current.delete(ref);
      if (recorded.kind === 'saved') onSaved(recorded.action, recorded.update);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  /** Gives the refs that were not saved. Never rejects. */
  const send = async (actions: readonly Action[]): Promise<readonly string[]> => {
    const saved: string[] = [];
    const failed: { ref: string; why: string }[] = [];
    for (const action of actions) {
      setRun({ at: 'saving', done: saved.length + failed.length + 1, of: actions.length });
      const why = await sendOne(action);
      if (why === undefined) saved.push(action.ref);
      else failed.push({ ref: action.ref, why });
    }
    setRun({ at: 'done', saved, failed });
    return failed.map(({ ref }) => ref);
  };
  return { run, send };
}
