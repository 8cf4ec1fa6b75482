import type { ListDefinition } from '../columns';
import { PLAN, REF, SAID_BY_ACCOUNT } from './keys';

/** Files that people attached to what they said. */
export const EVIDENCE = {
  title: 'Plan evidence',
  path: 'PlanEvidence',
  library: true,
  about: 'Files that were attached to updates of actions. The update links to its file.',
  titleMeans: 'nothing: a file is known by its name, which begins with the ref',
  columns: {
    Plan: { ...PLAN, by: 'service' },
    Ref: { ...REF, by: 'service', about: 'The action' },
    SaidBy: { kind: 'text', shown: 'Said by', by: 'service', about: 'Who attached it' },
    SaidByAccount: SAID_BY_ACCOUNT,
    SaidOn: {
      kind: 'instant',
      shown: 'Said on',
      indexed: true,
      by: 'service',
      about: 'When it was attached',
    },
  },
  views: [
    {
      title: 'By action',
      about: 'Every file, grouped by action, newest first',
      columns: ['DocIcon', 'LinkFilename', 'SaidOn', 'SaidBy'],
      groupBy: 'Ref',
      sort: [{ column: 'SaidOn', down: true }],
    },
    {
      title: 'Latest',
      about: 'What was attached in the last 92 days, newest first',
      columns: ['DocIcon', 'LinkFilename', 'Ref', 'SaidOn', 'SaidBy'],
      where: { is: 'from', column: 'SaidOn', today: -92 },
      sort: [{ column: 'SaidOn', down: true }],
    },
  ],
} as const satisfies ListDefinition;
