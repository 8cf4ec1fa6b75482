import type { ListRecord, ViewRecord } from '../store/records';

/** What a link on the page keeps of the address. */
export type Asked = {
  readonly list: ListRecord;
  readonly view: ViewRecord;
  readonly options: URLSearchParams;
};

/** The page again with some of its options changed, or (undefined) left out. */
export function address(
  { list, view, options }: Asked,
  changes: Record<string, string | undefined>,
): string {
  const next = new URLSearchParams(options);
  for (const [name, given] of Object.entries(changes)) {
    if (given === undefined) next.delete(name);
    else next.set(name, given);
  }
  const query = next.toString();
  return `${encodeURI(`${list.url}/${view.page}`)}${query === '' ? '' : `?${query}`}`;
}
