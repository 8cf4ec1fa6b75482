import type { Action } from '../plan/action';
import type { Acted, ActSaid } from '../plan/acts/act';
import { requestsWaiting } from '../plan/acts/requests';
import { plainId } from '../plan/known';
import { personCalled } from '../plan/people';
import { approverOf } from '../plan/recipient';
import { dateRequestCard, giveCard } from './cards/decide';
import { keyOf } from './cards/key';
import { sayingCard } from './cards/talk';
import { wishCard } from './cards/wish';
import { type Granted, grantedBy, isWhole } from './conversation/granted';
import { refsIn } from './conversation/refs';
import { isTooMuch, withoutCard } from './conversation/talk';
import type { Wish } from './conversation/wishes';
import { nextAfter, sayHappened, waitingForEvents } from './events';
import { type Reply, say, show, tell } from './forms';
import { keep, receiptOf, recordEach } from './takingIn';
import { actionsOf, audited, ownOpen, type Saving, showing, waitingFor } from './turn';
import { decideWords, wishWords } from './words/deciding';
import { talkWords } from './words/talking';

/** Shows a wish back on a card, and keeps it so that "yes" is understood. */
export async function hearWish(wish: Wish, turn: Saving): Promise<readonly Reply[]> {
  const whole = spelt(wish, turn);
  const { about, choose } = aboutWhat(whole, turn);
  if (whole.kind !== 'away' && about.length === 0) return [say(wishWords.noAction)];
  const named =
    'refs' in whole && !choose ? { ...whole, refs: about.map(({ ref }) => ref) } : whole;
  const wanted = { card: keyOf(turn.id, 'wish'), at: turn.now.toISOString(), wish: named };
  const { talk } = turn;
  if (isTooMuch({ ...talk, wanted: [...talk.wanted, wanted] })) return [say(wishWords.tooMuch)];
  await keep(turn, now => ({ ...now, wanted: [...withoutCard(now, wanted.card).wanted, wanted] }));
  return [wishReply(wanted, turn)];
}

/** The card of a wish that waits. Pure. */
export function wishReply({ card, wish }: { card: string; wish: Wish }, turn: Saving): Reply {
  const { about, choose } = aboutWhat(wish, turn);
  const granted = grantedBy(wish);
  const also = wish.kind === 'same as' ? sameAsWhat(wish.as, turn) : undefined;
  const wished = { card, wish, granted, about, choose, ...(also && { also }) };
  return show(wishCard(wished, showing(turn)), wishWords.summary);
}

/** `od1-1` is what the plan calls OD1-01. */
function spelt(wish: Wish, { plan }: Saving): Wish {
  if (wish.kind !== 'same as') return wish;
  const codes = plan.objectives.map(({ code }) => code);
  const [ref] = refsIn(
    wish.as,
    plan.actions.map(action => action.ref),
  );
  const plain = wish.as.toUpperCase().replace(/[\s.-]/g, '');
  return { ...wish, as: ref ?? codes.find(code => code === plain) ?? wish.as };
}

/** What a wish is about: what it names, all that waits, or one to be chosen. */
function aboutWhat(wish: Wish, turn: Saving): { about: readonly Action[]; choose: boolean } {
  if (wish.kind === 'away') return { about: [], choose: false };
  if (wish.kind === 'happened') return aboutEvent(wish.refs, turn);
  if (wish.refs.length > 0) return { about: actionsOf(wish.refs, turn), choose: false };
  const waiting = waitingFor(turn);
  if (wish.kind === 'snooze' && waiting.length > 0) return { about: waiting, choose: false };
  const about = waiting.length > 0 ? waiting : ownOpen(turn);
  return { about, choose: about.length > 1 };
}

/** Refs and titles are all that is told of another's action; of one's own also the last word. */
function sameAsWhat(as: string, turn: Saving): string | undefined {
  const [mine] = actionsOf([as], turn);
  return mine?.lastSaid?.text ? wishWords.says(as, mine.lastSaid.text.slice(0, 300)) : undefined;
}

/** A wish that waits and was confirmed by a word: done where nothing is missing, else shown again. */
export async function confirmWish(card: string, turn: Saving): Promise<readonly Reply[]> {
  const wanted = turn.talk.wanted.find(one => one.card === card);
  if (!wanted) return [];
  const granted = grantedBy(wanted.wish);
  return isWhole(granted) ? grant(granted, card, turn) : [wishReply(wanted, turn)];
}

/** Does what was wished. What the store refuses is told in its words, and nothing else is done. */
export async function grant(
  granted: Granted,
  card: string,
  turn: Saving,
): Promise<readonly Reply[]> {
  const replies = await done(granted, card, turn);
  if (card) await keep(turn, talk => withoutCard(talk, card));
  return replies;
}

async function done(granted: Granted, card: string, turn: Saving): Promise<readonly Reply[]> {
  switch (granted.kind) {
    case 'snooze':
      return granted.until
        ? actOnAll(granted.refs, { kind: 'snooze', until: granted.until }, card, turn)
        : [say(wishWords.chooseDay)];
    case 'same as':
      return actOnAll(granted.refs, { kind: 'link', to: granted.as }, card, turn);
    case 'happened':
      return happened(granted, card, turn);
    case 'extend':
      return askForADate(granted, card, turn);
    case 'not mine':
      return passOn(granted, card, turn);
    case 'away':
      return noteAway(granted, turn);
  }
}

/** What they wait for, where nothing is named: one of several is to be chosen. */
function aboutEvent(refs: readonly string[], turn: Saving) {
  const about = refs.length > 0 ? actionsOf(refs, turn) : waitingForEvents(turn);
  return { about, choose: refs.length === 0 && about.length > 1 };
}

async function happened(
  { refs, on }: Extract<Granted, { kind: 'happened' }>,
  card: string,
  turn: Saving,
): Promise<readonly Reply[]> {
  if (refs.length === 0) return [say(wishWords.noAction)];
  const events = await sayHappened(refs, { card, through: 'chat', on }, turn);
  return [show(receiptOf(events, [], turn), talkWords.yourAnswers), ...nextAfter(events, turn)];
}

async function askForADate(
  { refs, wanted, why }: Extract<Granted, { kind: 'extend' }>,
  card: string,
  turn: Saving,
): Promise<readonly Reply[]> {
  if (!wanted) return [say(wishWords.sayUntil)];
  if (!why) return [say(wishWords.sayWhy)];
  const replies = await actOnAll(refs, { kind: 'ask for a date', wanted, why }, card, turn);
  const plan = await turn.store.load();
  const waiting = requestsWaiting(plan, turn.today).filter(
    ({ action, request }) => refs.includes(action.ref) && request.asked.byId === turn.by.id,
  );
  const cards = waiting.flatMap(({ action, request, deciders: [decider] }): Reply[] => {
    if (!decider?.id) return [];
    const told = () => dateRequestCard({ plan, action, request }, showing(turn));
    return [tell(decider.id, plan, { card: told, summary: () => decideWords.summary })];
  });
  return [...replies, ...cards];
}

/** "Not mine" is an answer, and a question to who leads the strand. */
async function passOn(
  { refs, to }: Extract<Granted, { kind: 'not mine' }>,
  card: string,
  turn: Saving,
): Promise<readonly Reply[]> {
  const { by, plan } = turn;
  const text = to ? `Not mine; please ask ${to}.` : 'Not mine.';
  const actions = actionsOf(refs, turn);
  const reports = actions.map(({ ref }) => ({ ref, key: `${card}_${ref}`, text }));
  const outcomes = await recordEach(reports, 'chat', turn);
  const replies = actions.flatMap((action, place): Reply[] => {
    const approver = approverOf(plan, action)?.person.id;
    if (outcomes[place]?.recorded.kind !== 'saved' || !approver) return [];
    const key = keyOf(card, action.ref, 'give');
    const told = () => giveCard({ key, action, by: by.name, to }, showing(turn));
    return [tell(approver, plan, { card: told, summary: () => decideWords.whose })];
  });
  return [show(receiptOf(outcomes, [], turn), talkWords.yourAnswers), ...replies];
}

async function noteAway(
  { from, until, ask }: Extract<Granted, { kind: 'away' }>,
  turn: Saving,
): Promise<readonly Reply[]> {
  const { store, by, plan, today } = turn;
  if (!until) return [say(wishWords.chooseBack)];
  if (until <= today) return [say(wishWords.hasCome)];
  if (from && from >= until) return [say(wishWords.backBeforeGone)];
  if (ask && !personCalled(plan, ask)) return [say(wishWords.nobodyCalled(ask))];
  const { awayFrom } = plan.people.find(({ id = '' }) => plainId(id) === plainId(by.id)) ?? {};
  const away = {
    ...((from ?? awayFrom) && { awayFrom: from }),
    ...{ awayUntil: until, askInstead: ask || undefined },
  };
  if (!(await store.savePerson?.(by.id, away))) return [say(wishWords.notNoted)];
  const whom = ask ? wishWords.iAsk(personCalled(plan, ask)?.name ?? ask) : wishWords.deputiesAsked;
  const told = sayingCard(wishWords.noted, wishWords.notedAway(from, until, whom));
  return [show(told, wishWords.noted)];
}

/** The same act on each, at once; their receipt. */
export async function actOnAll(
  refs: readonly string[],
  said: ActSaid,
  card: string,
  turn: Saving,
): Promise<readonly Reply[]> {
  if (refs.length === 0) return [say(wishWords.noAction)];
  const { store, by, now, plan } = turn;
  const acts = refs.map(ref => ({ ref, key: `${card}_${ref}`, ...said }));
  const done = await store.actAll(acts, { by, through: 'chat', now }, plan);
  const outcomes = acts.flatMap(({ ref, key }, place) => {
    const recorded = done[place];
    return recorded ? [{ report: { ref, key }, recorded }] : [];
  });
  const acted = outcomes.map(({ report, recorded }) => ({ ref: report.ref, acted: recorded }));
  audited(acted, said.kind, turn);
  return [show(receiptOf(outcomes, [], turn), talkWords.yourAnswers)];
}

/** One act as the speaker, on the plan as this turn read it. */
export async function act(ref: string, said: ActSaid, key: string, turn: Saving): Promise<Acted> {
  const { store, by, now, plan } = turn;
  const [done] = await store.actAll([{ ref, key, ...said }], { by, through: 'chat', now }, plan);
  const acted: Acted = done ?? { kind: 'not found', log: 'gone' };
  audited([{ ref, acted }], said.kind, turn);
  return acted;
}
