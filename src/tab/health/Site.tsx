import { Spinner, Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Plan } from '../../plan/plan';
import { Capped } from '../frame/Capped';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import type { Session } from '../load/session';
import { useLoaded } from '../load/useLoaded';
import { runningWords } from '../words/running';
import { unknownOwners } from './unknownOwners';

const MOST = 60;

/** How the lists differ from how they were made, and which owners the site does not know. Read when it is shown. */
export function Site({ plan, shelf }: { plan: Plan; shelf: Session['shelf'] }) {
  const look = useTableLook();
  const load = useCallback(async () => {
    const site = await shelf();
    const [drift, accounts] = await Promise.all([site.health(), site.accounts()]);
    return { drift, accounts };
  }, [shelf]);
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
  const { drift, accounts } = state.value;
  const unknown = unknownOwners(plan, accounts);
  return (
    <>
      <Section title={`${runningWords.lists}: ${drift.length}`}>
        {drift.length === 0 && <Text>{runningWords.noDrift}</Text>}
        {LEVELS.map(([level, title]) => {
          const of = drift.filter(one => one.level === level);
          if (of.length === 0) return null;
          return (
            <div key={level}>
              <Text as="h3" block weight="semibold">
                {`${title}: ${of.length}`}
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
      {unknown.length > 0 && (
        <Section title={runningWords.unknown(unknown.length)}>
          <Text as="p" block>
            {runningWords.unknownHow}
          </Text>
          <Capped items={unknown} most={MOST} className={look.list}>
            {name => <li key={name}>{name}</li>}
          </Capped>
        </Section>
      )}
    </>
  );
}

const LEVELS = [
  ['fault', runningWords.faults],
  ['note', runningWords.notes],
] as const;

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
