import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Action } from '../../plan/action';
import { decidersOf, isForBoard, requestsOf } from '../../plan/acts/requests';
import type { DateRequest } from '../../plan/acts/act';
import type { ScreenProps } from '../frame/screen';
import { actWords } from '../words/acts';
import { panelWords } from '../words/panel';
import { ActForm } from './ActForm';
import type { FormOf } from './forms';
import { useAct } from './useAct';
import { listInForm } from '../../plan/words/forms';

/** Every asking to move an action's date, newest first, with who decides it; they agree or refuse here. */
export function Requests(
  props: Pick<ScreenProps, 'plan' | 'session' | 'onSaved' | 'today'> & { action: Action },
) {
  const { action, plan } = props;
  const styles = useStyles();
  const requests = requestsOf(action, plan.updates.get(action.ref) ?? []);
  if (requests.length === 0) return null;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block>
        {actWords.requests}
      </Subtitle2>
      <ul className={styles.list}>
        {requests.map(request => (
          <li key={request.key}>
            <Text>
              {actWords.request(
                request.wanted,
                request.instead,
                request.asked.by,
                request.asked.on,
              )}
              : {actWords.states[request.state]}. {request.why}
            </Text>
            {request.decided && (
              <Text block className={styles.quiet}>
                {actWords.states[request.state]}: {decidedInWords(request.decided)}
              </Text>
            )}
            {request.state === 'open' && <Decide {...props} request={request} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function decidedInWords({ by, on, why }: NonNullable<DateRequest['decided']>): string {
  return panelWords.decided(by, on, why);
}

function Decide({
  action,
  plan,
  session,
  today,
  request,
  onSaved,
}: Parameters<typeof Requests>[0] & { request: DateRequest }) {
  const [open, setOpen] = useState<'agree' | 'refuse'>();
  const { key } = plan.facts;
  const { acting, send } = useAct({ action, planKey: key, service: session.service, onSaved });
  const deciders = decidersOf(plan, action, request, today);
  const own = session.person.id.toLowerCase();
  const styles = useStyles();
  return (
    <div>
      <Text block className={styles.quiet}>
        {isForBoard(action, request, today) && actWords.forBoard}{' '}
        {deciders.length > 0 &&
          actWords.decides(
            listInForm(
              deciders.map(({ name }) => name),
              'or',
            ),
          )}
      </Text>
      {deciders.some(({ id }) => id?.toLowerCase() === own) && (
        <div className={styles.buttons}>
          {(['agree', 'refuse'] as const).map(kind => (
            <Button
              key={kind}
              size="small"
              aria-expanded={open === kind}
              onClick={() => setOpen(open === kind ? undefined : kind)}
            >
              {actWords.kinds[kind]}
            </Button>
          ))}
        </div>
      )}
      {open && (
        <ActForm
          key={open}
          form={decisionForm(open, request.key)}
          place={`followthrough act ${key} ${action.ref} ${open} ${own}`}
          acting={acting}
          plan={plan}
          onSend={send}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function decisionForm(kind: 'agree' | 'refuse', request: string): FormOf {
  const isRefusal = kind === 'refuse';
  return {
    kind,
    fields: [
      {
        name: 'why',
        label: actWords.fields.why,
        kind: 'text',
        ...(!isRefusal && { mayBeEmpty: true as const }),
      },
    ],
    make: values => {
      const why = values['why']?.trim() ?? '';
      return isRefusal ? { kind, request, why } : { kind: 'agree', request, ...(why && { why }) };
    },
  };
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, '& h3': { margin: 0 } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
