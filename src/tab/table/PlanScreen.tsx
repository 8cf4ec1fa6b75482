import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { strandsToAddTo } from '../../plan/acts/newAction';
import { planView } from '../../plan/view';
import { Notice } from '../frame/Notice';
import type { ScreenProps } from '../frame/screen';
import { words } from '../words';
import { actWords } from '../words/acts';
import { planWords } from '../words/plan';
import { readingWords } from '../words/reading';
import { useColumns } from './columns';
import { Counts } from './Counts';
import { FilterBar } from './FilterBar';
import { alsoWanted, type PlanFilters } from './filters';
import { linesOf } from './lines';
import { PlanTable } from './PlanTable';
import { Printed } from './Printed';
import { Tools } from './Tools';

const NewAction = lazy(async () => ({
  default: (await import('../acts/NewAction')).NewAction,
}));

/** The plan: how it stands, filters, and the long table. */
export function PlanScreen(props: ScreenProps) {
  const { plan, ownOnly, coming, address, setAddress, onOpen } = props;
  const { filters, sort, action } = address;
  const view = usePlanView(props);
  const lines = useMemo(() => linesOf(plan, view, sort), [plan, view, sort]);
  const [columns, setColumns] = useColumns();
  const styles = useStyles();
  const { mayAdd, onAdd, adding } = useAdding(props);
  const onFilters = (next: PlanFilters): void => setAddress(now => ({ ...now, filters: next }));
  const onClear = (): void => onFilters({});
  const onSort = (next: typeof sort): void =>
    setAddress(({ filters: kept }) => ({
      view: 'plan',
      filters: kept,
      ...(next && { sort: next }),
    }));
  if (plan.actions.length === 0)
    return (
      <>
        <Notice
          title={ownOnly ? words.noOwn : words.noActions}
          {...(mayAdd.size > 0 && {
            action: { label: actWords.kinds.new, onClick: () => onAdd('') },
          })}
        >
          {ownOnly ? words.notFoundHow : words.noActionsHow}
        </Notice>
        {adding}
      </>
    );
  return (
    <>
      <Counts
        whole={view.whole}
        actions={plan.actions}
        counted={coming?.counts}
        filters={filters}
        onChange={onFilters}
      />
      <FilterBar
        plan={plan}
        filters={filters}
        owners={view.owners}
        onChange={onFilters}
        onClear={onClear}
      />
      <div className={styles.above}>
        <Caption1 role="status">
          {coming
            ? readingWords.coming(view.counts.total)
            : planWords.showing(view.counts.total, view.whole.total)}
          {filters.older && filters.text && `. ${planWords.older}`}
        </Caption1>
        <Tools
          sort={sort}
          columns={columns}
          onSort={onSort}
          onColumns={setColumns}
          onAdd={mayAdd.size > 0 ? () => onAdd('') : undefined}
          onBoard={() => setAddress(now => ({ view: 'board', filters: now.filters }))}
        />
      </div>
      {lines.length > 0 ? (
        <PlanTable
          label={words.tableOf(plan.facts.title)}
          lines={lines}
          columns={columns}
          sort={sort}
          onSort={onSort}
          opened={action}
          onOpen={onOpen}
          mayAdd={mayAdd}
          onAdd={onAdd}
        />
      ) : (
        <Notice
          title={words.nothingMatches}
          action={{ label: words.clearFilters, onClick: onClear }}
        >
          {words.nothingMatchesHow}
        </Notice>
      )}
      <Printed lines={lines} />
      {adding}
    </>
  );
}

/** Where this person may add actions, and the form once they have pressed a button to. */
function useAdding(props: ScreenProps) {
  const { plan, ownOnly, session } = props;
  const [at, setAt] = useState<string>();
  const mayAdd = useMemo(
    () => new Set(ownOnly ? [] : strandsToAddTo(plan, session.person.id).map(({ code }) => code)),
    [plan, ownOnly, session],
  );
  const adding = at !== undefined && (
    <Suspense>
      <NewAction {...props} at={at} onClose={() => setAt(undefined)} />
    </Suspense>
  );
  return { mayAdd, onAdd: setAt, adding };
}

/** What is shown of the plan; while one types it may be a moment behind. */
function usePlanView({ plan, today, address }: ScreenProps) {
  const filters = useDeferredValue(address.filters);
  return useMemo(() => {
    const { text, ...rest } = filters;
    const own = filters.older || !text ? rest : { ...rest, text };
    return planView(plan, today, own, alsoWanted(plan, today, filters));
  }, [plan, today, filters]);
}

const useStyles = makeStyles({
  above: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
});
