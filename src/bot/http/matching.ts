import type { RequestHandler, Router } from 'express';
import { runsPlan } from '../../plan/choices';
import type { Person } from '../../plan/people';
import type { Managed } from '../../plan/settings/decide';
import { isNoAccount, type Chosen } from '../../sharepoint/accountAt';
import type { KeptPlan } from '../../sharepoint/store';
import { planCalled, speakerOf } from './asker';
import { type ManagingParts, nothing } from './managing';
import { serviceWords } from '../words/talking';

const MOST = 255;

/**
 * `POST /plans/KEY/people/match`: an owner as written is this account; their actions follow.
 * `POST /plans/KEY/people/add`: this account is one of the plan's people from now on. Who has the address
 * is for SharePoint to say, asked by the service: no name or id that a browser sends is kept.
 */
export function matchRoute(routes: Router, parts: Parts): void {
  routes.post(
    '/plans/:key/people/match',
    taking(parts, 'matched', (body, chosen) => {
      const { asWritten } = body;
      if (!isName(asWritten)) return undefined;
      return store => store.matchPerson({ asWritten: asWritten.trim(), ...chosen });
    }),
  );
  routes.post(
    '/plans/:key/people/add',
    taking(parts, 'added', (_, chosen) => store => store.addPerson(chosen)),
  );
}

type Parts = Pick<ManagingParts, 'site' | 'log'>;
type Body = Record<string, unknown>;

/** `wanted` gives what is to be done with the account; undefined: what was sent cannot be read. */
function taking(
  { site, log }: Parts,
  done: string,
  wanted: (body: Body, chosen: Chosen) => ((store: KeptPlan) => Promise<Person>) | undefined,
): RequestHandler<{ key: string }> {
  return async ({ params: { key }, body }, response) => {
    const sent = Object(body) as Body;
    const { mail } = sent;
    const plan = await planCalled(site, key);
    const { id } = speakerOf(response);
    if (!plan || !runsPlan(plan, { id })) return nothing(response, undefined);
    const chosen = readChosen(sent);
    const work = chosen && wanted(sent, chosen);
    if (!work) {
      const value = typeof mail === 'string' ? mail.slice(0, MOST) : '';
      response.status(422).json(refusal(value, serviceWords.address));
      return;
    }
    const now = await work(site.open(key)).catch(nobodyOf);
    if (typeof now === 'string') {
      response
        .status(422)
        .json(
          refusal(
            chosen.mail,
            now === 'unknown' ? serviceWords.noAccount : serviceWords.otherAccount,
          ),
        );
      return;
    }
    log(`settings: ${id} ${done} ${now.id ?? 'an account'}`);
    response.json({ kind: 'saved', now } satisfies Managed<Person>);
  };
}

function readChosen({ mail, id }: Body): Chosen | undefined {
  if (!isName(mail) || !mail.includes('@')) return undefined;
  return { mail: mail.trim(), ...(isName(id) && { id }) };
}

/** An address that is nobody's is something a person can mend; anything else is a fault. */
function nobodyOf(error: unknown): 'unknown' | 'another' {
  const why = isNoAccount(error);
  if (!why) throw error;
  return why;
}

function refusal(value: string, sentence: string): Managed<Person> {
  return { kind: 'refused', faults: [{ name: 'mail', value, sentence }] };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MOST;
}
