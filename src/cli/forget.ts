import { parseArgs } from 'node:util';
import { connect } from '../sharepoint/connect';
import { forget, heldRows, type HeldRow, INSTEAD, stillTheirs, whoIs } from '../sharepoint/forget';
import { openPlace, siteToken } from './place';
import { run } from './run';

const USAGE = `npm run forget -- --person NAME [--as WORDS] [--do] [--site URL] [--data DIR]
  Shows every row that holds a person's name or account, NAME in full or their address. With --do
  puts WORDS ("a former officer") in the place of the name, takes the account away, and deletes the
  older versions of these rows. Run npm run export first: there is no way back.`;

await run(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      ...{ person: { type: 'string' }, as: { type: 'string' }, do: { type: 'boolean' } },
      ...{ site: { type: 'string' }, data: { type: 'string' } },
    },
  });
  const { person, as: instead = 'a former officer' } = values;
  if (!person || person.trim().length < 5) throw new Error(`Whom? A name in full.\n${USAGE}`);
  if (!INSTEAD.test(instead)) throw new Error(`--as is a few plain words, not “${instead}”.`);
  const place = await openPlace('owner', values);
  try {
    const sp = connect(place.siteUrl, () => siteToken(place));
    const who = await whoIs(sp, person);
    const theirs = await stillTheirs(sp, who);
    const held = await heldRows(sp, who, instead);
    for (const row of held) console.log(inWords(row));
    if (theirs.length > 0) {
      const first = `Still theirs: ${theirs.join(', ')}. Give these to somebody else first`;
      if (values.do) throw new Error(`${first}; nothing was changed.`);
      console.log(`${first}.`);
    }
    if (held.length === 0) console.log(`No row holds “${person}”.`);
    else if (!values.do) console.log(`${rows(held)}. Nothing was changed; --do changes them.`);
    else done(held, await forget(sp, held));
  } finally {
    await place.close();
  }
});

function rows({ length }: readonly unknown[]): string {
  return length === 1 ? '1 row' : `${length} rows`;
}

function inWords({ list, id, about, columns }: HeldRow): string {
  return `${list.title}, row ${id} (${about}): ${columns.join(', ')}`;
}

function done(held: readonly HeldRow[], left: readonly HeldRow[]): void {
  console.log(`${rows(held.slice(left.length))} changed, and their older versions deleted.`);
  for (const row of left) console.log(`Changed by somebody meanwhile, run again: ${inWords(row)}`);
  console.log(`Still by hand: initials and roles under which the plan calls them, both stages of the
site's recycle bin, files in the library Plan evidence and their names, rows of the tables people
and ledger, exports made before, and chat (docs/operations.md, “Remove one person”).`);
}
