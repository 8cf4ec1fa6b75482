import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Subtitle2,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { isOpen, type Action, type Concern, type Status, type Update } from '../../plan/action';
import { championOf, type Capacity } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import type { Report } from '../../plan/record';
import type { Session } from '../load/session';
import { words } from '../words';
import { noChangeOf, rebased, reportOf, saysSomething, type Draft } from './draft';
import { Outcome } from './Outcome';
import { draftPlace, useDraft } from './useDraft';
import { useTell } from './useTell';

const TELLABLE: readonly Status[] = ['Not started', 'In progress', 'Complete'];

/** The form to say how an action is going. What is typed stays until it is saved, whatever happens. */
export function UpdateForm({
  as,
  action,
  plan,
  session: { person, service },
  onSaved,
}: {
  as: Capacity;
  action: Action;
  plan: Plan;
  session: Session;
  onSaved: (action: Action, update?: Update) => void;
}) {
  const styles = useStyles();
  const planKey = plan.facts.key;
  const place = draftPlace(planKey, action.ref, person.id);
  const { draft, isRestored, setDraft, restart } = useDraft(place, action);
  const { told, send, forget } = useTell({ service, planKey, onAction: onSaved });
  const report = reportOf(action, draft);
  const hasWords = saysSomething(report);
  const isSending = told.at === 'sending';

  const tell = async (what: Report): Promise<void> => {
    const saved = await send(what);
    if (saved) restart(saved);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (hasWords && !isSending) void tell(report);
  };
  const onFurther = (): void => {
    const further = { ...draft, key: crypto.randomUUID() };
    setDraft(further);
    void tell(reportOf(action, further));
  };
  const onRebase = (keep: 'mine' | 'theirs'): void => {
    const next = rebased(draft, action, keep);
    setDraft(next);
    forget();
    if (keep === 'mine') void tell(reportOf(action, next));
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} aria-label={words.form.title}>
      <div>
        <Subtitle2 as="h3" block className={styles.title}>
          {words.form.title}
        </Subtitle2>
        <Text className={styles.quiet}>
          {isOpen(action) ? words.form.as[as] : words.form.closed(action.status)}
        </Text>
        {isRestored && hasWords && <Text block>{words.form.kept}</Text>}
      </div>
      <Field label={words.form.text} {...whatIsDifferent(action, draft)}>
        <Textarea
          value={draft.text}
          resize="vertical"
          rows={4}
          onChange={(_, { value }) => setDraft({ ...draft, text: value })}
        />
      </Field>
      {isOpen(action) && <OpenFields action={action} draft={draft} onChange={setDraft} />}
      <Outcome
        told={told}
        draft={draft}
        due={action.due.asWritten.trim()}
        champion={championOf(plan, action.strand)?.name}
        onAgain={again => void tell(again)}
        onFurther={onFurther}
        onRebase={onRebase}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={!hasWords || isSending}>
          {isSending ? words.form.saving : words.form.save}
        </Button>
        {isOpen(action) && (
          <Button
            disabledFocusable={hasWords || isSending}
            title={words.form.noChangeWhy}
            onClick={() => void tell(noChangeOf(action, draft))}
          >
            {words.form.noChange}
          </Button>
        )}
        {hasWords && (
          <Button
            appearance="subtle"
            disabled={isSending}
            onClick={() => {
              restart(action);
              forget();
            }}
          >
            {words.form.discard}
          </Button>
        )}
      </div>
    </form>
  );
}

function OpenFields({
  action,
  draft,
  onChange,
}: {
  action: Action;
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const styles = useStyles();
  const due = action.due.asWritten.trim();
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.form.status}>
          <Select
            value={draft.status}
            onChange={(_, { value }) => onChange({ ...draft, status: value as Status })}
          >
            {TELLABLE.map(status => (
              <option key={status}>{status}</option>
            ))}
          </Select>
        </Field>
        <Field
          label={words.form.forecast}
          hint={due ? words.form.forecastHint(due) : words.form.forecastHintNoDate}
        >
          <Input
            type="date"
            value={draft.forecast}
            onChange={(_, { value }) => onChange({ ...draft, forecast: value })}
          />
        </Field>
      </div>
      <Field label={words.form.concern}>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={draft.concern}
          onChange={(_, { value }) => onChange({ ...draft, concern: value as Concern | 'none' })}
        >
          {(['none', 'at risk', 'off track'] as const).map(concern => (
            <Radio key={concern} value={concern} label={words.form.concerns[concern]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

/** Completing asks one line more. */
function whatIsDifferent(action: Action, draft: Draft): { hint?: string } {
  const completes = isOpen(action) && draft.status === 'Complete';
  return completes ? { hint: words.form.different } : {};
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  radios: { flexWrap: 'wrap', '& label': { whiteSpace: 'nowrap' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
