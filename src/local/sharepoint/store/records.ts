/** What the database holds. Property names are SharePoint's own, so that nothing is translated twice. */
export type ListRecord = {
  readonly Id: string;
  readonly Title: string;
  /** Server-relative, such as `/sites/plan/Lists/Actions`. */
  readonly url: string;
  readonly BaseTemplate: number;
  readonly nextItem: number;
  readonly created: string;
  readonly modified: string;
  readonly deleted: string;
  /** How often its settings were changed: the number of its ETag. */
  readonly changes?: number;
  readonly contentTypes: readonly string[];
  readonly props: Readonly<Record<string, unknown>>;
};

/** A column of a list, or (owner `''`) of the site. */
export type FieldRecord = {
  readonly Id: string;
  readonly InternalName: string;
  readonly Title: string;
  /** SharePoint's TypeAsString: `Text`, `UserMulti`. */
  readonly type: string;
  readonly builtIn: boolean;
  readonly props: Readonly<Record<string, unknown>>;
};

/** A view of a list. */
export type ViewRecord = {
  readonly Id: string;
  readonly Title: string;
  readonly fields: readonly string[];
  readonly DefaultView: boolean;
  readonly page: string;
  readonly props: Readonly<Record<string, unknown>>;
};

/** A value as stored: text, number, yes or no, several texts, ids, or a link. */
export type Stored =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | { readonly Url: string; readonly Description: string }
  | null;

/** A row. `version` is the ETag's number, `label` is 512 times the major version. */
export type ItemRecord = {
  readonly id: number;
  readonly guid: string;
  readonly unique: string;
  readonly version: number;
  readonly label: number;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
  readonly contentType: string;
  readonly folder: string;
  readonly leaf: string;
  readonly isFolder: boolean;
  readonly attachments: readonly string[];
  readonly values: Readonly<Record<string, Stored>>;
  /** Of a file in a library. */
  readonly file?: FileRecord;
};

/** A file's content and how it stands. `content` names its bytes among those kept for the row. */
export type FileRecord = {
  readonly content: string;
  readonly size: number;
  /** What was said at the last check-in. */
  readonly comment: string;
  /** Whether it is approved: 0 yes, 1 denied, 2 pending, 3 a draft. */
  readonly status?: number;
  /** Who has it checked out, and the row as others go on seeing it when that is undone. */
  readonly checkedOut?: { readonly by: number; readonly before: ItemRecord };
};

/** A person, an app or a group of the site. */
export type PrincipalRecord = {
  readonly Id: number;
  readonly kind: 'person' | 'app' | 'group' | 'everyone';
  readonly LoginName: string;
  readonly Title: string;
  readonly Email: string;
  /** The account's object id; empty for groups. */
  readonly objectId: string;
  readonly members: readonly number[];
  readonly admin: boolean;
  readonly props: Readonly<Record<string, unknown>>;
};

/** Who has which roles in a scope (the web `''`, a list's id, or `list/item`). */
export type ScopeRecord = {
  readonly roles: readonly { readonly principal: number; readonly roles: readonly number[] }[];
};

/** Something in the recycle bin, with all that is needed to put it back. */
export type RecycledRecord = {
  readonly Id: string;
  readonly Title: string;
  readonly kind: 'item' | 'list';
  readonly list: string;
  readonly deletedBy: number;
  readonly deletedAt: string;
  readonly item?: ItemRecord;
  /** What lay in it, when it is a folder. */
  readonly within?: readonly ItemRecord[];
  /** Whether it was moved on to the bin of the site collection. */
  readonly second?: boolean;
  readonly record?: ListRecord;
};

/** A content type of a list, or (owner `''`) of the site. */
export type ContentTypeRecord = {
  readonly Id: string;
  /** The columns it uses, by internal name. */
  readonly fields: readonly {
    readonly name: string;
    readonly Required: boolean;
    readonly Hidden: boolean;
  }[];
  readonly props: Readonly<Record<string, unknown>>;
};

/** Something kept as it was given. */
export type ThingRecord = Readonly<Record<string, unknown>>;

/** A site below the site, by its own server-relative URL. */
export type WebRecord = {
  readonly Id: string;
  readonly path: string;
  readonly props: Readonly<Record<string, unknown>>;
};

/** A role that people of the site made. The bits are two 32-bit halves as text. */
export type RoleRecord = {
  readonly Id: number;
  readonly Name: string;
  readonly Description: string;
  readonly Order: number;
  readonly High: string;
  readonly Low: string;
};

/** Something that happened to a list or (with an id) to a row of it. */
export type ChangeRecord = {
  readonly kind: 'added' | 'changed' | 'removed' | 'restored';
  readonly at: string;
  readonly by: number;
  readonly item?: Pick<ItemRecord, 'id' | 'unique' | 'folder' | 'leaf'>;
};
