import type { Router } from 'express';
import { runsPlan } from '../../plan/choices';
import type { Person } from '../../plan/people';
import type { Managed } from '../../plan/settings/decide';
import { planCalled, speakerOf } from './asker';
import { type ManagingParts, nothing } from './managing';

const MOST = 255;

/** `POST /plans/KEY/people/match`: an owner as written is this account; their actions follow. */
export function matchRoute(routes: Router, { site, log }: ManagingParts): void {
  routes.post('/plans/:key/people/match', async ({ params: { key }, body }, response) => {
    const { asWritten, mail } = Object(body) as Record<string, unknown>;
    const isRead = isName(asWritten) && isName(mail) && mail.includes('@');
    const plan = await planCalled(site, key);
    const { id } = speakerOf(response);
    if (!plan || !runsPlan(plan, { id })) return nothing(response, undefined);
    if (!isRead) {
      const value = typeof mail === 'string' ? mail : '';
      response.status(422).json(refusal(value, 'Write the address of an account.'));
      return;
    }
    const now = await site
      .open(key)
      .matchPerson({ asWritten: asWritten.trim(), mail: mail.trim() })
      .catch((error: unknown) => nobodyOf(error, mail.trim()));
    if (!now) {
      const sentence = 'The organisation has no account with this address.';
      response.status(422).json(refusal(mail, sentence));
      return;
    }
    log(`settings: ${id} matched ${now.id ?? 'an account'}`);
    response.json({ kind: 'saved', now } satisfies Managed<Person>);
  });
}

/** An address that the site does not know is something a person can mend; anything else is a fault. */
function nobodyOf(error: unknown, mail: string): undefined {
  if (error instanceof Error && error.message.startsWith(`Nobody is known at ${mail}`))
    return undefined;
  throw error;
}

function refusal(value: string, sentence: string): Managed<Person> {
  return { kind: 'refused', faults: [{ name: 'mail', value, sentence }] };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MOST;
}
