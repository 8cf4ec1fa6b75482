import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { STATUSES, type Action } from '../../plan/action';
import { RAGS } from '../../plan/rag';
import type { Counts as CountsOf } from '../../plan/view';
import type { Tally } from '../../sharepoint/rows/tally';
import { numbered, words } from '../words';
import { withFilter, type PlanFilters } from './filters';
import { RagShape } from './RagShape';
import { nameWords } from '../../plan/words/names';

/** How the whole plan stands: a button for every rating and status in it, which shows only its actions. */
export function Counts({
  whole,
  actions,
  counted: tally,
  filters,
  onChange,
}: {
  whole: CountsOf;
  actions: readonly Action[];
  counted: Tally | undefined; // as last counted, while not all actions are there
  filters: PlanFilters;
  onChange: (filters: PlanFilters) => void;
}) {
  const styles = useStyles();
  const { total, byRag } = tally ?? whole;
  const { rag, status } = filters;
  const rags = [...RAGS, ...(byRag.None > 0 ? (['None'] as const) : [])];
  const press = (key: 'rag' | 'status', value: string, pressed: boolean): void =>
    onChange(withFilter(filters, key, pressed ? '' : value));
  return (
    <section className={styles.strip} aria-label={words.countsLabel}>
      <Text weight="semibold">{words.actions(total)}</Text>
      <div role="group" aria-label={words.ragFilter} className={styles.group}>
        {rags.map(name => (
          <ToggleButton
            key={name}
            icon={<RagShape rag={name} />}
            checked={rag === name}
            className={rag === name ? styles.pressed : undefined}
            onClick={() => press('rag', name, rag === name)}
          >
            {words.rag[name]} {numbered(byRag[name])}
          </ToggleButton>
        ))}
      </div>
      <div role="group" aria-label={words.status} className={styles.group}>
        {statusesIn(actions, tally).map(({ name, count }) => (
          <ToggleButton
            key={name}
            appearance="subtle"
            checked={status === name}
            className={status === name ? styles.pressed : undefined}
            onClick={() => press('status', name, status === name)}
          >
            {nameWords.statuses[name]} {numbered(count)}
          </ToggleButton>
        ))}
      </div>
    </section>
  );
}

function statusesIn(actions: readonly Action[], tally: Tally | undefined) {
  return STATUSES.map(name => ({
    name,
    count: tally?.byStatus[name] ?? actions.filter(({ status }) => status === name).length,
  })).filter(({ count }) => count > 0);
}

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media print': { display: 'none' },
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > button': { minWidth: 0 },
  },
  pressed: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
  },
});
