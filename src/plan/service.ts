import type { Action, Concern, Status, Through, Update } from './action';
import type { PlanChoice } from './choices';
import type { Day } from './day';
import type { Person } from './people';
import type { Heartbeat } from './heartbeat';
import type { PlanFacts } from './plan';
import type { PersonReach } from './reach';
import type { ReminderRun } from './reminderRun';
import type { RoundSummary } from './roundSummary';

/**
 * What the tab and the service say to each other, as JSON. Here, since both may import `plan` and
 * neither the other. Every `/api` call but `settings` bears the person's token.
 *
 * GET  /api/settings                    Settings
 * GET  /api/me                          Me
 * GET  /api/plans                       Choices: the plans that the asker has a part in
 * GET  /api/plans/KEY/mine              Mine: the asker's own actions
 * GET  /api/plans/KEY/mine/waiting      Begun: what the asker began in chat, and their last receipts
 * DELETE /api/plans/KEY/mine/waiting/CARD?ref=REF   drops it; 204
 * GET  /api/plans/KEY/actions/REF       One action with its updates; 404 when it is gone or not theirs
 * POST /api/plans/KEY/updates           a Report; answers Recorded: 200 saved or again, 404 not found,
 *                                       409 differs, closed or changed, 422 refused
 * POST /api/plans/KEY/rooms              a RoomChange, from a plan manager; 200, 404 or 422
 * GET  /api/plans/KEY/rooms              RoomsOpen, for plan managers
 * DELETE /api/plans/KEY/rooms/CHANNEL    closes it to the bot; 204
 * POST /api/plans/KEY/acts              an Act; answers Acted, under the same statuses
 *
 * POST /api/plans/KEY/evidence?ref=&key=&name=   the bytes of a file for an update, 20 MB at most; answers Attached:
 *                                       200 kept, 404 not found, else refused
 * DELETE /api/plans/KEY/evidence?link=  takes back one's own file that no update has; 204
 *
 * By plan managers alone, each answered with a `Managed` (`settings/decide`): 200 saved, 404 not found,
 * 409 changed, 422 refused; the bodies are `Changes`:
 * PATCH /api/plans/KEY/facts            settings of the plan
 * PATCH /api/plans/KEY/strands/CODE     title, champion, how a strand is asked about
 * PATCH /api/plans/KEY/people/WHO       somebody, by account or by how the plan calls them
 * POST /api/plans/KEY/people/match      a Match: whose account an owner as written is
 * POST /api/plans/KEY/people/add        a ChosenAccount: somebody whom the plan is to know
 * GET  /api/plans/KEY/accounts          Accounts: whom the site knows
 * GET  /api/plans/KEY/runs              Running: runs, reach, the round, the week
 *
 * POST /api/plans/KEY/ask-now           { ref }, from the strand's champion or a plan manager; answers AskedNow
 */
export type Settings = {
  siteUrl: string; // the SharePoint site of the plan
  planKey?: string; // undefined: the first plan of the site
  tenantId: string;
  clientId: string;
  apiScope: string; // `api://<guid>/plan.use`
  today?: Day; // set only when the service was told to live on a given day
};

export type Me = { id: string; name: string; roles: readonly string[] };
export type OneAction = { action: Action; updates: readonly Update[] };
export type Mine = { facts: PlanFacts; me: Person | undefined; actions: readonly OneAction[] };

export type Choices = { plans: readonly PlanChoice[] };

/** What somebody began in chat and has neither saved nor dropped, and what they saved last. */
export type Begun = {
  drafts: readonly BegunDraft[];
  words: readonly { card: string; text: string; at: string }[]; // of which it is not known what they are about
  wishes: readonly BegunWish[];
  receipts: readonly Receipt[]; // newest first, 10 at most
};

/** An update that waits to be confirmed. Saved under its `key`, it is one update whichever door saves it. */
export type BegunDraft = {
  card: string; // what waits together is dropped together
  ref: string;
  key: string;
  at: string; // ISO
  text?: string;
  status?: Status;
  noChange?: true;
  forecast?: Day;
  mayBe?: readonly Day[]; // what "Aug-12" may mean: asked, never guessed
  concern?: Concern | 'none';
  evidence?: readonly string[];
};

/** Something that somebody wants beside telling progress, shown back to them and not done yet. */
export type BegunWish = {
  card: string;
  at: string; // ISO
  isWhole: boolean; // nothing is missing: a yes is enough
  wish: Wished;
};

/** What a wish asks for, as far as it is known; a blank text is not said yet. */
export type Wished =
  | { kind: 'snooze'; refs: readonly string[]; until?: Day }
  | { kind: 'not mine'; refs: readonly string[]; to: string }
  | { kind: 'extend'; refs: readonly string[]; wanted: string; why: string } // wanted: as people write deadlines
  | { kind: 'same as'; refs: readonly string[]; as: string }
  | { kind: 'happened'; refs: readonly string[]; on?: Day }
  | { kind: 'away'; from?: Day; until?: Day; ask: string };

/** What somebody saved, in words. */
export type Receipt = {
  ref: string;
  key: string;
  on: Day;
  at?: string;
  through: Through;
  said: string;
};

/** What the bot did and whom it reaches. `round`: the one that is open, else the last; undefined: there was none. */
export type Running = {
  runs: readonly ReminderRun[];
  reach: readonly PersonReach[];
  heartbeat: Heartbeat;
  round?: RoundSummary;
};

/** What became of asking an owner now. `to`: how the plan calls whoever is asked. */
export type AskedNow =
  | { kind: 'sent' | 'asked today'; to: string }
  | { kind: 'unsure' | 'unreachable'; to: string; why: string } // unsure: it may have arrived
  | { kind: 'nobody' | 'not found' };

/** An account that somebody chose: its address, and from the directory its object id too, which the service checks. */
export type ChosenAccount = { mail: string; id?: string };

/** An owner as written, and their account. */
export type Match = ChosenAccount & { asWritten: string };

/** The people whom the site knows, by name. */
export type Accounts = { accounts: readonly { name: string; mail: string }[] };

/** What became of a file. `link` is what an update gives as its evidence. */
export type Attached =
  | { kind: 'kept'; link: string; name: string }
  | { kind: 'not found' }
  | { kind: 'refused'; sentence: string };

/** Any other answer: what went wrong in a sentence that says what to do. */
export type Trouble = { error: string };
