import type { Plan, PlanFacts, Strand } from '../../plan/plan';
import { inWords } from '../../plan/day';
import { namesIn } from '../acts/newForm';
import { FACT_GROUPS, FACT_SETTINGS, type FactGroup } from '../../plan/settings/facts';
import { strandSettings, type StrandName } from '../../plan/settings/strand';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { strandInWords } from '../words';
import { rulesInWords, runningWords } from '../words/running';
import { factWords, settingWords, strandWords } from '../words/settings';
import { SettingsForm } from './SettingsForm';

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

/** Some settings of a strand: how it is asked about, or who leads it. */
export function StrandForm({
  plan,
  session,
  onPlan,
  strand,
  names,
  title = settingWords.strand(strandInWords(strand)),
}: Pick<ScreenProps, 'plan' | 'session' | 'onPlan'> & {
  strand: Strand;
  names: readonly StrandName[];
  title?: string;
}) {
  const { key } = plan.facts;
  const { code } = strand;
  return (
    <SettingsForm
      title={title}
      names={names}
      settings={strandSettings(plan)}
      thing={strand}
      fields={{ ...strandWords, champion: { ...strandWords.champion, options: namesIn(plan) } }}
      place={`followthrough settings ${key} strand ${code} ${names.join()} ${session.person.id}`}
      send={changes =>
        session.service.manage<Strand>(key, `strands/${encodeURIComponent(code)}`, changes)
      }
      onSaved={now => onPlan(before => withStrand(before, now))}
    />
  );
}

function withStrand(plan: Plan, strand: Strand): Plan {
  return { ...plan, strands: plan.strands.map(one => (one.code === strand.code ? strand : one)) };
}
