import { Caption1 } from '@fluentui/react-components';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import type { Action, Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import type { Plan } from '../../plan/plan';
import { planView, type Filters } from '../../plan/view';
import { useAddress } from '../address';
import { Notice } from '../frame/Notice';
import type { Host } from '../host';
import type { Session } from '../load/session';
import { words } from '../words';
import { Counts } from './Counts';
import { FilterBar } from './FilterBar';
import { linesOf } from './lines';
import { PlanTable } from './PlanTable';
import { useRows } from './useRows';

/** Not in the first load: the plan is on the screen before the panel has arrived. */
const ActionPanel = lazy(async () => ({
  default: (await import('../panel/ActionPanel')).ActionPanel,
}));

/** The plan: how it stands, filters, the long table, and the panel of the action that is open. */
export function PlanScreen({
  plan,
  ownOnly,
  today,
  session,
  host,
  onSaved,
}: {
  plan: Plan;
  ownOnly: boolean;
  today: Day;
  session: Session;
  host: Host;
  onSaved: (action: Action, update?: Update) => void;
}) {
  const [{ filters, action }, setAddress] = useAddress();
  const wanted = useDeferredValue(filters);
  const view = useMemo(() => planView(plan, today, wanted), [plan, today, wanted]);
  const lines = useMemo(() => linesOf(plan, view), [plan, view]);
  const table = useRows(lines);
  const onFilters = (next: Filters): void => setAddress(now => ({ ...now, filters: next }));
  const onOpen = (ref: string): void => setAddress(now => ({ ...now, action: ref }));
  const onClear = (): void => onFilters({});
  useEffect(() => {
    void host.context.then(({ action: linked }) => {
      if (linked) setAddress(now => ({ ...now, action: linked }));
    });
  }, [host, setAddress]);
  const onClose = (): void => {
    setAddress(({ filters: kept }) => ({ filters: kept }));
    if (action) table.focus(action);
  };
  if (plan.actions.length === 0)
    return (
      <Notice title={ownOnly ? words.noOwn : words.noActions}>
        {ownOnly ? words.notFoundHow : words.noActionsHow}
      </Notice>
    );
  return (
    <>
      <Counts whole={view.whole} actions={plan.actions} filters={filters} onChange={onFilters} />
      <FilterBar
        filters={filters}
        strands={plan.strands}
        owners={view.owners}
        onChange={onFilters}
        onClear={onClear}
      />
      <Caption1 role="status">{words.showing(view.counts.total, view.whole.total)}</Caption1>
      {lines.length > 0 ? (
        <PlanTable
          label={words.tableOf(plan.facts.title)}
          lines={lines}
          table={table}
          onOpen={onOpen}
        />
      ) : (
        <Notice
          title={words.nothingMatches}
          action={{ label: words.clearFilters, onClick: onClear }}
        >
          {words.nothingMatchesHow}
        </Notice>
      )}
      <Suspense>
        <ActionPanel
          actionRef={action}
          plan={plan}
          ownOnly={ownOnly}
          today={today}
          session={session}
          onSaved={onSaved}
          onClose={onClose}
        />
      </Suspense>
    </>
  );
}
