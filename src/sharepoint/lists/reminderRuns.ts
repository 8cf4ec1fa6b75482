import type { ListDefinition } from '../columns';
import { allItems } from '../views';
import { PLAN } from './keys';

/** What became of each day's reminding. It names who has not answered, so that only plan managers may see it. */
export const REMINDER_RUNS = {
  title: 'Reminder runs',
  path: 'ReminderRuns',
  about:
    'One row a day of reminding: who was reminded, who answered since, who could not be reached.',
  titleMeans: 'The day, such as “7 August 2012”',
  onlyManagers: true,
  columns: {
    Plan: PLAN,
    RunOn: { kind: 'day', shown: 'Run on', indexed: true, by: 'service', about: 'The day' },
    PlanRun: {
      kind: 'text',
      shown: 'Plan and day',
      unique: true,
      hidden: true,
      by: 'service',
      about: 'Keeps a run from being there twice',
    },
    Planned: { kind: 'number', by: 'service', about: 'People who were to be reminded' },
    Sent: { kind: 'number', by: 'service', about: 'People who were reminded' },
    Answered: {
      kind: 'number',
      by: 'service',
      about: 'Of these, people who have answered all they were asked since, as at the latest run',
    },
    Unreachable: { kind: 'number', by: 'service', about: 'People who could not be reached' },
    Unknown: {
      kind: 'number',
      by: 'service',
      about: 'People who may have been reminded: nobody was told that it arrived',
    },
    SentTo: {
      kind: 'note',
      shown: 'Sent to',
      by: 'service',
      about: 'One a line, with the actions: Dana Service: OD8-01, OD8-02',
    },
    AnsweredBy: {
      kind: 'note',
      shown: 'Answered by',
      by: 'service',
      about: 'One a line, with how many of the actions: Dana Service: 1 of 2',
    },
    NotReached: {
      kind: 'note',
      shown: 'Not reached',
      by: 'service',
      about: 'One a line, with why: Pat Park: not installed',
    },
    Unsure: { kind: 'note', by: 'service', about: 'Of the unknown, one a line, with why' },
  },
  views: [
    {
      ...allItems(
        [
          'LinkTitle',
          'Planned',
          'Sent',
          'Answered',
          'Unreachable',
          'Unknown',
          'NotReached',
          'Plan',
        ],
        'RunOn',
      ),
      sort: [{ column: 'RunOn', down: true }],
    },
  ],
} as const satisfies ListDefinition;
