import { useState } from 'react';
import type { Action, Update } from '../../plan/action';
import type { Report } from '../../plan/record';
import type { Recorded } from '../../sharepoint/store';
import type { Service } from '../service';

/** Where a report stands. What failed on the way can be sent again as it is: its key saves it once. */
export type Told =
  | { at: 'nothing' }
  | { at: 'sending' }
  | { at: 'answered'; recorded: Recorded }
  | { at: 'failed'; sentence: string; report: Report };

/** Sends reports of one action, and hands on what the action has become. */
export function useTell({
  service,
  planKey,
  onAction,
}: {
  service: Pick<Service, 'tell' | 'one'>;
  planKey: string;
  onAction: (action: Action, update?: Update) => void;
}) {
  const [told, setTold] = useState<Told>({ at: 'nothing' });

  /** The action as it is now; what answers so gives only the update, or a word that it is closed. */
  const refresh = async (ref: string, update?: Update): Promise<Action | undefined> => {
    const now = await service.one(planKey, ref).catch(() => undefined);
    if (now) onAction(now.action, update);
    return now?.action;
  };

  /** Gives the action as it is after saving; undefined when nothing was saved. Never rejects. */
  const send = async (report: Report): Promise<Action | undefined> => {
    setTold({ at: 'sending' });
    try {
      const recorded = await service.tell(planKey, report);
      const saved = await followUp(recorded, report.ref);
      setTold({ at: 'answered', recorded });
      return saved;
    } catch (error) {
      setTold({ at: 'failed', sentence: sentenceOf(error), report });
      return undefined;
    }
  };

  const followUp = async (recorded: Recorded, ref: string): Promise<Action | undefined> => {
    switch (recorded.kind) {
      case 'saved':
        onAction(recorded.action, recorded.update);
        return recorded.action;
      case 'again':
        return refresh(ref, recorded.update);
      case 'closed':
        await refresh(ref);
        return undefined;
      case 'changed':
        onAction(recorded.action);
        return undefined;
      default:
        return undefined;
    }
  };

  return { told, send, forget: () => setTold({ at: 'nothing' }) };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
