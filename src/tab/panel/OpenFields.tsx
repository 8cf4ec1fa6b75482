import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { Action, Concern, Status } from '../../plan/action';
import { words } from '../words';
import type { Draft } from './draft';
import { nameWords } from '../../plan/words/names';

const TELLABLE: readonly Status[] = ['Not started', 'In progress', 'Complete'];

/** What can be said of an action that is still open, apart from words: status, forecast, and whether it is on course. */
export function OpenFields({
  action,
  draft,
  onChange,
}: {
  action: Action;
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const styles = useStyles();
  const due = action.due.asWritten.trim();
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.form.status}>
          <Select
            value={draft.status}
            onChange={(_, { value }) => onChange({ ...draft, status: value as Status })}
          >
            {TELLABLE.map(status => (
              <option key={status} value={status}>
                {nameWords.statuses[status]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={words.form.forecast}
          hint={due ? words.form.forecastHint(due) : words.form.forecastHintNoDate}
        >
          <Input
            type="date"
            value={draft.forecast}
            onChange={(_, { value }) => onChange({ ...draft, forecast: value })}
          />
        </Field>
      </div>
      <Field label={words.form.concern}>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={draft.concern}
          onChange={(_, { value }) => onChange({ ...draft, concern: value as Concern | 'none' })}
        >
          {(['none', 'at risk', 'off track'] as const).map(concern => (
            <Radio key={concern} value={concern} label={words.form.concerns[concern]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  radios: { flexWrap: 'wrap', '& label': { whiteSpace: 'nowrap' } },
});
