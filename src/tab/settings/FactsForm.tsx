import type { ReactNode } from 'react';
import type { PlanFacts } from '../../plan/plan';
import {
  FACT_GROUPS,
  FACT_SETTINGS,
  type FactGroup,
  type FactName,
} from '../../plan/settings/facts';
import { namesIn } from '../acts/newForm';
import type { ScreenProps } from '../frame/screen';
import { factWords, settingWords } from '../words/settings';
import { GlossaryPreview } from './GlossaryPreview';
import { Places } from './Places';
import { RagPreview } from './RagPreview';
import { SettingsForm } from './SettingsForm';
import { TagsPreview } from './TagsPreview';
import { WordsPreview } from './WordsPreview';

/** The settings of the plan in one group, with what saving them would change. */
export function FactsForm({ group, ...props }: ScreenProps & { group: FactGroup }) {
  const { plan, session, onPlan } = props;
  const { facts } = plan;
  const about = settingWords.abouts[group];
  const Preview = PREVIEWS[group];
  return (
    <SettingsForm<FactName, PlanFacts>
      title={settingWords.groups[group]}
      {...(about && { about })}
      names={FACT_GROUPS[group]}
      settings={FACT_SETTINGS}
      thing={facts}
      fields={{ ...factWords, standIn: { ...factWords.standIn, options: namesIn(plan) } }}
      place={`followthrough settings ${facts.key} ${group} ${session.person.id}`}
      send={changes => session.service.manage<PlanFacts>(facts.key, 'facts', changes)}
      onSaved={now => onPlan(before => ({ ...before, facts: now }))}
      {...(group === 'tags' && { offer: fill => <Places onFill={fill} /> })}
      {...(Preview && { preview: after => <Preview {...props} after={after} /> })}
    />
  );
}

/** What shows beforehand what saving would change; other groups say it in their hints. */
const PREVIEWS: Partial<
  Record<FactGroup, (props: ScreenProps & { after: PlanFacts }) => ReactNode>
> = {
  rag: RagPreview,
  words: WordsPreview,
  glossary: GlossaryPreview,
  tags: TagsPreview,
};
