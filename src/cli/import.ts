import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { draftJson } from '../documents/draftJson';
import { draftReport } from '../documents/draftReport';
import { openPlace } from './place';
import { putInLists, readDraft } from './prepare';
import { exportIn, putBack } from './putBack';
import { run } from './run';

const USAGE = `npm run import -- FILE [--dry-run] [--json OUT] [--key KEY] [--updates-on DAY] [--site URL] [--data DIR]
  Reads an action plan and puts it into the lists. With --dry-run it only says what it would read.
  --key says which plan of the site it is, where the title alone would mistake it for another.
  --updates-on says of which day its updates are (2012-06-13), where no version of the document does.
  A file that npm run export wrote is put back whole, on this or another site.`;

await run(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'string' },
      key: { type: 'string' },
      'updates-on': { type: 'string' },
      site: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(`Which file?\n${USAGE}`);

  const whole = exportIn(file);
  if (whole) {
    await putBack(whole, values);
    return;
  }
  const draft = await readDraft(file, values.key, values['updates-on']);
  console.log(draftReport(draft));
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify(draftJson(draft), undefined, 2)}\n`);
  if (values['dry-run']) {
    console.log('Dry run: nothing was written to the lists.');
    return;
  }
  const place = await openPlace('owner', values);
  try {
    const { added, unchanged, keptYours } = await putInLists(place, draft, {
      say: console.log,
      ...(values.key === undefined ? {} : { whenThere: 'compare' }),
    });
    console.log(
      `${place.siteUrl}: ${added} rows added, ${unchanged} already there, ${keptYours.length} kept as they were changed here`,
    );
  } finally {
    await place.close();
  }
});
