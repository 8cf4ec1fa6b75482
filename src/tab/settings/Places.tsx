import { Field, makeStyles, Select } from '@fluentui/react-components';
import { DUTIES, PLACES } from '../../plan/places';
import { ALL_COUNT, writeOnlyUnder } from '../../plan/tagLines';
import { previewWords } from '../words/previews';

/** Fills the sets with the duty of a place that is chosen; they can be changed then, and are saved as any others. */
export function Places({
  onFill,
}: {
  onFill: (texts: { characteristics: string; aims: string; onlyUnder: string }) => void;
}) {
  const styles = useStyles();
  const fill = (name: string): void => {
    const place = PLACES.find(one => one === name);
    if (!place) return;
    const duty = DUTIES[place];
    onFill({
      characteristics: duty.characteristics.join('\n'),
      aims: duty.aims.join('\n'),
      onlyUnder: duty.onlyUnder.map(writeOnlyUnder).join('\n') || ALL_COUNT,
    });
  };
  return (
    <Field label={previewWords.place} hint={previewWords.placeHint}>
      <Select
        className={styles.choice}
        select={{ className: styles.chosen }}
        defaultValue=""
        onChange={(_, { value }) => fill(value)}
      >
        <option value="">{previewWords.choosePlace}</option>
        {PLACES.map(place => (
          <option key={place} value={place}>
            {previewWords.places[place]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  choice: { minWidth: 0 },
  chosen: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' }, // laws have long names
});
