import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import type { PlanFilters } from '../table/filters';
import { runningWords } from '../words/running';
import { holdersOf, type Holder } from './holders';

/** Who holds what, whether anybody is matched to them, who may answer for them, and whether they have answered. */
export function PeopleScreen({ plan, today, setAddress }: ScreenProps) {
  const look = useTableLook();
  const holders = useMemo(() => holdersOf(plan, today), [plan, today]);
  const unmatched = holders.filter(({ person, open }) => open > 0 && !person?.id).length;
  const linked = (count: number, { name }: Holder, filters: PlanFilters, what: string) =>
    count === 0 ? (
      0
    ) : (
      <PlanLink
        to={{ view: 'plan', filters: { ...filters, ...(name && { owner: name }) } }}
        setAddress={setAddress}
        label={`${name}: ${count} ${what}`}
      >
        {count}
      </PlanLink>
    );
  return (
    <Section title={runningWords.people}>
      {unmatched > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{runningWords.unmatched(unmatched)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={look.scroll}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{runningWords.name}</th>
              <th scope="col">{runningWords.matched}</th>
              <th scope="col">{runningWords.holds}</th>
              <th scope="col">{runningWords.red}</th>
              <th scope="col">{runningWords.waiting}</th>
              <th scope="col">{runningWords.said}</th>
              <th scope="col">{runningWords.roles}</th>
              <th scope="col">{runningWords.deputies}</th>
            </tr>
          </thead>
          <tbody>
            {holders.map(holder => {
              const { name, person, deputies, open, red, waiting, said } = holder;
              return (
                <tr key={`${name} ${person?.id}`}>
                  <th scope="row">
                    {name || runningWords.noOwner}
                    {person && <span className={look.quiet}> {person.asWritten.join(', ')}</span>}
                  </th>
                  <td>{person?.id ? runningWords.isMatched : runningWords.notMatched}</td>
                  <td>{linked(open, holder, {}, runningWords.holds)}</td>
                  <td>{linked(red, holder, { rag: 'Red' }, runningWords.red)}</td>
                  <td>{waiting}</td>
                  <td>{said}</td>
                  <td>{partsOf(holder).join(', ')}</td>
                  <td>{deputies.join(', ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function partsOf({ person, champions }: Holder): readonly string[] {
  return [
    ...(person?.roles ?? []),
    ...champions.map(runningWords.champion),
    ...(person?.awayUntil ? [runningWords.away(person.awayUntil)] : []),
  ];
}
