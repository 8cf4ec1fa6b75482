import type { Report, Telling } from '../plan/record';
import { reportOf } from '../plan/reportOf';
import type { AdaptiveCard } from './cards/elements';
import { keyOf } from './cards/key';
import { type Outcome, receiptCard } from './cards/receipt';
import type { Expected } from './conversation/dates';
import {
  type Draft,
  isTooMuch,
  latestCard,
  type Question,
  withDrafts,
  withoutCard,
} from './conversation/talk';
import type { Told } from './conversation/understand';
import { draftOf, isHeld, replace, type Reply, say, show, whichAction } from './forms';
import { nextAfter, sayHappened } from './events';
import { mayReopen, openAgain } from './reopening';
import { audited, refused, type Saving, type Turn } from './turn';
import { talkWords } from './words/talking';

/** Saves what is sure, shows back the rest to be confirmed; `rest` is words that are about none of them. */
export async function takeIn(
  told: readonly Told[],
  rest: string | undefined,
  turn: Saving,
): Promise<readonly Reply[]> {
  const sure = told.filter(one => one.sure).map(one => reportOf(keyOf(turn.id, one.ref), one));
  const drafts = told.filter(one => !one.sure);
  const replies: Reply[] = [];
  if (sure.length > 0)
    replies.push(show(await recorded(sure, 'chat', turn), talkWords.yourAnswers));
  if (drafts.length > 0) replies.push(...(await keepDrafts(drafts, turn)));
  if (rest) replies.push(...(await askAbout({ text: rest, among: [] }, turn)));
  return replies;
}

/** Keeps drafts until they are confirmed or dropped, and shows them. */
export async function keepDrafts(told: readonly Told[], turn: Saving): Promise<readonly Reply[]> {
  const waits = { card: keyOf(turn.id, 'draft'), at: turn.now.toISOString() };
  const drafts = told.map(one => ({ ...one, ...waits }));
  if (isTooMuch(withDrafts(turn.talk, drafts))) return [say(talkWords.tooMuch)];
  await keep(turn, talk => withDrafts(talk, drafts));
  return [draftOf(drafts, turn)];
}

/** Keeps words until it is known what they are about, and asks. */
export async function askAbout(
  asked: Pick<Question, 'text' | 'among' | 'unknown'>,
  turn: Saving,
): Promise<readonly Reply[]> {
  const question = { ...asked, card: keyOf(turn.id, 'about'), at: turn.now.toISOString() };
  const choice = whichAction(question, turn);
  if (!choice) return [say(talkWords.noAction)];
  const { talk } = turn;
  if (isTooMuch({ ...talk, questions: [...talk.questions, question] }))
    return [say(talkWords.tooMuch)];
  await keep(turn, now => ({
    ...now,
    questions: [...withoutCard(now, question.card).questions, question],
  }));
  return [choice];
}

/** What a press of Go on, or a ref typed in answer, says the kept words are about. */
export async function aboutThat(
  ref: string,
  question: Pick<Question, 'card' | 'text'>,
  told: Told,
  turn: Saving,
): Promise<readonly Reply[]> {
  if (!turn.mine.some(action => action.ref === ref)) {
    refused('words', 'not theirs', turn);
    return [say(talkWords.noLonger)];
  }
  const replies = await keepDrafts([told], turn);
  if (question.card) await keep(turn, talk => withoutCard(talk, question.card));
  return replies;
}

/** Saves the drafts of one card as they stand. A date that may be two is asked first. */
export async function confirmDrafts(card: string, turn: Saving): Promise<readonly Reply[]> {
  const drafts = turn.talk.drafts.filter(draft => draft.card === card);
  if (drafts.some(({ mayBe, forecast }) => mayBe && !forecast)) return [draftOf(drafts, turn)];
  const reports = drafts.map(draft => reportOf(`${card}_${draft.ref}`, draft));
  return [show(await recorded(reports, 'chat', turn), talkWords.yourAnswers)];
}

/** A day typed while a draft waits is when that is expected. */
export async function settleDay(day: Expected, turn: Saving): Promise<readonly Reply[]> {
  const latest = latestCard({ ...turn.talk, questions: [], wanted: [] });
  const drafts = turn.talk.drafts
    .filter(({ card }) => card === latest)
    .map(draft => withDay(draft, day, turn.now));
  await keep(turn, talk => withDrafts(talk, drafts));
  return [draftOf(drafts, turn)];
}

function withDay(draft: Draft, day: Expected, now: Date): Draft {
  const settled: Draft = { ...draft, at: now.toISOString() };
  delete settled.mayBe;
  delete settled.forecast;
  return { ...settled, ...('on' in day ? { forecast: day.on } : { mayBe: day.mayBe }) };
}

/** Saves what was filled in on a card, which becomes its receipt. Long words that its drafts kept are added. */
export async function saveRows(
  reports: readonly Report[],
  {
    card,
    left,
    happened = [],
  }: { card: string; left: readonly string[]; happened?: readonly string[] },
  turn: Saving,
): Promise<readonly Reply[]> {
  const whole = reports.map(report => {
    const draft = turn.talk.drafts.find(one => one.card === card && one.ref === report.ref);
    if (!draft || !isHeld(draft.text ?? '')) return report; // what is shorter was on the card, to be changed
    return draft.text && !report.text && !report.noChange
      ? { ...report, text: draft.text }
      : report;
  });
  const events = await sayHappened(happened, { card, through: 'card' }, turn);
  const outcomes = [...(await recordedEach(whole, 'card', turn)), ...events];
  const receipt = receiptOf(outcomes, left, turn);
  return [replace(receipt, talkWords.yourAnswers), ...nextAfter(events, turn)];
}

/** Records reports and gives their receipt; drafts that were saved no longer wait. */
async function recorded(
  reports: readonly Report[],
  through: 'card' | 'chat',
  turn: Saving,
  left: readonly string[] = [],
): Promise<AdaptiveCard> {
  return receiptOf(await recordedEach(reports, through, turn), left, turn);
}

async function recordedEach(
  reports: readonly Report[],
  through: 'card' | 'chat',
  turn: Saving,
): Promise<readonly Outcome[]> {
  if (reports.length === 0) return [];
  const outcomes = await recordEach(reports, through, turn);
  const saved = outcomes.filter(({ recorded: { kind } }) => kind === 'saved' || kind === 'again');
  if (saved.length > 0) {
    const refs = saved.map(({ report }) => report.ref);
    const cards = new Set(saved.map(({ report: { key, ref } }) => key.slice(0, -ref.length - 1)));
    await keep(turn, talk => ({
      ...[...cards].reduce((rest, card) => withoutCard(rest, card, refs), talk),
      last: refs,
    }));
  }
  return outcomes;
}

/** Records all at once on the plan as this turn read it, and gives what became of each, in the same order. */
export async function recordEach(
  reports: readonly Report[],
  through: 'card' | 'chat',
  turn: Saving,
): Promise<readonly Outcome[]> {
  const { store, by, now, plan } = turn;
  const telling = { by, through, now };
  const isReopening = ({ ref, status }: Report) => status === 'In progress' && mayReopen(ref, turn);
  const usual = reports.filter(report => !isReopening(report));
  const told = await store.recordAll(usual, telling, plan);
  const outcomes = new Map<Report, Outcome>();
  for (const [place, report] of usual.entries()) {
    const one = told[place];
    if (one) outcomes.set(report, { report, recorded: one });
  }
  for (const report of reports.filter(isReopening))
    outcomes.set(report, { report, recorded: await reopened(report, telling, turn) });
  const all = reports.flatMap(report => outcomes.get(report) ?? []);
  const acted = all.map(({ report, recorded }) => ({ ref: report.ref, acted: recorded }));
  audited(acted, 'update', turn);
  return all;
}

/** Whoever finished an action may open it again on the same day by saying that it is in progress. */
async function reopened(report: Report, telling: Telling, turn: Saving) {
  const opened = await openAgain(report, telling, turn);
  return opened.kind === 'saved' && report.text ? turn.store.record(report, telling) : opened;
}

/** The receipt shows the plan as it is now, with what was just saved. */
export function receiptOf(
  outcomes: readonly Outcome[],
  left: readonly string[],
  turn: Turn,
): AdaptiveCard {
  const { plan, today, id } = turn;
  return receiptCard({ plan, today, outcomes, left, key: keyOf(id, 'again') });
}

/** Changes what waits in the speaker's conversation. */
export function keep({ talks, by, now }: Saving, change: Parameters<Saving['talks']['change']>[2]) {
  return talks.change(by.id, now, change);
}
