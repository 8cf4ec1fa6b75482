import { useRef, useState } from 'react';
import type { Action, Update } from '../../plan/action';
import type { ActSaid } from '../../plan/acts/act';
import type { Service } from '../service';
import { whyNot } from '../whyNot';

/** Where an act stands. */
export type Acting =
  | { at: 'nothing' }
  | { at: 'sending' }
  | { at: 'saved' }
  | { at: 'failed'; sentence: string; since?: { before: Action; now: Action } }; // since: somebody changed it meanwhile

/**
 * Sends acts of one action and hands on what it has become. What failed is sent again under the same
 * key while it says the same, so that it is saved once.
 */
export function useAct({
  action,
  planKey,
  service,
  onSaved,
}: {
  action: Action | { ref: string; version?: string }; // without more than that: a new one
  planKey: string;
  service: Pick<Service, 'act' | 'one'>;
  onSaved: (action: Action, update?: Update) => void;
}) {
  const [acting, setActing] = useState<Acting>({ at: 'nothing' });
  const sent = useRef<{ said: string; key: string }>(undefined);

  /** Whether it was saved. Never rejects. */
  const send = async (said: ActSaid): Promise<boolean> => {
    const written = JSON.stringify(said);
    const key = sent.current?.said === written ? sent.current.key : crypto.randomUUID();
    sent.current = { said: written, key };
    setActing({ at: 'sending' });
    try {
      const { ref, version } = action;
      const acted = await service.act(planKey, {
        ref,
        key,
        ...(version && { seen: version }),
        ...said,
      });
      const sentence = whyNot(acted);
      if (acted.kind === 'saved') onSaved(acted.action, acted.update);
      if (acted.kind === 'changed') onSaved(acted.action);
      if (acted.kind === 'again') await refresh(acted.update);
      if (sentence === undefined) sent.current = undefined;
      const now = acted.kind === 'changed' ? acted.action : undefined;
      const since = now && isWhole(action) ? { since: { before: action, now } } : {};
      setActing(sentence === undefined ? { at: 'saved' } : { at: 'failed', sentence, ...since });
      return sentence === undefined;
    } catch (error) {
      setActing({ at: 'failed', sentence: error instanceof Error ? error.message : String(error) });
      return false;
    }
  };

  const refresh = async (update: Update): Promise<void> => {
    const now = await service.one(planKey, update.ref).catch(() => undefined);
    if (now) onSaved(now.action, update);
  };

  return { acting, send, forget: () => setActing({ at: 'nothing' }) };
}

function isWhole(action: Action | { ref: string }): action is Action {
  return 'status' in action;
}
