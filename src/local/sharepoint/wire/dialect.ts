/** How much an answer says of itself: all SharePoint does by default, nothing, or OData 2's full form. */
export type Level = 'minimal' | 'none' | 'verbose';

/** The JSON a request asks for. `sign` stands before what an answer says of itself: OData 4 has an `@`. */
export type Dialect = { readonly level: Level; readonly sign: 'odata.' | '@odata.' };

/** Which JSON the headers of a request ask for. */
export function dialectOf(headers: Headers): Dialect {
  // Of several, the first that is JSON.
  const ranges = (headers.get('Accept') ?? '').split(',');
  const accept = ranges.find(range => /json/i.test(range)) ?? '';
  const level = /odata(\.metadata)?=(none|nometadata)/i.test(accept)
    ? 'none'
    : /odata=verbose/i.test(accept)
      ? 'verbose'
      : 'minimal';
  const is4 = level !== 'verbose' && (headers.get('OData-Version')?.startsWith('4') ?? false);
  return { level, sign: is4 ? '@odata.' : 'odata.' };
}

const CONTENT: Readonly<Record<Level, string>> = {
  minimal: 'odata=minimalmetadata;streaming=true',
  none: 'odata=nometadata;streaming=true',
  verbose: 'odata=verbose',
};
const CONTENT_4: Readonly<Record<Level, string>> = {
  minimal: 'odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false',
  none: 'odata.metadata=none;odata.streaming=true;IEEE754Compatible=false',
  verbose: CONTENT.verbose,
};

/** The Content-Type of an answer in that dialect [CAP]. */
export const contentType = ({ level, sign }: Dialect): string =>
  `application/json;${(sign === '@odata.' ? CONTENT_4 : CONTENT)[level]};charset=utf-8`;

/** Types of values with parts, by the parts that tell them; the first that fits. */
const COMPLEX: readonly (readonly [type: string, ...parts: readonly string[]])[] = [
  ['SP.BasePermissions', 'High', 'Low'],
  ['SP.ResourcePath', 'DecodedUrl'],
  ['SP.FieldUrlValue', 'Url', 'Description'],
  ['SP.UserIdInfo', 'NameId', 'NameIdIssuer'],
  ['SP.ListItemFormUpdateValue', 'FieldName', 'FieldValue'],
  ['SP.FieldUserValue', 'LookupId', 'LookupValue', 'Email'],
  ['SP.FieldLookupValue', 'LookupId', 'LookupValue'],
  ['SP.FieldGeolocationValue', 'Latitude', 'Longitude'],
  ['SP.TimeZoneInformation', 'Bias', 'DaylightBias'],
  ['SP.ContextWebInformation', 'FormDigestValue'],
];

/** Arrays are `{ results: … }` in verbose JSON, and values with parts name their type, at any depth. */
export function inDialect(given: unknown, level: Level, name = ''): unknown {
  if (level !== 'verbose' || given === null || typeof given !== 'object') return given;
  if (Array.isArray(given))
    return {
      __metadata: { type: `Collection(${typeOfAll(given, name)})` },
      results: given.map(one => inDialect(one, level)),
    };
  const type = complexType(given);
  return {
    ...(type === undefined ? {} : { __metadata: { type } }),
    ...Object.fromEntries(
      Object.entries(given).map(([part, one]) => [part, inDialect(one, level, part)]),
    ),
  };
}

function typeOfAll(given: readonly unknown[], name: string): string {
  const [first] = given;
  if (first === undefined) return /[^g]Id$/.test(name) ? 'Edm.Int32' : 'Edm.String';
  if (typeof first === 'number') return 'Edm.Int32';
  if (typeof first !== 'object' || first === null) return 'Edm.String';
  return complexType(first) ?? 'SP.KeyValue';
}

function complexType(given: object): string | undefined {
  if ('StringValue' in given)
    return String(given.StringValue).includes(';') ? 'SP.ChangeToken' : 'SP.ContentTypeId';
  return COMPLEX.find(([, ...parts]) => parts.every(part => part in given))?.[0];
}
