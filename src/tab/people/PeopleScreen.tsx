import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import { shortName, type Person } from '../../plan/people';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Scrolled } from '../frame/Scrolled';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import type { PlanFilters } from '../table/filters';
import { isManager } from '../views';
import { peopleWords } from '../words/people';
import { runningWords } from '../words/running';
import { holdersOf, type Holder } from './holders';
import { choiceInWords } from '../words/choices';

const ManagePeople = lazy(async () => ({
  default: (await import('./ManagePeople')).ManagePeople,
}));
const PersonDialog = lazy(async () => ({
  default: (await import('./PersonDialog')).PersonDialog,
}));

/** Who holds what, whether anybody is matched to them, who may answer for them, and whether they have answered; a plan manager changes it here. */
export function PeopleScreen(props: ScreenProps) {
  const { plan, session } = props;
  const mayManage = isManager(plan, session.person.id);
  const [changing, setChanging] = useState<string>(); // how the plan calls them
  const person = plan.people.find(one => shortName(one) === changing);
  return (
    <>
      {mayManage ? (
        <Suspense fallback={<Holders {...props} />}>
          <ManagePeople {...props}>
            <Holders {...props} onChange={setChanging} />
          </ManagePeople>
        </Suspense>
      ) : (
        <Holders {...props} />
      )}
      {person && (
        <Suspense>
          <PersonDialog {...props} person={person} onClose={() => setChanging(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Holders({
  plan,
  today,
  setAddress,
  onChange,
}: ScreenProps & { onChange?: (name: string) => void }) {
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
      <Scrolled label={runningWords.people}>
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
              {onChange && <td />}
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
                  {onChange && (
                    <td>
                      {person && isListed(plan, person) && (
                        <Button
                          size="small"
                          aria-label={peopleWords.changeOf(name)}
                          onClick={() => onChange(shortName(person))}
                        >
                          {peopleWords.change}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
    </Section>
  );
}

function isListed({ people }: ScreenProps['plan'], person: Person): boolean {
  return people.some(one => shortName(one) === shortName(person));
}

function partsOf({ person, champions }: Holder): readonly string[] {
  return [
    ...(person?.roles ?? []).map(choiceInWords),
    ...champions.map(runningWords.champion),
    ...(person?.awayUntil ? [runningWords.away(person.awayUntil)] : []),
  ];
}
