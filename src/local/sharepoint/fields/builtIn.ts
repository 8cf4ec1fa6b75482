import type { FieldRecord, ItemRecord, ListRecord, Stored } from '../store/records';

type Row = readonly [
  id: string,
  name: string,
  title: string,
  type: string,
  props?: Record<string, unknown>,
];

const hidden = { Hidden: true, ReadOnlyField: true };
const shown = { ReadOnlyField: true };

/**
 * The columns of every generic list. Ids are SharePoint's own (SPBuiltInFieldId); the list is those
 * that clients ask for, not all of some seventy [?].
 */
const ROWS: readonly Row[] = [
  [
    '03e45e84-1992-4d42-9116-26f756012634',
    'ContentTypeId',
    'Content Type ID',
    'ContentTypeId',
    { ...hidden, Sealed: true },
  ],
  [
    'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
    'Title',
    'Title',
    'Text',
    { Required: true, MaxLength: 255 },
  ],
  [
    '34ad21eb-75bd-4544-8c73-0e08330291fe',
    '_ModerationComments',
    'Approver Comments',
    'Note',
    hidden,
  ],
  ['39360f11-34cf-4356-9945-25c44e68dade', 'File_x0020_Type', 'File Type', 'Text', hidden],
  ['1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'ID', 'Counter', shown],
  ['28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'Modified', 'DateTime', shown],
  ['8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'Created', 'DateTime', shown],
  ['1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'Created By', 'User', shown],
  ['d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'Modified By', 'User', shown],
  [
    '26d0756c-986a-48a7-af35-bf18ab85ff4a',
    '_HasCopyDestinations',
    'Has Copy Destinations',
    'Boolean',
    hidden,
  ],
  ['6b4e226d-3d88-4a36-808d-a129bf52bccf', '_CopySource', 'Copy Source', 'Text', hidden],
  [
    'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5',
    'owshiddenversion',
    'owshiddenversion',
    'Integer',
    hidden,
  ],
  [
    'f1e020bc-ba26-443f-bf2f-b68715017bbc',
    'WorkflowVersion',
    'Workflow Version',
    'Integer',
    hidden,
  ],
  ['7841bf41-43d0-4434-9f50-a673baef7631', '_UIVersion', 'UI Version', 'Integer', hidden],
  ['dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Version', 'Text', shown],
  ['67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments', 'Attachments', {}],
  [
    'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61',
    '_ModerationStatus',
    'Approval Status',
    'ModStat',
    hidden,
  ],
  ['503f1caa-358e-4918-9094-4a2cdc4bc034', 'Edit', 'Edit', 'Computed', shown],
  ['b1f7969b-ea65-42e1-8b54-b588292635f2', 'SelectTitle', 'Select', 'Computed', hidden],
  ['50a54da4-1528-4e67-954a-e2d24f1e9efb', 'InstanceID', 'Instance ID', 'Integer', hidden],
  ['ca4addac-796f-4b23-b093-d2a3f65c0774', 'Order', 'Order', 'Number', { Hidden: true }],
  ['ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'GUID', 'GUID', 'Guid', hidden],
  [
    'de8beacf-5505-47cd-80a6-aa44e7ffe2f4',
    'WorkflowInstanceID',
    'Workflow Instance ID',
    'Guid',
    hidden,
  ],
  ['94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'FileRef', 'URL Path', 'Text', hidden],
  ['56605df6-8fa1-47e4-a04c-5b384d59609f', 'FileDirRef', 'Path', 'Text', hidden],
  ['173f76c8-aebd-446a-9bc9-769a2bd2c18f', 'Last_x0020_Modified', 'Modified', 'DateTime', hidden],
  ['998b5cff-4a35-47a7-92f3-3914aa6aa4a2', 'Created_x0020_Date', 'Created', 'DateTime', hidden],
  ['30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'FSObjType', 'Item Type', 'Integer', hidden],
  [
    'ba3c27ee-4791-4867-8821-ff99000bac98',
    'PermMask',
    'Effective Permissions Mask',
    'Computed',
    hidden,
  ],
  ['8553196d-ec8d-4564-9861-3dbe931050c8', 'FileLeafRef', 'Name', 'Text', hidden],
  ['4b7403de-8d94-43e8-9f0f-137a3e298126', 'UniqueId', 'Unique Id', 'Guid', hidden],
  ['c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType', 'Content Type', 'Text', shown],
  ['82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'LinkTitle', 'Title', 'Computed', shown],
  ['bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'LinkTitleNoMenu', 'Title', 'Computed', shown],
  ['5cc6dc79-3710-4374-b433-61cb4a686c12', 'LinkFilename', 'Name', 'Computed', hidden],
  ['081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'DocIcon', 'Type', 'Computed', shown],
  [
    '3a6b296c-3f50-445c-a13f-9c679ea9dda3',
    'ComplianceAssetId',
    'Compliance Asset Id',
    'Text',
    hidden,
  ],
  ['b824e17e-a1b3-426e-aecf-f0184d900485', 'ItemChildCount', 'Item Child Count', 'Integer', shown],
  [
    '960ff01f-2b6d-4f1b-9c3f-e19ad8927341',
    'FolderChildCount',
    'Folder Child Count',
    'Integer',
    shown,
  ],
];

/** The built-in columns of a new list. */
export function builtInFields(): readonly FieldRecord[] {
  return ROWS.map(([Id, InternalName, Title, type, props]) => ({
    Id,
    InternalName,
    Title,
    type,
    builtIn: true,
    props: props ?? {},
  }));
}

/** What the built-in columns hold for a row. Title is an ordinary value. */
export const BUILT_IN_VALUES: Readonly<
  Record<string, (item: ItemRecord, list: ListRecord) => Stored>
> = {
  ID: item => item.id,
  ContentTypeId: item => item.contentType,
  ContentType: item => (item.isFolder ? 'Folder' : item.file ? 'Document' : 'Item'),
  Created: item => item.created,
  Created_x0020_Date: item => item.created,
  Modified: item => item.modified,
  Last_x0020_Modified: item => item.modified,
  Author: item => item.author,
  Editor: item => item.editor,
  owshiddenversion: item => item.version,
  _UIVersion: item => item.label,
  _UIVersionString: item => versionLabel(item.label),
  Attachments: item => item.attachments.length > 0,
  _ModerationStatus: item => item.file?.status ?? 0,
  GUID: item => item.guid,
  UniqueId: item => item.unique,
  FileRef: item => fileRef(item),
  FileDirRef: item => item.folder,
  FileLeafRef: item => item.leaf,
  FSObjType: item => (item.isFolder ? 1 : 0),
  Order: item => item.id * 100,
  LinkFilename: item => item.leaf,
  LinkTitle: item => item.values.Title ?? null,
  LinkTitleNoMenu: item => item.values.Title ?? null,
};

export const versionLabel = (label: number) => `${Math.floor(label / 512)}.${label % 512}`;

/** Server-relative path of a row. */
export const fileRef = (item: Pick<ItemRecord, 'folder' | 'leaf'>) => `${item.folder}/${item.leaf}`;

/** A server-relative URL as it stands in an address. */
export const encodedPath = (url: string) => url.split('/').map(encodeURIComponent).join('/');

/** The value a row has in a column, built-in or not. */
export const storedIn = (item: ItemRecord, field: FieldRecord, list: ListRecord): Stored =>
  (field.builtIn ? BUILT_IN_VALUES[field.InternalName]?.(item, list) : undefined) ??
  item.values[dependsOn(field)] ??
  null;

/** A dependent lookup column shows what its primary column points at. */
const dependsOn = (field: FieldRecord) =>
  typeof field.props.primaryName === 'string' ? field.props.primaryName : field.InternalName;
