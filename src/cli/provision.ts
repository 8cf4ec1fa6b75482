import { parseArgs } from 'node:util';
import { connect } from '../sharepoint/connect';
import { listHealth } from '../sharepoint/health';
import { matchPerson, unmatchedOwners } from '../sharepoint/matchPeople';
import { provision } from '../sharepoint/provision';
import { openShelf } from '../sharepoint/shelf';
import { openPlace, siteToken } from './place';
import { run } from './run';

type Site = ReturnType<typeof connect>;

const USAGE = `npm run provision -- [--check] [--match "DS=dana.whitlow@northgate.example"] [--plan KEY] [--site URL] [--data DIR]
  Makes the lists, columns, views and groups that a plan needs. Safe to repeat; deletes nothing.
  Then says which owners nobody is matched to; --match says who one of them is, and may be repeated.
  With --check it changes nothing: it says what is no longer as it was made, and what to do.`;

await run(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      match: { type: 'string', multiple: true, default: [] },
      plan: { type: 'string' },
      site: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const pairs = values.match.map(readPair);
  const place = await openPlace('owner', values);
  try {
    const sp = connect(place.siteUrl, () => siteToken(place));
    if (values.check) return await check(sp, place.siteUrl);
    await make(sp, place.siteUrl);
    await match(sp, pairs, values.plan);
  } finally {
    await place.close();
  }
});

async function check(sp: Site, siteUrl: string): Promise<void> {
  const { cannot } = await provision(sp, { check: true }).catch(() => ({ cannot: [] }));
  const found = await listHealth(sp);
  for (const { level, says, mend } of found)
    console.log(`${level === 'fault' ? 'Fault' : 'Note '}  ${says} ${mend}`);
  const faults = found.filter(({ level }) => level === 'fault').length;
  console.log(`${siteUrl}: ${faults === 0 ? 'nothing to do' : `${faults} faults`}`);
  if (faults + cannot.length > 0) process.exitCode = 1;
}

async function make(sp: Site, siteUrl: string): Promise<void> {
  const { did, cannot, rights = [] } = await provision(sp, { say: console.log });
  for (const sentence of cannot) console.log(`Needs a person: ${sentence}`);
  for (const sentence of rights) console.log(sentence);
  console.log(
    did.length === 0 ? `${siteUrl}: nothing to do` : `${siteUrl}: ${did.length} steps done`,
  );
}

type Pair = { asWritten: string; mail: string };

/** Matches owners in one plan, or in all; then says who is still unmatched. */
async function match(sp: Site, pairs: readonly Pair[], only: string | undefined): Promise<void> {
  const shelf = openShelf(sp);
  for (const { key } of await shelf.plans()) {
    if (only !== undefined && key !== only) continue;
    for (const pair of pairs) {
      const { name } = await matchPerson(sp, key, pair);
      console.log(`${key}: ${pair.asWritten} is ${name}`);
    }
    const left = unmatchedOwners(await shelf.open(key).load());
    for (const { asWritten, actions } of left)
      console.log(`${key}: nobody is matched to “${asWritten}” (${actions} open actions)`);
    if (left.length > 0)
      console.log(`Say who they are: npm run provision -- --match "${left[0]?.asWritten}=ADDRESS"`);
  }
}

function readPair(text: string): Pair {
  const [, asWritten, mail] = /^(.+)=([^=\s]+@[^=\s]+)$/.exec(text.trim()) ?? [];
  if (!asWritten || !mail)
    throw new Error(`Write it like --match "DS=name@force.example": ${text}`);
  return { asWritten: asWritten.trim(), mail };
}
