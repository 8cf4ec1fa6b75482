import type { PlanFacts } from '../../plan/plan';
import { inWords } from '../../plan/day';
import { namesIn } from '../acts/newForm';
import { FACT_GROUPS, FACT_SETTINGS, type FactGroup } from '../../plan/settings/facts';
import type { StrandName } from '../../plan/settings/strand';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { rulesInWords } from '../words/rules';
import { runningWords } from '../words/running';
import { factWords, settingWords } from '../words/settings';
import { Rooms } from './Rooms';
import { SettingsForm } from './SettingsForm';
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

function FactsForm({
  plan,
  session,
  onPlan,
  group,
}: Pick<ScreenProps, 'plan' | 'session' | 'onPlan'> & { group: FactGroup }) {
  const { facts } = plan;
  const about = settingWords.abouts[group];
  return (
    <SettingsForm
      title={settingWords.groups[group]}
      {...(about && { about })}
      names={FACT_GROUPS[group]}
      settings={FACT_SETTINGS}
      thing={facts}
      fields={{ ...factWords, standIn: { ...factWords.standIn, options: namesIn(plan) } }}
      place={`followthrough settings ${facts.key} ${group} ${session.person.id}`}
      send={changes => session.service.manage<PlanFacts>(facts.key, 'facts', changes)}
      onSaved={now => onPlan(before => ({ ...before, facts: now }))}
    />
  );
}
