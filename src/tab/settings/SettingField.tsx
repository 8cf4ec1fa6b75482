import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { Fault } from '../../plan/settings/setting';
import { settingWords, type FieldWords } from '../words/settings';
import { choiceInWords } from '../words/choices';

/** How a setting is asked for: in its words, and where it has one with a control of its own. */
export type FieldShown = FieldWords & {
  input?: (given: { value: string; onChange: (text: string) => void }) => ReactElement;
};

/** The field of one setting; what cannot be read is said under it, with the value. */
export function SettingField({
  field: { label, hint, kind = 'line', options = [], input },
  value,
  fault,
  onChange,
}: {
  field: FieldShown;
  value: string;
  fault: Fault | undefined;
  onChange: (text: string) => void;
}) {
  const listId = useId();
  const isOffered = kind === 'line' && options.length > 0;
  return (
    <>
      <Field
        label={label}
        {...(hint && { hint })}
        {...(fault && { validationMessage: settingWords.fault(fault.value, fault.sentence) })}
      >
        {input ? (
          input({ value, onChange })
        ) : kind === 'lines' ? (
          <Textarea
            resize="vertical"
            rows={Math.min(12, value.split('\n').length + 1)}
            value={value}
            onChange={(_, said) => onChange(said.value)}
          />
        ) : kind === 'choice' ? (
          <Select value={value} onChange={(_, said) => onChange(said.value)}>
            {options.map(option => (
              <option key={option} value={option}>
                {choiceInWords(option)}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            {...(kind === 'count' && { inputMode: 'numeric' as const })}
            {...(isOffered && { list: listId })}
            value={value}
            onChange={(_, said) => onChange(said.value)}
          />
        )}
      </Field>
      {isOffered && (
        <datalist id={listId}>
          {options.map(option => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
}
