import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import { addDays, daysBetween, isWorkingDay, type Day } from '../../plan/day';
import type { ScreenProps } from '../frame/screen';
import { PlanLink } from '../frame/PlanLink';
import { words } from '../words';
import { overviewWords } from '../words/overview';

/** The next Board, and in how many working days its papers are due; to whoever runs a plan without Boards, where to write them down. */
export function NextBoard({
  plan,
  today,
  manager,
  setAddress,
}: Pick<ScreenProps, 'plan' | 'today' | 'setAddress'> & { manager: boolean }) {
  const styles = useStyles();
  const { boards, holidays } = plan.facts;
  const [board] = [...boards]
    .filter(({ papers }) => papers >= today)
    .sort((one, other) => (one.papers < other.papers ? -1 : 1));
  if (!board && !manager) return null;
  return (
    <div className={styles.line}>
      <CalendarLtr20Regular />
      {board ? (
        <Text>
          <strong>
            {overviewWords.papers(board.papers, workingDays(today, board.papers, holidays))}
          </strong>{' '}
          {overviewWords.board(board.board)}
        </Text>
      ) : (
        <Text>
          {overviewWords.noBoard}{' '}
          <PlanLink to={{ view: 'settings', filters: {} }} setAddress={setAddress}>
            {words.views.settings}
          </PlanLink>
        </Text>
      )}
    </div>
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
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    '& > svg': { flexShrink: 0 },
  },
});
