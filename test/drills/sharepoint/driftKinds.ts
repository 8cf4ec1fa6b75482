import type { SPFI } from '@pnp/sp';
import type { Column, ListDefinition } from '../../../src/sharepoint/columns';
import { shownName } from '../../../src/sharepoint/columns';
import { typeName } from '../../../src/sharepoint/fieldXml';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { OBJECTIVES, STRANDS } from '../../../src/sharepoint/lists/outline';
import { PEOPLE } from '../../../src/sharepoint/lists/people';
import { PLANS } from '../../../src/sharepoint/lists/plans';
import { UPDATES } from '../../../src/sharepoint/lists/updates';

/**
 * Something that a manager does to the lists. `isVital`: nobody can know which row is what any more, so
 * that saying so is enough. `isLeft`: only a person can mend it.
 */
export type Drift = {
  name: string;
  happens: (sp: SPFI) => Promise<unknown>;
  isVital?: boolean;
  isLeft?: boolean;
};

const LISTS: readonly ListDefinition[] = [PLANS, STRANDS, OBJECTIVES, ACTIONS, UPDATES, PEOPLE];

/** Columns without which nobody knows which plan or action a row is about, or what was said by whom. */
const VITAL = [
  ...['Plan', 'Ref', 'PlanRef', 'PlanCode', 'PlanPerson', 'ClientKey', 'Code', 'Text'],
  ...['SaidBy', 'SaidOn', 'AsWritten', 'Account', 'OwnerAsWritten', 'OwnerAccount', 'Status'],
  ...['DueAsWritten', 'ChampionInitials', 'Roles', 'DeputyFor'],
];

/** Every drift there is. */
export function driftsOf(): readonly Drift[] {
  return [
    ...LISTS.flatMap(list =>
      Object.entries(list.columns).flatMap(([name, column]) => columnDrifts(list, name, column)),
    ),
    ...LISTS.flatMap(listDrifts),
  ];
}

const field = (sp: SPFI, list: ListDefinition, name: string) =>
  listAt(sp, list).fields.getByInternalNameOrTitle(name);

const made = (sp: SPFI, list: ListDefinition, xml: string) =>
  listAt(sp, list).fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });

function columnDrifts(list: ListDefinition, name: string, column: Column): readonly Drift[] {
  const what = `${list.title}, ${name}`;
  const isVital = VITAL.includes(name);
  const shown = shownName(name, column);
  const other = typeName(column) === 'Number' ? 'Text' : 'Number';
  const remove = (sp: SPFI) => field(sp, list, name).delete();
  return [
    { name: `${what} deleted`, happens: remove, isVital },
    {
      name: `${what} renamed`,
      happens: sp => field(sp, list, name).update({ Title: 'Something else' }),
    },
    {
      name: `${what} made required`,
      happens: sp => field(sp, list, name).update({ Required: true }),
    },
    {
      name: `${what} retyped`,
      isVital: true,
      isLeft: true,
      happens: async sp => {
        await remove(sp);
        await made(sp, list, `<Field Type="${other}" Name="${name}" DisplayName="${shown}" />`);
      },
    },
    {
      name: `${what} made again under its name`,
      isVital,
      happens: async sp => {
        await remove(sp);
        await made(sp, list, `<Field Type="Text" Name="${name}0" DisplayName="${shown}" />`);
      },
    },
    ...((column.indexed ?? column.unique)
      ? [
          {
            name: `${what} without its index`,
            happens: (sp: SPFI) =>
              field(sp, list, name).update({ EnforceUniqueValues: false, Indexed: false }),
          },
        ]
      : []),
    // A column that takes any words misses no choice (decision 035).
    ...('choices' in column && !column.fillIn && column.choices.length > 1
      ? [
          {
            name: `${what} without a choice`,
            happens: (sp: SPFI) =>
              field(sp, list, name).update({ Choices: [...column.choices.slice(1)] }),
          },
        ]
      : []),
  ];
}

function listDrifts(list: ListDefinition): readonly Drift[] {
  const set = (cells: Record<string, unknown>) => (sp: SPFI) => listAt(sp, list).update(cells);
  const { title } = list;
  return [
    { name: `${title} hidden`, happens: set({ Hidden: true }) },
    { name: `${title} renamed`, happens: set({ Title: 'Our own' }) },
    { name: `${title} without versions`, happens: set({ EnableVersioning: false }) },
    { name: `${title} with approval`, happens: set({ EnableModeration: true }) },
    { name: `${title} read by who added`, happens: set({ ReadSecurity: 2 }) },
    { name: `${title} deleted`, happens: sp => listAt(sp, list).recycle(), isVital: true },
    {
      name: `${title} with a required column`,
      happens: sp =>
        made(sp, list, '<Field Type="Text" Name="Budget" DisplayName="Budget" Required="TRUE" />'),
    },
    ...list.views.map(view => ({
      name: `${title} without ${view.title}`,
      happens: (sp: SPFI) => listAt(sp, list).views.getByTitle(view.title).delete(),
    })),
  ];
}
