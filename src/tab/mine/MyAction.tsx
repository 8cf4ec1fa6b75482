import { Button, Checkbox, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { isOpen } from '../../plan/action';
import { capacityOf } from '../../plan/people';
import type { ActionLine } from '../../plan/view';
import { dueIn } from '../frame/ActionList';
import type { ScreenProps } from '../frame/screen';
import { RagBadge } from '../table/RagBadge';
import { saidIn } from '../table/saidIn';
import { shortDay, words } from '../words';
import { actWords } from '../words/acts';
import { mineWords } from '../words/mine';

const UpdateForm = lazy(async () => ({
  default: (await import('../panel/UpdateForm')).UpdateForm,
}));

/** One of one's own actions, with the form to answer it in place. */
export function MyAction({
  plan,
  session,
  onSaved,
  onOpen,
  line,
  isTicked,
  isSaving,
  onTick,
}: ScreenProps & {
  line: ActionLine;
  isTicked: boolean;
  isSaving: boolean;
  onTick: (ref: string) => void;
}) {
  const { action, rag, why, latest } = line;
  const { ref, text, asked, given } = action;
  const [isAnswering, setAnswering] = useState(false);
  const styles = useStyles();
  const said = saidIn(action, latest);
  return (
    <li className={styles.one}>
      <div className={styles.head}>
        {isOpen(action) && (
          <Checkbox
            aria-label={mineWords.tick(ref)}
            checked={isTicked}
            disabled={isSaving}
            onChange={() => onTick(ref)}
          />
        )}
        <Link as="button" className={styles.ref} onClick={() => onOpen(ref)}>
          {ref}
        </Link>
        <RagBadge rag={rag} />
        <span className={styles.quiet}>
          {why}, {dueIn(line)}
          {asked && `, ${mineWords.askedOn(asked.since, asked.times)}`}
        </span>
        {given && (
          <span className={styles.quiet}>
            {words.rag[given.rag]}, {actWords.givenBy(given.why, given.by, given.on)}
          </span>
        )}
      </div>
      <Text as="p" block className={styles.text}>
        {text ?? words.notWritten}
      </Text>
      <span className={styles.quiet}>
        {said ? `${shortDay(said.on)}: ${said.text}` : words.noUpdate}
      </span>
      <div>
        <Button
          size="small"
          aria-expanded={isAnswering}
          aria-label={isAnswering ? mineWords.hideOf(ref) : mineWords.answerOf(ref)}
          onClick={() => setAnswering(!isAnswering)}
        >
          {isAnswering ? mineWords.hide : mineWords.answer}
        </Button>
      </div>
      {isAnswering && (
        <Suspense>
          <UpdateForm
            as={capacityOf(plan, action, session.person.id) ?? 'owner'}
            action={action}
            plan={plan}
            session={session}
            onSaved={onSaved}
          />
        </Suspense>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  ref: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
