import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ActionLine } from '../../plan/view';
import { Capped } from '../frame/Capped';
import { Notice } from '../frame/Notice';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { words } from '../words';
import { mineWords } from '../words/mine';
import { FromChat } from './FromChat';
import { mineOf } from './mine';
import { MyAction } from './MyAction';
import { useNoChanges, type Run } from './useNoChanges';

/** One's own actions: what the bot asked first, each answered in place, "no change" on several at once. */
export function MyActions(props: ScreenProps) {
  const { plan, today, session, ownOnly, onSaved } = props;
  const { id } = session.person;
  const { asked, open, done } = useMemo(
    () => mineOf(plan, today, id, ownOnly),
    [plan, today, id, ownOnly],
  );
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { service } = session;
  const { run, send } = useNoChanges({ service, planKey: plan.facts.key, onSaved });
  const styles = useStyles();
  const chosen = [...asked, ...open]
    .map(({ action }) => action)
    .filter(({ ref }) => ticked.has(ref));
  const isSaving = run.at === 'saving';
  const onTick = (ref: string): void => {
    const next = new Set(ticked);
    if (!next.delete(ref)) next.add(ref);
    setTicked(next);
  };
  const part = (title: string, lines: readonly ActionLine[], about?: string) =>
    lines.length > 0 && (
      <Section title={`${title}: ${lines.length}`}>
        {about && <Text block>{about}</Text>}
        <Capped items={lines} most={30} className={styles.list}>
          {line => (
            <MyAction
              key={line.action.ref}
              {...props}
              line={line}
              isTicked={ticked.has(line.action.ref)}
              isSaving={isSaving}
              onTick={onTick}
            />
          )}
        </Capped>
      </Section>
    );
  if (asked.length + open.length + done.length === 0)
    return <Notice title={words.noOwn}>{words.notFoundHow}</Notice>;
  return (
    <>
      {asked.length + open.length === 0 && <Text>{mineWords.none}</Text>}
      {asked.length + open.length > 0 && (
        <div className={styles.several}>
          <Button
            appearance="primary"
            disabledFocusable={chosen.length === 0 || isSaving}
            onClick={() => void send(chosen).then(left => setTicked(new Set(left)))}
          >
            {mineWords.send(chosen.length)}
          </Button>
          {asked.length > 0 && (
            <Button
              disabled={isSaving}
              onClick={() => setTicked(new Set(asked.map(({ action }) => action.ref)))}
            >
              {mineWords.tickAll}
            </Button>
          )}
          {chosen.length === 0 && <Text>{mineWords.sendNone}</Text>}
        </div>
      )}
      <Told run={run} />
      <FromChat {...props} />
      {part(mineWords.asked, asked, mineWords.askedHow)}
      {part(mineWords.open, open)}
      {part(mineWords.done, done)}
    </>
  );
}

/** How far the saving is, and what became of each. */
function Told({ run }: { run: Run }) {
  switch (run.at) {
    case 'nothing':
      return null;
    case 'saving':
      return <Text role="status">{mineWords.saving(run.done, run.of)}</Text>;
    case 'done':
      return (
        <>
          {run.saved.length > 0 && (
            <MessageBar intent="success" politeness="assertive">
              <MessageBarBody>
                {mineWords.saved(run.saved.length)} {run.saved.join(', ')}
              </MessageBarBody>
            </MessageBar>
          )}
          {run.failed.map(({ ref, why }) => (
            <MessageBar key={ref} intent="error" layout="multiline" politeness="assertive">
              <MessageBarBody>{mineWords.notSaved(ref, why)}</MessageBarBody>
            </MessageBar>
          ))}
        </>
      );
  }
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  several: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});
