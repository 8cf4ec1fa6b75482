import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
} from '@fluentui/react-components';
import type { Day } from '../../plan/day';
import type { Report } from '../../plan/record';
import type { Recorded } from '../../sharepoint/store';
import { words } from '../words';
import type { Draft } from './draft';
import { SideBySide } from './SideBySide';
import type { Told } from './useTell';

type Props = {
  told: Told;
  draft: Draft;
  due: string; // as written; '' when there is none
  champion: string | undefined;
  onAgain: (report: Report) => void;
  onFurther: () => void;
  onRebase: (keep: 'mine' | 'theirs') => void;
};

/** What became of what was sent, in words, with what can be done about it. */
export function Outcome(props: Props) {
  const { told, onAgain } = props;
  switch (told.at) {
    case 'nothing':
    case 'sending':
      return null;
    case 'failed':
      return (
        <Said intent="error" words={told.sentence}>
          <Button onClick={() => onAgain(told.report)}>{words.tryAgain}</Button>
        </Said>
      );
    case 'answered':
      return <Answered {...props} recorded={told.recorded} />;
  }
}

function Answered({
  recorded,
  draft,
  due,
  champion,
  onFurther,
  onRebase,
}: Props & { recorded: Recorded }) {
  switch (recorded.kind) {
    case 'saved':
      return <Said intent="success" words={savedWords(recorded.update.forecast, due, champion)} />;
    case 'again':
      return <Said intent="success" words={words.again} />;
    case 'differs':
      return (
        <Said intent="warning" words={words.differs}>
          <Button onClick={onFurther}>{words.saveFurther}</Button>
        </Said>
      );
    case 'not found':
      return <Said intent="error" words={words.gone} />;
    case 'closed':
      return <Said intent="warning" words={words.nowClosed(recorded.status, recorded.by)} />;
    case 'changed':
      return (
        <>
          <Said intent="warning" words={words.changed} />
          <SideBySide draft={draft} action={recorded.action} onRebase={onRebase} />
        </>
      );
    case 'refused':
      return <Said intent="error" words={recorded.sentence} />;
  }
}

function Said({
  intent,
  words: sentence,
  children,
}: {
  intent: NonNullable<MessageBarProps['intent']>;
  words: string;
  children?: React.ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline" politeness="assertive">
      <MessageBarBody>{sentence}</MessageBarBody>
      {children && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}

function savedWords(forecast: Day | undefined, due: string, champion = words.theChampion): string {
  return forecast && due ? words.savedForecast(forecast, due, champion) : words.saved;
}
