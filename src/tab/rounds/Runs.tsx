import { Text } from '@fluentui/react-components';
import { inWords } from '../../plan/day';
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
      {newest.length > 0 && (
        <div className={look.scroll}>
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">{roundWords.day}</th>
                <th scope="col">{roundWords.planned}</th>
                <th scope="col">{roundWords.sent}</th>
                <th scope="col">{roundWords.answered}</th>
                <th scope="col">{roundWords.missed}</th>
                <th scope="col">{roundWords.unknown}</th>
              </tr>
            </thead>
            <tbody>
              {newest.map(run => (
                <tr key={run.day}>
                  <th scope="row">{inWords(run.day)}</th>
                  <td>{run.planned}</td>
                  <td>{run.sent.length}</td>
                  <td>{answeredAll(run)}</td>
                  <td>{namesOf(run.unreachable)}</td>
                  <td>{namesOf(run.unknown)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function namesOf(missed: readonly RunMissed[]): string {
  return missed.map(({ to, why }) => `${to}: ${reachInWords(why)}`).join('; ');
}
