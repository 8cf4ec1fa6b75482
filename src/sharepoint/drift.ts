import type { Access } from './access';
import { accessSteps } from './accessSteps';
import { plainXml, viewQuery } from './caml';
import { type Column, type ListDefinition, shownName } from './columns';
import { typeName } from './fieldXml';
import { pastOf } from './pastViews';
import type { FoundColumn, FoundList } from './found';

/**
 * Something in the lists that is not as it was made. A `fault` takes something away from the product
 * until it is mended; a `note` is a choice of the site's people that it lives with.
 */
export type Finding = {
  level: 'fault' | 'note';
  list: string; // as the site calls it; '' for the site itself
  says: string;
  mend: string; // what to do, as a sentence
};

const PROVISION = 'Run npm run provision.';
const NOTHING = 'Nothing needs doing.';

/** How a list differs from how it is made. `found` undefined: it is not there. Pure. */
export function driftOf(list: ListDefinition, found: FoundList | undefined): readonly Finding[] {
  if (!found) {
    return [
      {
        level: 'fault',
        list: list.title,
        says: `The list ${list.title} is not there.`,
        mend: `If it was deleted, restore it from the site’s recycle bin. ${PROVISION}`,
      },
    ];
  }
  const tell = finder(found.title);
  return [
    ...listDrift(list, found, tell),
    ...Object.entries(list.columns).flatMap(([name, column]) =>
      columnDrift(shownName(name, column), column, nameSake(name, column, found), tell),
    ),
    ...addedDrift(list, found, tell),
    ...viewDrift(list, found, tell),
  ];
}

/** How the rights differ from how they are made, on the site and on the lists that are there. Pure. */
export function accessDrift(access: Access, lists: readonly ListDefinition[]): readonly Finding[] {
  return accessSteps(access, lists).map(({ says }) => ({
    level: 'fault',
    list: '',
    says: `Rights are not as they were made. Provisioning would say: ${says}.`,
    mend: PROVISION,
  }));
}

type Tell = (level: Finding['level'], says: string, mend: string) => Finding;
const finder =
  (list: string): Tell =>
  (level, says, mend) => ({ level, list, says, mend });

function listDrift(list: ListDefinition, found: FoundList, tell: Tell): readonly Finding[] {
  const { title, isVersioned, isHidden, isModerated, isReadByAll, formula } = found;
  const said = [
    !isVersioned && `The list ${title} keeps no versions: edits are nobody’s.`,
    isModerated && `New rows of ${title} wait for approval: readers do not see them.`,
    !isReadByAll && `Of ${title}, people read only the rows that they added themselves.`,
  ];
  return [
    ...(title === list.title
      ? []
      : [tell('note', `The list ${list.title} is now called ${title}.`, NOTHING)]),
    ...(isHidden
      ? [tell('note', `The list ${title} is hidden from people.`, 'Show it in its settings.')]
      : []),
    ...said.flatMap(says => (says ? [tell('fault', says, PROVISION)] : [])),
    ...(formula === ''
      ? []
      : [
          tell(
            'fault',
            `The list ${title} refuses rows that do not fit a formula, those of the product too: ${formula}`,
            'Take the formula away in the list’s validation settings, or make every row fit it.',
          ),
        ]),
  ];
}

type Sake = { found: FoundColumn | undefined; imposter: FoundColumn | undefined };

function nameSake(name: string, column: Column, { columns }: FoundList): Sake {
  const shown = shownName(name, column);
  return {
    found: columns.find(({ InternalName }) => InternalName === name),
    imposter: columns.find(({ Title, InternalName }) => Title === shown && InternalName !== name),
  };
}

function columnDrift(
  shown: string,
  column: Column,
  { found, imposter }: Sake,
  tell: Tell,
): readonly Finding[] {
  if (!found) {
    const instead = imposter
      ? ` Another of that name was made (${imposter.InternalName}), which the product does not read.`
      : '';
    return [
      tell(
        'fault',
        `The column “${shown}” was deleted: it reads as blank, and what goes into it is kept only in the update.${instead}`,
        `${PROVISION} It is added again, blank${imposter ? '; copy the values over, then delete the other one' : ''}.`,
      ),
    ];
  }
  if (found.TypeAsString !== typeName(column)) {
    return [
      tell(
        'fault',
        `The column “${found.Title}” is of type ${found.TypeAsString}, not ${typeName(column)}: values of the wrong kind read as blank.`,
        `Change its type back to ${typeName(column)} in the list settings.`,
      ),
    ];
  }
  return [
    ...(found.Title === shown
      ? []
      : [tell('note', `The column “${shown}” is now called “${found.Title}”.`, NOTHING)]),
    ...settingDrift(column, found, tell),
  ];
}

function settingDrift(column: Column, found: FoundColumn, tell: Tell): readonly Finding[] {
  const called = `The column “${found.Title}”`;
  const lost =
    'choices' in column && !column.fillIn // one that takes any words misses nothing
      ? column.choices.filter(choice => !(found.Choices ?? []).includes(choice))
      : [];
  const isIndexed = column.indexed ?? column.unique;
  const said = [
    found.Required && `${called} must be filled in: forms refuse rows without it.`,
    isIndexed && !found.Indexed && `${called} has lost its index: its views end at 5,000 rows.`,
    column.unique &&
      !found.EnforceUniqueValues &&
      `${called} takes a value twice: rows may be added twice.`,
    column.kind === 'note' &&
      found.RichText &&
      `${called} holds formatted text: its words are read with signs between them.`,
    lost.length > 0 &&
      `${called} has lost ${lost.length === 1 ? 'the choice' : 'the choices'} ${lost.join(', ')}.`,
  ];
  const refusing = found.ValidationFormula
    ? [
        tell(
          'fault',
          `${called} refuses what does not fit a formula: ${found.ValidationFormula}`,
          'Take the formula away in the column’s settings, or make every row fit it.',
        ),
      ]
    : [];
  return [...said.flatMap(says => (says ? [tell('fault', says, PROVISION)] : [])), ...refusing];
}

/** Columns that people added and made required: the product cannot know what to put there. */
function addedDrift(list: ListDefinition, found: FoundList, tell: Tell): readonly Finding[] {
  return found.columns
    .filter(
      ({ Required, InternalName, CanBeDeleted }) =>
        Required && CanBeDeleted && !(InternalName in list.columns),
    )
    .map(({ Title }) =>
      tell(
        'note',
        `The column “${Title}” was added and must be filled in: rows that the product adds leave it blank.`,
        'Let it be blank, or give it a default.',
      ),
    );
}

function viewDrift(list: ListDefinition, found: FoundList, tell: Tell): readonly Finding[] {
  return list.views.flatMap(view => {
    const there = found.views.get(view.title);
    if (!there) return [tell('fault', `The view “${view.title}” is not there.`, PROVISION)];
    const past = pastOf(list.path, view.title, there);
    if (past.query || past.columns)
      return [tell('note', `The view “${view.title}” is of an earlier version.`, PROVISION)];
    if (plainXml(there.query) === plainXml(viewQuery(view))) return [];
    return [
      tell(
        'note',
        `The view “${view.title}” asks something else than it was made for.`,
        `To have it as it was, delete it. ${PROVISION}`,
      ),
    ];
  });
}
