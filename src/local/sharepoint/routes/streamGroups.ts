type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of a grouped view: the first of each group says so, with how many there are; closed groups give
 * that row only. Names as list pages get them [?].
 */
export function grouped(
  rows: readonly Row[],
  field: string | undefined,
  collapsed: boolean,
): readonly Row[] {
  if (field === undefined) return rows;
  const nameOf = (row: Row) => JSON.stringify(row[field] ?? '');
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  const names = [...counts.keys()];
  let last: string | undefined;
  return rows.flatMap(row => {
    const name = nameOf(row);
    const isFirst = name !== last;
    last = name;
    const group = {
      ...row,
      [`${field}.COUNT.group`]: String(counts.get(name) ?? 0),
      [`${field}.newgroup`]: isFirst ? '1' : '',
      [`${field}.groupindex`]: `${names.indexOf(name) + 1}_`,
    };
    return collapsed && !isFirst ? [] : [group];
  });
}
