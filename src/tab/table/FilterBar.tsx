import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Plan } from '../../plan/plan';
import { outside, type TagKind } from '../../plan/tagSets';
import { strandInWords, words } from '../words';
import { heatWords } from '../words/heat';
import { planWords } from '../words/plan';
import {
  DUE_WINDOWS,
  frameworkName,
  LACKS,
  withFilter,
  type FilterName,
  type PlanFilters,
} from './filters';
import { RED_KINDS } from './redKind';

type Option = readonly [value: string, words: string];

/** The filters that are not buttons already; each shows at once, and all are in the address. */
export function FilterBar({
  plan,
  filters,
  owners,
  onChange,
  onClear,
}: {
  plan: Plan;
  filters: PlanFilters;
  owners: readonly string[];
  onChange: (filters: PlanFilters) => void;
  onClear: () => void;
}) {
  const styles = useStyles();
  const more = useMemo(() => moreChoices(plan), [plan]);
  const [isMore, setMore] = useState(() => more.some(([name]) => filters[name] !== undefined));
  const set = (name: FilterName, value: string): void => onChange(withFilter(filters, name, value));
  const choices: readonly Choices[] = [
    [
      'strand',
      planWords.strand,
      plan.strands.map(strand => [strand.code, strandInWords(strand)] as const),
    ],
    ['owner', planWords.owner, owners.filter(Boolean).map(owner => [owner, owner] as const)],
    ['due', planWords.due, DUE_WINDOWS.map(due => [due, planWords.dues[due]] as const)],
    ...(isMore ? more : []),
  ];
  return (
    <div role="search" className={styles.bar} aria-label={planWords.filters}>
      <Field label={planWords.search} className={styles.text}>
        <SearchBox
          dismiss={{ 'aria-label': planWords.clearSearch }}
          className={styles.box}
          placeholder={planWords.searchHint}
          title={planWords.searchOlder}
          value={filters.text ?? ''}
          onChange={(_, { value }) =>
            onChange(withFilter(withFilter(filters, 'text', value), 'older', ''))
          }
          onKeyDown={({ key }) => key === 'Enter' && filters.text && set('older', 'yes')}
        />
      </Field>
      {choices.map(([name, label, options]) => (
        <Choice
          key={name}
          label={label}
          value={filters[name]}
          options={options}
          onChange={value => set(name, value)}
        />
      ))}
      <Button aria-expanded={isMore} onClick={() => setMore(!isMore)}>
        {isMore ? planWords.fewerFilters : planWords.moreFilters}
      </Button>
      {Object.keys(filters).length > 0 && <Button onClick={onClear}>{words.clearFilters}</Button>}
    </div>
  );
}

type Choices = readonly [name: FilterName, label: string, options: readonly Option[]];

/** The filters that few people need every day; those that nothing in the plan answers to are left out. */
function moreChoices({ facts, actions, objectives }: Plan): readonly Choices[] {
  const ticked = (of: TagKind): readonly Option[] => {
    const inUse = actions.flatMap(({ tags }) => tags[of]);
    const gone = outside(facts, of, inUse);
    return all(inUse).map(([tag]) => [
      tag,
      gone.includes(tag) ? `${tag} ${heatWords.outside}` : tag,
    ]);
  };
  const frameworks = objectives.flatMap(({ references }) => references);
  const found: readonly Choices[] = [
    ['kind', planWords.kind, RED_KINDS.map(kind => [kind, planWords.kinds[kind]] as const)],
    ['lacks', planWords.lacks, LACKS.map(lack => [lack, planWords.lack[lack]] as const)],
    ['characteristic', planWords.characteristic, ticked('characteristics')],
    ['aim', planWords.aim, ticked('aims')],
    ['priority', planWords.priority, ticked('priorities')],
    [
      'framework',
      planWords.framework,
      all(frameworks.flatMap(one => [one.framework, frameworkName(one)])),
    ],
  ];
  return found.filter(([, , options]) => options.length > 0);
}

function all(names: readonly string[]): readonly Option[] {
  const sorted = [...new Set(names)].sort((one, other) =>
    one.localeCompare(other, 'en-GB', { numeric: true }),
  );
  return sorted.map(name => [name, name] as const);
}

function Choice({
  label,
  value = '',
  options,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: readonly Option[];
  onChange: (value: string) => void;
}) {
  const styles = useStyles();
  const isKnown = value === '' || options.some(([known]) => known === value);
  return (
    <Field label={label} className={styles.choice}>
      <Select
        className={styles.narrow}
        select={{ className: styles.narrow }}
        value={value}
        onChange={(_, chosen) => onChange(chosen.value)}
      >
        <option value="">{planWords.all}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([known, shown]) => (
          <option key={known} value={known}>
            {shown}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '@media print': { display: 'none' },
  },
  text: { flex: '2 1 220px', maxWidth: '420px' },
  box: { maxWidth: '100%' },
  choice: { flex: '1 1 130px', minWidth: 0, maxWidth: '320px' },
  narrow: { minWidth: 0, width: '100%' },
});
