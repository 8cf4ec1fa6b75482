import { useCallback, useEffect, useState } from 'react';
import type { Action, Update } from '../../plan/action';
import type { Begun, BegunDraft, BegunWish } from '../../plan/service';
import { reportOf } from '../../plan/reportOf';
import type { Service } from '../service';
import { whyNot } from '../whyNot';
import { mineWords } from '../words/mine';
import { actOf } from './wished';

/** What came of the last press: said aloud. */
export type Said = { intent: 'success' | 'error'; words: string };

/** What one began in chat and what one saved last; undefined until it is known, and where it cannot be read. */
export function useBegun({
  service,
  planKey,
  onSaved,
}: {
  service: Pick<Service, 'read' | 'tell' | 'act' | 'drop'>;
  planKey: string;
  onSaved: (action: Action, update?: Update) => void;
}) {
  const [begun, setBegun] = useState<Begun>();
  const [said, setSaid] = useState<Said>();
  const read = useCallback(
    () => service.read<Begun>(planKey, 'mine/waiting', 'drafts').catch(() => undefined),
    [service, planKey],
  );
  useEffect(() => {
    let wanted = true;
    void read().then(found => wanted && setBegun(found));
    return () => {
      wanted = false;
    };
  }, [read]);
  const doing = async (what: () => Promise<Said>): Promise<void> => {
    setSaid(
      await what().catch((error: unknown) => ({
        intent: 'error' as const,
        words: error instanceof Error ? error.message : String(error),
      })),
    );
    setBegun(await read());
  };
  return {
    begun,
    said,
    onSave: (draft: BegunDraft) =>
      void doing(async () => {
        const recorded = await service.tell(planKey, reportOf(draft.key, draft));
        const why = whyNot(recorded);
        if (why !== undefined)
          return { intent: 'error', words: mineWords.notSaved(draft.ref, why) };
        if (recorded.kind === 'saved') onSaved(recorded.action, recorded.update);
        await service.drop(planKey, draft.card, draft.ref);
        return { intent: 'success', words: mineWords.savedDraft(draft.ref) };
      }),
    /** Does what was wished, under the keys that a yes in chat would do it under: it is done once. */
    onDo: ({ card, wish }: BegunWish) =>
      void doing(async () => {
        const act = actOf(wish);
        const refs = 'refs' in wish ? wish.refs : [];
        if (!act) return { intent: 'error', words: mineWords.inChat };
        for (const ref of refs) {
          const acted = await service.act(planKey, { ref, key: `${card}_${ref}`, ...act });
          const why = whyNot(acted);
          if (why !== undefined) return { intent: 'error', words: mineWords.notDone(ref, why) };
          if (acted.kind === 'saved') onSaved(acted.action, acted.update);
        }
        await service.drop(planKey, card, '');
        return { intent: 'success', words: mineWords.wishDone(refs.join(', ')) };
      }),
    onDrop: (card: string, ref: string) =>
      void doing(async () => {
        await service.drop(planKey, card, ref);
        return { intent: 'success', words: mineWords.dropped };
      }),
  };
}
