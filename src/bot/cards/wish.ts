import type { Action } from '../../plan/action';
import { type Day, inWords } from '../../plan/day';
import type { Granted } from '../conversation/granted';
import { deadline } from '../conversation/granted';
import type { Wish } from '../conversation/wishes';
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

/** A wish as it was understood. `about`: the actions it names, or those it may be about. */
export type Wished = {
  card: string;
  wish: Wish;
  granted: Granted;
  about: readonly Action[];
  choose: boolean; // one of `about` is to be chosen
  also?: string; // a sentence that may hold people's words
};

const MOST_ACTIONS = 30;

/** Shows a wish back, to be corrected and confirmed with one tap. Pure. */
export function wishCard(wished: Wished, showing: Showing): AdaptiveCard {
  const { granted, about, choose, also } = wished;
  const shown = about.slice(0, MOST_ACTIONS);
  const body: Element[] = [
    heading(TITLES[granted.kind]),
    ...(choose ? [choice(shown)] : shown.map(action => actionLine(action, showing))),
    ...(about.length > shown.length
      ? [line(subtle(`And ${about.length - shown.length} more.`))]
      : []),
    ...(also ? [line(plain(also))] : []),
    ...inputsOf(wished),
  ];
  const refs = choose ? [] : about.map(({ ref }) => ref);
  const data = { kind: 'wish', card: wished.card, wish: granted.kind, refs, ...asOf(granted) };
  return card(body, [
    submit(BUTTONS[granted.kind], data),
    submit('Drop', { kind: 'drop', card: wished.card }),
  ]);
}

const TITLES: Record<Granted['kind'], string> = {
  snooze: 'Shall I ask later?',
  'not mine': 'Not yours?',
  extend: 'Shall I ask for another date?',
  'same as': 'The same as another?',
  away: 'Are you away?',
};
const BUTTONS: Record<Granted['kind'], string> = {
  snooze: 'Ask me then',
  'not mine': 'Send this on',
  extend: 'Ask for this date',
  'same as': 'Link them',
  away: 'Note it',
};

function asOf(granted: Granted): object {
  return granted.kind === 'same as' ? { as: granted.as } : {};
}

function choice(about: readonly Action[]): Element {
  return {
    type: 'Input.ChoiceSet',
    id: 'about',
    style: about.length > 6 ? 'compact' : 'expanded',
    placeholder: 'Which action is it?',
    value: '',
    choices: about.map(action => ({
      title: `${action.ref} ${whatItIs(action, 60)}`,
      value: action.ref,
    })),
  };
}

function actionLine(action: Action, showing: Showing): Element {
  return line(
    strong(`${action.ref} `),
    plain(`${whatItIs(action, 100)} `),
    subtle(standing(action, showing)),
  );
}

function inputsOf({ wish, granted }: Wished): Element[] {
  switch (granted.kind) {
    case 'snooze':
      return [line(subtle(`Ask me again on ${inWordsOr(granted.until)}`)), dayInput(granted.until)];
    case 'away':
      return [
        ...(granted.from
          ? [
              line(subtle(`You are away from ${inWords(granted.from)} on`)),
              dayInput(granted.from, 'from'),
            ]
          : []),
        line(subtle(`You are back on ${inWordsOr(granted.until)} Nobody is told why.`)),
        dayInput(granted.until),
        text('ask', 'Whom shall I ask meanwhile? (may be left out)', granted.ask),
      ];
    case 'not mine':
      return [
        text('to', 'Who should have it? (leave it blank if you do not know)', granted.to),
        line(subtle('Whoever leads the strand decides, and sees your words.')),
      ];
    case 'extend':
      return [
        line(subtle('The date that is agreed stays until this is agreed.')),
        ...wantedInput(wish, granted.wanted),
        { ...text('why', 'Why? It is kept with the request.', granted.why), isMultiline: true },
      ];
    case 'same as':
      return [
        line(
          strong(`Same as ${short(granted.as, 40)}. `),
          subtle('They are linked; nothing is copied.'),
        ),
      ];
  }
}

/** A date that may be two is asked, never guessed. */
function wantedInput(wish: Wish, wanted: string): Element[] {
  if (wish.kind !== 'extend' || !wish.to || !('mayBe' in wish.to))
    return [text('wanted', 'Until when? For example Dec-12 or 31/12/2012', wanted)];
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'wanted',
      style: 'expanded',
      value: '',
      choices: wish.to.mayBe.map(on => ({ title: inWords(on), value: deadline(on) })),
    },
  ];
}

/** A date field shows itself as each phone likes, so the day is said in words too. */
function inWordsOr(until: Day | undefined): string {
  return until ? `${inWords(until)}.` : '(please choose the day).';
}

function dayInput(on: string | undefined, id = 'until'): Element {
  return { type: 'Input.Date', id, ...(on && { value: on }) };
}

function text(id: string, placeholder: string, value: string) {
  return {
    type: 'Input.Text',
    id,
    placeholder,
    maxLength: 2_000,
    ...(value && { value: short(value, 1_000) }),
  } as const;
}
