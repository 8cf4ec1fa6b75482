import type { Role } from '../../plan/people';
import type { ListDefinition } from '../columns';
import { allItems } from '../views';
import { PLAN } from './keys';

/** What somebody may do beyond being an owner or champion. */
export const ROLES = ['plan manager', 'reader'] as const satisfies readonly Role[];

/** Who the plan knows. */
export const PEOPLE = {
  title: 'People',
  path: 'People',
  about: 'Who the plan knows: how “DS” becomes an account.',
  titleMeans: 'Name as it is shown',
  columns: {
    Plan: PLAN,
    AsWritten: {
      kind: 'note',
      shown: 'As written',
      by: 'people',
      about: 'How plan and rows call them, one a line: DS',
    },
    PlanPerson: {
      kind: 'text',
      shown: 'Plan and person',
      unique: true,
      hidden: true,
      by: 'import',
      about: 'Keeps a person from being there twice',
    },
    Account: {
      kind: 'text',
      indexed: true,
      by: 'people',
      about: 'Entra object id; blank while nobody has matched them',
    },
    Mail: { kind: 'text', by: 'people', about: 'Address; also finds them in this site' },
    Roles: {
      kind: 'choices',
      choices: ROLES,
      by: 'people',
      about: 'What they may do beyond being an owner or champion',
    },
    DeputyFor: {
      kind: 'note',
      shown: 'Deputy for',
      by: 'people',
      about: 'Owners as written whom they may answer for, one a line',
    },
    AwayFrom: {
      kind: 'day',
      shown: 'Away from',
      by: 'service',
      about: 'The first day they are away; blank: they are away already',
    },
    AwayUntil: {
      kind: 'day',
      shown: 'Away until',
      by: 'service',
      about: 'The day they are back; nobody says why',
    },
    AskInstead: {
      kind: 'text',
      shown: 'Ask instead',
      by: 'service',
      about: 'As written: whom they named for the time they are away',
    },
    LastDigestOn: {
      kind: 'day',
      shown: 'Last digest on',
      by: 'service',
      about: 'When they last had a digest',
    },
  },
  views: [allItems(['LinkTitle', 'AsWritten', 'Mail', 'Roles', 'DeputyFor', 'Plan'], 'Title')],
} as const satisfies ListDefinition;
