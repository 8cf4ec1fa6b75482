import { Text } from '@fluentui/react-components';
import type { ComboboxProps } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { VACANT } from '../../plan/acts/owner';
import { sameName, shortName, type Person } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import type { Found } from '../../sharepoint/directory';
import type { ScreenProps } from '../frame/screen';
import { isManager } from '../views';
import { peopleWords } from '../words/people';
import { takeIn } from './addToPlan';
import { PersonPicker, type Offered } from './PersonPicker';
import { useDirectory } from './useDirectory';
import { nameWords } from '../../plan/words/names';

/**
 * A field for somebody whom the plan is to know: its own people are offered first, then anybody of the
 * organisation, whom a plan manager takes among the plan's people by choosing them; chosen by anybody
 * else they are a name as written, to be matched.
 */
export function PersonInput({
  plan,
  session,
  onPlan,
  value,
  onChange,
  mayBeVacant = false,
  isNew = false,
  ...field
}: Pick<ScreenProps, 'plan' | 'session'> & {
  onPlan?: ScreenProps['onPlan'];
  value: string; // as the plan calls them
  onChange: (value: string) => void;
  mayBeVacant?: boolean;
  isNew?: boolean; // nobody whom the plan has is offered
} & Pick<ComboboxProps, 'id'>) {
  const mayAdd = isManager(plan, session.person.id);
  const [said, setSaid] = useState('');
  const offered = useMemo(() => offeredIn(plan, mayBeVacant), [plan, mayBeVacant]);
  const isCalled = offered.some(one => sameName(one.value, value) || sameName(one.name, value));
  const search = useDirectory(session, plan.facts.key, isCalled && !isNew ? '' : value);
  const onFound = async ({ name, mail, id }: Found): Promise<void> => {
    const known = plan.people.find(person => id !== undefined && person.id === id);
    if (known) {
      onChange(shortName(known));
      return setSaid(peopleWords.isThere(known.name));
    }
    onChange(name);
    if (!mayAdd) return setSaid(peopleWords.notYet(name));
    setSaid(peopleWords.adding(name));
    const taken = await takeIn(session.service, plan.facts.key, { mail, ...(id && { id }) });
    if ('fault' in taken) return setSaid(taken.fault);
    onPlan?.(before => withPerson(before, taken.person));
    onChange(shortName(taken.person));
    setSaid(peopleWords.added(taken.person.name));
  };
  return (
    <>
      <PersonPicker
        {...field}
        text={value}
        search={search}
        offered={isNew ? NOBODY : isCalled ? offered : offered.filter(isLike(value))}
        placeholder={peopleWords.nameOrAddress}
        onText={typed => {
          setSaid('');
          onChange(typed);
        }}
        onOffered={onChange}
        onFound={found => void onFound(found)}
      />
      <Text role="status" size={200}>
        {said || search.refused}
      </Text>
    </>
  );
}

/** Pure. */
export function withPerson(plan: Plan, person: Person): Plan {
  const others = plan.people.filter(({ id }) => id === undefined || id !== person.id);
  return { ...plan, people: [...others, person] };
}

function offeredIn({ people }: Plan, mayBeVacant: boolean): readonly Offered[] {
  const known = people
    .map(person => ({ value: shortName(person), name: person.name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return mayBeVacant ? [{ value: VACANT, name: nameWords.vacant }, ...known] : known;
}

const NOBODY: readonly Offered[] = [];

const isLike = (text: string) => {
  const wanted = text.trim().toLowerCase();
  return ({ value, name }: Offered): boolean => `${value} ${name}`.toLowerCase().includes(wanted);
};
