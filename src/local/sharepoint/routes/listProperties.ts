import type { Site } from '../context';
import { changeToken } from '../changes';
import { refuse } from '../errors';
import { entityTypeName, isLibraryList, itemTypeName } from '../lists';
import { rowsOf } from '../items';
import { checkKinds } from './checkKinds';
import type { ListRecord } from '../store/records';

const ZERO = '00000000-0000-0000-0000-000000000000';

/** Properties of a list with their first values; those in `props` may be changed by a MERGE. */
const FIRST: Readonly<Record<string, unknown>> = {
  AllowContentTypes: true,
  ContentTypesEnabled: false,
  CrawlNonDefaultViews: false,
  DefaultContentApprovalWorkflowId: ZERO,
  DefaultItemOpenUseListSetting: false,
  Description: '',
  Direction: 'none',
  DisableCommenting: false,
  DisableGridEditing: false,
  DocumentTemplateUrl: null,
  DraftVersionVisibility: 0,
  EnableAttachments: true,
  EnableFolderCreation: false,
  EnableMinorVersions: false,
  EnableModeration: false,
  EnableRequestSignOff: true,
  EnableVersioning: true,
  ExemptFromBlockDownloadOfNonViewableFiles: false,
  FileSavePostProcessingEnabled: false,
  ForceCheckout: false,
  HasExternalDataSource: false,
  Hidden: false,
  ImageUrl: '/_layouts/15/images/itgen.png?rev=47',
  IrmEnabled: false,
  IrmExpire: false,
  IrmReject: false,
  IsApplicationList: false,
  IsCatalog: false,
  IsPrivate: false,
  ListExperienceOptions: 0,
  MajorVersionLimit: 50,
  MajorWithMinorVersionsLimit: 0,
  MultipleDataList: false,
  NoCrawl: false,
  ParserDisabled: false,
  ServerTemplateCanCreateFolders: true,
  TemplateFeatureId: '00bfea71-de22-43b2-a848-c05709900100',
};
/** Settable, but only read on $select. */
export const FURTHER: Readonly<Record<string, unknown>> = {
  OnQuickLaunch: false,
  ValidationFormula: '',
  ValidationMessage: '',
  DefaultDisplayFormUrl: '',
  DefaultEditFormUrl: '',
  DefaultNewFormUrl: '',
  EnableAssignToEmail: false,
  ExcludeFromOfflineClient: false,
  ReadSecurity: 1,
  WriteSecurity: 2,
  ListItemSharingEnabled: false,
};
const GIVEN_ONCE = new Set([
  'BaseTemplate',
  'Title',
  '__metadata',
  'odata.type',
  'Url',
  'TemplateType',
  'QuickLaunchOption',
  'CustomSchemaXml',
  'DocumentTemplateType',
]);

/** The properties a body sets on a list; refuses names a list does not have. */
export function settable(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  checkKinds(body, { ...FIRST, ...FURTHER, Title: '' });
  for (const [name, given] of Object.entries(body)) {
    if (GIVEN_ONCE.has(name)) continue;
    if (!(name in FIRST) && !(name in FURTHER)) throw refuse.noProperty(name, 'SP.List');
    props[name] = given;
  }
  return props;
}

/** What a plain read of a list gives. */
export function valuesOf(site: Site, list: ListRecord): Record<string, unknown> {
  const count = rowsOf(site, list).length;
  return {
    ...Object.fromEntries(
      Object.entries(FIRST).map(([name, first]) => [name, list.props[name] ?? first]),
    ),
    BaseTemplate: list.BaseTemplate,
    BaseType: isLibraryList(list) ? 1 : 0,
    Created: list.created,
    CurrentChangeToken: changeToken(list.Id, list.modified, site.changes.all(list.Id).length),
    EntityTypeName: entityTypeName(site, list),
    Id: list.Id,
    ImagePath: { DecodedUrl: '/_layouts/15/images/itgen.png' },
    ItemCount: count,
    LastItemDeletedDate: list.modified,
    LastItemModifiedDate: list.modified,
    LastItemUserModifiedDate: list.modified,
    ListItemEntityTypeFullName: itemTypeName(site, list),
    ParentWebPath: { DecodedUrl: site.path },
    ParentWebUrl: site.path,
    Title: list.Title,
  };
}
