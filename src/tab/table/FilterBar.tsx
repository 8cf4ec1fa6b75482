import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { STATUSES, type Status } from '../../plan/action';
import type { Strand } from '../../plan/plan';
import { RAGS, type Rag } from '../../plan/rag';
import type { Filters } from '../../plan/view';
import { strandInWords, words } from '../words';

/** The filters that are not buttons already; each shows at once, and all are in the address. */
export function FilterBar({
  filters,
  strands,
  owners,
  onChange,
  onClear,
}: {
  filters: Filters;
  strands: readonly Strand[];
  owners: readonly string[];
  onChange: (filters: Filters) => void;
  onClear: () => void;
}) {
  const styles = useStyles();
  const set = (key: keyof Filters, value: string): void =>
    onChange(withFilter(filters, key, value));
  return (
    <div role="search" className={styles.bar} aria-label={words.filters}>
      <Field label={words.search} className={styles.text}>
        <SearchBox
          className={styles.box}
          placeholder={words.searchHint}
          value={filters.text ?? ''}
          onChange={(_, { value }) => set('text', value)}
        />
      </Field>
      <Choice
        label={words.strand}
        value={filters.strand}
        options={strands.map(strand => [strand.code, strandInWords(strand)])}
        onChange={value => set('strand', value)}
      />
      <Choice
        label={words.owner}
        value={filters.owner}
        options={owners.filter(Boolean).map(owner => [owner, owner])}
        onChange={value => set('owner', value)}
      />
      {Object.keys(filters).length > 0 && <Button onClick={onClear}>{words.clearFilters}</Button>}
    </div>
  );
}

function Choice({
  label,
  value = '',
  options,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, words: string])[];
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
        <option value="">{words.all}</option>
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

/** The filters with one of them changed; an empty one, or one of another list, is left out. Pure. */
export function withFilter(filters: Filters, key: keyof Filters, value: string): Filters {
  const rest = { ...filters };
  delete rest[key];
  if (!value) return rest;
  switch (key) {
    case 'rag':
      return isRag(value) ? { ...rest, rag: value } : rest;
    case 'status':
      return isStatus(value) ? { ...rest, status: value } : rest;
    default:
      return { ...rest, [key]: value };
  }
}

const isRag = (value: string): value is Rag | 'None' =>
  value === 'None' || RAGS.some(rag => rag === value);
const isStatus = (value: string): value is Status => STATUSES.some(status => status === value);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  text: { flex: '2 1 220px', maxWidth: '420px' },
  box: { maxWidth: '100%' },
  choice: { flex: '1 1 130px', minWidth: 0, maxWidth: '320px' },
  narrow: { minWidth: 0, width: '100%' },
});
