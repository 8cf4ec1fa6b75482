import { isOpen, type Action, type Update } from '../action';
import { changeOf } from '../change';
import { dayIn } from '../day';
import { ownerShown } from '../people';
import type { Plan } from '../plan';
import { MOST_TEXT, updateWith, type Decision, type Telling } from '../record';
import type { Act, ActDecision, ActKind, ActSaid } from './act';
import type { Effect } from './effect';
import { effectOf } from './effects';
import { withBefore } from './fields';
import { addAction } from './newAction';
import { capacityFor } from './may';
import { readAct, saidIn } from './readAct';
import { refusalWords } from '../words/refusals';

/**
 * May this person do this, and what changes? Pure; asked every time, for bot and tab alike. What was
 * saved before under the same key by the same person is recognised even when it changed hands since.
 */
export function decide(plan: Plan, act: Act, telling: Telling): ActDecision {
  const read = readAct(act);
  const before = updateWith(plan, act.key);
  if (before && before.byId === telling.by.id) return savedBefore(before, act, read);
  const today = dayIn(plan.facts.timeZone, telling.now);
  const told = toldBy(telling, today);
  if (act.kind === 'new') return decideNew(plan, { act, read, before, telling }, told);
  const action = plan.actions.find(({ ref }) => ref === act.ref);
  if (!action) return { kind: 'not found', log: 'gone' };
  const as = capacityFor(plan, action, act, telling);
  if (!as) return { kind: 'not found', log: 'not theirs' };
  if (before) return { kind: 'refused', sentence: refusalWords.sendAgain };
  if ('refused' in read) return { kind: 'refused', sentence: read.refused };
  const said = saidIn(read);
  const stopped = notNow(plan, action, said) ?? changedSince(plan, action, read, telling);
  if (stopped) return stopped;
  const effect = effectOf(said, { plan, action, telling, today });
  if ('refused' in effect) return { kind: 'refused', sentence: effect.refused };
  const forOwner = FOR_OWNER.has(said.kind) && as !== 'owner';
  const onBehalfOf = forOwner ? { onBehalfOf: ownerShown(plan, action) } : {};
  const { key, ref } = read;
  return saved(plan, action, updateOf({ ...told, ...onBehalfOf, key, ref }, said, effect));
}

/** What somebody says of how it goes they say for the owner; what they put in order they do themselves. */
const FOR_OWNER: ReadonlySet<ActKind> = new Set<ActKind>([
  'ask for a date',
  'complete',
  'outcome',
  'snooze',
  'clear forecast',
  'rate',
]);

type Told = Pick<Update, 'on' | 'at' | 'by' | 'byId' | 'through'>;

function toldBy({ by, through, now }: Telling, on: Update['on']): Told {
  return { on, at: now.toISOString(), by: by.name, byId: by.id, through };
}

function savedBefore(before: Update, act: Act, read: ReturnType<typeof readAct>): ActDecision {
  const isSameRef = before.ref === act.ref || act.kind === 'new';
  const isSame =
    !('refused' in read) && JSON.stringify(saidIn(read)) === JSON.stringify(before.did?.act);
  return { kind: isSame && isSameRef ? 'again' : 'differs', update: before };
}

function decideNew(
  plan: Plan,
  asked: {
    act: Act;
    read: ReturnType<typeof readAct>;
    before: Update | undefined;
    telling: Telling;
  },
  told: Told,
): ActDecision {
  const { act, read, before, telling } = asked;
  const said = 'refused' in read ? act : saidIn(read);
  if (said.kind !== 'new') return { kind: 'not found', log: 'gone' };
  const decision = addAction(plan, said, { key: act.key, telling }, told);
  if (decision.kind === 'not found') return decision;
  if (before) return { kind: 'refused', sentence: refusalWords.sendAgain };
  return 'refused' in read ? { kind: 'refused', sentence: read.refused } : decision;
}

/** What may be done with an action that is finished; all else needs an open one. */
const ALSO_CLOSED: ReadonlySet<ActKind> = new Set<ActKind>([
  'outcome',
  'tag',
  'link',
  'unlink',
  'reopen',
  'undo',
]);

function notNow(plan: Plan, action: Action, { kind }: ActSaid): Decision | undefined {
  const { status } = action;
  if (isOpen(action))
    return kind === 'reopen' ? { kind: 'refused', sentence: refusalWords.isOpen } : undefined;
  const isAllowed = ALSO_CLOSED.has(kind) && (kind !== 'outcome' || status === 'Complete');
  if (isAllowed) return undefined;
  const closing = plan.updates.get(action.ref)?.find(update => update.status === status);
  return { kind: 'closed', status, ...(closing && { by: closing.by }) };
}

/** Somebody else did something since the person began: they see it first, as with a report. */
function changedSince(plan: Plan, action: Action, act: Act, { by }: Telling): Decision | undefined {
  const latest = plan.updates.get(action.ref)?.[0];
  const isOlder = act.seen !== undefined && act.seen !== action.version;
  const didMore = latest?.did !== undefined && latest.byId !== by.id;
  return isOlder && didMore ? { kind: 'changed', action } : undefined;
}

function updateOf(
  told: Omit<Update, 'text'>,
  said: ActSaid,
  { after, words, status, asked }: Exclude<Effect, { refused: string }>,
): Update {
  return {
    ...told,
    text: words,
    ...(status && { status }),
    did: { act: said, after, before: {}, ...(asked && { asked }) },
  };
}

function saved(plan: Plan, action: Action, update: Update): ActDecision {
  const change = changeOf(action, update, plan.facts);
  const whole = withBefore(action, update, change);
  const isTooLong = Math.max(whole.text.length, JSON.stringify(whole.did).length) > MOST_TEXT;
  return isTooLong
    ? { kind: 'refused', sentence: refusalWords.tooLongAltogether }
    : { kind: 'save', update: whole, change };
}
