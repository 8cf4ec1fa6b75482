import { counted } from '../words';
import { spoken } from '../../plan/words/spoken';
import { Strand } from '../../plan/words/called';

/** Words of the heat map and the framework coverage. */
export const heatWords = spoken('heat', {
  title: 'Who the plan serves, and how',
  about:
    'How many actions serve each characteristic under each aim of the equality duty, by RAG. An action counts wherever it is tagged with both.',
  characteristic: 'Characteristic',
  strand: Strand,
  wholePlan: 'The whole plan',
  outside: '(no longer in this plan’s set)',
  notPart: 'Not part of the duty',
  gap: 'Gap: no action',
  count: (count: number) => counted(count, 'action'),
  gaps: 'Gaps in words',
  gapsMore: (count: number) => `${counted(count, 'gap')}: nothing in the plan is tagged for`,
  noGaps: 'No gaps: something in the plan serves every part of the duty.',
  gapOf: (characteristic: string, aims: string) => `${characteristic}: ${aims}`,
  untagged: 'Untagged',
  untaggedOf: (count: number) =>
    `${counted(count, 'open action')} without a characteristic or an aim. Tick what one serves; the next follows here.`,
  tag: (ref: string) => `Tag ${ref}`,
  aims: 'Aims of the duty',
  tagged: (ref: string) => `${ref} is tagged.`,
  left: (count: number) => `${counted(count, 'action')} for you to tag.`,
  allTagged: 'No more is left for you to tag.',
  saveNext: 'Save, next one',
  later: 'Later',
  tagKeys: 'Space ticks, Tab goes on, Enter saves and brings the next.',
  noUntagged: 'Every open action is tagged.',
  all: (count: number) => `All ${count} in the plan`,
  frameworks: 'Framework coverage',
  framework: 'Framework',
  objectives: 'Objectives',
  actions: 'Actions',
  noFrameworks: 'No objective of this plan refers to a framework.',
  orphans: (count: number) => `${counted(count, 'objective')} without a framework`,
  nobody: (names: string) => `Nobody covers: ${names}`,
  allCovered: 'No code is left out.',
});
