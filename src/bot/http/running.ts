import type { Router } from 'express';
import { runsPlan } from '../../plan/choices';
import { dayIn } from '../../plan/day';
import { heartbeat } from '../../plan/heartbeat';
import { mayAskNow } from '../../plan/mayAsk';
import type { Plan } from '../../plan/plan';
import { lastRound, roundOn } from '../../plan/round';
import { roundSummary } from '../../plan/roundSummary';
import type { AskedNow, Running } from '../../plan/service';
import type { PlanStore, SiteShelf } from '../../sharepoint/store';
import { changeoverCard } from '../cards/changeover';
import type { PeopleOfRuns } from '../people';
import { askNow } from '../reminders/askNow';
import { unreachableNow } from '../reminders/notices';
import { reachPage } from '../reminders/reachPage';
import { sendOne, type SendingOne } from '../reminders/sendOne';
import { planCalled, speakerOf } from './asker';
import { nothing } from './managing';
import { saidOf } from '../../plan/words/speech';
import { changeoverWords } from '../words/deciding';

/** What sends one card now, and tells whom the bot reaches. */
export type RunningParts = {
  site: SiteShelf; // as cards may show it
  reach: Pick<PeopleOfRuns, 'everybody'>;
  sending: (store: PlanStore) => SendingOne;
};

type Parts = RunningParts & { now: () => Date; log: (line: string) => void };

/** What the bot did and whom it reached, for plan managers; and one owner's card, sent now for their champion. */
export function runningRoutes(routes: Router, parts: Parts): void {
  const { site, reach, now, log } = parts;
  routes.get('/plans/:key/runs', async ({ params: { key } }, response) => {
    const plan = await planCalled(site, key);
    if (!plan || !runsPlan(plan, speakerOf(response))) return nothing(response, undefined);
    const unreachable = await unreachableNow(plan, reach);
    const today = dayIn(plan.facts.timeZone, now());
    const round = roundOn(plan.facts, today) ?? lastRound(plan.facts, today);
    const summary = round && roundSummary(plan, round.board, unreachable);
    const running: Running = {
      runs: await site.open(key).runs(),
      reach: await reachPage(plan, reach),
      heartbeat: heartbeat(plan, today, unreachable),
      ...(summary && { round: summary }),
    };
    response.json(running);
  });
  routes.post('/plans/:key/ask-now', async ({ params: { key }, body }, response) => {
    const { ref } = Object(body) as { ref?: unknown };
    const plan = await planCalled(site, key);
    const action = plan?.actions.find(one => one.ref === ref);
    const { id } = speakerOf(response);
    if (!plan || !action || !mayAskNow(plan, action, id)) return nothing(response, undefined);
    const store = site.open(key);
    const today = dayIn(plan.facts.timeZone, now());
    const asked: AskedNow = await askNow(
      { ref: action.ref, today },
      { ...parts.sending(store), store },
    );
    log(`ask now: ${id} ${action.ref} ${asked.kind}`);
    response.status(asked.kind === 'not found' ? 404 : 200).json(asked);
  });
}

/**
 * Sends whoever leads a strand from now on what they need to take it over, once a day. Gives whether it
 * went out; nobody is told where the strand is vacant, or where the bot cannot reach them.
 */
export async function handOver(
  { plan, code, from }: { plan: Plan; code: string; from: string },
  { site, sending, now }: Omit<Parts, 'log' | 'reach'>,
): Promise<boolean> {
  const key = plan.facts.key;
  const fresh = await site.open(key).load();
  const champion = fresh.strands.find(strand => strand.code === code)?.champion;
  const person = fresh.people.find(({ id }) => id !== undefined && id === champion?.id);
  if (!person?.id) return false;
  const today = dayIn(plan.facts.timeZone, now());
  const message = {
    ...{ id: person.id, refs: [] },
    summary: () => saidOf(fresh.facts, () => changeoverWords.title),
    card: () =>
      saidOf(fresh.facts, () => changeoverCard({ plan: fresh, strand: code, today, from })),
  };
  const sent = await sendOne(
    { what: `${key}~handover ${code}`, day: today, to: person, message },
    sending(site.open(key)),
  );
  return sent?.entry.state === 'sent';
}
