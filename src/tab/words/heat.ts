import { counted } from '../words';

/** Words of the heat map and the framework coverage. */
export const heatWords = {
  title: 'Who the plan serves, and how',
  about:
    'How many actions serve each protected characteristic under each aim of the equality duty, by RAG. An action counts wherever it is tagged with both.',
  characteristic: 'Protected characteristic',
  strand: 'Strand',
  wholePlan: 'The whole plan',
  notPart: 'Not part of the duty',
  gap: 'Gap: no action',
  count: (count: number) => counted(count, 'action'),
  gaps: 'Gaps in words',
  gapsMore: (count: number) => `${counted(count, 'gap')}: nothing in the plan is tagged for`,
  noGaps: 'No gaps: something in the plan serves every part of the duty.',
  gapOf: (characteristic: string, aims: string) => `${characteristic}: ${aims}`,
  untagged: 'Untagged',
  untaggedOf: (count: number) =>
    `${counted(count, 'open action')} without a characteristic or an aim. Open one to tag it; the next follows here.`,
  noUntagged: 'Every open action is tagged.',
  all: (count: number) => `All ${count} in the plan`,
  frameworks: 'Framework coverage',
  framework: 'Framework',
  objectives: 'Objectives',
  actions: 'Actions',
  noFrameworks: 'No objective of this plan refers to a framework.',
  orphans: (count: number) => `${counted(count, 'objective')} without a framework`,
  nobody: (names: string) => `Nobody covers: ${names}`,
  allCovered: 'No number between the first and the last is left out.',
};
