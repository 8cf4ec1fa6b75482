import type { Plan, Strand } from '../../plan/plan';
import { strandSettings, type StrandName } from '../../plan/settings/strand';
import { namesIn } from '../acts/newForm';
import type { ScreenProps } from '../frame/screen';
import { strandInWords } from '../words';
import { settingWords, strandWords } from '../words/settings';
import type { FieldShown } from './SettingField';
import { SettingsForm } from './SettingsForm';

/** Some settings of a strand: how it is asked about, or who leads it. */
export function StrandForm({
  plan,
  session,
  onPlan,
  strand,
  names,
  title = settingWords.strand(strandInWords(strand)),
  champion,
}: Pick<ScreenProps, 'plan' | 'session' | 'onPlan'> & {
  strand: Strand;
  names: readonly StrandName[];
  title?: string;
  champion?: FieldShown['input']; // how a champion is chosen; unless given, a line with the names of the plan
}) {
  const { key } = plan.facts;
  const { code } = strand;
  return (
    <SettingsForm
      title={title}
      names={names}
      settings={strandSettings(plan)}
      thing={strand}
      fields={{
        ...strandWords,
        champion: {
          ...strandWords.champion,
          options: namesIn(plan),
          ...(champion && { input: champion }),
        },
      }}
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
