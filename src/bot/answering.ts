import { dayIn } from '../plan/day';
import type { Speaker } from '../plan/people';
import { capacity, type Report } from '../plan/record';
import type { PlanStore } from '../sharepoint/store';
import { type Answer, readAnswer } from './cards/answer';
import type { AdaptiveCard } from './cards/elements';
import { keyOf } from './cards/key';
import { type Outcome, receiptCard } from './cards/receipt';
import { MOST_ON_A_CARD } from './cards/row';
import { helpCard, sayingCard } from './cards/talk';
import type { Command } from './conversation/commands';
import { type Meaning, type Told, understand } from './conversation/understand';
import {
  draftOf,
  formOf,
  listed,
  noChangeForm,
  NOTHING_WAITING,
  replace,
  type Reply,
  say,
  show,
  whichAction,
} from './forms';
import { ownOpen, redOnes, type Turn, waitingFor } from './turn';

/** Something that reached the bot. `id` is the same when the same thing is delivered twice. */
export type Heard = { by: Speaker; id: string } & (
  { kind: 'message'; text: string } | { kind: 'card'; value: unknown }
);

/** Where answers are kept, and when it is. */
export type Answering = { store: PlanStore; now: Date };

/**
 * Understands what was heard, records what is to be recorded, and gives what to answer. Saves as
 * `heard.by` and nobody else. Faults of the store are thrown.
 */
export async function answer(heard: Heard, answering: Answering): Promise<readonly Reply[]> {
  const plan = await answering.store.load();
  const { by, id } = heard;
  const mine = plan.actions.filter(action => capacity(plan, action, by));
  const today = dayIn(plan.facts.timeZone, answering.now);
  const turn: Saving = { ...answering, by, id, plan, today, mine };
  if (heard.kind === 'card') return answerCard(readAnswer(heard.value), turn);
  const isListed = plan.people.some(person => person.id?.toLowerCase() === by.id.toLowerCase());
  return mine.length > 0 || isListed ? answerMessage(heard.text, turn) : [say(STRANGER)];
}

/** A turn that may also save. */
type Saving = Turn & Answering;

const STRANGER =
  'I work for the people of an action plan, and do not find you in it. If you should be there, please ask whoever runs the plan to add you.';

async function answerCard(pressed: Answer, turn: Saving): Promise<readonly Reply[]> {
  switch (pressed.kind) {
    case 'rows': {
      if (pressed.reports.length === 0) return [say(NOTHING_FILLED_IN)];
      const outcomes = await recordAll(pressed.reports, 'card', turn);
      return [replace(receiptOf(outcomes, pressed.left, turn), 'Your answers')];
    }
    case 'open':
      return [formOf(pressed.refs, 'Your actions', turn)];
    case 'about':
      return asReplacement(await answerMessage(`${pressed.ref} ${pressed.text}`, turn));
    case 'drop':
      return [replace(sayingCard('Dropped', 'Nothing was saved.'), 'Dropped')];
    case 'unreadable':
      return [say(UNREADABLE)];
  }
}

const NOTHING_FILLED_IN =
  'Nothing was filled in yet, so nothing was saved. Fill in one row or more and press Send, or just type, for example: OD8-02 done.';
const UNREADABLE =
  'I cannot read that card; it may be an old one. Nothing was saved. Type "what\'s waiting" for a new one.';

/** The first card takes the place of the one that was answered. */
function asReplacement(replies: readonly Reply[]): readonly Reply[] {
  const [first, ...rest] = replies;
  return first?.kind === 'card' ? [{ ...first, replaces: true }, ...rest] : replies;
}

async function answerMessage(text: string, turn: Saving): Promise<readonly Reply[]> {
  if (text.length > MOST_ON_A_CARD) return [say(tooLong(text.length))];
  const meaning = understand(text, {
    refs: turn.mine.map(({ ref }) => ref),
    waiting: waitingFor(turn).map(({ ref }) => ref),
    today: turn.today,
  });
  return answerMeaning(meaning, turn);
}

function tooLong(length: number): string {
  return `That is longer than I can show back to you here: ${length} characters, where ${MOST_ON_A_CARD} fit. Nothing was saved. Please send it in parts, or write it in the plan's tab.`;
}

async function answerMeaning(meaning: Meaning, turn: Saving): Promise<readonly Reply[]> {
  switch (meaning.kind) {
    case 'command':
      return obey(meaning.command, turn);
    case 'show':
      return [formOf(meaning.refs, headingFor(meaning.refs), turn)];
    case 'told':
      return takeIn(meaning.told, turn);
    case 'no change on all':
      return [noChangeForm(turn)];
    case 'about what':
      return [whichAction(meaning, turn)];
    case 'nothing':
      return [show(helpCard(turn.plan), 'What I can do')];
  }
}

function headingFor(refs: readonly string[]): string {
  return refs.length === 1 ? 'How is it going?' : 'How are they going?';
}

/** Saves what is sure, shows back the rest to be confirmed. */
async function takeIn(told: readonly Told[], turn: Saving): Promise<readonly Reply[]> {
  const sure = told.filter(one => one.sure).map(one => reportOf(one, turn));
  const drafts = told.filter(one => !one.sure);
  const replies: Reply[] = [];
  if (sure.length > 0) {
    const outcomes = await recordAll(sure, 'chat', turn);
    replies.push(show(receiptOf(outcomes, [], turn), 'Your answers'));
  }
  if (drafts.length > 0) replies.push(draftOf(drafts, turn));
  return replies;
}

function reportOf({ ref, status, noChange }: Told, { id }: Saving): Report {
  return { ref, key: keyOf(id, ref), ...(status && { status }), ...(noChange && { noChange }) };
}

function obey(command: Command, turn: Saving): readonly Reply[] {
  switch (command.name) {
    case 'help':
      return [show(helpCard(turn.plan), 'What I can do')];
    case 'thanks':
      return [say('You are welcome.')];
    case 'waiting':
      return [listed(waitingFor(turn), 'Waiting for your answer', NOTHING_WAITING, turn)];
    case 'my actions':
      return [
        listed(ownOpen(turn), 'Your open actions', 'You have no open action in this plan.', turn),
      ];
    case 'red':
      return [listed(redOnes(turn), 'Red', 'None of your actions is Red.', turn)];
    case 'not yet':
      return [
        say(
          `I cannot ${command.what} yet, and nothing was changed. Please ask whoever runs the plan.`,
        ),
      ];
  }
}

/** The receipt shows the plan as it is now, with what was just saved. */
function receiptOf(
  outcomes: readonly Outcome[],
  left: readonly string[],
  turn: Turn,
): AdaptiveCard {
  const { plan, today, id } = turn;
  return receiptCard({ plan, today, outcomes, left, key: keyOf(id, 'again') });
}

/** One after another, so that each is decided on the plan as the one before has left it. */
async function recordAll(
  reports: readonly Report[],
  through: 'card' | 'chat',
  { store, by, now }: Saving,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const report of reports)
    outcomes.push({ report, recorded: await store.record(report, { by, through, now }) });
  return outcomes;
}
