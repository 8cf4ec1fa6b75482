import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  tokens,
} from '@fluentui/react-components';
import type { Action, Update } from '../../plan/action';
import type { ScreenProps } from '../frame/screen';
import { actWords } from '../words/acts';
import { ActForm } from './ActForm';
import { newForm } from './newForm';
import { ownerField } from './ownerField';
import { useAct } from './useAct';

const NONE = { ref: '' };

/** The form of a new action, over the plan. Once it is saved its panel opens, to be tagged or linked. */
export function NewAction({
  at,
  plan,
  session,
  onPlan,
  onSaved,
  onOpen,
  onClose,
}: Pick<ScreenProps, 'plan' | 'session' | 'onPlan' | 'onSaved' | 'onOpen'> & {
  at: string; // code of the strand or objective; '' for none
  onClose: () => void;
}) {
  const { key } = plan.facts;
  const { person, service } = session;
  const { acting, send } = useAct({
    action: NONE,
    planKey: key,
    service,
    onSaved: (action: Action, update?: Update) => {
      onSaved(action, update);
      onClose();
      onOpen(action.ref);
    },
  });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface
        style={{ maxWidth: `min(600px, calc(100vw - ${tokens.spacingHorizontalXL}))` }}
      >
        <DialogBody>
          <DialogTitle>{actWords.kinds.new}</DialogTitle>
          <DialogContent>
            <ActForm
              form={newForm(plan, person.id, at)}
              place={`followthrough new ${key} ${at} ${person.id}`}
              acting={acting}
              person={ownerField({ plan, session, onPlan })}
              onSend={send}
              onCancel={onClose}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
