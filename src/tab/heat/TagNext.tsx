import { Button, Caption1, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Action } from '../../plan/action';
import { capacityOf } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { tagsOffered } from '../../plan/tagSets';
import { actionLine } from '../../plan/view';
import { useAct } from '../acts/useAct';
import { ActionList } from '../frame/ActionList';
import type { ScreenProps } from '../frame/screen';
import { heatWords } from '../words/heat';

/**
 * The untagged actions one after the other: tick what an action serves, Enter, and the next is there with
 * the focus in it. What one puts off comes again when all others are done.
 */
export function TagNext({ untagged, ...props }: ScreenProps & { untagged: readonly Action[] }) {
  const { plan, session } = props;
  const [later, setLater] = useState<readonly string[]>([]);
  const [done, setDone] = useState<string>();
  const [wasWorked, setWorked] = useState(false);
  const own = untagged.filter(action => capacityOf(plan, action, session.person.id));
  const next = own.find(({ ref }) => !later.includes(ref)) ?? own[0];
  const isLast = own.length < 2;
  return (
    <>
      <Text as="p" block role="status">
        {done && `${heatWords.tagged(done)} `}
        {next ? heatWords.left(own.length) : done && heatWords.allTagged}
      </Text>
      {next && (
        <TagForm
          key={next.ref}
          {...props}
          action={next}
          takesFocus={wasWorked}
          onDone={() => {
            setWorked(true);
            setDone(next.ref);
          }}
          {...(!isLast && {
            onLater: () => {
              setWorked(true);
              setDone(undefined);
              setLater([...later.filter(ref => ref !== next.ref), next.ref].slice(1 - own.length));
            },
          })}
        />
      )}
    </>
  );
}

function TagForm({
  action,
  takesFocus,
  onDone,
  onLater,
  ...props
}: ScreenProps & {
  action: Action;
  takesFocus: boolean;
  onDone: () => void;
  onLater?: () => void;
}) {
  const { plan, today, session, onSaved, onOpen } = props;
  const styles = useStyles();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const { key: planKey } = plan.facts;
  const { acting, send } = useAct({ action, planKey, service: session.service, onSaved });
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const { tags } = action;
  const { characteristics, aims } = tagsToTick(plan);
  /** What it bears of no longer in the plan's sets stays on it. */
  const only = (kind: 'characteristics' | 'aims', names: readonly string[]): readonly string[] => [
    ...tags[kind].filter(name => !names.includes(name)),
    ...names.filter(name => ticked.includes(name)),
  ];
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (ticked.length === 0 || acting.at === 'sending') return;
    const said = {
      characteristics: only('characteristics', characteristics),
      aims: only('aims', aims),
    };
    void send({ kind: 'tag', ...said }).then(saved => saved && onDone());
  };
  const boxes = (legend: string, names: readonly string[]) => (
    <fieldset className={styles.boxes}>
      <legend>{legend}</legend>
      {names.map(name => (
        <Checkbox
          key={name}
          label={name}
          checked={ticked.includes(name)}
          onChange={(_, { checked }) =>
            setTicked(checked ? [...ticked, name] : ticked.filter(other => other !== name))
          }
        />
      ))}
    </fieldset>
  );
  return (
    <form ref={form} onSubmit={onSubmit} aria-label={heatWords.tag(action.ref)}>
      <ActionList lines={[actionLine(plan, today, action)]} onOpen={onOpen} />
      {boxes(heatWords.characteristic, characteristics)}
      {boxes(heatWords.aims, aims)}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={ticked.length === 0 || acting.at === 'sending'}
        >
          {heatWords.saveNext}
        </Button>
        {onLater && <Button onClick={onLater}>{heatWords.later}</Button>}
      </div>
      <Caption1 block>{heatWords.tagKeys}</Caption1>
      {acting.at === 'failed' && <Text role="alert">{acting.sentence}</Text>}
    </form>
  );
}

/** What can be ticked: the plan's sets; without sets of its own, what its actions are tagged with as well. */
function tagsToTick(plan: Plan): Record<'characteristics' | 'aims', readonly string[]> {
  return {
    characteristics: tagsOffered(plan, 'characteristics', []),
    aims: tagsOffered(plan, 'aims', []),
  };
}

const useStyles = makeStyles({
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    border: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
