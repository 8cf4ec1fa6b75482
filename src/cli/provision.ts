import { parseArgs } from 'node:util';
import { ownersToRead } from '../plan/ownersToRead';
import type { Plan } from '../plan/plan';
import { connect } from '../sharepoint/connect';
import { isNotOurs } from '../sharepoint/found';
import { listHealth } from '../sharepoint/health';
import { formerOwners, matchedTo, matchPerson, unmatchedOwners } from '../sharepoint/matchPeople';
import { provision } from '../sharepoint/provision';
import { openShelf } from '../sharepoint/shelf';
import { siteRights } from '../sharepoint/siteRights';
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
  const { todo, cannot } = await provision(sp, { check: true }).catch((error: unknown) => {
    if (isNotOurs(error)) return { todo: [], cannot: [] }; // told below, beside whatever else there is
    throw error;
  });
  const found = await listHealth(sp);
  for (const { level, says, mend } of found)
    console.log(`${level === 'fault' ? 'Fault' : 'Note '}  ${says} ${mend}`);
  const faults = found.filter(({ level }) => level === 'fault').length;
  console.log(`${siteUrl}: ${inSum({ faults, notes: found.length - faults, steps: todo.length })}`);
  if (faults + cannot.length > 0) process.exitCode = 1;
}

type Sum = { faults: number; notes: number; steps: number };

function inSum({ faults, notes, steps }: Sum): string {
  if (faults + notes + steps === 0) return 'as it was made, nothing to do';
  const some = (of: number, what: string): readonly string[] =>
    of === 0 ? [] : [`${of} ${what}${of === 1 ? '' : 's'}`];
  const would = steps === 0 ? [] : [`npm run provision would do ${some(steps, 'step').join('')}`];
  return [...some(faults, 'fault'), ...some(notes, 'note'), ...would].join(', ');
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

/** Matches owners in one plan, or in all; then says who is still unmatched, and who has left. */
async function match(sp: Site, pairs: readonly Pair[], only: string | undefined): Promise<void> {
  const shelf = openShelf(sp);
  const keys = (await shelf.plans()).map(({ key }) => key);
  if (only !== undefined && !keys.includes(only))
    throw new Error(`The site has no plan “${only}”. It has: ${keys.join(', ') || 'none yet'}`);
  for (const key of keys.filter(one => only === undefined || one === only)) {
    for (const pair of pairs) console.log(`${key}: ${await matchOne(sp, key, pair)}`);
    const plan = await shelf.open(key).load();
    for (const sentence of unmatchedInWords(plan)) console.log(`${key}: ${sentence}`);
    for (const { name, mail, actions } of await formerOwners(sp, plan))
      console.log(
        `${key}: ${name} is no longer known at ${mail} (${inCount(actions)}): give these to somebody else`,
      );
    for (const sentence of await notReading(sp, plan)) console.log(`${key}: ${sentence}`);
  }
}

/** One that cannot be matched does not keep the others from it. */
async function matchOne(sp: Site, key: string, pair: Pair): Promise<string> {
  const { asWritten } = pair;
  const already = matchedTo(await openShelf(sp).open(key).load(), pair);
  if (already) return `${asWritten} is ${already.name} already`;
  try {
    return `${asWritten} is ${(await matchPerson(sp, key, pair)).name}`;
  } catch (error) {
    process.exitCode = 1;
    return `${asWritten} is not matched. ${error instanceof Error ? error.message : String(error)}`;
  }
}

function unmatchedInWords(plan: Parameters<typeof unmatchedOwners>[0]): readonly string[] {
  const left = unmatchedOwners(plan);
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  const lines = left.map(({ asWritten, actions, mayBe }) =>
    mayBe.length > 0
      ? `“${asWritten}” may be ${either.format(mayBe)} (${inCount(actions)})`
      : `nobody is matched to “${asWritten}” (${inCount(actions)})`,
  );
  if (left.length === 0) return [];
  return [
    ...lines,
    `to say who they are: npm run provision -- --match "${left[0]?.asWritten}=ADDRESS"`,
  ];
}

/** Which owners may not read the plan. They were all looked up just before, so that the site knows them. */
async function notReading(sp: Site, plan: Plan): Promise<readonly string[]> {
  const owners = ownersToRead(plan);
  const rights = await siteRights(
    sp,
    owners.map(({ mail }) => mail),
  );
  const cannot = owners.filter((_, index) => rights[index]?.mayRead === 'no');
  if (cannot.length === 0) return [];
  return [
    ...cannot.map(
      ({ name, actions }) => `${name} cannot read the plan on the site (${inCount(actions)})`,
    ),
    'they answer the bot and see their own actions all the same; to let them read, add them to the visitors of the site',
  ];
}

function inCount(actions: number): string {
  return `${actions} open action${actions === 1 ? '' : 's'}`;
}

function readPair(text: string): Pair {
  const [, asWritten, mail] = /^(.+)=([^=\s]+@[^=\s]+)$/.exec(text.trim()) ?? [];
  if (!asWritten || !mail)
    throw new Error(`Write it like --match "DS=name@force.example": ${text}`);
  return { asWritten: asWritten.trim(), mail };
}
