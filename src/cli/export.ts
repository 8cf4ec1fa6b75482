import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from '../sharepoint/connect';
import { exportSite } from '../sharepoint/export';
import { openPlace, siteToken } from './place';
import { run } from './run';

const USAGE = `npm run export -- OUT.json [--site URL] [--data DIR]
  Writes every row of every list to a file. npm run import -- OUT.json puts them back, also on another site.
  The file holds what people wrote and their names: keep it as you keep the site.`;

await run(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { site: { type: 'string' }, data: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(`To which file?\n${USAGE}`);
  const place = await openPlace('owner', values);
  try {
    const sp = connect(place.siteUrl, () => siteToken(place));
    const whole = await exportSite(sp, { site: place.siteUrl, now: new Date() });
    writeFileSync(file, `${JSON.stringify(whole, undefined, 2)}\n`, { mode: 0o600 });
    const rows = Object.values(whole.lists).reduce((count, list) => count + list.length, 0);
    console.log(`${file}: ${rows} rows of ${Object.keys(whole.lists).length} lists`);
    const { files = [] } = whole;
    if (files.length > 0)
      console.log(
        `Files in the library Plan evidence: ${files.length}, named and not held. Keep that library.`,
      );
  } finally {
    await place.close();
  }
});
