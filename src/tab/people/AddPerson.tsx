import { Field, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { peopleWords } from '../words/people';
import { PersonInput } from './PersonInput';

/** Takes somebody of the organisation among the people of the plan, before they have a part in it. */
export function AddPerson(props: Pick<ScreenProps, 'plan' | 'session' | 'onPlan'>) {
  const styles = useStyles();
  const [text, setText] = useState('');
  return (
    <Section title={peopleWords.add}>
      <Text as="p" block>
        {peopleWords.addHow}
      </Text>
      <Field className={styles.field} label={peopleWords.whoToAdd}>
        <PersonInput {...props} value={text} onChange={setText} isNew />
      </Field>
    </Section>
  );
}

const useStyles = makeStyles({ field: { maxWidth: '480px' } });
