import type { Response, Router } from 'express';
import type { Person, Speaker } from '../../plan/people';
import { runsPlan } from '../../plan/choices';
import type { Plan } from '../../plan/plan';
import type { Accounts } from '../../plan/service';
import { decideFacts, decidePerson, decideStrand, type Managed } from '../../plan/settings/decide';
import type { ManagingDecision } from '../../plan/settings/decide';
import { FACT_SETTINGS, factsChanged } from '../../plan/settings/facts';
import { PERSON_SETTINGS } from '../../plan/settings/person';
import { readChanges, type Changes } from '../../plan/settings/setting';
import { strandSettings } from '../../plan/settings/strand';
import type { SiteShelf } from '../../sharepoint/store';
import { planCalled, speakerOf } from './asker';
import { matchRoute } from './matching';
import { trouble } from './trouble';
import { serviceWords } from '../words/talking';

/** What these routes work with. */
export type ManagingParts = {
  site: SiteShelf;
  log: (line: string) => void; // ids and names of settings only
  /** Tells whoever leads a strand from now on; gives whether it went out. */
  handOver?: (change: { plan: Plan; code: string; from: string }) => Promise<boolean>;
};

/**
 * What plan managers change of a plan, its strands and its people. Each text is sent with the text that
 * they saw, so that what somebody else changed meanwhile is shown before it is overwritten.
 */
export function managingRoutes(routes: Router, parts: ManagingParts): void {
  const { site, log } = parts;
  factsRoute(routes, { site, log });
  strandRoute(routes, parts);
  personRoute(routes, { site, log });
  matchRoute(routes, { site, log });
  routes.get('/plans/:key/accounts', async ({ params }, response) => {
    const plan = await planCalled(site, params.key);
    if (!plan || !runsPlan(plan, speakerOf(response))) return nothing(response, undefined);
    const accounts = (await site.accounts()).map(({ name, mail }) => ({ name, mail }));
    response.json({ accounts } satisfies Accounts);
  });
}

function factsRoute(routes: Router, { site, log }: ManagingParts): void {
  routes.patch('/plans/:key/facts', async ({ params: { key }, body }, response) => {
    const changes = readChanges(FACT_SETTINGS, body);
    const plan = await planCalled(site, key);
    if (!changes || !plan) return nothing(response, plan);
    const by = speakerOf(response);
    let decision = decideFacts(plan, { changes, by });
    let now = plan.facts;
    if (decision.kind === 'save')
      now = await site.open(key).saveFacts(facts => {
        decision = decideFacts({ ...plan, facts }, { changes, by });
        return decision.kind === 'save' ? factsChanged(facts, decision.after) : {};
      });
    give(response, decision, now);
    log(lineOf(by, `facts of ${key}`, decision));
  });
}

function strandRoute(routes: Router, { site, log, handOver }: ManagingParts): void {
  routes.patch('/plans/:key/strands/:code', async ({ params, body }, response) => {
    const plan = await planCalled(site, params.key);
    const changes = plan && readChanges(strandSettings(plan), body);
    if (!changes) return nothing(response, plan);
    const asked = { code: params.code, changes, by: speakerOf(response) };
    let decision = decideStrand(plan, asked);
    if (decision.kind === 'save')
      await site.open(params.key).saveStrand(params.code, read => {
        decision = decideStrand(read, asked);
        return decision.kind === 'save' ? decision.after : undefined;
      });
    give(response, decision, strandIn(plan, params.code));
    log(lineOf(asked.by, `strand ${params.code}`, decision));
    if (decision.kind !== 'save' || !decision.names.includes('champion')) return;
    const from = plan.strands.find(({ code }) => code === params.code)?.champion.name ?? '';
    const isTold = await handOver?.({ plan, code: params.code, from }).catch(() => false);
    log(`settings: handover of ${params.code} ${isTold ? 'sent' : 'not sent'}`);
  });
}

function personRoute(routes: Router, { site, log }: ManagingParts): void {
  routes.patch('/plans/:key/people/:who', async ({ params, body }, response) => {
    const plan = await planCalled(site, params.key);
    const changes = readChanges(PERSON_SETTINGS, body);
    const before = plan && personNamed(plan, params.who);
    if (!plan || !changes || !before) return nothing(response, before);
    const by = speakerOf(response);
    let decision = decidePerson(plan, { person: before, changes, by });
    let now: Person | undefined = before;
    if (decision.kind === 'save')
      now = await site.open(params.key).savePerson(before.id ?? params.who, person => {
        decision = decidePerson(plan, { person, changes, by });
        return decision.kind === 'save' ? onlyNamed(decision.after, changes) : {};
      });
    give(response, decision, now ?? before);
    log(lineOf(by, 'person', decision));
  });
}

/** What cannot be read, and what is gone or not theirs. */
export function nothing(response: Response, isThere: unknown): void {
  if (isThere) trouble(response, 422, serviceWords.unreadable);
  else response.status(404).json({ kind: 'not found' });
}

function personNamed(plan: Plan, who: string): Person | undefined {
  return (
    plan.people.find(({ id }) => id !== undefined && id.toLowerCase() === who.toLowerCase()) ??
    plan.people.find(({ asWritten, name }) => [...asWritten, name].includes(who))
  );
}

function strandIn(plan: Plan, code: string) {
  return plan.strands.find(strand => strand.code === code);
}

/** The fields that were to change; undefined takes one away. */
function onlyNamed(
  after: Person,
  changes: Changes<keyof typeof PERSON_SETTINGS>,
): { [Name in keyof Person]?: Person[Name] | undefined } {
  const names = Object.keys(changes) as (keyof typeof PERSON_SETTINGS)[];
  return Object.fromEntries(names.map(name => [name, after[name]]));
}

function give<Thing>(
  response: Response,
  decision: ManagingDecision<Thing>,
  now: Thing | undefined,
): void {
  response.status(STATUS[decision.kind]).json(answerOf(decision, now));
}

function answerOf<Thing>(
  decision: ManagingDecision<Thing>,
  now: Thing | undefined,
): Managed<Thing> {
  switch (decision.kind) {
    case 'save':
      return { kind: 'saved', now: decision.after };
    case 'changed':
      return now === undefined
        ? { kind: 'not found' }
        : { kind: 'changed', names: decision.names, now };
    case 'refused':
      return { kind: 'refused', faults: decision.faults };
    case 'not found':
      return { kind: 'not found' };
  }
}

const STATUS: Record<ManagingDecision<unknown>['kind'], number> = {
  save: 200,
  changed: 409,
  refused: 422,
  'not found': 404,
};

function lineOf({ id }: Speaker, what: string, decision: ManagingDecision<unknown>): string {
  const names = 'names' in decision ? ` ${decision.names.join(',')}` : '';
  return `settings: ${id} ${decision.kind} ${what}${names}`;
}
