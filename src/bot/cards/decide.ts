import type { Action, Update } from '../../plan/action';
import type { DateRequest } from '../../plan/acts/act';
import { ownerShown } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import {
  type AdaptiveCard,
  card,
  type Element,
  heading,
  line,
  plain,
  short,
  strong,
  submit,
  subtle,
} from './elements';
import { label, type Showing, standing, whatItIs } from './row';
import { nameWords } from '../../plan/words/names';
import { decideWords } from '../words/deciding';

/** A date request, for who may agree it: what is asked and why, and the history of that date. Pure. */
export function dateRequestCard(
  { plan, action, request }: { plan: Plan; action: Action; request: DateRequest },
  showing: Showing,
): AdaptiveCard {
  const { by, on } = request.asked;
  const instead = request.instead || nameWords.noDate;
  const data = { kind: 'decide', ref: action.ref, request: request.key };
  return card(
    [
      heading(decideWords.title),
      about(action, showing),
      line(
        plain(decideWords.asked(short(by, 80), on)),
        strong(short(request.wanted, 60)),
        plain(decideWords.instead(short(instead, 60))),
      ),
      line(subtle(decideWords.why), plain(short(request.why, 1_500))),
      ...history(action, request),
      ...(request.afterDate ? [line(plain(decideWords.afterDate))] : []),
      line(subtle(decideWords.owner(short(ownerShown(plan, action), 80)))),
      ...input('why', decideWords.aWord, ''),
    ],
    [
      submit(decideWords.agree, { ...data, decision: 'agree' }),
      submit(decideWords.refuse, { ...data, decision: 'refuse' }),
    ],
  );
}

/** How often the date moved, what was first agreed, and what was asked before. */
function history(action: Action, request: DateRequest): Element[] {
  const moved = action.dueMoved ?? 0;
  const first = action.dueFirst.trim() || nameWords.noDate;
  const before = (action.requests ?? []).filter(one => one.key !== request.key).slice(0, 5);
  return [
    line(
      subtle(
        moved === 0
          ? decideWords.neverMoved(short(first, 60))
          : decideWords.moved(moved, short(first, 60)),
      ),
    ),
    ...before.map(one =>
      line(
        subtle(
          decideWords.before(
            one.asked.on,
            short(one.asked.by, 60),
            short(one.wanted, 60),
            decideWords.states[one.state],
            short(one.why, 200),
          ),
        ),
      ),
    ),
  ];
}

/** "Not mine", for who decides: to whom it is to go. `to`: as the owner suggested. Pure. */
export function giveCard(
  { key, action, by, to }: { key: string; action: Action; by: string; to: string },
  showing: Showing,
): AdaptiveCard {
  return card(
    [
      heading(decideWords.whose),
      about(action, showing),
      line(plain(decideWords.notTheirs(short(by, 80), short(to, 80)))),
      line(subtle(decideWords.nameThem)),
      ...input('to', decideWords.whoIsToHave, to),
    ],
    [
      submit(decideWords.give, { kind: 'give', card: key, ref: action.ref }),
      submit(decideWords.leave, { kind: 'drop', card: '' }),
    ],
  );
}

/** What was decided about something a person asked. `sentence` may hold people's words. Pure. */
export function decidedCard(
  title: string,
  action: Action,
  sentence: string,
  showing: Showing,
): AdaptiveCard {
  return card([heading(title), about(action, showing), line(plain(short(sentence, 1_500)))]);
}

/** For who gets actions from another: what each is, how it stands and the last word on it. Pure. */
export function handoverCard(
  {
    actions,
    red,
    from,
    updates,
  }: {
    actions: readonly Action[];
    red: number;
    from: string;
    updates: ReadonlyMap<string, readonly Update[]>;
  },
  showing: Showing,
): AdaptiveCard {
  const shown = actions.slice(0, MOST_HANDED);
  const left = actions.length - shown.length;
  return card(
    [
      heading(actions.length === 1 ? decideWords.oneIsYours : decideWords.areYours),
      line(plain(decideWords.handed(actions.length, short(from, 80), red))),
      ...shown.flatMap(action => {
        const said = updates.get(action.ref)?.[0]?.text ?? action.lastSaid?.text ?? '';
        const last = said ? decideWords.lastWord(short(said, 200)) : decideWords.noWord;
        return [about(action, showing), line(subtle(last))];
      }),
      ...(left > 0 ? [line(subtle(decideWords.moreHanded(left)))] : []),
    ],
    [submit(decideWords.open, { kind: 'open', refs: shown.map(({ ref }) => ref) })],
  );
}

const MOST_HANDED = 20;

function about(action: Action, showing: Showing): Element {
  return {
    ...line(
      strong(`${action.ref} `),
      plain(`${whatItIs(action, 160)} `),
      subtle(standing(action, showing)),
    ),
    separator: true,
  };
}

function input(id: string, asked: string, value: string): Element[] {
  return [
    label(asked),
    {
      type: 'Input.Text',
      id,
      placeholder: asked,
      maxLength: 1_000,
      ...(value && { value: short(value, 200) }),
    },
  ];
}
