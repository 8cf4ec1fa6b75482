import type { Action, Status } from '../action';
import type { Fields } from './act';
import { withWhy, type Effect, type EffectOf } from './effect';
import { placeCalled } from './links';
import { refusalWords } from '../words/refusals';

/** What an action that is finished has no more. */
const NOTHING_WAITS: Fields = { forecast: null, concern: null, snoozedUntil: null, wanted: null };

/** Completes. The outcome may be skipped, and told later. */
export const complete: EffectOf<'complete'> = ({ outcome, text }, { today }) => ({
  ...closed('Complete', [text, outcome && outcomeInWords(outcome)].filter(Boolean).join('\n\n'), {
    completedOn: today,
    ...(outcome !== undefined && { outcome }),
  }),
});

/** Tells the outcome of what is complete already. The one before stays in its update. */
export const outcome: EffectOf<'outcome'> = ({ outcome: told }, { action }) => {
  if (action.status !== 'Complete') return { refused: refusalWords.completeFirst };
  if (action.outcome === told) return { refused: refusalWords.sameOutcome };
  const before = action.outcome === undefined ? '' : `\nBefore: ${action.outcome}`;
  return { after: { outcome: told }, words: `${outcomeInWords(told)}${before}` };
};

export const withdraw: EffectOf<'withdraw'> = ({ why }) =>
  closed('Withdrawn', withWhy('Withdrawn', why));

export const notApplicable: EffectOf<'not applicable'> = ({ why }) =>
  closed('Not applicable', withWhy('Not applicable', why));

/** Something else of the plan took its place. */
export const supersede: EffectOf<'supersede'> = ({ by, why }, { plan, action }) => {
  const place = placeCalled(plan, action, by);
  if ('refused' in place) return place;
  const { code } = place;
  return closed('Superseded', withWhy(`Superseded by ${code}`, why), { supersededBy: code });
};

/** Somebody outside the plan has it now. */
export const transfer: EffectOf<'transfer'> = ({ to, why }) =>
  closed('Transferred', withWhy(`Transferred to ${to}`, why), { transferredTo: to });

/** Opens again what was finished; what it was finished with stays in its updates. */
export const reopen: EffectOf<'reopen'> = ({ why }, { action }) => ({
  after: {
    status: 'In progress',
    completedOn: null,
    outcome: null,
    supersededBy: null,
    transferredTo: null,
  },
  words: withWhy('Open again', why) + earlierOutcome(action),
  status: 'In progress',
});

function closed(status: Status, words: string, more: Fields = {}): Effect {
  return { after: { status, ...NOTHING_WAITS, ...more }, words, status };
}

function earlierOutcome({ outcome: told }: Action): string {
  return told === undefined ? '' : `\n${outcomeInWords(told)}`;
}

function outcomeInWords(told: string): string {
  return `What is different for people: ${told}`;
}
