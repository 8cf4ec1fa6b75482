import { askingWords } from './asking';
import { calledWords } from './called';
import { eventWords } from './events';
import { fileWords } from './files';
import { findingWords } from './finding';
import { nameWords, reachWords } from './names';
import { ratingWords } from './rating';
import { faultWords, refusalWords } from './refusals';

/** Every word that `src/plan` says, by the name it was given to `spoken` under: its part of the catalogue in src/words. */
export const PLAN_WORDS = {
  asking: askingWords,
  called: calledWords,
  events: eventWords,
  files: fileWords,
  finding: findingWords,
  names: nameWords,
  reach: reachWords,
  rating: ratingWords,
  faults: faultWords,
  refusals: refusalWords,
};
