import type { Report, Telling } from '../../../src/plan/record';
import { aSpeaker } from '../../helpers/plan';

/** A report on OD8-02 under a key of its own. */
export function aReport(differs: Partial<Report> = {}): Report {
  return { ref: 'OD8-02', key: 'key-00000001', text: 'Partners have met twice.', ...differs };
}

/** DS telling on a card on 3 August 2012. */
export function aTelling(differs: Partial<Telling> = {}): Telling {
  return { by: aSpeaker(), through: 'card', now: new Date('2012-08-03T09:00:00Z'), ...differs };
}
