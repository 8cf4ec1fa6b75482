import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Action } from '../../plan/action';
import type { ActKind } from '../../plan/acts/act';
import type { ScreenProps } from '../frame/screen';
import { actWords } from '../words/acts';
import { ActForm } from './ActForm';
import { askingForms } from './askingForm';
import { formsFor } from './forms';
import { ownerField } from './ownerField';
import { TakeBack } from './TakeBack';
import { useAct } from './useAct';

/** All that can be done with an action, apart from telling how it goes: a button for each, which opens its form. */
export function Acts({
  action,
  plan,
  session,
  onSaved,
}: Pick<ScreenProps, 'plan' | 'session' | 'onSaved'> & { action: Action }) {
  const styles = useStyles();
  const { key } = plan.facts;
  const placeOf = (kind: ActKind): string =>
    `followthrough act ${key} ${action.ref} ${kind} ${session.person.id}`;
  const forms = [...formsFor(plan, action), ...askingForms(plan, action, session.person.id)];
  // What was typed before a reload opens where it is, rather than wait to be found.
  const [open, setOpen] = useState(
    () => forms.find(({ kind }) => window.sessionStorage.getItem(placeOf(kind)) !== null)?.kind,
  );
  const { acting, send, forget } = useAct({
    action,
    planKey: key,
    service: session.service,
    onSaved,
  });
  const form = forms.find(({ kind }) => kind === open);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block>
        {actWords.title}
      </Subtitle2>
      <div className={styles.buttons}>
        {forms.map(({ kind }) => (
          <Button
            key={kind}
            size="small"
            aria-expanded={open === kind}
            onClick={() => {
              forget();
              setOpen(open === kind ? undefined : kind);
            }}
          >
            {actWords.kinds[kind]}
          </Button>
        ))}
        <TakeBack action={action} plan={plan} session={session} send={send} />
      </div>
      {acting.at === 'saved' && (
        <MessageBar intent="success" politeness="assertive">
          <MessageBarBody>{actWords.saved}</MessageBarBody>
        </MessageBar>
      )}
      {acting.at === 'failed' && !form && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{acting.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {form && (
        <ActForm
          key={form.kind}
          form={form}
          place={placeOf(form.kind)}
          acting={acting}
          plan={plan}
          person={ownerField({ plan, session })}
          onSend={send}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXXL,
    '& h3': { margin: 0 },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
