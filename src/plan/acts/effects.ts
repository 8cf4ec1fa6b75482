import type { ActKind, ActSaid } from './act';
import { complete, notApplicable, outcome, reopen, supersede, transfer, withdraw } from './closing';
import { askDifferently } from './askDifferently';
import { agree, askForADate, clearForecast, refuse, snooze } from './dates';
import type { About, Effect, EffectOf } from './effect';
import { happened } from './happened';
import { link, unlink } from './links';
import { reassign } from './owner';
import { undo } from './undo';
import { rateByHand, reword, tag, write } from './wording';
import { refusalWords } from '../words/refusals';

/** What each kind of act does; a new action is no act on one that is there. */
const EFFECTS: { readonly [Kind in Exclude<ActKind, 'new'>]: EffectOf<Kind> } = {
  reassign,
  'ask for a date': askForADate,
  agree,
  refuse,
  complete,
  outcome,
  tag,
  link,
  unlink,
  write,
  reword,
  withdraw,
  'not applicable': notApplicable,
  supersede,
  transfer,
  reopen,
  snooze,
  'ask differently': askDifferently,
  'clear forecast': clearForecast,
  happened,
  rate: rateByHand,
  undo,
};

/** What an act does to an action, once it is known that it may be done. Pure. */
export function effectOf(said: ActSaid, about: About): Effect {
  if (said.kind === 'new') return { refused: refusalWords.chooseStrand };
  const effect = EFFECTS[said.kind] as (said: ActSaid, about: About) => Effect;
  return effect(said, about);
}
