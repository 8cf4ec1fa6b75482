import { Text } from '@fluentui/react-components';
import { inWords } from '../../plan/day';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Scrolled } from '../frame/Scrolled';
import { useTableLook } from '../frame/tableLook';
import { overviewWords } from '../words/overview';
import { planWords } from '../words/plan';
import { answersOf } from './answersOf';

/** Who has answered of whom: how much the bot waits for from each, since when, and what they said lately. */
export function Answers({ plan, today, setAddress }: ScreenProps) {
  const look = useTableLook();
  const answers = answersOf(plan, today);
  if (answers.length === 0) return <Text block>{overviewWords.nobodyAsked}</Text>;
  return (
    <Scrolled label={overviewWords.answered}>
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{overviewWords.person}</th>
            <th scope="col">{overviewWords.waiting}</th>
            <th scope="col">{overviewWords.since}</th>
            <th scope="col">{overviewWords.saidLately}</th>
          </tr>
        </thead>
        <tbody>
          {answers.slice(0, MOST).map(({ owner, waiting, since, said }) => (
            <tr key={owner}>
              <th scope="row">
                <PlanLink
                  to={{ view: 'plan', filters: owner ? { owner } : {} }}
                  setAddress={setAddress}
                >
                  {owner || planWords.lack.owner}
                </PlanLink>
              </th>
              <td>{waiting}</td>
              <td>{since && inWords(since)}</td>
              <td>{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {answers.length > MOST && <Text>{overviewWords.moreOf(answers.length - MOST)}</Text>}
    </Scrolled>
  );
}

const MOST = 25;
