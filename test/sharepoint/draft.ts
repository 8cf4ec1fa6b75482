import type { DraftAction, DraftPlan } from '../../src/plan/draft';
import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';

/** An action of a draft: OD8-02 of DS, due Aug-12, with one update. */
export function aDraftAction(differs: Partial<DraftAction> = {}): DraftAction {
  return {
    ref: 'OD8-02',
    strand: 'OD',
    objective: 'OD8',
    number: 2,
    text: 'Agree with partners who looks after the shared rooms',
    steps: ['Ask them', 'Write it down'],
    owner: 'DS',
    ownerAsWritten: 'DS',
    due: readDue('Aug-12'),
    status: 'In progress',
    tags: { characteristics: ['Age', 'Sex'], aims: [], priorities: ['Neighbourhood & estates'] },
    updates: [{ on: day('2012-06-13'), text: 'Partners have met once.' }],
    ...differs,
  };
}

/** A draft of one strand, one objective and the actions given. */
export function aDraft(...actions: readonly DraftAction[]): DraftPlan {
  return {
    plan: { key: 'edhr-2012', title: 'Equality plan', version: '13062012(9)' },
    strands: [
      {
        code: 'OD',
        title: 'Operational Delivery',
        champion: { name: 'Pat Park', initials: 'PP' },
      },
    ],
    objectives: [
      {
        code: 'OD8',
        strand: 'OD',
        text: 'Rooms everybody can use (ESPS 5, LOKAHI)',
        references: [{ framework: 'ESPS', code: '5' }, { framework: 'LOKAHI' }],
      },
    ],
    actions: actions.length > 0 ? actions : [aDraftAction()],
    problems: [],
  };
}
