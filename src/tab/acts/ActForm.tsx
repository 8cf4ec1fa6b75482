import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActSaid } from '../../plan/acts/act';
import { actWords } from '../words/acts';
import type { Plan } from '../../plan/plan';
import { ActField, type PersonField } from './ActField';
import { ChangedSince } from './ChangedSince';
import type { FormOf, Values } from './forms';
import type { Acting } from './useAct';

/** The form of one kind of act. What is typed is kept in this window until it is saved. */
export function ActForm({
  form,
  place,
  acting,
  plan,
  person,
  onSend,
  onCancel,
}: {
  form: FormOf;
  place: string; // where the words are kept
  acting: Acting;
  plan?: Plan; // for the names in what somebody else changed meanwhile
  person?: PersonField;
  onSend: (said: ActSaid) => Promise<boolean>;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const [values, setValues] = useState<Values>(() => ({ ...firstOf(form), ...keptAt(place) }));
  const isSending = acting.at === 'sending';
  const isWhole = form.fields.every(({ name, mayBeEmpty }) => mayBeEmpty ?? values[name]?.trim());
  const set = (name: string, value: string): void => {
    const next = { ...values, [name]: value };
    window.sessionStorage.setItem(place, JSON.stringify(next));
    setValues(next);
  };
  const leave = (): void => {
    window.sessionStorage.removeItem(place);
    onCancel();
  };
  return (
    <form
      className={styles.form}
      aria-label={actWords.kinds[form.kind]}
      onSubmit={event => {
        event.preventDefault();
        if (!isSending && isWhole) void onSend(form.make(values)).then(saved => saved && leave());
      }}
    >
      {form.fields.map(field => (
        <ActField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={value => set(field.name, value)}
          {...(person && { person })}
        />
      ))}
      {acting.at === 'failed' && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            {acting.sentence} {acting.since && actWords.saveAnyway}
          </MessageBarBody>
        </MessageBar>
      )}
      {acting.at === 'failed' && acting.since && plan && (
        <ChangedSince plan={plan} {...acting.since} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={!isWhole || isSending}>
          {isSending ? actWords.sending : actWords.send}
        </Button>
        <Button onClick={leave} disabled={isSending}>
          {actWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function firstOf({ fields }: FormOf): Values {
  return Object.fromEntries(fields.map(({ name, first = '' }) => [name, first]));
}

function keptAt(place: string): Values {
  const kept = window.sessionStorage.getItem(place);
  if (!kept) return {};
  try {
    return JSON.parse(kept) as Values;
  } catch {
    return {}; // written by something else
  }
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
