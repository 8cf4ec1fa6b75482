import { HorizontalBarChart, type ChartProps } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Rag } from '../../plan/rag';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { numbered, strandInWords } from '../words';
import { overviewWords } from '../words/overview';
import { countsOf, type CountBy } from './ByStrand';
import type { StrandCounts } from './overviewOf';

const COLOURS: Record<Rag, string> = {
  Red: tokens.colorStatusDangerBackground3,
  Amber: tokens.colorStatusWarningBackground3,
  Green: tokens.colorStatusSuccessBackground3,
  Complete: tokens.colorBrandBackground,
  'Not rated': tokens.colorNeutralForeground3,
};

/** A small chart for each strand: every bar has its word and its number beside it, so that no colour has to be told apart. */
export function StrandCharts({
  strands,
  by,
  setAddress,
}: Pick<ScreenProps, 'setAddress'> & { strands: readonly StrandCounts[]; by: CountBy }) {
  const styles = useStyles();
  return (
    <div className={styles.charts}>
      {strands.map(one => {
        const name = strandInWords(one.strand);
        const counts = countsOf(one, by);
        const numbers = counts.map(({ shown, count }) => `${shown} ${numbered(count)}`).join(', ');
        return (
          <div key={one.strand.code} className={styles.chart}>
            <PlanLink
              to={{ view: 'plan', filters: { strand: one.strand.code } }}
              setAddress={setAddress}
            >
              {name}
            </PlanLink>
            <div role="img" aria-label={overviewWords.chartOf(name, numbers)}>
              <Still>
                <HorizontalBarChart
                  data={counts.map(each => barOf(each, one.total))}
                  hideTooltip
                  culture="en-GB"
                  barHeight={10}
                />
              </Still>
            </div>
          </div>
        );
      })}
    </div>
  );
}

/**
 * A picture of a chart, without its keys. The chart's own arrow keys are Tabster's: they would lead the Tab
 * key to bars that cannot have the focus, and it would stay where it is for ever.
 */
function Still({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const keys of place.current?.querySelectorAll('[data-tabster]') ?? [])
      keys.removeAttribute('data-tabster');
  });
  return (
    <div inert ref={place}>
      {children}
    </div>
  );
}

function barOf(
  { name, shown, count }: ReturnType<typeof countsOf>[number],
  total: number,
): ChartProps {
  const color = name in COLOURS ? COLOURS[name as Rag] : tokens.colorBrandBackground;
  return {
    chartTitle: shown,
    chartData: [{ legend: shown, color, horizontalBarChartdata: { x: count, total } }],
  };
}

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  chart: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    '& > div': { width: '100%' },
    // What is left of a bar, which the chart draws as dark as a bar that counts.
    '& rect[role=""]': { fill: tokens.colorNeutralBackground5 },
  },
});
