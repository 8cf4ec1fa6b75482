import type { RequestHandler, Router } from 'express';
import type { Speaker } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { saidInWords } from '../../plan/said';
import type { Begun, BegunDraft, Receipt } from '../../plan/service';
import type { PlanShelf } from '../../sharepoint/store';
import { grantedBy, isWhole } from '../conversation/granted';
import { type Draft, type Talk, withoutCard } from '../conversation/talk';
import type { Talks } from '../talks';
import { planCalled, speakerOf } from './asker';
import { trouble } from './trouble';
import { serviceWords } from '../words/talking';

type Parts = { shelf: PlanShelf; talks: Talks; now: () => Date };
const MINE = '/plans/:key/mine/waiting';
const MOST_RECEIPTS = 10;

/** What the asker has begun in chat, and their last receipts: chat is not the record. */
export function waitingRoutes(routes: Router, parts: Parts): void {
  routes.get(MINE, giveBegun(parts));
  routes.delete(`${MINE}/:card`, dropBegun(parts));
}

function giveBegun({ shelf, talks, now }: Parts): RequestHandler<{ key: string }> {
  return async ({ params }, response) => {
    const plan = await planCalled(shelf, params.key);
    const by = speakerOf(response);
    if (plan) response.json(begunIn(await talks.of(by.id, now()), plan, by));
    else trouble(response, 404, serviceWords.noPlan);
  };
}

/** Drops what waits on one card; of its drafts only that of `ref`, where given. What is gone already is no fault. */
function dropBegun({ talks, now }: Parts): RequestHandler<{ key: string; card: string }> {
  return async ({ params: { card }, query: { ref } }, response) => {
    const refs = typeof ref === 'string' ? [ref] : undefined;
    await talks.change(speakerOf(response).id, now(), talk => withoutCard(talk, card, refs));
    response.status(204).end();
  };
}

function begunIn({ drafts, questions, wanted }: Talk, plan: Plan, by: Speaker): Begun {
  return {
    drafts: drafts.map(begunDraft),
    words: questions.map(({ card, text, at }) => ({ card, text, at })),
    wishes: wanted.map(({ card, at, wish }) => {
      const granted = grantedBy(wish);
      return { card, at, isWhole: isWhole(granted), wish: granted };
    }),
    receipts: receiptsOf(plan, by),
  };
}

/** Under its key chat and tab save the same draft as one update. */
function begunDraft(draft: Draft): BegunDraft {
  const begun: BegunDraft & { sure?: boolean } = { ...draft, key: `${draft.card}_${draft.ref}` };
  delete begun.sure;
  return begun;
}

/** The asker's own last updates, newest first, by whatever door they came. */
function receiptsOf({ updates }: Plan, { id }: Speaker): readonly Receipt[] {
  return [...updates.values()]
    .flatMap(of => of.filter(({ byId }) => byId?.toLowerCase() === id.toLowerCase()))
    .sort((one, other) => (other.at ?? other.on).localeCompare(one.at ?? one.on))
    .slice(0, MOST_RECEIPTS)
    .map(update => {
      const { ref, key, on, at, through } = update;
      return { ref, key, on, ...(at && { at }), through, said: saidInWords(update) };
    });
}
