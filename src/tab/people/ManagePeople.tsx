import type { ScreenProps } from '../frame/screen';
import { Sections } from '../frame/Section';
import { StrandForm } from '../settings/StrandForm';
import { strandInWords } from '../words';
import { peopleWords } from '../words/people';
import { MatchOwners } from './MatchOwners';

/** What a plan manager does about people: match owners to accounts, and hand strands over to other champions. */
export function ManagePeople(props: ScreenProps) {
  const { strands } = props.plan;
  return (
    <>
      <MatchOwners {...props} />
      <Sections>
        {strands.map(strand => (
          <StrandForm
            key={strand.code}
            {...props}
            strand={strand}
            names={['champion']}
            title={peopleWords.championOf(strandInWords(strand))}
            about={peopleWords.championsHow}
          />
        ))}
      </Sections>
    </>
  );
}
