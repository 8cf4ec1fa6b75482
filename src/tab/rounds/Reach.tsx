import { Text } from '@fluentui/react-components';
import { inWords, readDay } from '../../plan/day';
import type { PersonReach } from '../../plan/reach';
import { Scrolled } from '../frame/Scrolled';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { roundWords } from '../words/rounds';

/** Whom the bot reaches, those first whom it cannot, with why and since when. */
export function Reach({ reach }: { reach: readonly PersonReach[] }) {
  const look = useTableLook();
  const reached = reach.filter(({ unreachable }) => !unreachable).length;
  return (
    <Section title={roundWords.reach}>
      <Text as="p" block>
        {roundWords.reached(reached, reach.length)}
      </Text>
      <Scrolled label={roundWords.reach}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{roundWords.name}</th>
              <th scope="col">{roundWords.can}</th>
              <th scope="col">{roundWords.lastSent}</th>
              <th scope="col">{roundWords.lastAnswered}</th>
            </tr>
          </thead>
          <tbody>
            {reach.map(({ name, to, account, unreachable, lastSent, lastAnswered }) => (
              <tr key={`${account ?? ''} ${to}`}>
                <th scope="row">{name}</th>
                <td>
                  {unreachable
                    ? roundWords.no(unreachable.why, dayOf(unreachable.since))
                    : roundWords.yes}
                </td>
                <td>{dayOf(lastSent) ?? roundWords.never}</td>
                <td>{dayOf(lastAnswered) ?? roundWords.never}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </Section>
  );
}

/** The day of an instant as it was written down; undefined where there is none. */
function dayOf(instant: string | undefined): string | undefined {
  const day = readDay(instant?.slice(0, 10) ?? '');
  return day && inWords(day);
}
