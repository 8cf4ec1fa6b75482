import type { SPFI } from '@pnp/sp';
import type { ListDefinition } from './columns';
import { naming } from './fault';
import { addressOf, listAt } from './listAt';
import { PLAN } from './lists/keys';

/** A column as the site has it. */
export type FoundColumn = {
  Id: string;
  InternalName: string;
  Title: string;
  TypeAsString: string;
  Required: boolean;
  Indexed: boolean;
  EnforceUniqueValues: boolean;
  CanBeDeleted: boolean;
  Choices?: readonly string[];
  RichText?: boolean; // of a note: formatted text, with signs between the words
  ValidationFormula?: string | null;
};

/** A list as the site has it. */
export type FoundList = {
  title: string;
  description: string;
  isVersioned: boolean;
  isModerated: boolean; // new rows wait for approval
  isReadByAll: boolean; // rather than each row only by who added it
  formula: string; // that rows have to fit; '' for none
  isHidden: boolean;
  inherits: boolean; // has the rights of the site rather than its own
  columns: readonly FoundColumn[];
  views: ReadonlyMap<string, FoundView>; // by title
};

/** A view as the site has it: internal names of its columns, and what it asks. */
export type FoundView = { columns: readonly string[]; query: string };

/** A list has the title or address of one of ours and was not made by us. */
export type NotOurs = Error & { code: 'not ours' };

/** Whether that is what was thrown. */
export const isNotOurs = (value: unknown): value is NotOurs =>
  value instanceof Error && 'code' in value && value.code === 'not ours';

/** Stands in the description of every list of ours. */
export const MARK = 'Kept by Followthrough.';

/** The site's list for a definition; undefined where there is none. Throws a sentence where it is not ours. */
export async function findList(
  sp: SPFI,
  list: ListDefinition,
  all: readonly ListSummary[],
): Promise<FoundList | undefined> {
  const address = addressOf(sp, list).toLowerCase();
  const summary = all.find(
    ({ RootFolder }) => RootFolder.ServerRelativeUrl.toLowerCase() === address,
  );
  const called = all.find(({ Title }) => Title.toLowerCase() === list.title.toLowerCase());
  if (called && called !== summary)
    throw notOurs(called.Title, called.RootFolder.ServerRelativeUrl);
  if (!summary) return undefined;
  const columns = await columnsOf(sp, list);
  const isOurs =
    summary.Description.includes(MARK) ||
    columns.some(({ Id }) => PLAN.id.includes(Id.toLowerCase()));
  if (!isOurs) throw notOurs(summary.Title, summary.RootFolder.ServerRelativeUrl);
  return {
    title: summary.Title,
    description: summary.Description,
    isModerated: summary.EnableModeration,
    isReadByAll: summary.ReadSecurity !== READ_OWN,
    formula: summary.ValidationFormula ?? '',
    isVersioned: summary.EnableVersioning,
    isHidden: summary.Hidden,
    inherits: !summary.HasUniqueRoleAssignments,
    columns,
    views: await viewsOf(sp, list),
  };
}

type ListSummary = {
  Title: string;
  Description: string;
  EnableVersioning: boolean;
  Hidden: boolean;
  HasUniqueRoleAssignments: boolean;
  EnableModeration: boolean;
  ReadSecurity: number;
  ValidationFormula: string | null;
  RootFolder: { ServerRelativeUrl: string };
};

const READ_OWN = 2;

/** What the site says of itself. */
export type FoundSite = { description: string };

/**
 * The site. Throws where it belongs to a private or shared channel: its permissions cannot be managed
 * in SharePoint, and each such channel has a site of its own.
 */
export async function findSite(sp: SPFI): Promise<FoundSite> {
  const { WebTemplate, Description } = await naming('The site could not be read', () =>
    sp.web.select('WebTemplate', 'Description')<{ WebTemplate?: string; Description?: string }>(),
  );
  if (WebTemplate !== 'TEAMCHANNEL') return { description: Description ?? '' };
  throw new Error(
    'This is the site of a private or shared channel, whose permissions cannot be managed in ' +
      'SharePoint. Choose a site of its own for the plan. Nothing was changed.',
  );
}

const SUMMARY = [
  ...['Title', 'Description', 'EnableVersioning', 'Hidden', 'HasUniqueRoleAssignments'],
  ...['EnableModeration', 'ReadSecurity', 'ValidationFormula'],
];

/** What the site says of all its lists. */
export async function findLists(sp: SPFI): Promise<readonly ListSummary[]> {
  return naming('The site could not be read', () =>
    sp.web.lists.select(...SUMMARY, 'RootFolder/ServerRelativeUrl').expand('RootFolder')<
      ListSummary[]
    >(),
  );
}

/** Whole columns: `Choices` is there only for those that have them, so it cannot be asked for by name. */
async function columnsOf(sp: SPFI, list: ListDefinition): Promise<readonly FoundColumn[]> {
  return naming(`The columns of ${list.title} could not be read`, () =>
    listAt(sp, list).fields<FoundColumn[]>(),
  );
}

type SiteView = {
  Title: string;
  PersonalView: boolean;
  ViewQuery: string | null;
  ViewFields: { Items: readonly string[] };
};

async function viewsOf(sp: SPFI, list: ListDefinition): Promise<FoundList['views']> {
  const views = await naming(`The views of ${list.title} could not be read`, () =>
    listAt(sp, list)
      .views.select('Title', 'PersonalView', 'ViewQuery', 'ViewFields')
      .expand('ViewFields')<SiteView[]>(),
  );
  return new Map(
    views
      .filter(view => !view.PersonalView)
      .map(view => [view.Title, { columns: view.ViewFields.Items, query: view.ViewQuery ?? '' }]),
  );
}

function notOurs(title: string, address: string): NotOurs {
  const error = new Error(
    `The site has a list “${title}” at ${address} that was not made by this product. ` +
      'Rename or remove it, or choose another site. Nothing was changed.',
  );
  return Object.assign(error, { code: 'not ours' as const });
}
