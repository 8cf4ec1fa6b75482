import { Button } from '@fluentui/react-components';
import type { Action } from '../../plan/action';
import type { ActKind, ActSaid } from '../../plan/acts/act';
import type { ScreenProps } from '../frame/screen';
import { actWords } from '../words/acts';

/** What the service takes back from nobody: a taking back, and an action that is there. */
const NEVER: ReadonlySet<ActKind | undefined> = new Set<ActKind>(['undo', 'new']);

/** Takes one's own latest update back, offered where the latest is one's own; whether it is still time the service says. */
export function TakeBack({
  action,
  plan,
  session,
  send,
}: Pick<ScreenProps, 'plan' | 'session'> & {
  action: Action;
  send: (said: ActSaid) => Promise<boolean>;
}) {
  const latest = plan.updates.get(action.ref)?.[0];
  const isOwn =
    latest?.byId === session.person.id && latest.through !== 'import' && !latest.did?.byHand;
  if (!latest || !isOwn || NEVER.has(latest.did?.act?.kind)) return null;
  return (
    <Button
      size="small"
      title={actWords.takeBackHow}
      onClick={() => void send({ kind: 'undo', update: latest.key })}
    >
      {actWords.takeBack}
    </Button>
  );
}
