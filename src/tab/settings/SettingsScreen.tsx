import { inWords } from '../../plan/day';
import { FACT_GROUPS, type FactGroup } from '../../plan/settings/facts';
import type { StrandName } from '../../plan/settings/strand';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { rulesInWords } from '../words/rules';
import { runningWords } from '../words/running';
import { settingWords } from '../words/settings';
import { FactsForm } from './FactsForm';
import { Rooms } from './Rooms';
import { StrandForm } from './StrandForm';

const GROUPS = Object.keys(FACT_GROUPS) as FactGroup[];
const STRAND_NAMES: readonly StrandName[] = ['title', 'asking', 'leadDays', 'lateEveryDays'];

/** The settings of the plan and of its strands, to be changed in place; and its rules as sentences. */
export function SettingsScreen(props: ScreenProps) {
  const { plan } = props;
  const { facts } = plan;
  const look = useTableLook();
  return (
    <>
      <Sections>
        {GROUPS.map(group => (
          <FactsForm key={group} {...props} group={group} />
        ))}
        <Rooms {...props} />
        <Section title={runningWords.rules}>
          <ul className={look.list}>
            {rulesInWords(facts).map(rule => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Section>
        <Section title={settingWords.service}>
          <p>
            {runningWords.key}: {facts.key}
          </p>
          <p>
            {runningWords.lastRun}:{' '}
            {facts.lastRunOn ? inWords(facts.lastRunOn) : runningWords.never}
          </p>
        </Section>
        {plan.strands.map(strand => (
          <StrandForm key={strand.code} {...props} strand={strand} names={STRAND_NAMES} />
        ))}
      </Sections>
    </>
  );
}
