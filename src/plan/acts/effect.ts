import type { Action, Status } from '../action';
import type { Day } from '../day';
import type { Plan } from '../plan';
import type { Telling } from '../record';
import type { ActKind, ActSaid, Did, Fields } from './act';

/** What an act is about. */
export type About = { plan: Plan; action: Action; telling: Telling; today: Day };

/** What an act does: the fields it sets, and the words that record it; or why not, in a sentence that says what to do. */
export type Effect =
  | {
      after: Fields & Pick<NonNullable<Did['after']>, 'lastSaid'>;
      words: string;
      status?: Status;
      asked?: Did['asked'];
    }
  | { refused: string };

/** One kind of act. */
export type Of<Kind extends ActKind> = Extract<ActSaid, { kind: Kind }>;

/** Works out what one kind of act does. Pure. */
export type EffectOf<Kind extends ActKind> = (said: Of<Kind>, about: About) => Effect;

/** Words with a reason after them, where there is one. Pure. */
export function withWhy(words: string, why: string | undefined): string {
  return why === undefined ? `${words}.` : `${words}: ${why}`;
}
