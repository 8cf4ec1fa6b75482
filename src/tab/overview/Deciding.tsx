import { Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { requestsWaiting } from '../../plan/acts/requests';
import { addDays, daysBetween, isWorkingDay, type Day } from '../../plan/day';
import { DECISION_KINDS, decisionsWaiting, type DecisionWaiting } from '../../plan/decisions';
import { health } from '../../plan/health';
import type { Plan } from '../../plan/plan';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { overviewWords } from '../words/overview';
import { Answers } from './Answers';

const MOST = 8;

/**
 * What waits for this person's decision: to whoever may agree a date the requests for one; to the plan
 * manager all that only they can settle, the next Board, and who has answered.
 */
export function Deciding({ isManager, ...props }: ScreenProps & { isManager: boolean }) {
  const { plan, today, session } = props;
  const { id } = session.person;
  const waiting = useMemo(
    () => [...requestGroups(plan, today, id), ...(isManager ? managersGroups(plan, today) : [])],
    [plan, today, id, isManager],
  );
  const all = waiting.reduce((sum, { of }) => sum + of.length, 0);
  if (all === 0 && !isManager) return null;
  return (
    <>
      <Section title={`${overviewWords.decide}: ${all}`}>
        {waiting.length === 0 && <Text>{overviewWords.nothingWaits}</Text>}
        {waiting.map(group => (
          <Waiting key={group.title} {...props} group={group} />
        ))}
        {isManager && plan.problems.length > 0 && (
          <PlanLink to={{ view: 'health', filters: {} }} setAddress={props.setAddress}>
            {overviewWords.problems(plan.problems.length)}
          </PlanLink>
        )}
      </Section>
      {isManager && (
        <Section title={overviewWords.answered}>
          <Caption1 block>{overviewWords.answeredHow}</Caption1>
          <Answers {...props} />
          <NextBoard plan={plan} today={today} />
        </Section>
      )}
    </>
  );
}

type Group = { title: string; of: readonly Omit<DecisionWaiting, 'kind'>[] };

/** Date requests that this account may decide, those of the Board apart. Pure. */
function requestGroups(plan: Plan, today: Day, id: string): readonly Group[] {
  const all = requestsWaiting(plan, today, id);
  const group = (title: string, forBoard: boolean): Group => ({
    title,
    of: all
      .filter(one => one.forBoard === forBoard)
      .map(({ action: { ref }, request: { wanted, instead, asked, why } }) => ({
        ref,
        what: overviewWords.request(wanted, instead, asked.by, why),
      })),
  });
  const groups = [group(overviewWords.requests, false), group(overviewWords.forBoard, true)];
  return groups.filter(({ of }) => of.length > 0);
}

/** What the bot does not ask about, and strands that nobody leads. Pure. */
function managersGroups(plan: Plan, today: Day): readonly Group[] {
  const decisions = decisionsWaiting(plan, today);
  const kinds = DECISION_KINDS.map(kind => ({
    title: overviewWords.decisions[kind],
    of: decisions.filter(one => one.kind === kind),
  }));
  const handovers = health(plan)
    .filter(({ kind }) => kind === 'champion missing')
    .map(({ message }) => ({ what: message }));
  return [...kinds, { title: overviewWords.handovers, of: handovers }].filter(
    ({ of }) => of.length > 0,
  );
}

function Waiting({ group: { title, of }, onOpen }: ScreenProps & { group: Group }) {
  const styles = useStyles();
  return (
    <div>
      <Text as="h3" weight="semibold" className={styles.subHeading}>
        {`${title}: ${of.length}`}
      </Text>
      <ul className={styles.list}>
        {of.slice(0, MOST).map(({ ref, what }) => (
          <li key={`${ref} ${what}`}>
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
    </div>
  );
}

function NextBoard({ plan, today }: Pick<ScreenProps, 'plan' | 'today'>) {
  const styles = useStyles();
  const { boards, holidays } = plan.facts;
  const [board] = [...boards]
    .filter(({ papers }) => papers >= today)
    .sort((one, other) => (one.papers < other.papers ? -1 : 1));
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.subHeading}>
        {overviewWords.next}
      </Text>
      <Text>
        {board
          ? `${overviewWords.board(board.board)}, ${overviewWords.papers(board.papers, workingDays(today, board.papers, holidays))}`
          : overviewWords.noBoard}
      </Text>
    </>
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
});
