import { Text } from '@fluentui/react-components';
import type { RoundPerson, RoundSummary } from '../../plan/roundSummary';
import { reachInWords } from '../../plan/reach';
import type { ScreenProps } from '../frame/screen';
import { Notice } from '../frame/Notice';
import { Scrolled } from '../frame/Scrolled';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { RefLinks } from '../panel/Linked';
import { roundWords } from '../words/rounds';

type Row = RoundPerson & { state: string };

/** The round that is open, or the last: who answered of whom, and what is left. */
export function RoundNow({
  round,
  plan,
  today,
  onOpen,
}: Pick<ScreenProps, 'plan' | 'today' | 'onOpen'> & { round: RoundSummary | undefined }) {
  const look = useTableLook();
  if (!round) return <Notice title={roundWords.none}>{roundWords.noneHow}</Notice>;
  const { board, opensOn, papers, answered, actions, leftAlone } = round;
  const rows = rowsOf(round);
  const dates = opensOn > today ? roundWords.opens : roundWords.dates;
  return (
    <Section title={roundWords.round(board)}>
      <Text as="p" block>
        {dates(opensOn, papers)} {roundWords.answers(answered.length, rows.length)}{' '}
        {roundWords.actions(actions.answered, actions.unanswered)}
      </Text>
      <Scrolled label={roundWords.round(board)}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{roundWords.who}</th>
              <th scope="col">{roundWords.state}</th>
              <th scope="col">{roundWords.left}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ to, person, state, unanswered }) => (
              <tr key={`${person?.id ?? ''} ${to}`}>
                <th scope="row">{person?.name ?? to}</th>
                <td>{state}</td>
                <td>
                  <Refs refs={unanswered} plan={plan} onOpen={onOpen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {leftAlone.length > 0 && (
        <details>
          <summary>{roundWords.leftAlone(leftAlone.length)}</summary>
          <ul className={look.list}>
            {leftAlone.map(({ ref, why }) => (
              <li key={ref}>{roundWords.leftAloneOne(ref, why)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** Many refs open on a press. */
function Refs(props: Parameters<typeof RefLinks>[0]) {
  const { length } = props.refs;
  if (length <= MOST_REFS) return <RefLinks {...props} />;
  return (
    <details>
      <summary>{roundWords.manyLeft(length)}</summary>
      <RefLinks {...props} />
    </details>
  );
}

const MOST_REFS = 12;

/** Whoever still owes an answer first. */
function rowsOf({ unreachable, silent, partly, answered }: RoundSummary): readonly Row[] {
  const { states } = roundWords;
  return [
    ...unreachable.map(one => ({ ...one, state: roundWords.because(reachInWords(one.why)) })),
    ...silent.map(one => ({ ...one, state: states.silent })),
    ...partly.map(one => ({ ...one, state: states.partly })),
    ...answered.map(one => ({ ...one, state: states.answered })),
  ];
}
