import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { matchable, type Matchable } from './matchable';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { peopleWords } from '../words/people';
import { MatchOwner } from './MatchOwner';
import { Told } from './Told';

type Props = Pick<ScreenProps, 'plan' | 'session' | 'onReload'>;

/** The owners whom nobody is matched to, the most actions first, each with a field for their account. */
export function MatchOwners({ plan, session, onReload }: Props) {
  const { key } = plan.facts;
  const [done, setDone] = useState('');
  const owners = matchable(plan);
  const onMatched = ({ asWritten }: Matchable, name: string): void => {
    setDone(peopleWords.matched(asWritten, name));
    onReload();
  };
  if (owners.length === 0 && !done) return null;
  return (
    <Section title={`${peopleWords.match}: ${owners.length}`}>
      <Text as="p" block>
        {peopleWords.matchHow}
      </Text>
      {done && <Told intent="success" words={done} />}
      {owners.map(owner => (
        <MatchOwner
          key={owner.asWritten}
          owner={owner}
          planKey={key}
          session={session}
          onMatched={name => onMatched(owner, name)}
        />
      ))}
    </Section>
  );
}
