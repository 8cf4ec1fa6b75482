import { BOARD_AS_WRITTEN } from '../../plan/board';
import { MONTH_MEANINGS } from '../../plan/due';
import { MEANING_AS_WRITTEN } from '../../plan/glossary';
import { ASKING_DAYS, type FactGroup, type FactName } from '../../plan/settings/facts';
import type { PersonName } from '../../plan/settings/person';
import { ASKING_SWITCH, type StrandName } from '../../plan/settings/strand';
import { ALL_COUNT, FRAMEWORK_AS_WRITTEN, ONLY_UNDER_AS_WRITTEN } from '../../plan/tagLines';
import { Champion, champion, Strand, strand } from '../../plan/words/called';
import { spoken } from '../../plan/words/spoken';

/** How one setting is called and filled in. */
export type FieldWords = {
  label: string;
  hint?: string;
  kind?: 'line' | 'lines' | 'choice' | 'count'; // a line unless given
  options?: readonly string[]; // of a choice; of a line what is offered while one types
  none?: string; // shown where it is empty
};

const days = (label: string, hint?: string): FieldWords => ({
  label: `${label}, days`,
  kind: 'count',
  ...(hint && { hint }),
});

/** The settings of a plan. */
export const factWords: Readonly<Record<FactName, FieldWords>> = spoken('facts', {
  title: { label: 'Title' },
  version: { label: 'Version' },
  timeZone: {
    label: 'Time zone',
    hint: 'Such as Europe/London.',
    options: ['Europe/London', 'Europe/Dublin', 'Europe/Jersey', 'Europe/Isle_of_Man'],
  },
  monthMeans: {
    label: 'A bare month means its',
    kind: 'choice',
    options: MONTH_MEANINGS,
    hint: 'Which day Aug-12 is. New dates are read so; agreed dates stay.',
  },
  standIn: {
    label: 'Stand-in',
    hint: `Who takes the ${champion}’s part where the ${champion} is the owner: a name that the plan knows.`,
    none: 'The plan manager',
  },
  starMeans: { label: 'A star beside a date means', none: 'Nobody has said yet' },
  dueSoonDays: days('Due soon', 'Amber when due within these days and not answered.'),
  unansweredDays: days('Unanswered', 'After an ask, how long until no answer counts.'),
  staleDays: days('Stale', 'Not rated after these days without an update.'),
  forecastLateMonths: {
    label: 'Forecast late, months',
    kind: 'count',
    hint: 'Red when the forecast is more than these months after due.',
  },
  leadDays: { label: 'Ask before due, days', hint: 'Such as 28, 7, 0; 0 is the day itself.' },
  lateEveryDays: days('Ask again when late, every'),
  weekday: { label: 'Digests are sent on', kind: 'choice', options: ASKING_DAYS },
  hour: { label: 'At the hour', kind: 'count', hint: '0 to 23, in the plan’s time zone.' },
  mostAsks: {
    label: 'Most asks',
    kind: 'count',
    hint: 'Without an answer to these, the plan manager picks it up.',
  },
  lateToChampionDays: days('Tell a second person when late', `Then the ${champion} is told too.`),
  boards: {
    label: 'Boards and their paper deadlines',
    kind: 'lines',
    hint: `One a line: ${BOARD_AS_WRITTEN}.`,
    none: 'No Board is set: no round opens.',
  },
  roundDays: {
    label: 'A round opens, working days before the papers',
    kind: 'count',
  },
  reviewEveryMonths: {
    label: 'Actions without an end are reviewed every, months',
    kind: 'count',
  },
  happened: {
    label: 'Events that have happened',
    kind: 'lines',
    hint: 'One a line, as deadlines name it, with the day: The centre has opened, 3 September 2012. Whoever has an action that waited for it is asked for a date.',
    none: 'None yet',
  },
  championWord: {
    label: 'A champion is called',
    hint: 'Who leads a strand, such as strand lead. Empty: champion.',
    none: 'champion',
  },
  championsWord: {
    label: 'Several of them',
    hint: 'Empty: the word with an s.',
    none: 'The word with an s',
  },
  strandWord: {
    label: 'A strand is called',
    hint: 'A heading of the plan, such as theme. Empty: strand.',
    none: 'strand',
  },
  strandsWord: {
    label: 'Several of those',
    hint: 'Empty: the word with an s.',
    none: 'The word with an s',
  },
  glossary: {
    label: 'Acronyms and what they mean',
    kind: 'lines',
    hint: `One a line: ${MEANING_AS_WRITTEN}.`,
    none: 'None of its own: those that we know are explained all the same',
  },
  characteristics: {
    label: 'Characteristics',
    kind: 'lines',
    hint: 'One a line, in the order in which they are shown. Empty: those of the Equality Act 2010.',
  },
  aims: {
    label: 'Aims of the duty',
    kind: 'lines',
    hint: 'One a line. Empty: those of the Equality Act 2010.',
  },
  onlyUnder: {
    label: 'Counts only under',
    kind: 'lines',
    hint: `What the duty names under some aims alone, one a line: ${ONLY_UNDER_AS_WRITTEN}. Write “${ALL_COUNT}” where everything counts under every aim.`,
  },
  priorities: {
    label: 'Priorities of the organisation',
    kind: 'lines',
    hint: 'One a line. Empty: everybody writes their own.',
    none: 'Written freely',
  },
  frameworks: {
    label: 'Frameworks',
    kind: 'lines',
    hint: `One a line, with its first and last code where it is numbered: ${FRAMEWORK_AS_WRITTEN}. Empty: those that the objectives name.`,
    none: 'Those that the objectives name',
  },
  holidays: {
    label: 'Bank holidays',
    kind: 'lines',
    hint: 'One a line: 25 December 2026. Nothing is sent on them; what falls on one moves to the working day before.',
  },
});

/** The settings of a strand. */
export const strandWords: Readonly<Record<StrandName, FieldWords>> = spoken('strands', {
  title: { label: 'Title' },
  champion: {
    label: `${Champion}`,
    hint: 'A name or initials that the plan knows; Vacant: the plan manager covers until there is one.',
  },
  leadDays: {
    label: 'Ask before due, days',
    hint: 'Such as 14, 0. Empty: as the plan.',
    none: 'As the plan',
  },
  lateEveryDays: {
    label: 'Ask again when late, every, days',
    kind: 'count',
    hint: 'Empty: as the plan.',
    none: 'As the plan',
  },
  asking: { label: 'Asking', kind: 'choice', options: ASKING_SWITCH },
});

/** The settings of somebody whom the plan knows. */
export const personWords: Readonly<Record<PersonName, FieldWords>> = spoken('persons', {
  name: { label: 'Name' },
  asWritten: {
    label: 'As the plan writes them',
    kind: 'lines',
    hint: 'One a line: initials, a rank, a role. The first is shown.',
  },
  roles: {
    label: 'Roles',
    kind: 'lines',
    hint: 'plan manager, reader: one a line. Owners and those who lead need none.',
    none: 'None',
  },
  deputyFor: {
    label: 'Deputy for',
    kind: 'lines',
    hint: 'Whom they may answer for, as the plan writes them, one a line.',
    none: 'Nobody',
  },
  awayUntil: {
    label: 'Away until',
    hint: 'The day on which they are back: 31/12/2012. Empty: not away. Nobody says why.',
    none: 'Not away',
  },
  askInstead: {
    label: 'Ask instead while away',
    hint: 'As the plan writes them.',
    none: 'Nobody',
  },
});

/** What is said above the settings of a group; nothing of some. */
const abouts: Partial<Record<FactGroup, string>> = {
  rag: 'RAG is worked out every day by these numbers, and every report prints them.',
  asking: `Each ${strand} can have its own rule below, and an action in its panel. Under Reminders other numbers can be tried first.`,
  words: 'What this plan calls those who lead, and its headings: in the tab, on cards and in chat.',
  glossary:
    'Explained wherever they stand in the texts of the plan, and listed under Accessibility.',
  tags: 'What actions can be tagged with, and what the heat map and the coverage count. A tag that is taken away here stays on the actions that bear it.',
};

/** Words of the settings screen and of every form of settings. */
export const settingWords = spoken('settings', {
  groups: {
    plan: 'The plan',
    rag: 'RAG rule',
    asking: 'When the bot asks',
    boards: 'Boards, reviews and events',
    holidays: 'Bank holidays',
    words: 'Words',
    glossary: 'Glossary',
    tags: 'Tags and frameworks',
  } satisfies Record<FactGroup, string>,
  abouts,
  strand: (title: string) => `${Strand} ${title}`,
  service: 'Kept by the service',
  change: 'Change',
  changeOf: (title: string) => `Change: ${title}`,
  save: 'Save',
  saving: 'Saving',
  cancel: 'Cancel',
  saved: 'Saved.',
  undo: 'Undo',
  takenBack: 'Taken back: it is as it was before.',
  again: 'Try again',
  none: 'None',
  lines: (count: number) => `${count} lines: show them`,
  fault: (value: string, sentence: string) =>
    value.trim() !== '' && value.length <= 40 && !value.includes('\n')
      ? `“${value}”: ${sentence}`
      : sentence,
  faults: (labels: readonly string[]) =>
    `Nothing was saved yet. Please look at: ${labels.join('; ')}.`,
  changed: 'Somebody else changed this meanwhile. Nothing was saved yet.',
  mine: 'What you wrote',
  theirs: 'As it is now',
  saveMine: 'Save mine',
  takeTheirs: 'Take theirs',
});
