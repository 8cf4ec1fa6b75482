import { Spinner, Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import { Capped } from '../frame/Capped';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import type { Session } from '../load/session';
import { useLoaded } from '../load/useLoaded';
import { runningWords } from '../words/running';

const MOST = 60;

/** How the lists differ from how they were made. Read when it is shown. */
export function Site({ shelf }: { shelf: Session['shelf'] }) {
  const look = useTableLook();
  const load = useCallback(async () => (await shelf()).health(), [shelf]);
  const { state } = useLoaded(load);
  if (state.at !== 'ready')
    return (
      <Section title={runningWords.lists}>
        {state.at === 'loading' ? (
          <Spinner label={runningWords.listsLoading} />
        ) : (
          <Text>{runningWords.listsFailed(sentenceOf(state.error))}</Text>
        )}
      </Section>
    );
  const drift = state.value;
  return (
    <Section title={`${runningWords.lists}: ${drift.length}`}>
      {drift.length === 0 && <Text>{runningWords.noDrift}</Text>}
      {LEVELS.map(level => {
        const of = drift.filter(one => one.level === level);
        if (of.length === 0) return null;
        return (
          <div key={level}>
            <Text as="h3" block weight="semibold">
              {`${level === 'fault' ? runningWords.faults : runningWords.notes}: ${of.length}`}
            </Text>
            <Capped items={of} most={MOST} className={look.list}>
              {({ says, mend }) => (
                <li key={says}>
                  {says} {mend}
                </li>
              )}
            </Capped>
          </div>
        );
      })}
    </Section>
  );
}

const LEVELS = ['fault', 'note'] as const;

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
