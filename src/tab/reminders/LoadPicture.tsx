import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { shortDay } from '../words';
import { reminderWords } from '../words/reminders';
import type { LoadSum } from './loadOf';

/** The coming days as bars, and beside each what it would be by other rules. A picture: the table below says the same in numbers. */
export function LoadPicture({ now, then }: { now: LoadSum; then?: LoadSum }) {
  const styles = useStyles();
  const most = Math.max(1, now.busiest?.asks ?? 0, then?.busiest?.asks ?? 0);
  const height = (asks: number) => ({ height: `${(asks / most) * 100}%` });
  const ends = [now.days[0], now.days[Math.floor(now.days.length / 2)], now.days.at(-1)];
  const about = [now.busiest, then?.busiest].flatMap(one =>
    one ? [reminderWords.most(one.day, one.asks, one.people)] : [],
  );
  return (
    <div role="img" aria-label={reminderWords.picture(about.join(' '))}>
      <div className={styles.bars}>
        {now.days.map(({ day, asks }, index) => {
          const other = then?.days[index]?.asks;
          return (
            <div key={day} className={styles.day} title={reminderWords.bar(day, other ?? asks)}>
              <span
                className={mergeClasses(styles.bar, then && styles.before)}
                style={height(asks)}
              />
              {other !== undefined && (
                <span className={mergeClasses(styles.bar, styles.after)} style={height(other)} />
              )}
            </div>
          );
        })}
      </div>
      <div className={styles.axis}>
        {ends.map(one => one && <span key={one.day}>{shortDay(one.day)}</span>)}
      </div>
      {then && <div className={styles.legend}>{reminderWords.legend}</div>}
    </div>
  );
}

const useStyles = makeStyles({
  bars: {
    display: 'flex',
    alignItems: 'flex-end',
    height: '96px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  day: {
    display: 'flex',
    alignItems: 'flex-end',
    flex: '1 1 0',
    minWidth: 0,
    height: '100%',
    paddingInlineEnd: '1px',
  },
  bar: {
    flex: '1 1 0',
    minWidth: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  before: { backgroundColor: tokens.colorNeutralForeground3 },
  after: { backgroundColor: tokens.colorBrandBackground },
  legend: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  axis: {
    display: 'flex',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    paddingTop: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalM,
  },
});
