import type { Action, Update } from '../../plan/action';
import type { DateRequest } from '../../plan/acts/act';
import { inWords } from '../../plan/day';
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
import { type Showing, standing, whatItIs } from './row';

/** A date request, for who may agree it: what is asked and why, and the history of that date. Pure. */
export function dateRequestCard(
  { plan, action, request }: { plan: Plan; action: Action; request: DateRequest },
  showing: Showing,
): AdaptiveCard {
  const { by, on } = request.asked;
  const instead = request.instead || 'no date';
  const data = { kind: 'decide', ref: action.ref, request: request.key };
  return card(
    [
      heading('Another date is asked for'),
      about(action, showing),
      line(
        plain(`${short(by, 80)} asked on ${inWords(on)} for `),
        strong(short(request.wanted, 60)),
        plain(` instead of ${short(instead, 60)}.`),
      ),
      line(subtle('Why: '), plain(short(request.why, 1_500))),
      ...history(action, request),
      ...(request.afterDate
        ? [
            line(
              plain(
                'It was asked after the date had passed: the Board decides, and you note it here.',
              ),
            ),
          ]
        : []),
      line(
        subtle(
          `Owner ${short(ownerShown(plan, action), 80)}. The date stays as it is until you decide.`,
        ),
      ),
      input('why', 'A word on it (needed to refuse)', ''),
    ],
    [
      submit('Agree', { ...data, decision: 'agree' }),
      submit('Refuse', { ...data, decision: 'refuse' }),
    ],
  );
}

/** How often the date moved, what was first agreed, and what was asked before. */
function history(action: Action, request: DateRequest): Element[] {
  const moved = action.dueMoved ?? 0;
  const times = moved === 1 ? 'once' : `${moved} times`;
  const first = action.dueFirst.trim() || 'no date';
  const before = (action.requests ?? []).filter(one => one.key !== request.key).slice(0, 5);
  return [
    line(
      subtle(
        moved === 0
          ? `This date has never moved: first set as ${short(first, 60)}.`
          : `This date has moved ${times}: first set as ${short(first, 60)}.`,
      ),
    ),
    ...before.map(one =>
      line(
        subtle(
          `${inWords(one.asked.on)}: ${short(one.asked.by, 60)} asked for ${short(one.wanted, 60)} (${STATES[one.state]}). ${short(one.why, 200)}`,
        ),
      ),
    ),
  ];
}

const STATES: Record<DateRequest['state'], string> = {
  open: 'waits',
  agreed: 'agreed',
  refused: 'refused',
  replaced: 'asked again since',
  'taken back': 'taken back',
  closed: 'the action was finished',
};

/** "Not mine", for who decides: to whom it is to go. `to`: as the owner suggested. Pure. */
export function giveCard(
  { key, action, by, to }: { key: string; action: Action; by: string; to: string },
  showing: Showing,
): AdaptiveCard {
  const suggested = to ? ` and suggests ${short(to, 80)}` : '';
  return card(
    [
      heading('Whose action is this?'),
      about(action, showing),
      line(plain(`${short(by, 80)} says that it is not theirs${suggested}.`)),
      line(subtle('Name a person as the plan calls them, or a role. “Vacant”: you cover it.')),
      input('to', 'Who is to have it?', to),
    ],
    [
      submit('Give it to them', { kind: 'give', card: key, ref: action.ref }),
      submit('Leave it as it is', { kind: 'drop', card: '' }),
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
  const count = actions.length === 1 ? '1 action is' : `${actions.length} actions are`;
  const shown = actions.slice(0, MOST_HANDED);
  const left = actions.length - shown.length;
  return card(
    [
      heading(actions.length === 1 ? 'An action is yours now' : 'These actions are yours now'),
      line(plain(`${count} yours now, from ${short(from, 80)}; ${red} of them Red.`)),
      ...shown.flatMap(action => {
        const said = updates.get(action.ref)?.[0]?.text ?? action.lastSaid?.text ?? '';
        const last = said ? `Last word: ${short(said, 200)}` : 'No update yet.';
        return [about(action, showing), line(subtle(last))];
      }),
      ...(left > 0 ? [line(subtle(`And ${left} more. Type "my actions" to see all.`))] : []),
    ],
    [submit('Open them', { kind: 'open', refs: shown.map(({ ref }) => ref) })],
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

function input(id: string, placeholder: string, value: string): Element {
  return {
    type: 'Input.Text',
    id,
    placeholder,
    maxLength: 1_000,
    ...(value && { value: short(value, 200) }),
  };
}
