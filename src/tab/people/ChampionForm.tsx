import type { Strand } from '../../plan/plan';
import type { ScreenProps } from '../frame/screen';
import { StrandForm } from '../settings/StrandForm';
import { strandInWords } from '../words';
import { peopleWords } from '../words/people';
import { PersonInput } from './PersonInput';

/** Hands a strand over: to somebody of the plan or of the organisation, or to nobody until there is one. */
export function ChampionForm({
  strand,
  ...props
}: Pick<ScreenProps, 'plan' | 'session' | 'onPlan'> & { strand: Strand }) {
  return (
    <StrandForm
      {...props}
      strand={strand}
      names={['champion']}
      title={peopleWords.championOf(strandInWords(strand))}
      champion={given => <PersonInput {...props} {...given} mayBeVacant />}
    />
  );
}
