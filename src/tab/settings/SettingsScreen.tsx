import { Text } from '@fluentui/react-components';
import { inWords } from '../../plan/day';
import type { PlanFacts } from '../../plan/plan';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { rulesInWords, runningWords } from '../words/running';

/** The settings of the plan, its rules as sentences. */
export function SettingsScreen({ plan: { facts } }: ScreenProps) {
  const look = useTableLook();
  return (
    <Sections>
      <Section title={runningWords.facts}>
        <table className={look.table}>
          <tbody>
            {rowsOf(facts).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text as="p" block className={look.quiet}>
          {runningWords.edit}
        </Text>
      </Section>
      <Section title={runningWords.rules}>
        <ul className={look.list}>
          {rulesInWords(facts).map(rule => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section title={`${runningWords.holidays}: ${facts.holidays.length}`}>
        <details>
          <summary>{runningWords.holidays}</summary>
          <ul className={look.list}>
            {facts.holidays.map(on => (
              <li key={on}>{inWords(on)}</li>
            ))}
          </ul>
        </details>
      </Section>
    </Sections>
  );
}

function rowsOf(facts: PlanFacts): readonly (readonly [string, string])[] {
  const { boards, lastRunOn } = facts;
  return [
    [runningWords.title, facts.title],
    [runningWords.key, facts.key],
    [runningWords.version, facts.version],
    [runningWords.timeZone, facts.timeZone],
    [runningWords.monthMeans, facts.monthMeans],
    [
      runningWords.boards,
      boards.map(({ board, papers }) => runningWords.board(board, papers)).join('; ') ||
        runningWords.noBoards,
    ],
    [runningWords.standIn, facts.standIn ?? runningWords.planManager],
    [runningWords.star, facts.starMeans ?? runningWords.nobodySaid],
    [runningWords.lastRun, lastRunOn ? inWords(lastRunOn) : runningWords.never],
  ];
}
