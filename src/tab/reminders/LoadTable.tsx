import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Load, LoadCalendar, PersonLoad } from '../../plan/calendar';
import type { Day } from '../../plan/day';
import { Scrolled } from '../frame/Scrolled';
import { useTableLook } from '../frame/tableLook';
import { numbered } from '../words';
import { reminderWords } from '../words/reminders';
import type { LoadSum } from './loadOf';

/** Who is asked about how many actions on which day; a day's name opens it above. Days without a digest are left out. */
export function LoadTable({
  calendar: { people },
  sum,
  onDay,
}: {
  calendar: LoadCalendar;
  sum: LoadSum;
  onDay: (day: Day) => void;
}) {
  const look = useTableLook();
  const styles = useStyles();
  const days = sum.days.filter(one => one.people > 0).map(({ day }) => day);
  const rows = people
    .map(one => ({ ...one, asks: one.loads.reduce((all, { asks }) => all + asks, 0) }))
    .sort((one, other) => other.asks - one.asks);
  return (
    <Scrolled label={reminderWords.table}>
      <table className={mergeClasses(look.table, styles.table)}>
        <caption className={styles.caption}>{reminderWords.table}</caption>
        <thead>
          <tr>
            <th scope="col">{reminderWords.person}</th>
            <th scope="col">{reminderWords.inAll}</th>
            {days.map(day => (
              <th key={day} scope="col">
                <Link as="button" aria-label={reminderWords.see(day)} onClick={() => onDay(day)}>
                  {reminderWords.head(day)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(one => (
            <tr key={one.person?.id ?? one.to}>
              <th scope="row">{nameOf(one)}</th>
              <td>{numbered(one.asks)}</td>
              {days.map(day => (
                <td key={day}>{cellOf(one.loads.find(load => load.day === day))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function nameOf({ to, person }: PersonLoad): string {
  const name = person?.name ?? to;
  return person?.id ? name : `${name}, ${reminderWords.notReached}`;
}

function cellOf(load: Load | undefined): string {
  if (!load || load.asks + load.told === 0) return '';
  const told = load.told > 0 ? reminderWords.told(load.told) : '';
  return [load.asks > 0 && numbered(load.asks), told].filter(Boolean).join(', ');
}

const useStyles = makeStyles({
  table: { '& td, & thead th': { minWidth: '56px' }, '& tbody th': { minWidth: '120px' } },
  caption: {
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
});
