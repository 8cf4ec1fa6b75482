import { refuse } from '../errors';

/** Paths that are sent files, not JSON. */
const FILES =
  /AttachmentFiles|Files\/add|\$value|(start|continue|finish)upload|savebinarystream|uploadimage/i;

/** The JSON object a request brings; empty for no body, a file, or a body that is no JSON and does not say it is. */
export function readJson(
  bytes: Uint8Array,
  contentType: string,
  path: string,
): Readonly<Record<string, unknown>> {
  if (bytes.length === 0 || FILES.test(path)) return {};
  const body = new TextDecoder().decode(bytes);
  const read = parsed(body, /json/i.test(contentType));
  if (read !== null && typeof read === 'object' && !Array.isArray(read))
    return read as Record<string, unknown>;
  throw refuse.badQuery(
    `A node of type '${Array.isArray(read) ? 'StartArray' : 'PrimitiveValue'}' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected.`,
  );
}

function parsed(body: string, saysJson: boolean): unknown {
  try {
    return JSON.parse(body);
  } catch (caught) {
    if (body.trim() === '' || !saysJson) return {};
    const why = caught instanceof Error ? caught.message : '';
    const known = WHY.find(([sign]) => sign.test(why))?.[1];
    throw refuse.badQuery(
      `Invalid JSON. ${known ?? 'A token was not recognized in the JSON content.'}`,
    );
  }
}

/** What the parser here says, and what SharePoint's says of the same. */
const WHY: readonly (readonly [RegExp, string])[] = [
  [
    /unexpected end|unterminated|after (array element|property value)/i,
    'Unexpected end of input was found in JSON content. Not all object and array scopes were closed.',
  ],
  [
    /after JSON/i,
    'More than one value was found at the root of the JSON content. JSON content can only have one value at the root level, which is an array, an object or a primitive value.',
  ],
];
