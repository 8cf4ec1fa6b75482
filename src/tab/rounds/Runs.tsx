import { Text } from '@fluentui/react-components';
import { reachInWords } from '../../plan/reach';
import { answeredAll, type ReminderRun, type RunMissed } from '../../plan/reminderRun';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { roundWords } from '../words/rounds';

const MOST = 30;

/** What each run of the bot did, the newest first: how many were to be reminded, who was, who was not and why. */
export function Runs({ runs }: { runs: readonly ReminderRun[] }) {
  const look = useTableLook();
  const newest = [...runs].sort((one, other) => (one.day < other.day ? 1 : -1)).slice(0, MOST);
  return (
    <Section title={roundWords.runs}>
      {newest.length === 0 && <Text>{roundWords.noRuns}</Text>}
      <ul className={look.list}>
        {newest.map(run => (
          <li key={run.day}>
            {roundWords.run(run.day, {
              planned: run.planned,
              sent: run.sent.length,
              answered: answeredAll(run),
            })}
            {run.unreachable.length > 0 && ` ${roundWords.missed(namesOf(run.unreachable))}`}
            {run.unknown.length > 0 && ` ${roundWords.unknown(namesOf(run.unknown))}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function namesOf(missed: readonly RunMissed[]): string {
  return missed.map(({ to, why }) => `${to} (${reachInWords(why)})`).join(', ');
}
