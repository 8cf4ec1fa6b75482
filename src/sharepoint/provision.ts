import type { SPFI } from '@pnp/sp';
import { accessInWords, findAccess } from './access';
import { accessSteps } from './accessSteps';
import { viewQuery } from './caml';
import { type Column, type ListDefinition, shownName, type View } from './columns';
import { naming } from './fault';
import { fieldXml, typeName } from './fieldXml';
import {
  findList,
  findLists,
  refuseChannelSite,
  type FoundColumn,
  type FoundList,
  MARK,
} from './found';
import { listAt } from './listAt';
import { LISTS } from './lists';
import type { Step } from './steps';

/** What provisioning did, would do, and cannot do by itself, in sentences. */
export type Provisioned = {
  did: readonly string[];
  todo: readonly string[]; // only when asked to check
  cannot: readonly string[]; // with what a person can do about it
  rights?: readonly string[]; // who may do what now, where something was done
};

export type ProvisionOptions = {
  check?: boolean; // only say what is missing; changes nothing
  say?: (sentence: string) => void; // told of each step as it is done
};

/**
 * Makes the site hold our lists: what is missing is added, what people changed on purpose stays,
 * nothing is ever deleted. Safe to repeat, also after it failed half-way. Needs the rights of a site
 * owner. Throws a sentence, before anything is changed, where a list of that name is not
 * ours, or the site is a channel's.
 */
export async function provision(sp: SPFI, options: ProvisionOptions = {}): Promise<Provisioned> {
  const { check = false, say = () => {} } = options;
  await refuseChannelSite(sp);
  const all = await findLists(sp);
  const found: (FoundList | undefined)[] = [];
  for (const list of LISTS) found.push(await findList(sp, list, all));
  const access = await findAccess(
    sp,
    LISTS.map((list, index) => [list, found[index]] as const),
  );
  const steps = [
    ...LISTS.flatMap((list, index) => stepsFor(list, found[index])),
    ...accessSteps(access),
  ];
  const cannot = LISTS.flatMap((list, index) => retyped(list, found[index]));
  if (check) return { did: [], todo: steps.map(({ says }) => says), cannot };
  for (const { says, run } of steps) {
    await naming(`Provisioning stopped at: ${says}`, () => run(sp));
    say(says);
  }
  const did = steps.map(({ says }) => says);
  return { did, todo: [], cannot, ...(did.length > 0 && { rights: accessInWords(access) }) };
}

/** A list just made: SharePoint gives it one view of one column. */
const FRESH: FoundList = {
  title: '',
  isVersioned: false,
  columns: [],
  isHidden: false,
  inherits: true,
  views: new Map([['All Items', { columns: ['LinkTitle'], query: '' }]]),
};

/** All that a list lacks, in an order that works. */
function stepsFor(list: ListDefinition, found: FoundList | undefined): readonly Step[] {
  const columns = Object.entries(list.columns);
  const has = found ?? FRESH;
  const missing = columns.filter(([name]) => !has.columns.some(same(name)));
  return [
    ...(found ? titleStep(list, found) : [makeList(list)]),
    ...(has.isVersioned ? [] : [keepVersions(list)]),
    ...missing.map(([name, column]) => addColumn(list, name, column)),
    ...columns.flatMap(([name, column]) => {
      const there = has.columns.find(same(name));
      return there ? mendColumn(list, column, there) : [];
    }),
    ...list.views.flatMap(view => viewSteps(list, view, has.views.get(view.title)?.columns)),
  ];
}

const same =
  (name: string) =>
  ({ InternalName }: FoundColumn): boolean =>
    InternalName === name;

/** The address is made from the first title, so the list is called by its path until it exists. */
function makeList(list: ListDefinition): Step {
  return {
    says: `Made the list ${list.title}`,
    run: async sp => {
      await sp.web.lists.add(list.path, `${list.about} ${MARK}`, 100, false);
      if (list.path !== list.title) await listAt(sp, list).update({ Title: list.title });
    },
  };
}

/** Cut off between making a list and giving it its title, the path is still its title. */
function titleStep(list: ListDefinition, { title }: FoundList): readonly Step[] {
  if (title !== list.path || title === list.title) return [];
  return [
    {
      says: `Gave the list ${list.title} its title`,
      run: sp => listAt(sp, list).update({ Title: list.title }),
    },
  ];
}

function keepVersions(list: ListDefinition): Step {
  return {
    says: `Switched versions on in ${list.title}`,
    run: sp => listAt(sp, list).update({ EnableVersioning: true, MajorVersionLimit: 500 }),
  };
}

/** The name is kept as it is given: AddFieldInternalNameHint. */
const KEEP_NAME = 8;

function addColumn(list: ListDefinition, name: string, column: Column): Step {
  return {
    says: `Added the column “${shownName(name, column)}” to ${list.title}`,
    run: sp =>
      listAt(sp, list).fields.createFieldAsXml({
        SchemaXml: fieldXml(name, column),
        Options: KEEP_NAME,
      }),
  };
}

/** An index lost, a column made required, a choice taken away. What a choice was added stays. */
function mendColumn(list: ListDefinition, column: Column, found: FoundColumn): readonly Step[] {
  const isIndexed = column.indexed ?? column.unique ?? false;
  const lost = 'choices' in column ? missingChoices(column.choices, found) : [];
  const wrong: Record<string, unknown> = {
    ...(isIndexed && !found.Indexed && { Indexed: true }),
    ...(column.unique && !found.EnforceUniqueValues && { EnforceUniqueValues: true }),
    ...(found.Required && { Required: false }),
    ...(lost.length > 0 && { Choices: [...(found.Choices ?? []), ...lost] }),
  };
  if (Object.keys(wrong).length === 0 || found.TypeAsString !== typeName(column)) return [];
  const what = Object.keys(wrong).map(name => MENDED[name]);
  return [
    {
      says: `Mended the column “${found.Title}” of ${list.title}: ${what.join(', ')}`,
      run: sp => listAt(sp, list).fields.getByInternalNameOrTitle(found.InternalName).update(wrong),
    },
  ];
}

const MENDED: Readonly<Record<string, string>> = {
  Indexed: 'its index',
  EnforceUniqueValues: 'that no value comes twice',
  Required: 'that it may be blank',
  Choices: 'choices that were missing',
};

function missingChoices(wanted: readonly string[], { Choices = [] }: FoundColumn): string[] {
  return wanted.filter(choice => !Choices.includes(choice));
}

/** A view that exists is its owners' to change; only one that still has its first column is filled. */
function viewSteps(
  list: ListDefinition,
  view: View,
  columns: readonly string[] | undefined,
): readonly Step[] {
  if (columns && columns.length > 1) return [];
  const settings = { ViewQuery: viewQuery(view), RowLimit: 100 };
  return [
    {
      says: `${columns ? 'Filled' : 'Made'} the view “${view.title}” of ${list.title}`,
      run: async sp => {
        const { views } = listAt(sp, list);
        const made = views.getByTitle(view.title);
        await (columns ? made.update(settings) : views.add(view.title, false, settings));
        await made.fields.removeAll();
        for (const column of view.columns) await made.fields.add(column);
      },
    },
  ];
}

/** Columns whose type was changed: their values would be lost by changing it back here. */
function retyped(list: ListDefinition, found: FoundList | undefined): readonly string[] {
  return Object.entries(list.columns).flatMap(([name, column]) => {
    const there = found?.columns.find(same(name));
    if (!there || there.TypeAsString === typeName(column)) return [];
    return [
      `The column “${there.Title}” of ${list.title} is of type ${there.TypeAsString}, not ` +
        `${typeName(column)}: change it back in the list settings.`,
    ];
  });
}
