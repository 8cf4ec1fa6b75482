import { type Action, isOpen } from '../../../src/plan/action';
import { addDays, day } from '../../../src/plan/day';
import type { DraftAction } from '../../../src/plan/draft';
import { dueDate, readDue } from '../../../src/plan/due';
import { aDraftAction } from '../../sharepoint/draft';

const TODAY = day('2012-08-03');

/** Of so many actions, one in ten is open: a plan that has run for years. */
const OPEN_OF = 10;
const OWNERS = ['DS', 'EU', 'Nobody'];
const DUES = ['Jul-12', 'Aug-12', 'TBC', 'Dec-12', 'Ongoing'];

/** Actions with every kind of deadline, owner and age of the last word; the open ones lie all over the list. */
export function actionsOf(count: number): readonly DraftAction[] {
  return Array.from({ length: count }, (_, index) => {
    const isOpenOne = index % OPEN_OF === 0;
    const turn = Math.floor(index / OPEN_OF);
    const owner = OWNERS[turn % OWNERS.length] ?? '';
    return aDraftAction({
      ...{ ref: `OD8-${index + 1}`, number: index + 1, owner, ownerAsWritten: owner, steps: [] },
      due: readDue(isOpenOne ? (DUES[turn % DUES.length] ?? '') : 'Jul-12'),
      status: isOpenOne ? 'In progress' : 'Complete',
      updates: index % 7 === 0 ? [] : [{ on: saidOn(turn, isOpenOne), text: 'Met.' }],
    });
  });
}

/** The last open action that DS owns. */
export function lastOfDs(count: number): string {
  const every = OPEN_OF * OWNERS.length;
  return `OD8-${Math.floor((count - 1) / every) * every + 1}`;
}

const saidOn = (turn: number, isOpenOne: boolean) =>
  isOpenOne ? addDays(TODAY, -((turn % 40) + 1)) : day('2011-06-13');

type Test = (action: Action) => boolean;

const openAnd =
  (test: Test): Test =>
  action =>
    isOpen(action) && test(action);
const due = (action: Action): string => dueDate(action.due) ?? '9999';
const said = (action: Action): string => action.lastSaid?.on ?? '';

/** What each view is for, in the words of the plan rather than of SharePoint. */
const SHOWS: Readonly<Record<string, Test>> = {
  'All Items': () => true,
  'My actions': openAnd(({ owner }) => owner.id === 'id-eu'),
  'Due in 30 days': openAnd(one => due(one) >= TODAY && due(one) <= addDays(TODAY, 30)),
  Late: openAnd(one => due(one) < TODAY),
  Red: ({ stored }) => stored?.rag === 'Red',
  'No update in 28 days': openAnd(one => said(one) < addDays(TODAY, -28)),
  'No date': openAnd(one => ['unset', 'event', 'unreadable'].includes(one.due.kind)),
  'Awaiting an owner': openAnd(({ owner }) => owner.id === undefined),
  'Recently changed': one => said(one) >= addDays(TODAY, -14),
  'Complete this quarter': ({ completedOn }) =>
    completedOn !== undefined && completedOn >= addDays(TODAY, -92),
  'By strand': () => true,
  'By owner': isOpen,
};

export const GROUPED = [
  ['By strand', 'Strand'],
  ['By owner', 'OwnerAsWritten'],
] as const;

/** The views that are not grouped. */
export const PLAIN = Object.keys(SHOWS).filter(title => !title.startsWith('By '));

/** The refs that a view should show, in the order of the alphabet. */
export function expectedIn(title: string, actions: readonly Action[]): readonly string[] {
  return actions
    .filter(SHOWS[title] ?? (() => false))
    .map(({ ref }) => ref)
    .sort();
}
