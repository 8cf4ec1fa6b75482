import type { ListDefinition } from '../columns';
import { allItems } from '../views';
import { ASKING_COLUMNS } from './askingColumns';
import { PLAN } from './keys';

/** The headings of a plan. */
export const STRANDS = {
  title: 'Strands',
  path: 'Strands',
  about: 'The headings of a plan and who leads each.',
  titleMeans: 'Title of the strand',
  columns: {
    Plan: PLAN,
    Code: { kind: 'text', indexed: true, by: 'import', about: 'Such as OD' },
    PlanCode: {
      kind: 'text',
      shown: 'Plan and code',
      unique: true,
      hidden: true,
      by: 'import',
      about: 'Keeps a strand from being there twice',
    },
    Position: { kind: 'number', by: 'import', about: 'Order in the plan, from 1' },
    ChampionName: {
      kind: 'text',
      shown: 'Champion',
      by: 'people',
      about: 'Who leads the strand, as the plan names them',
    },
    ChampionInitials: {
      kind: 'text',
      shown: 'Champion initials',
      by: 'people',
      about: 'As the plan writes them: the list People says who that is',
    },
    ChampionAccount: {
      kind: 'text',
      shown: 'Champion account',
      by: 'service',
      about: 'Entra object id, where the initials match somebody',
    },
    ...ASKING_COLUMNS,
  },
  views: [allItems(['Code', 'LinkTitle', 'ChampionName', 'ChampionInitials', 'Plan'], 'Position')],
} as const satisfies ListDefinition;

/** What the strands want. */
export const OBJECTIVES = {
  title: 'Objectives',
  path: 'Objectives',
  about: 'What each strand wants.',
  titleMeans: 'The objective’s text, cut to 255 characters',
  columns: {
    Plan: PLAN,
    Code: { kind: 'text', indexed: true, by: 'import', about: 'Such as OD8' },
    PlanCode: {
      kind: 'text',
      shown: 'Plan and code',
      unique: true,
      hidden: true,
      by: 'import',
      about: 'Keeps an objective from being there twice',
    },
    Position: { kind: 'number', by: 'import', about: 'Order in the plan, from 1' },
    Strand: { kind: 'text', indexed: true, by: 'import', about: 'Code of its strand' },
    Text: { kind: 'note', by: 'people', about: 'The whole text' },
    References: {
      kind: 'note',
      by: 'people',
      about: 'Framework and code, one a line: ESPS 5',
    },
  },
  views: [allItems(['Code', 'LinkTitle', 'Strand', 'References', 'Plan'], 'Position')],
} as const satisfies ListDefinition;
