/**
 * How sure a behaviour is: read in Microsoft's documents, recorded from a real site, measured on
 * a live tenant, read in PnPjs, said by people of the field, or not established.
 */
export type Sureness = 'MS' | 'CAP' | 'MEAS' | 'PNP' | 'SEC' | '?';

type Row = readonly [route: string, does: string, sure: readonly Sureness[]];

/**
 * What the local site answers, and how sure it is that SharePoint Online does so. `L` stands for a
 * list (`web/lists('id')`, `getbytitle`, `getbyid`, `getlist`), `I` for `L/items(1)`. Whatever is
 * not here answers 501 and names itself; a name that SharePoint Online's own description does not
 * have is 404. Beside these, `_vti_bin/client.svc/ProcessQuery` takes CSOM's actions on the same things.
 */
export const CATALOGUE: readonly Row[] = [
  [
    'contextinfo',
    'POST: digest, good for 30 minutes; needed with a cookie, not with a token',
    ['CAP', 'MS'],
  ],
  [
    '$batch',
    'POST: parts in order, flat answer, 100 at most, others go on when one fails',
    ['CAP', 'MS', 'SEC'],
  ],
  [
    "sp.appcontextsite('/sites/plan')/web",
    'a site by its address, as add-ins name it: @target',
    ['MS'],
  ],
  ['site', 'the site collection; rootweb, recyclebin', ['CAP']],
  ['web', 'read, MERGE', ['CAP']],
  ['web/title', 'any property by itself', ['CAP']],
  ['web/lists', 'all the caller may see; POST makes one; titles are unique', ['CAP', 'SEC']],
  ["web/lists/getbytitle('Tasks')", 'read, MERGE, DELETE; 404 in words', ['CAP']],
  ["web/getlist('/sites/plan/Lists/Tasks')", 'by server-relative URL', ['CAP']],
  ['L/effectivebasepermissions', 'High and Low as text', ['CAP']],
  ['L/rootfolder', 'ServerRelativeUrl; folders, made and removed', ['CAP']],
  [
    'L/contenttypes',
    'those the list begins with; more from the site, with their columns; rows take one by ContentTypeId',
    ['PNP', '?'],
  ],
  [
    "web/contenttypes('0x01')/fieldlinks",
    'content types of the site: a selection of SharePoint’s; made, changed, removed; columns, parent',
    ['PNP', '?'],
  ],
  ['L/recycle', 'POST: to the recycle bin', ['CAP']],
  ['L/reservelistitemid', 'POST: an id that no other row gets', ['PNP']],
  [
    'L/fields',
    'all; POST makes one of any type in the table; built-in columns are a selection',
    ['CAP', '?'],
  ],
  [
    "L/fields/getbyinternalnameortitle('Title')",
    'read, MERGE, DELETE; an index on a Note reads back false',
    ['CAP', 'MEAS'],
  ],
  ['L/fields/addfield', 'POST: lookups', ['MS']],
  [
    'L/fields/createfieldasxml',
    'POST: Options 8 keeps the name, 16 adds it to the view',
    ['MS', 'MEAS'],
  ],
  [
    "L/fields/adddependentlookupfield(displayname='D',primarylookupfieldid='',showfield='Title')",
    'POST: a column more of the row looked up',
    ['PNP'],
  ],
  [
    'L/items',
    'select, expand, filter, orderby, top, skiptoken; 100 a page, 5,000 at most',
    ['MS', 'SEC'],
  ],
  ["L/items?$filter=Title ne 'a'", '"ne" keeps rows without a value', ['?']],
  ['L/items?$filter=Title eq null', 'rows without a value', ['MEAS']],
  [
    'L/items?$top=5000',
    'past the threshold only an indexed condition that leaves 5,000 or fewer',
    ['MEAS'],
  ],
  ['I', 'read, MERGE with If-Match (204, ETag; 412), DELETE', ['MS', 'CAP']],
  [
    'I?$select=Author/Title&$expand=Author',
    'persons and lookups; an empty one is left out',
    ['CAP', '?'],
  ],
  ['I/recycle', 'POST: gives the bin id', ['CAP']],
  ['I/versions', 'newest first, names escaped again', ['CAP', 'SEC']],
  ['I/attachmentfiles', 'add, read, PUT, remove', ['CAP', 'PNP']],
  ['I/fieldvaluesastext', 'all values as text; also AsHtml and ForEdit', ['?']],
  [
    'I/validateupdatelistitem',
    'POST: always 200, an error for each wrong field, nothing kept then',
    ['CAP'],
  ],
  ['L/additem', 'POST: a row, or a folder; also AddItemUsingPath', ['MS', '?']],
  [
    'L/bulkvalidateupdatelistitems',
    'POST: texts of a form onto several rows; a wrong one saves nothing',
    ['MS', '?'],
  ],
  [
    "L/getlookupfieldchoices(targetfieldname='Title',paginginfo='')",
    'what a picker offers, as JSON; its shape is not established',
    ['?'],
  ],
  ['web/siteuserinfolist/items', 'the people and groups of the site as rows', ['CAP', '?']],
  ['I/systemupdate', 'POST: leaves Modified alone', ['MS']],
  ['L/addvalidateupdateitemusingpath', 'POST: as above, for a new row', ['CAP']],
  [
    'L/getitems',
    'POST: CAML through the same query tree; joins, one deep; no next link',
    ['CAP', 'MS'],
  ],
  [
    'L/renderlistdataasstream',
    'POST: display strings; silently short past the threshold',
    ['CAP', 'MEAS'],
  ],
  ['L/views', 'all; POST makes one; MERGE, DELETE, SetViewXml', ['CAP', 'SEC']],
  ['L/defaultview', 'the default view', ['CAP']],
  ['L/defaultview/viewfields', 'add, remove, move one at a time', ['CAP']],
  ['L/roleassignments', 'addroleassignment, removeroleassignment, by principal', ['CAP']],
  ['L/breakroleinheritance', 'POST: copying the roles or not; enforced on lists and rows', ['CAP']],
  ['L/resetroleinheritance', 'POST', ['CAP']],
  ['web/roledefinitions', 'six standard ones; POST makes more, enforced', ['CAP', 'SEC', '?']],
  [
    'web/webs',
    'sites below: own lists; people from above, permissions too until they are broken off',
    ['PNP', '?'],
  ],
  ['web/webinfos', 'sites below, in short', ['PNP']],
  ['web/getcatalog(113)', 'galleries: listing only', ['?']],
  [
    'web/regionalsettings',
    'London, with the texts of English (United States); a selection of time zones; times of one as the other',
    ['PNP', '?'],
  ],
  [
    'web/regionalsettings/timezones/getbyid(23)',
    'also `_api/SP.Utilities.Utility.*` (people found; mail taken, not sent) and SP.RelatedItemManager',
    ['PNP', '?'],
  ],
  [
    'L/forms',
    'display, edit and new; GetListItemChangesSinceToken and RenderListFormData: names recorded, not all of them',
    ['MS', '?'],
  ],
  ['site/recyclebin', 'both stages; moved on one by one or all', ['PNP', '?']],
  [
    'web/navigation/quicklaunch',
    'links, in order, with links below them; also the top bar; `_api/navigation/MenuState`',
    ['PNP', '?'],
  ],
  ['web/features', 'switched on and off; they change nothing else', ['PNP', '?']],
  [
    'web/usercustomactions',
    'kept and not shown; also of the site collection and of lists; event receivers kept and not called',
    ['PNP', '?'],
  ],
  ['L/subscriptions', 'webhooks: kept, 180 days at most; nothing is sent', ['MS', '?']],
  ['I/comments', 'comments, replies, likes; SetLike and SetRating', ['PNP', '?']],
  ['L/getchanges', 'POST: rows added, changed, removed, restored, from a token on', ['MS', '?']],
  ['web/currentuser', 'who asks', ['CAP']],
  ['web/siteusers', 'by id, login name or mail', ['CAP']],
  ['web/ensureuser', 'POST: by UPN or claim; 404 for a stranger', ['CAP']],
  ['web/sitegroups', 'make, change, remove; users in them', ['CAP']],
  ['web/recyclebin', 'restore, remove', ['CAP']],
  ['web/fields', 'site columns: a selection', ['?']],
  [
    "web/getfolderbyserverrelativeurl('/sites/plan/Lists/Tasks')",
    'folders of lists and libraries: made, renamed, copied, moved, removed with what lies in them',
    ['CAP', 'PNP'],
  ],
  [
    "web/getfilebyserverrelativepath(decodedurl='/sites/plan/SitePages/Home.aspx')",
    'files: $value, versions, ETag; also by URL and by id',
    ['CAP', 'PNP'],
  ],
  [
    "web/getfolderbyserverrelativepath(decodedurl='/sites/plan/SiteAssets')/files",
    'add, addUsingPath (overwrite, another name), addTemplateFile (empty); pieces by StartUpload on',
    ['MS', 'PNP'],
  ],
  [
    "web/getfilebyserverrelativepath(decodedurl='/sites/plan/SitePages/Home.aspx')/checkedoutbyuser",
    'checkOut, checkIn, undoCheckOut, publish, approve; 423 for others; others see what is being written',
    ['MS', '?'],
  ],
  [
    "web/getfilebyserverrelativepath(decodedurl='/sites/plan/SitePages/Home.aspx')/modifiedby",
    'copyTo, moveTo, SP.MoveCopyUtil; into another library a file loses its history',
    ['MS', '?'],
  ],
];
