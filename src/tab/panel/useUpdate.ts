import type { Action, Update } from '../../plan/action';
import type { Report } from '../../plan/record';
import type { Session } from '../load/session';
import { noChangeOf, rebased, reportOf, saysSomething } from './draft';
import { draftPlace, useDraft } from './useDraft';
import { useFiles } from './useFiles';
import { useTell } from './useTell';

/** An update of `action` that is being written, and all that can be done with it. What is typed stays until it is saved. */
export function useUpdate({
  action,
  planKey,
  session: { person, service },
  onSaved,
}: {
  action: Action;
  planKey: string;
  session: Pick<Session, 'person' | 'service'>;
  onSaved: (action: Action, update?: Update) => void;
}) {
  const place = draftPlace(planKey, action.ref, person.id);
  const { draft, isRestored, setDraft, change, restart } = useDraft(place, action);
  const files = useFiles({ actionRef: action.ref, planKey, service, draft, change });
  const { told, send, forget } = useTell({ service, planKey, onAction: onSaved });
  const report = reportOf(action, draft);
  const isSending = told.at === 'sending';

  const tell = (what: Report): void => {
    if (isSending || files.isSending || !(what.noChange || saysSomething(what))) return;
    void send(what).then(saved => saved && restart(saved));
  };
  return {
    draft,
    setDraft,
    isRestored,
    told,
    isSending,
    files,
    hasWords: saysSomething(report),
    onSave: () => tell(report),
    onNoChange: () => tell(noChangeOf(action, draft)),
    onAgain: tell,
    onFurther: () => {
      const further = { ...draft, key: crypto.randomUUID() };
      setDraft(further);
      tell(reportOf(action, further));
    },
    onRebase: (keep: 'mine' | 'theirs') => {
      const next = rebased(draft, action, keep);
      setDraft(next);
      forget();
      if (keep === 'mine') tell(reportOf(action, next));
    },
    onDiscard: () => {
      files.dropAll();
      restart(action);
      forget();
    },
  };
}
