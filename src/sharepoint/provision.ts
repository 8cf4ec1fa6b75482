import type { SPFI } from '@pnp/sp';
import { accessInWords, findAccess } from './access';
import { accessSteps } from './accessSteps';
import { type Column, type ListDefinition, shownName } from './columns';
import { naming } from './fault';
import { fieldXml, typeName } from './fieldXml';
import {
  findList,
  findLists,
  findSite,
  type FoundColumn,
  type FoundList,
  type FoundSite,
  MARK,
} from './found';
import { listAt } from './listAt';
import { LISTS_AND_FILES } from './lists';
import type { Step } from './steps';
import { viewSteps } from './viewSteps';
import { plansThere, withTagChoices } from './tagChoices';
import { WELCOME } from './welcome';

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
  const site = await findSite(sp);
  const all = await findLists(sp);
  const found: (FoundList | undefined)[] = [];
  for (const list of LISTS_AND_FILES) found.push(await findList(sp, list, all));
  const access = await findAccess(
    sp,
    LISTS_AND_FILES.map((list, index) => [list, found[index]] as const),
  );
  const plans = await plansThere(sp, LISTS_AND_FILES, found);
  const steps = [
    ...welcomeStep(site),
    ...LISTS_AND_FILES.flatMap((list, index) =>
      stepsFor(withTagChoices(list, plans), found[index]),
    ),
    ...accessSteps(access),
  ];
  const cannot = LISTS_AND_FILES.flatMap((list, index) => retyped(list, found[index]));
  if (check) return { did: [], todo: steps.map(({ says }) => says), cannot };
  for (const [place, { says, run, isPart }] of steps.entries()) {
    await naming(`Provisioning stopped at: ${says}`, () => run(sp));
    if (!isPart) say(says);
    else if (!steps[place + 1]?.isPart) say(partsBefore(steps, place));
  }
  const did = steps.map(({ says }) => says);
  return { did, todo: [], cannot, ...(did.length > 0 && { rights: accessInWords(access) }) };
}

/** What the site says to whoever comes to it; what people wrote there themselves stays. */
function welcomeStep({ description }: FoundSite): readonly Step[] {
  if (description.trim() !== '') return [];
  const run: Step['run'] = sp => sp.web.update({ Description: WELCOME });
  return [{ says: 'Described the site', run }];
}

/** A list just made: SharePoint gives it one view of one column. */
const FRESH: FoundList = {
  title: '',
  description: '',
  isModerated: false,
  isReadByAll: true,
  formula: '',
  isVersioned: false,
  columns: [],
  isHidden: false,
  inherits: true,
  views: new Map([['All Items', { columns: ['LinkTitle'], query: '' }]]),
};

/** All that a list lacks, in an order that works. */
function stepsFor(list: ListDefinition, found: FoundList | undefined): readonly Step[] {
  if (!found) return [makeList(list), ...fillSteps(list, FRESH).map(asPart)];
  return [...titleStep(list, found), ...settingSteps(list, found), ...fillSteps(list, found)];
}

const asPart = (step: Step): Step => ({ ...step, isPart: true });

/** `with its 26 columns and views`, of a list that was just made. */
function partsBefore(steps: readonly Step[], last: number): string {
  const made = steps.map(({ isPart }) => isPart ?? false).lastIndexOf(false, last);
  return `… with its ${last - made} columns, views and settings`;
}

/** The columns, settings of columns and views that a list lacks. */
function fillSteps(list: ListDefinition, has: FoundList): readonly Step[] {
  const columns = Object.entries(list.columns);
  const missing = columns.filter(([name]) => !has.columns.some(same(name)));
  return [
    ...(has.isVersioned ? [] : [keepVersions(list)]),
    ...missing.map(([name, column]) => addColumn(list, name, column)),
    ...columns.flatMap(([name, column]) => {
      const there = has.columns.find(same(name));
      return there ? mendColumn(list, column, there) : [];
    }),
    ...list.views.flatMap(view => viewSteps(list, view, has.views.get(view.title))),
  ];
}

const same =
  (name: string) =>
  ({ InternalName }: FoundColumn): boolean =>
    InternalName === name;

/** SharePoint's own numbers. */
const TEMPLATES = { list: 100, library: 101 };

/** The address is made from the first title, so the list is called by its path until it exists. */
function makeList(list: ListDefinition): Step {
  return {
    says: `Made the list ${list.title}`,
    run: async sp => {
      const template = list.library ? TEMPLATES.library : TEMPLATES.list;
      await sp.web.lists.add(list.path, describe(list), template, false);
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

/** A description of an earlier version is brought up to date: people's own do not end with our mark. */
function settingSteps(list: ListDefinition, found: FoundList): readonly Step[] {
  const isOurs = found.description.endsWith(MARK) && found.description !== describe(list);
  const wrong = {
    ...(isOurs && { Description: describe(list) }),
    ...(found.isModerated && { EnableModeration: false }),
    ...(!found.isReadByAll && { ReadSecurity: 1 }),
  };
  const what = Object.keys(wrong).map(name => SETTINGS[name]);
  if (what.length === 0) return [];
  const run: Step['run'] = sp => listAt(sp, list).update(wrong);
  return [{ says: `Mended the list ${found.title}: ${what.join(', ')}`, run }];
}

const SETTINGS: Readonly<Record<string, string>> = {
  Description: 'its description',
  EnableModeration: 'that rows need no approval',
  ReadSecurity: 'that readers read every row',
};

const describe = ({ about }: ListDefinition): string => `${about} ${MARK}`;

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
    ...(column.kind === 'note' && found.RichText && { RichText: false }),
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
  RichText: 'that it holds plain text',
  Choices: 'choices that were missing',
};

function missingChoices(wanted: readonly string[], { Choices = [] }: FoundColumn): string[] {
  return wanted.filter(choice => !Choices.includes(choice));
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
