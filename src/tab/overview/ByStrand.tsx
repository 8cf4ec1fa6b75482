import { Field, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { STATUSES } from '../../plan/action';
import { RAGS } from '../../plan/rag';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Scrolled } from '../frame/Scrolled';
import { Section } from '../frame/Section';
import { withFilter } from '../table/filters';
import { numbered, strandInWords, words } from '../words';
import { overviewWords } from '../words/overview';
import type { StrandCounts } from './overviewOf';
import { nameWords } from '../../plan/words/names';

/** The charts are the heaviest part of the tab, and come after all else. */
const StrandCharts = lazy(async () => ({
  default: (await import('./StrandCharts')).StrandCharts,
}));

export type CountBy = 'rag' | 'status';

/** Counts by RAG or status for each strand, as charts or as a table. */
export function ByStrand({
  strands,
  setAddress,
}: Pick<ScreenProps, 'setAddress'> & { strands: readonly StrandCounts[] }) {
  const [by, setBy] = useState<CountBy>('rag');
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  const styles = useStyles();
  const switches = (
    <div className={styles.switches}>
      <Switch
        label={overviewWords.count}
        value={by}
        options={[
          ['rag', overviewWords.byRag],
          ['status', overviewWords.byStatus],
        ]}
        onChange={value => setBy(value === 'status' ? 'status' : 'rag')}
      />
      <Switch
        label={overviewWords.readAs}
        value={as}
        options={[
          ['chart', overviewWords.chart],
          ['table', overviewWords.table],
        ]}
        onChange={value => setAs(value === 'table' ? 'table' : 'chart')}
      />
    </div>
  );
  return (
    <Section title={overviewWords.byStrand} beside={switches}>
      {as === 'chart' ? (
        <Suspense fallback={<Spinner label={words.loadingScreen} />}>
          <StrandCharts strands={strands} by={by} setAddress={setAddress} />
        </Suspense>
      ) : (
        <StrandTable strands={strands} by={by} setAddress={setAddress} />
      )}
    </Section>
  );
}

/** What is counted in a strand, in order: its name for the filter, in words, and how many. Pure. */
export function countsOf(one: StrandCounts, by: CountBy) {
  return by === 'rag'
    ? RAGS.map(rag => ({ name: rag, shown: words.rag[rag], count: one.byRag[rag] }))
    : STATUSES.map(status => ({
        name: status,
        shown: nameWords.statuses[status],
        count: one.byStatus[status],
      }));
}

function StrandTable({
  strands,
  by,
  setAddress,
}: Pick<ScreenProps, 'setAddress'> & { strands: readonly StrandCounts[]; by: CountBy }) {
  const styles = useStyles();
  const [first] = strands;
  return (
    <Scrolled label={overviewWords.byStrand}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{overviewWords.strand}</th>
            <th scope="col">{overviewWords.total}</th>
            {first &&
              countsOf(first, by).map(({ name, shown }) => (
                <th key={name} scope="col">
                  {shown}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {strands.map(one => {
            const { code } = one.strand;
            return (
              <tr key={code}>
                <th scope="row">
                  <PlanLink
                    to={{ view: 'plan', filters: { strand: code } }}
                    setAddress={setAddress}
                  >
                    {strandInWords(one.strand)}
                  </PlanLink>
                </th>
                <td>{numbered(one.total)}</td>
                {countsOf(one, by).map(({ name, shown, count }) => (
                  <td key={name}>
                    {count === 0 ? (
                      0
                    ) : (
                      <PlanLink
                        to={{ view: 'plan', filters: withFilter({ strand: code }, by, name) }}
                        setAddress={setAddress}
                        label={`${code}: ${shown} ${numbered(count)}`}
                      >
                        {numbered(count)}
                      </PlanLink>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Switch({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} orientation="horizontal" className={useStyles().field}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_, chosen) => onChange(chosen.value)}
      >
        {options.map(([option, shown]) => (
          <Radio key={option} value={option} label={shown} />
        ))}
      </RadioGroup>
    </Field>
  );
}

const useStyles = makeStyles({
  switches: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalL}` },
  field: { gridTemplateColumns: 'auto 1fr', alignItems: 'center' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      overflowWrap: 'normal',
    },
  },
});
