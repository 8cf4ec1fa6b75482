import { dayIn } from '../plan/day';
import type { Speaker } from '../plan/people';
import { capacity } from '../plan/record';
import { type Answer, readAnswer } from './cards/answer';

import { helpCard, sayingCard } from './cards/talk';
import { latestCard, type Question, withoutCard } from './conversation/talk';
import { type Meaning, toldOf, understand } from './conversation/understand';
import { decideDate, giveTo, tellOutcomes } from './deciding';
import { formOf, noChangeForm, replace, type Reply, say, show } from './forms';
import { obey } from './obeying';
import { aboutThat, askAbout, keep, saveRows, settleDay, takeIn } from './takingIn';
import { actionsOf, type Answering, refused, type Saving, waitingFor } from './turn';
import { waitingForEvents } from './events';
import { grant, hearWish } from './wishing';
import { talkWords } from './words/talking';
import { byWordsOf } from './speech';

/** Something that reached the bot. `id` is the same when the same thing is delivered twice. */
export type Heard = { by: Speaker; id: string } & (
  { kind: 'message'; text: string } | { kind: 'card'; value: unknown }
);

/**
 * Understands what was heard, records what is to be recorded, and gives what to answer. Saves as
 * `heard.by` and nobody else. Faults of the store are thrown.
 */
export async function answer(heard: Heard, answering: Answering): Promise<readonly Reply[]> {
  const { by, id } = heard;
  const [plan, talk] = await Promise.all([
    answering.store.load(),
    answering.talks.of(by.id, answering.now),
  ]);
  const mine = plan.actions.filter(action => capacity(plan, action, by));
  const today = dayIn(plan.facts.timeZone, answering.now);
  const turn: Saving = { ...answering, by, id, plan, today, mine, talk };
  return byWordsOf(plan.facts, () => answerTurn(heard, turn));
}

async function answerTurn(heard: Heard, turn: Saving): Promise<readonly Reply[]> {
  const { plan, mine, by } = turn;
  if (heard.kind === 'card') return answerCard(readAnswer(heard.value), turn);
  const isListed = plan.people.some(person => person.id?.toLowerCase() === by.id.toLowerCase());
  if (mine.length > 0 || isListed) return answerMessage(heard.text, turn);
  refused('message', 'unknown person', turn);
  return [say(talkWords.stranger)];
}

async function answerCard(pressed: Answer, turn: Saving): Promise<readonly Reply[]> {
  switch (pressed.kind) {
    case 'rows':
      return pressed.reports.length + pressed.happened.length === 0
        ? [say(talkWords.notFilledIn)]
        : saveRows(pressed.reports, pressed, turn);
    case 'open':
      if (actionsOf(pressed.refs, turn).length === 0) refused('form', 'not theirs', turn);
      return [formOf(pressed.refs, talkWords.yourActions, turn)];
    case 'about':
      return asReplacement(await putWordsOn(pressed, turn));
    case 'drop':
      if (pressed.card) await keep(turn, talk => withoutCard(talk, pressed.card));
      return [replace(sayingCard(talkWords.dropped, talkWords.nothingSaved), talkWords.dropped)];
    case 'wish':
      return asReplacement(await grant(pressed.wish, pressed.card, turn));
    case 'decide':
      return decideDate(pressed, turn);
    case 'give':
      return giveTo(pressed, turn);
    case 'outcome':
      return tellOutcomes(pressed, turn);
    case 'unreadable':
      refused('card', 'unreadable', turn);
      return [say(talkWords.unreadable)];
  }
}

/** The first card takes the place of the one that was answered. */
function asReplacement(replies: readonly Reply[]): readonly Reply[] {
  const [first, ...rest] = replies;
  return first?.kind === 'card' ? [{ ...first, replaces: true }, ...rest] : replies;
}

/** The words of the card, or those that were kept beside it since they were too long. */
function putWordsOn(pressed: Extract<Answer, { kind: 'about' }>, turn: Saving) {
  const { card, ref } = pressed;
  const kept = turn.talk.questions.find(question => question.card === card);
  const text = pressed.text || kept?.text;
  return text
    ? aboutThat(ref, { card, text }, toldOf(ref, text, turn.today), turn)
    : Promise.resolve([formOf([ref], talkWords.howIsIt, turn)]);
}

async function answerMessage(text: string, turn: Saving): Promise<readonly Reply[]> {
  const meaning = understand(text, {
    refs: turn.mine.map(({ ref }) => ref),
    waiting: waitingFor(turn).map(({ ref }) => ref),
    today: turn.today,
    drafts: turn.talk.drafts.length,
    events: waitingForEvents(turn).length > 0,
  });
  return answerMeaning(meaning, turn);
}

async function answerMeaning(meaning: Meaning, turn: Saving): Promise<readonly Reply[]> {
  switch (meaning.kind) {
    case 'command':
      return obey(meaning.command, turn);
    case 'wish':
      return hearWish(meaning.wish, turn);
    case 'show':
      return answeredOr(meaning.refs, turn);
    case 'told':
      return takeIn(meaning.told, meaning.rest, turn);
    case 'which day':
      return settleDay(meaning.day, turn);
    case 'no change on all':
      return [noChangeForm(turn)];
    case 'about what':
      return askAbout(meaning, turn);
    case 'nothing':
      return [show(helpCard(turn.plan), talkWords.helpSummary)];
  }
}

/** A ref by itself answers "which action is this about?" where that was asked last; else it is shown. */
async function answeredOr(refs: readonly string[], turn: Saving): Promise<readonly Reply[]> {
  const [ref, another] = refs;
  const question = askedLast(turn);
  if (!ref || another || !question)
    return [formOf(refs, refs.length === 1 ? talkWords.howIsIt : talkWords.howAreThey, turn)];
  return aboutThat(ref, question, toldOf(ref, question.text, turn.today), turn);
}

function askedLast({ talk }: Saving): Question | undefined {
  const card = latestCard(talk);
  return talk.questions.find(question => question.card === card);
}
