import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { Suspense, useId, type ReactElement } from 'react';
import { lines, type FieldOf } from './forms';
import { choiceInWords } from '../words/choices';

/** The control of a field for somebody. */
export type PersonField = (given: {
  value: string;
  onChange: (value: string) => void;
}) => ReactElement;

/** One field of the form of an act. Somebody is chosen with `person`; without it their name is typed. */
export function ActField({
  field: { name, label, hint, kind, options = [], groups = {}, mayBeEmpty },
  value,
  onChange,
  person,
}: {
  field: FieldOf;
  value: string;
  onChange: (value: string) => void;
  person?: PersonField;
}) {
  const styles = useStyles();
  const listId = useId();
  if (kind === 'ticks')
    return (
      <fieldset className={styles.ticks}>
        <legend>{label}</legend>
        {options.map(option => (
          <Checkbox
            key={option}
            label={option}
            checked={lines({ [name]: value }, name).includes(option)}
            onChange={(_, { checked }) => onChange(ticked(value, option, checked === true))}
          />
        ))}
      </fieldset>
    );
  if (kind === 'person' && person)
    return (
      <Suspense>
        <Field
          className={styles.field}
          label={label}
          {...(hint && { hint })}
          required={!mayBeEmpty}
        >
          {person({ value, onChange })}
        </Field>
      </Suspense>
    );
  const offered = (kind === 'line' || kind === 'person') && options.length > 0;
  return (
    <>
      <Field className={styles.field} label={label} {...(hint && { hint })} required={!mayBeEmpty}>
        {kind === 'text' ? (
          <Textarea
            resize="vertical"
            rows={3}
            value={value}
            onChange={(_, said) => onChange(said.value)}
          />
        ) : kind === 'choice' ? (
          <Select
            className={styles.choice}
            select={{ className: styles.chosen }}
            value={value}
            onChange={(_, said) => onChange(said.value)}
          >
            <option value="" />
            {Object.entries(groups).map(([group, within]) => (
              <optgroup key={group} label={group}>
                {within.map(([code, inWords]) => (
                  <option key={code} value={code}>
                    {inWords}
                  </option>
                ))}
              </optgroup>
            ))}
            {options.map(option => (
              <option key={option} value={option}>
                {choiceInWords(option)}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            type={kind === 'day' ? 'date' : 'text'}
            {...(offered && { list: listId })}
            value={value}
            onChange={(_, said) => onChange(said.value)}
          />
        )}
      </Field>
      {offered && (
        <datalist id={listId}>
          {options.map(option => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
}

function ticked(value: string, option: string, isOn: boolean): string {
  const others = value.split('\n').filter(line => line && line !== option);
  return [...others, ...(isOn ? [option] : [])].join('\n');
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  choice: { minWidth: 0 },
  chosen: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' }, // an objective may be long
  ticks: { margin: 0, padding: 0, border: 'none', '& > span': { display: 'inline-flex' } },
});
