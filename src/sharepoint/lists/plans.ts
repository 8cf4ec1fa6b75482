import { MONTH_MEANINGS } from '../../plan/due';
import type { ListDefinition } from '../columns';
import { allItems } from '../views';
import { PLAN } from './keys';
import { TAG_COLUMNS, WORD_COLUMNS } from './planColumns';

/** Days on which a plan may have its digests sent, Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** The plans of the site and their rules. */
export const PLANS = {
  title: 'Plans',
  path: 'Plans',
  about: 'One row a plan: its rules. Days and times are in the plan’s time zone.',
  titleMeans: 'Title of the plan',
  columns: {
    Plan: { ...PLAN, unique: true, about: 'Key of the plan: letters, digits and hyphens' },
    PlanVersion: {
      kind: 'text',
      shown: 'Plan version',
      by: 'import',
      about: 'Version as the document gives it',
    },
    TimeZone: {
      kind: 'text',
      shown: 'Time zone',
      by: 'people',
      about: 'IANA name, such as Europe/London',
    },
    MonthMeans: {
      kind: 'choice',
      shown: 'A month means its',
      choices: MONTH_MEANINGS,
      by: 'people',
      about: 'Which day Aug-12 is',
    },
    DueSoonDays: {
      kind: 'number',
      shown: 'Due soon, days',
      by: 'people',
      about: 'Amber when due within these days and not answered',
    },
    UnansweredDays: {
      kind: 'number',
      shown: 'Unanswered, days',
      by: 'people',
      about: 'Days after an ask until no answer counts',
    },
    StaleDays: {
      kind: 'number',
      shown: 'Stale, days',
      by: 'people',
      about: 'Not rated after these days without an update',
    },
    ForecastLateMonths: {
      kind: 'number',
      shown: 'Forecast late, months',
      by: 'people',
      about: 'Red when the forecast is more than these months after due',
    },
    LeadDays: {
      kind: 'text',
      shown: 'Ask days before due',
      by: 'people',
      about: 'Days before due on which to ask: 28, 7, 0',
    },
    LateEveryDays: {
      kind: 'number',
      shown: 'Ask when late, every days',
      by: 'people',
      about: 'How often to ask about a late action',
    },
    AskWeekday: {
      kind: 'choice',
      shown: 'Ask on',
      choices: WEEKDAYS,
      by: 'people',
      about: 'The plan’s day for digests',
    },
    AskHour: {
      kind: 'number',
      shown: 'Ask at hour',
      by: 'people',
      about: 'Local hour, 0 to 23',
    },
    MostAsks: {
      kind: 'number',
      shown: 'Most asks',
      by: 'people',
      about: 'Unanswered asks before a person takes over',
    },
    ReviewEveryMonths: {
      kind: 'number',
      shown: 'Review every months',
      by: 'people',
      about: 'The cycle of recurring actions',
    },
    Holidays: { kind: 'note', by: 'people', about: 'Bank holidays, one YYYY-MM-DD a line' },
    Boards: {
      kind: 'note',
      by: 'people',
      about: 'Meetings of the Board, one a line: 3 May 2012, papers 19 April 2012',
    },
    RoundDays: {
      kind: 'number',
      shown: 'Round, working days',
      by: 'people',
      about: 'Working days before the papers on which a round opens',
    },
    LateToChampionDays: {
      kind: 'number',
      shown: 'Late to champion, days',
      by: 'people',
      about: 'Days late after which the champion is told',
    },
    StandIn: {
      kind: 'text',
      shown: 'Stand-in',
      by: 'people',
      about: 'Who takes the champion’s part, as written; blank: the plan manager',
    },
    StarMeans: {
      kind: 'text',
      shown: 'A star means',
      by: 'people',
      about: 'What a star beside a deadline means, in words',
    },
    ...WORD_COLUMNS,
    ...TAG_COLUMNS,
    StarAskedOn: {
      kind: 'day',
      shown: 'Star asked on',
      by: 'service',
      about: 'When the plan manager was asked what it means',
    },
    Happened: {
      kind: 'note',
      shown: 'Events that have happened',
      by: 'people',
      about:
        'One a line, as deadlines name it, with the day: The centre has opened, 2012-09-03. What waited for it is asked for a date',
    },
    FirstRunOn: {
      kind: 'day',
      shown: 'First run on',
      by: 'service',
      about: 'When the bot first asked',
    },
    LastRunOn: {
      kind: 'day',
      shown: 'Last run on',
      by: 'service',
      about: 'When the bot last asked; blank before its first run',
    },
    RatedOn: {
      kind: 'day',
      shown: 'RAG as at',
      by: 'service',
      about: 'The day on which every rating of the plan was last worked out',
    },
    Counts: {
      kind: 'note',
      hidden: true,
      by: 'service',
      about: 'How many actions have each rating and status, and the day it was counted',
    },
  },
  views: [
    allItems(['LinkTitle', 'Plan', 'PlanVersion', 'TimeZone', 'LastRunOn', 'RatedOn'], 'Title'),
  ],
} as const satisfies ListDefinition;
