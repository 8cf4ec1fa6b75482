import { readFileSync } from 'node:fs';
import { connect } from '../sharepoint/connect';
import type { Export } from '../sharepoint/export';
import { provision } from '../sharepoint/provision';
import { readExport, restore } from '../sharepoint/restore';
import { openPlace, type PlaceOptions, siteToken } from './place';

/** The export in a file; undefined when it is some other file. Throws a sentence for one of a newer version. */
export function exportIn(file: string): Export | undefined {
  if (!/\.json$/i.test(file)) return undefined;
  try {
    return readExport(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Puts an export back, making the lists where they are missing, and says what became of it. */
export async function putBack(
  whole: Export,
  options: PlaceOptions & { 'dry-run': boolean },
): Promise<void> {
  const rows = Object.values(whole.lists).reduce((count, list) => count + list.length, 0);
  console.log(`An export of ${whole.site} of ${whole.exportedAt}: ${rows} rows`);
  if (options['dry-run']) {
    console.log('Dry run: nothing was written to the lists.');
    return;
  }
  const place = await openPlace('owner', options);
  try {
    const sp = connect(place.siteUrl, () => siteToken(place));
    await provision(sp, { say: console.log });
    const { added, unchanged, kept } = await restore(sp, whole);
    for (const row of kept) console.log(`Differs from the export and was left: ${row}`);
    console.log(
      `${place.siteUrl}: ${added} rows added, ${unchanged} already there, ${kept.length} kept as they were changed here`,
    );
  } finally {
    await place.close();
  }
}
