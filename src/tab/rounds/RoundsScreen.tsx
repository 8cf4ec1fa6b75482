import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
} from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Running } from '../../plan/service';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { useLoaded } from '../load/useLoaded';
import { roundWords } from '../words/rounds';
import { Reach } from './Reach';
import { RoundNow } from './RoundNow';
import { Runs } from './Runs';

/** Who answered in the round and who could not be reached, since when and why; the runs of the bot, and its week. */
export function RoundsScreen(props: ScreenProps) {
  const { plan, session } = props;
  const { key } = plan.facts;
  const load = useCallback(
    () => session.service.read<Running>(key, 'runs', 'runs'),
    [session, key],
  );
  const { state, reload } = useLoaded(load);
  switch (state.at) {
    case 'loading':
      return <Spinner label={roundWords.loading} />;
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            {state.error instanceof Error ? state.error.message : String(state.error)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={reload}>{roundWords.again}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'ready': {
      const { round, reach, runs, heartbeat } = state.value;
      const { lastRunOn, asked, answered, waiting } = heartbeat;
      return (
        <>
          <RoundNow {...props} round={round} />
          <Section title={roundWords.week}>
            <Text as="p" block>
              {roundWords.lastRun(lastRunOn)}
            </Text>
            <Text as="p" block>
              {roundWords.weekAsked(asked.length, answered.length)}{' '}
              {waiting.length > 0 && roundWords.weekWaiting(waiting.length)}
            </Text>
          </Section>
          <Reach reach={reach} />
          <Runs runs={runs} />
        </>
      );
    }
  }
}
