import { Combobox, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import type { ComboboxProps } from '@fluentui/react-components';
import { useState } from 'react';
import type { Found } from '../../sharepoint/directory';
import { peopleWords } from '../words/people';
import type { Search } from './useDirectory';

/** Somebody whom the plan knows, offered before the directory: what is written for them, and their name. */
export type Offered = { value: string; name: string };

/**
 * A field in which one types a name: people of the plan, where they are given, and of the whole directory
 * are offered below, with job and department. What is typed stands, whether or not anybody is chosen.
 */
export function PersonPicker({
  text,
  search,
  offered = [],
  onText,
  onOffered,
  onFound,
  ...field
}: {
  text: string;
  search: Search;
  offered?: readonly Offered[];
  onText: (text: string) => void;
  onOffered?: (value: string) => void;
  onFound: (found: Found) => void;
} & Pick<ComboboxProps, 'placeholder' | 'id'>) {
  const styles = useStyles();
  const { at, found, refused } = search;
  const [isOpen, setOpen] = useState(false);
  const onSelect: ComboboxProps['onOptionSelect'] = (event, { optionValue = '' }) => {
    // Going on to the next field keeps what was typed, a role for example: it chooses nobody.
    if ('key' in event && event.key === 'Tab') return;
    const one = found.find(({ mail }) => mail === optionValue);
    if (one) onFound(one);
    else if (offered.some(({ value }) => value === optionValue)) onOffered?.(optionValue);
  };
  const note = noteOf(search, offered.length > 0);
  return (
    <Combobox
      // The arrow keys open the list: its button is no stop of its own between two fields.
      expandIcon={{ 'aria-label': peopleWords.offer, tabIndex: -1 }}
      {...field}
      freeform
      inlinePopup
      className={styles.field}
      value={text}
      selectedOptions={NONE}
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      onChange={event => {
        setOpen(true); // Fluent opens on a key, not on words that are pasted or dictated
        onText(event.target.value);
      }}
      onOptionSelect={onSelect}
    >
      {offered.length > 0 && (
        <OptionGroup label={peopleWords.ofThePlan}>
          {offered.map(({ value, name }) => (
            <Option key={value} value={value} text={value}>
              {name === value ? name : `${name} (${value})`}
            </Option>
          ))}
        </OptionGroup>
      )}
      {found.length > 0 && (
        <OptionGroup label={refused ? peopleWords.ofTheSite : peopleWords.ofTheDirectory}>
          {found.map(one => (
            <Option key={one.mail} value={one.mail} text={one.name}>
              <span className={styles.person}>
                {one.name}
                <span className={styles.quiet}>{aboutOf(one)}</span>
              </span>
            </Option>
          ))}
        </OptionGroup>
      )}
      {note && (
        <Option key={at} value="" text={note} disabled>
          {note}
        </Option>
      )}
    </Combobox>
  );
}

const NONE: string[] = []; // what is chosen stands in the text

function aboutOf({ title, department, mail }: Found): string {
  return [title, department !== title && department, mail].filter(Boolean).join(' · ');
}

/** What is said where nobody can be chosen: a list without a line would be silent. */
function noteOf({ at, found }: Search, isOffered: boolean): string | undefined {
  if (at === 'searching') return found.length > 0 ? undefined : peopleWords.searching;
  if (found.length > 0) return undefined;
  if (at === 'found') return peopleWords.nobodyFound;
  return isOffered ? undefined : peopleWords.typeToSearch;
}

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%' },
  person: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
