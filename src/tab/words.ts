import type { Concern, Status, Through } from '../plan/action';
import type { Capacity } from '../plan/people';
import { inWords, weekdayInWords, type Day } from '../plan/day';
import type { Reference } from '../plan/plan';
import { daysInWords } from '../plan/view';
import type { Rag } from '../plan/rag';
import type { ViewName } from './views';
import { nameWords } from '../plan/words/names';
import { spoken } from '../plan/words/spoken';
import { dayInForm, numberInForm } from '../plan/words/forms';
import { Champion, Strand, champion } from '../plan/words/called';

/** `1 action`, `1,234 actions`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberInForm(count)} ${count === 1 ? one : many}`;

/** `1,234`. */
export const numbered = (count: number): string => numberInForm(count);

/** `31 Aug 2012`, where room is short. */
export const shortDay = (on: Day): string => dayInForm(on, 'short');

/** `OD Operational Delivery`; the code alone where a strand has no other name. */
export const strandInWords = ({ code, title }: { code: string; title: string }): string =>
  title === code ? code : `${code} ${title}`;

/** `ESPS 5`; the framework alone where the text gives no code. */
export const referenceInWords = ({ framework, code }: Reference): string =>
  code ? `${framework} ${code}` : framework;

/** Every word that the tab shows, in one place: British English, the word list of docs/product.md. */
export const words = spoken('words', {
  appName: 'Followthrough',
  loading: 'Loading the plan',
  loadingScreen: 'Loading',
  version: (version: string) => `Version ${version}`,
  you: (name: string) => `You are ${name}`,
  switchPerson: 'Choose who you are',
  shownAsOn: (today: Day) => `Shown as on ${weekdayInWords(today)} ${inWords(today)}`,
  tryAgain: 'Try again',
  signIn: 'Sign in',
  signInFirst: 'Sign in to see the plan',
  signInFailed: (why: string) => `That did not work: ${why}`,
  signInWhy: 'The plan is shown with your own rights in SharePoint, so it has to know who you are.',

  screens: 'Screens of the plan',
  showMore: (count: number, left: number) =>
    `Show ${numberInForm(count)} more of ${numberInForm(left)}`,
  views: {
    overview: 'Overview',
    plan: 'Plan',
    mine: 'My actions',
    heat: 'Heat map',
    people: 'People',
    health: 'Health',
    reminders: 'Reminders',
    rounds: 'Rounds and reach',
    settings: 'Settings',
    board: 'Board view',
    accessibility: 'Accessibility',
  } satisfies Record<ViewName, string>,

  failed: 'The plan could not be loaded',
  failedHow:
    'Check your connection, then try again. If it goes on, send these words to the plan manager.',
  broken: 'Something in this tab has failed',
  brokenHow: 'Nothing that was saved is lost. Load the tab again; what you had typed is kept.',
  loadAgain: 'Load the tab again',
  noPlan: 'There is no plan in this site yet',
  noPlanHow:
    'A plan manager can bring one in from the document you already have: npm run import, and the name of the file.',
  noActions: 'This plan has no actions yet',
  noActionsHow: 'They appear here as soon as a plan manager has imported or added them.',
  nothingMatches: 'No action matches',
  nothingMatchesHow: 'Change a filter, or show the whole plan again.',
  clearFilters: 'Clear filters',
  noOwn: 'No action of this plan is yours',

  rowsUnread: (count: number) => `${counted(count, 'row')} of the lists could not be read`,
  details: 'Details',
  hideDetails: 'Hide details',
  problemAt: (list: string, row: number, column: string) => `${list}, row ${row}, ${column}:`,
  stood: (value: string) => `It says “${value}”.`,

  countsLabel: 'The whole plan',
  rag: {
    Red: 'Red',
    Amber: 'Amber',
    Green: 'Green',
    Complete: 'Complete',
    'Not rated': 'Not rated',
    None: 'No rating',
  } satisfies Record<Rag | 'None', string>,

  actions: (count: number) => counted(count, 'action'),
  ragFilter: 'RAG',
  status: 'Status',
  tableOf: (title: string) => `Actions of ${title}`,
  tableKeys:
    'Arrow keys go from cell to cell, Home and End along a row, with Ctrl to the first and last row. Enter opens an action, orders by the name of a column, and goes to the button of a heading; Escape comes back from it.',
  columns: {
    ref: 'Ref',
    action: 'Action',
    owner: 'Owner',
    due: 'Due',
    rag: 'RAG',
    latest: 'Latest update',
    status: 'Status',
    forecast: 'Forecast',
  },
  champion: (name: string) => `${Champion} ${name}`,
  notWritten: 'Not yet written',
  noOwner: 'No owner',
  noDate: 'No date',
  dueOn: (written: string, date: Day) => `${written} (${inWords(date)})`,
  dueFrom: (written: string, date: Day) => `${written} (from ${inWords(date)})`,
  forecastIs: (forecast: Day) => `Forecast: ${inWords(forecast)}`,
  due: (written: string) => `due ${written}`,
  noUpdate: 'No update yet',
  bareStatus: (status: Status) => `Status: ${nameWords.statuses[status]}`,
  noChangeSaid: 'No change',
  noWords: 'Updated without words',
  open: (ref: string, text: string) => `${ref}: ${text}`,

  close: 'Close',
  notFound: (ref: string) => `${ref} is not in this plan`,
  notFoundHow: 'It may be gone, or not for you to see.',
  facts: {
    title: 'Facts',
    strand: Strand,
    objective: 'Objective',
    references: 'References',
    status: 'Status',
    owner: 'Owner',
    due: 'Due',
    dueFirst: 'Due as first written',
    dueMoved: 'Date changes',
    wanted: 'Asked for',
    given: 'RAG by hand',
    links: 'Same as',
    outcome: 'What is different',
    supersededBy: 'Superseded by',
    transferredTo: 'Transferred to',
    snoozedUntil: 'Snoozed until',
    forecast: 'Forecast',
    concern: 'The owner says',
    completedOn: 'Completed on',
    reviewOn: 'Next review',
    asked: 'Waiting for an answer',
    steps: 'Steps',
    tags: 'Tags',
  },
  ownerAndDue: (owner: string, due: string, daysLeft: number | undefined) =>
    `${owner || 'No owner'}, due ${due}${daysLeft === undefined ? '' : ` (${daysInWords(daysLeft)})`}`,
  asWritten: (text: string) => `${text} (as written)`,
  nobodyMatches: (text: string) => `${text} (nobody is matched to it yet)`,
  askedSince: (since: Day, times: number) =>
    `asked ${times === 1 ? 'once' : `${times} times`} since ${inWords(since)}`,

  updates: 'Updates',
  through: {
    card: 'on a card',
    chat: 'in chat',
    tab: 'in the tab',
    list: 'in the list',
    import: 'on import',
  } satisfies Record<Through, string>,
  onBehalfOf: (by: string, whom: string) => `${by} for ${whom}`,

  form: {
    title: 'Your update',
    as: {
      owner: 'You answer for this action.',
      deputy: 'You answer for it as deputy.',
      champion: `You may update it as ${champion}.`,
      'plan manager': 'You may update it as plan manager.',
    } satisfies Record<Capacity, string>,
    text: 'How is it going?',
    status: 'Status',
    forecast: 'When do you now expect to finish?',
    forecastHint: (due: string) => `The due date, ${due}, stays as agreed.`,
    forecastHintNoDate: 'A forecast never moves the due date.',
    concern: 'Is it on course?',
    concerns: {
      none: 'On course',
      'at risk': 'At risk',
      'off track': 'Off track',
    } satisfies Record<Concern | 'none', string>,
    different: 'What is different for people because of this? Say it in your update.',
    noNames: 'What you write becomes part of the plan. Please name no individuals.',
    closed: (status: Status) =>
      `This action is ${nameWords.statusesWithin[status]}. You can still add words to it.`,
    save: 'Save',
    saving: 'Saving',
    noChange: 'No change',
    noChangeWhy: 'Nothing to add: say that it is as it was',
    discard: 'Discard',
    kept: 'What you had typed is still here.',
  },
  mayNot: (who: string) => `This action can be updated by ${who}.`,
  ownersDeputy: (name: string) => `${name} (deputy)`,
  strandsChampion: (name: string) => `${name} (${champion})`,
  planManager: (name: string) => `${name} (plan manager)`,
  aPlanManager: 'a plan manager',

  saved: 'Saved.',
  savedForecast: (forecast: Day, due: string, whom: string) =>
    `Saved. You expect ${inWords(forecast)}. ${due} stays until ${whom} agrees to move it.`,
  theChampion: `the ${champion}`,
  again: 'This update was saved before; it is not there twice.',
  differs:
    'An earlier version of this update was saved already. Save these words as a further update?',
  saveFurther: 'Save as a further update',
  gone: 'This action is not there any more, or not yours to update. Your words are still here.',
  nowClosed: (status: Status, by: string | undefined) =>
    `This action has become ${nameWords.statusesWithin[status]}${by ? ` (${by})` : ''}. Your words are still here; leave the status as it is to add them.`,
  changed: 'Somebody changed this action meanwhile. Your words are still here.',
  mine: 'Yours',
  theirs: 'In the plan now',
  saveMine: 'Save mine',
  takeTheirs: 'Keep what is in the plan',
  lastSaid: 'Last said',
  nothing: 'Nothing',

  trouble: {
    offline: 'The service cannot be reached. Check your connection, then try again.',
    signedOut: 'Your sign-in has ended. Load the tab again to sign in.',
    mayNot: 'You have no right to do this.',
    busy: (seconds: number | undefined) =>
      seconds
        ? `The service is busy. Try again in ${counted(seconds, 'second')}.`
        : 'The service is busy. Try again in a minute.',
    failed: (status: number) => `The service answered ${status}. Try again in a minute.`,
    odd: 'The service gave an answer that the tab does not understand. Load the tab again.',
    noSettings: 'The tab could not read its settings from the service.',
  },
});
