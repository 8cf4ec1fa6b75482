import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import { peopleWords } from '../words/people';
import { AddPerson } from './AddPerson';
import { ChampionForm } from './ChampionForm';
import { MatchOwners } from './MatchOwners';

/** What a plan manager does about people, around who holds what: match owners to accounts, and hand strands over. */
export function ManagePeople({ children, ...props }: ScreenProps & { children: ReactNode }) {
  const { strands } = props.plan;
  return (
    <>
      <MatchOwners {...props} />
      {children}
      <AddPerson {...props} />
      <Section title={peopleWords.champions}>
        <Text>{peopleWords.championsHow}</Text>
      </Section>
      <Sections>
        {strands.map(strand => (
          <ChampionForm key={strand.code} {...props} strand={strand} />
        ))}
      </Sections>
    </>
  );
}
