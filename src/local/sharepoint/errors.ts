/** A request that SharePoint refuses: its status, its code and its text, thrown and answered in one place. */
export type Refusal = Error & { readonly status: number; readonly code: string };

const HRESULT = {
  argument: '-2147024809, System.ArgumentException',
  missing: '-1, System.ArgumentException',
  missingItem: '-2130575338, System.ArgumentException',
  resource: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
  query: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
  sharePoint: '-1, Microsoft.SharePoint.SPException',
  unfound: '-2146232832, Microsoft.SharePoint.SPException',
  format: '-1, System.FormatException',
  client: '-1, Microsoft.SharePoint.Client.ClientServiceException',
  denied: '-2147024891, System.UnauthorizedAccessException',
  throttled: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
  joins: '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
  text: '-2130575336, Microsoft.SharePoint.SPException',
  duplicateValue: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
  validation: '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
  duplicateList: '-2130575342, Microsoft.SharePoint.SPException',
  digest: '-2130575251, Microsoft.SharePoint.SPException',
  notFound: '-2147024894, System.IO.FileNotFoundException',
  duplicateName: '-2130575257, Microsoft.SharePoint.SPException',
  noFile: '-2130575338, Microsoft.SharePoint.SPException',
  badName: '-2147024773, Microsoft.SharePoint.SPException',
  checkedOut: '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
  local: '-1, Followthrough.Local.NotBuilt',
} as const;

/** The kinds of refusal this site knows, each with SharePoint's own code. */
export type RefusalKind = keyof typeof HRESULT;

/** A refusal to be thrown. */
export function refusal(status: number, kind: RefusalKind, text: string): Refusal {
  return Object.assign(new Error(text), { status, code: HRESULT[kind] });
}

/** Whether something caught is a refusal rather than a fault of ours. */
export const isRefusal = (caught: unknown): caught is Refusal =>
  caught instanceof Error && 'status' in caught && 'code' in caught;

/** The refusals that more than one route makes, by name. Sources: sharepoint-wire.md, section 4.3. */
export const refuse = {
  noList: (named: string, site: string) =>
    refusal(404, 'missing', `List '${named}' does not exist at site with URL '${site}'.`),
  noItem: () =>
    refusal(404, 'missingItem', 'Item does not exist. It may have been deleted by another user.'),
  noColumn: (named: string) =>
    refusal(
      400,
      'argument',
      `Column '${named}' does not exist. It may have been deleted by another user.`,
    ),
  noResource: (named: string) =>
    refusal(404, 'resource', `Cannot find resource for the request ${named}.`),
  noProperty: (named: string, type: string) =>
    refusal(
      400,
      'query',
      `The property '${named}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  noQueryName: (named: string) =>
    refusal(400, 'sharePoint', `The field or property '${named}' does not exist.`),
  notExpanded: (named: string) =>
    refusal(
      400,
      'sharePoint',
      `The query to field '${named}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${named}.`,
    ),
  notProjected: (named: string) =>
    refusal(400, 'sharePoint', `The query to field '${named}' is not valid.`),
  notExpandedIn: (named: string) =>
    refusal(
      400,
      'sharePoint',
      `The query to field '${named}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${named.split('/')[0] ?? named}.`,
    ),
  notFilterable: (named: string, type: string) =>
    refusal(
      400,
      'sharePoint',
      `The field '${named}' of type '${type}' cannot be used in the query filter expression.`,
    ),
  badExpression: (text: string) => refusal(400, 'query', `The expression "${text}" is not valid.`),
  badQuery: (text: string) => refusal(400, 'query', text),
  changed: (given: string, actual: string) =>
    refusal(
      412,
      'client',
      `The request ETag value '${given}' does not match the object's ETag value '${actual}'.`,
    ),
  denied: () =>
    refusal(
      403,
      'denied',
      'Access denied. You do not have permission to perform this action or access this resource.',
    ),
  overThreshold: () =>
    refusal(
      500,
      'throttled',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    ),
  tooManyJoins: () =>
    refusal(
      500,
      'joins',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ),
  badText: () =>
    refusal(
      500,
      'text',
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
    ),
  duplicateValue: (titles: string) =>
    refusal(
      500,
      'duplicateValue',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${titles}].`,
    ),
  duplicateList: () =>
    refusal(
      500,
      'duplicateList',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
    ),
  noFile: (url: string) => refusal(404, 'noFile', `The file ${url} does not exist.`),
  takenFile: (url: string) =>
    refusal(400, 'duplicateName', `A file with the name ${url} already exists.`),
  checkedOut: (by: string) =>
    refusal(423, 'checkedOut', `The file is checked out for editing by ${by}.`),
  notCheckedOut: () =>
    refusal(
      400,
      'checkedOut',
      'The file is not checked out.  You must first check out this document before making changes.',
    ),
  badName: (name: string) =>
    refusal(
      400,
      'badName',
      `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`,
    ),
  invalid: (message: string) =>
    refusal(500, 'validation', message === '' ? 'List data validation failed.' : message),
  noUser: (named: string) =>
    refusal(404, 'unfound', `The specified user ${named} could not be found.`),
  noPrincipal: () => refusal(404, 'unfound', 'User cannot be found.'),
  noGroup: () => refusal(404, 'unfound', 'Group cannot be found.'),
  takenGroup: () =>
    refusal(
      500,
      'duplicateName',
      'The specified name is already in use.\n\nPlease try again with a new name.',
    ),
  badDigest: () =>
    refusal(
      403,
      'digest',
      "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
    ),
  wrongMethod: (method: string, what: string) =>
    refusal(
      405,
      'client',
      `The HTTP method '${method}' cannot be used to access the resource '${what}'. The operation type of the resource is specified as 'Default'. Please use correct HTTP method to invoke the resource.`,
    ),
  cannotConvert: (type: string) =>
    refusal(
      400,
      'query',
      `Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`,
    ),
  badArgument: () => refusal(400, 'argument', 'Value does not fall within the expected range.'),
  noParameter: (named: string, method: string) =>
    refusal(400, 'query', `The parameter ${named} does not exist in method ${method}.`),
  noView: () => refusal(400, 'argument', 'The specified view is invalid.'),
  notBuilt: (what: string) =>
    refusal(501, 'local', `The local site does not answer ${what}. SharePoint Online may.`),
};
