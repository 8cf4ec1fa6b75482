const LONGEST_PATH = 200;

/**
 * A path without what a person may have written in it: no query, only the titles of lists between
 * quotes, and no ids of people, chats or messages. Pure.
 */
export function plainPath(path: string): string {
  const [bare = ''] = path.split(/[?#]/);
  return unescaped(bare)
    .replace(/(getByTitle\()?'(?:[^']|'')*'/gi, (quoted, title) => (title ? quoted : "'…'"))
    .split('/')
    .map(part => (IS_PLAIN.test(part) && !IS_ID.test(part) ? part : '…'))
    .join('/')
    .slice(0, LONGEST_PATH);
}

const IS_PLAIN = /^[\w.$~ -]{0,60}(?:\((?:'[\w …-]{1,60}'|\d+|PartitionKey='…',RowKey='…')?\))?$/;
/** Object ids, ids of activities, of accounts: whatever has a long run of digits in it. */
const IS_ID = /^(?:[\da-f]{8}-[\da-f-]{27}|.*\d{6,}.*)$/i;

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '…';
  }
}
