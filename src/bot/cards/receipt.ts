import type { Action, Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import { dueDate } from '../../plan/due';
import { planManagers } from '../../plan/people';
import { approverOf } from '../../plan/recipient';
import type { Plan } from '../../plan/plan';
import type { Report } from '../../plan/record';
import { saidInWords } from '../../plan/said';
import type { Recorded } from '../../sharepoint/store';
import {
  type AdaptiveCard,
  bytesOf,
  card,
  type Element,
  heading,
  line,
  MOST_BYTES,
  plain,
  short,
  strong,
  submit,
  type Submit,
  subtle,
} from './elements';
import { fullRow, inputs, label, type Preset } from './row';
import { nameWords } from '../../plan/words/names';
import { receiptWords } from '../words/receipt';

/** What became of one row of a card, or of one message. */
export type Outcome = { report: Report; recorded: Recorded };

/** What there is to tell after somebody has answered. */
export type Told = {
  plan: Plan;
  today: Day;
  outcomes: readonly Outcome[];
  left: readonly string[]; // asked on the card, and not answered
  key: string; // of the form that the receipt may hold
};

/**
 * Takes the place of a card that was answered: what was saved, what was not and why. What was not
 * saved stays in a form, so that no words are lost. Pure.
 */
export function receiptCard(told: Told): AdaptiveCard {
  const { plan, outcomes, left } = told;
  const again = outcomes.filter(({ recorded }) => canBeSentAgain(recorded));
  const kept = outcomes.filter(({ recorded }) => wasSaved(recorded));
  const body: Element[] = [
    heading(titleOf(kept.length, outcomes.length)),
    ...fitting(outcomes.map(outcome => outcomeLine(outcome, plan, wordsEach(outcomes)))),
    ...(left.length > 0 ? [line(subtle(leftInWords(left)))] : []),
  ];
  const finished = completedIn(kept, plan);
  body.push(...finished.flatMap(outcomeInput));
  const actions = [
    ...button(
      receiptWords.change,
      kept.map(({ report }) => report.ref),
    ),
    ...outcomeButton(finished, told.key),
    ...button(left.length === 1 ? receiptWords.answerOther : receiptWords.answerOthers, left),
  ];
  return withForm({ body, actions }, again, told);
}

const MOST_OUTCOMES = 5;

/** What was finished just now, and whose outcome nobody has told. */
function completedIn(kept: readonly Outcome[], plan: Plan): string[] {
  return kept
    .filter(({ recorded }) => recorded.kind === 'saved' && recorded.update.status === 'Complete')
    .map(({ report }) => report.ref)
    .filter(ref => !plan.actions.find(one => one.ref === ref)?.outcome)
    .slice(0, MOST_OUTCOMES);
}

function outcomeInput(ref: string): Element[] {
  const asked = receiptWords.different(ref);
  return [
    label(asked),
    { type: 'Input.Text', id: inputs.outcome(ref), placeholder: asked, maxLength: 2_000 },
  ];
}

function outcomeButton(refs: readonly string[], card: string): Submit[] {
  return refs.length > 0
    ? [submit(receiptWords.saveDifferent, { kind: 'outcome', card, refs })]
    : [];
}

/** How much of each text is shown: all of one, the beginning of many. */
function wordsEach(outcomes: readonly Outcome[]): number {
  return Math.max(40, Math.floor(4000 / Math.max(outcomes.length, 1)));
}

const MOST_FOR_LINES = 16_000;

/** As many lines as fit; how many more there are is said. */
function fitting(lines: readonly Element[]): Element[] {
  let bytes = 0;
  const shown = lines.filter(one => (bytes += bytesOf(one)) < MOST_FOR_LINES);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, line(subtle(receiptWords.more(more)))] : shown;
}

/** What became of a report, in words for who sent it; may hold people's words. */
export function outcomeInWords({ recorded }: Outcome, plan: Plan): string {
  switch (recorded.kind) {
    case 'saved':
      return savedInWords(recorded.update, recorded.action, plan);
    case 'again':
      return receiptWords.again(recorded.update.on, saidOn(recorded.update));
    case 'differs':
      return receiptWords.differs(saidOn(recorded.update));
    case 'not found':
      return receiptWords.notFound;
    case 'closed':
      return `${receiptWords.closed(nameWords.statuses[recorded.status], recorded.by)} ${reopening(plan)}`;
    case 'changed':
      return receiptWords.changed(nameWords.statuses[recorded.action.status]);
    case 'refused':
      return receiptWords.refused(recorded.sentence);
  }
}

const wasSaved = ({ kind }: Recorded): boolean => kind === 'saved' || kind === 'again';
const canBeSentAgain = ({ kind }: Recorded): boolean =>
  kind === 'differs' || kind === 'changed' || kind === 'refused';

function titleOf(saved: number, all: number): string {
  if (saved === 0) return receiptWords.nothing;
  if (saved < all) return receiptWords.some(saved, all);
  return saved === 1 ? receiptWords.one : receiptWords.all(saved);
}

function outcomeLine(outcome: Outcome, plan: Plan, most: number): Element {
  const { report, recorded } = outcome;
  const told = short(outcomeInWords(outcome, plan), most + 200);
  const words =
    wasSaved(recorded) || canBeSentAgain(recorded) || !report.text
      ? told
      : `${told} ${receiptWords.yourWords(short(report.text, most))}`;
  return { ...line(strong(`${report.ref} `), plain(words)), separator: true };
}

/** The person's own words are theirs to see again; our own come first where a date was heard. */
function savedInWords(update: Update, action: Action, plan: Plan): string {
  const { forecast, status, text, concern } = update;
  const facts = [
    status && nameWords.statuses[status],
    concern && (concern === 'none' ? nameWords.noConcern : nameWords.concerns[concern]),
    forecast && expectation(forecast, action, plan),
  ].filter(Boolean);
  if (update.did?.act?.kind === 'ask for a date')
    return `${saidOn(update)} ${receiptWords.stays(action.due.asWritten.trim() || receiptWords.theDate, whoAgrees(action, plan))}.`;
  const links = update.evidence ? ` ${receiptWords.evidence(update.evidence)}` : '';
  if (facts.length === 0) return text ? `${saidOn(update)}${links}` : saidOn(update);
  return text ? `${facts.join('. ')}. ${saidOn(update)}${links}` : `${facts.join('. ')}.${links}`;
}

/** Forecast is free, due is agreed. */
function expectation(forecast: Day, action: Action, plan: Plan): string {
  const noted = receiptWords.expected(forecast);
  const due = dueDate(action.due);
  if (!due || forecast <= due) return noted;
  return `${noted}. ${receiptWords.stays(action.due.asWritten, whoAgrees(action, plan))}`;
}

/** The champion, or who stands in: nobody approves their own wish. */
function whoAgrees(action: Action, plan: Plan): string {
  return approverOf(plan, action)?.person.name ?? nameWords.planManager;
}

function saidOn(update: Update): string {
  const said = saidInWords(update);
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}

function reopening(plan: Plan): string {
  const [manager] = planManagers(plan);
  return manager ? receiptWords.reopen(manager.name) : '';
}

function leftInWords(left: readonly string[]): string {
  return receiptWords.left(left.slice(0, 30), left.length - 30);
}

function button(title: string, refs: readonly string[]): Submit[] {
  return refs.length > 0 ? [submit(title, { kind: 'open', refs })] : [];
}

/** Adds the form of what can be sent again, as far as it fits. */
function withForm(
  { body, actions }: { body: Element[]; actions: Submit[] },
  again: readonly Outcome[],
  { plan, today, key }: Told,
): AdaptiveCard {
  let made = card(body, actions);
  const refs: string[] = [];
  const rows: Element[] = [];
  for (const { report } of again) {
    const action = plan.actions.find(({ ref }) => ref === report.ref);
    if (!action) continue;
    const row = fullRow(action, { today, rule: plan.facts.ragRule }, presetOf(report));
    const send = submit(receiptWords.sendAgain, {
      kind: 'digest',
      card: key,
      refs: [...refs, report.ref],
    });
    const next = card([...body, ...rows, ...row], [send, ...actions]);
    if (bytesOf(next) > MOST_BYTES) break;
    rows.push(...row);
    refs.push(report.ref);
    made = next;
  }
  return made;
}

function presetOf({ text, status, forecast, concern, noChange, evidence }: Report): Preset {
  return {
    ...(evidence && { evidence }),
    ...(text && { text }),
    ...(status && { status }),
    ...(forecast && { forecast }),
    ...(concern && { concern }),
    ...(noChange && { noChange }),
  };
}
