import { Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { daysBetween, inWords, isWorkingDay, addDays, type Day } from '../../plan/day';
import { DECISION_KINDS, decisionsWaiting, type DecisionWaiting } from '../../plan/decisions';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { overviewWords } from '../words/overview';
import { planWords } from '../words/plan';
import { answersOf } from './answers';

const MOST = 8;

/** What only the plan manager sees here: what waits for a decision, the next Board, and who has answered. */
export function Deciding(props: ScreenProps) {
  const { plan, today } = props;
  const styles = useStyles();
  const waiting = decisionsWaiting(plan, today);
  const board = [...plan.facts.boards]
    .filter(({ papers }) => papers >= today)
    .sort((one, other) => (one.papers < other.papers ? -1 : 1))[0];
  const kinds = DECISION_KINDS.map(kind => ({
    kind,
    of: waiting.filter(one => one.kind === kind),
  })).filter(({ of }) => of.length > 0);
  return (
    <>
      <Section title={`${overviewWords.decide}: ${waiting.length}`}>
        {kinds.length === 0 && <Text>{overviewWords.nothingWaits}</Text>}
        {kinds.map(({ kind, of }) => (
          <div key={kind}>
            <Text as="h3" weight="semibold" className={styles.subHeading}>
              {`${overviewWords.decisions[kind]}: ${of.length}`}
            </Text>
            <Waiting {...props} of={of} />
          </div>
        ))}
      </Section>
      <Section title={overviewWords.answered}>
        <Caption1 block>{overviewWords.answeredHow}</Caption1>
        <Answers {...props} />
        <Text as="h3" weight="semibold" className={styles.subHeading}>
          {overviewWords.next}
        </Text>
        <Text>
          {board
            ? `${overviewWords.board(board.board)}, ${overviewWords.papers(board.papers, workingDays(today, board.papers, plan.facts.holidays))}`
            : overviewWords.noBoard}
        </Text>
      </Section>
    </>
  );
}

function Waiting({ of, onOpen }: ScreenProps & { of: readonly DecisionWaiting[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {of.slice(0, MOST).map(({ ref, what }) => (
        <li key={ref ?? what}>
          {ref && (
            <Link as="button" onClick={() => onOpen(ref)}>
              {ref}
            </Link>
          )}{' '}
          {what}
        </li>
      ))}
      {of.length > MOST && <li>{overviewWords.moreOf(of.length - MOST)}</li>}
    </ul>
  );
}

function Answers({ plan, today, setAddress }: ScreenProps) {
  const styles = useStyles();
  const answers = answersOf(plan, today);
  if (answers.length === 0) return <Text block>{overviewWords.nobodyAsked}</Text>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{overviewWords.person}</th>
          <th scope="col">{overviewWords.waiting}</th>
          <th scope="col">{overviewWords.since}</th>
          <th scope="col">{overviewWords.saidLately}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ owner, waiting, since, said }) => (
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
  );
}

/** Working days from `today`, itself not counted, to `to`. */
function workingDays(today: Day, to: Day, holidays: readonly Day[]): number {
  const off = new Set(holidays);
  return Array.from({ length: daysBetween(today, to) }, (_, ahead) =>
    addDays(today, ahead + 1),
  ).filter(on => isWorkingDay(on, off)).length;
}

const useStyles = makeStyles({
  subHeading: {
    display: 'block',
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginTop: tokens.spacingVerticalS,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
    },
  },
});
