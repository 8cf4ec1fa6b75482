import {
  Button,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { isOpen, type Action, type Update } from '../../plan/action';
import { isLink } from '../../plan/evidence';
import { championOf, type Capacity } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import type { Session } from '../load/session';
import { words } from '../words';
import { evidenceWords } from '../words/evidence';
import { typedLinks, type Draft } from './draft';
import { Files } from './Files';
import { OpenFields } from './OpenFields';
import { Outcome } from './Outcome';
import { useUpdate } from './useUpdate';

/** The form to say how an action is going. */
export function UpdateForm({
  as,
  action,
  plan,
  session,
  onSaved,
}: {
  as: Capacity;
  action: Action;
  plan: Plan;
  session: Session;
  onSaved: (action: Action, update?: Update) => void;
}) {
  const styles = useStyles();
  const update = useUpdate({ action, planKey: plan.facts.key, session, onSaved });
  const { draft, setDraft, hasWords } = update;
  return (
    <form
      className={styles.form}
      aria-label={words.form.title}
      onSubmit={event => {
        event.preventDefault();
        update.onSave();
      }}
    >
      <div>
        <Subtitle2 as="h3" block className={styles.title}>
          {words.form.title}
        </Subtitle2>
        <Text className={styles.quiet}>
          {isOpen(action) ? words.form.as[as] : words.form.closed(action.status)}
        </Text>
        {update.isRestored && hasWords && <Text block>{words.form.kept}</Text>}
      </div>
      <Field label={words.form.text} {...whatIsDifferent(action, draft)}>
        <Textarea
          value={draft.text}
          readOnly={update.isSending} // words typed now would go with the form when it empties
          resize="vertical"
          rows={4}
          onChange={(_, { value }) => setDraft({ ...draft, text: value })}
        />
      </Field>
      <Field
        label={evidenceWords.link}
        {...(isEvidence(draft)
          ? { hint: evidenceWords.linkHint }
          : { validationMessage: evidenceWords.notALink })}
      >
        <Input
          inputMode="url"
          readOnly={update.isSending}
          value={draft.evidence ?? ''}
          onChange={(_, { value }) => setDraft({ ...draft, evidence: value })}
        />
      </Field>
      <Files files={update.files} kept={draft.files ?? []} isLocked={update.isSending} />
      {isOpen(action) && <OpenFields action={action} draft={draft} onChange={setDraft} />}
      <Outcome
        {...update}
        due={action.due.asWritten.trim()}
        champion={championOf(plan, action.strand)?.name}
      />
      <Buttons update={update} mayBeUnchanged={isOpen(action)} />
    </form>
  );
}

function Buttons({
  update: { hasWords, isSending: isTelling, files, onNoChange, onDiscard },
  mayBeUnchanged,
}: {
  update: ReturnType<typeof useUpdate>;
  mayBeUnchanged: boolean;
}) {
  const styles = useStyles();
  const isSending = isTelling || files.isSending;
  return (
    <div className={styles.buttons}>
      <Button type="submit" appearance="primary" disabledFocusable={!hasWords || isSending}>
        {isTelling ? words.form.saving : words.form.save}
      </Button>
      {mayBeUnchanged && (
        <Button
          disabledFocusable={hasWords || isSending}
          title={words.form.noChangeWhy}
          onClick={onNoChange}
        >
          {words.form.noChange}
        </Button>
      )}
      {hasWords && (
        <Button appearance="subtle" disabled={isSending} onClick={onDiscard}>
          {words.form.discard}
        </Button>
      )}
    </div>
  );
}

function isEvidence(draft: Draft): boolean {
  return typedLinks(draft).every(isLink);
}

/** Completing asks one line more. */
function whatIsDifferent(action: Action, draft: Draft): { hint: string } {
  const completes = isOpen(action) && draft.status === 'Complete';
  return { hint: completes ? `${words.form.different} ${words.form.noNames}` : words.form.noNames };
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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
