import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { RAGS } from '../../plan/rag';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import type { PlanFilters } from '../table/filters';
import { RagShape } from '../table/RagShape';
import { numbered, words } from '../words';
import { overviewWords } from '../words/overview';
import type { OverviewOf } from './overviewOf';

/** Of an overview, and how much waits for the reader; while the plan is on its way, how many are late or due is not known. */
type FiguresOf = Pick<OverviewOf, 'whole'> &
  Partial<Pick<OverviewOf, 'late' | 'soon' | 'undated'>> & { waiting?: number };

/** The plan in figures, each a link to its actions; first, where there is any, what waits for the reader. */
export function Figures({
  found: { whole, late, soon, undated, waiting = 0 },
  setAddress,
  onWaiting,
}: Pick<ScreenProps, 'setAddress'> & { found: FiguresOf; onWaiting?: () => void }) {
  const styles = useStyles();
  const figure = (
    count: number | undefined,
    name: string,
    filters: PlanFilters,
    shape?: React.ReactNode,
  ) => (
    <li key={name}>
      <PlanLink to={{ view: 'plan', filters }} setAddress={setAddress} className={styles.figure}>
        <span className={styles.number}>
          {shape}
          {count === undefined ? '…' : numbered(count)}
        </span>
        <span>{name}</span>
      </PlanLink>
    </li>
  );
  return (
    <section aria-label={overviewWords.stands}>
      <ul className={styles.figures}>
        {waiting > 0 && (
          <li className={styles.first}>
            <Link as="button" className={styles.figure} onClick={onWaiting}>
              <span className={styles.number}>{numbered(waiting)}</span>
              <span>{overviewWords.isWaiting(waiting)}</span>
            </Link>
          </li>
        )}
        {figure(whole.total, overviewWords.actions(whole.total), {})}
        {RAGS.map(rag => figure(whole.byRag[rag], words.rag[rag], { rag }, <RagShape rag={rag} />))}
        {figure(late?.length, overviewWords.isLate, { due: 'late' })}
        {figure(soon?.length, overviewWords.isSoon, { due: 'soon' })}
        {figure(undated?.length, overviewWords.isUndated, { due: 'none' })}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  first: { '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    boxSizing: 'border-box',
    height: '100%',
    width: '100%',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`, // 20,000 fits
    textAlign: 'start',
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 640px)': {
      fontSize: tokens.fontSizeBase600,
      lineHeight: tokens.lineHeightBase600,
    },
  },
});
