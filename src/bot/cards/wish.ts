import type { Action } from '../../plan/action';
import { inWords } from '../../plan/day';
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
import { label, type Showing, standing, whatItIs } from './row';
import { wishWords } from '../words/deciding';

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
    heading(wishWords.titles[granted.kind]),
    ...(choose ? [choice(shown)] : shown.map(action => actionLine(action, showing))),
    ...(about.length > shown.length
      ? [line(subtle(wishWords.more(about.length - shown.length)))]
      : []),
    ...(also ? [line(plain(also))] : []),
    ...inputsOf(wished),
  ];
  const refs = choose ? [] : about.map(({ ref }) => ref);
  const data = { kind: 'wish', card: wished.card, wish: granted.kind, refs, ...asOf(granted) };
  return card(body, [
    submit(wishWords.buttons[granted.kind], data),
    submit(wishWords.drop, { kind: 'drop', card: wished.card }),
  ]);
}

function asOf(granted: Granted): object {
  return granted.kind === 'same as' ? { as: granted.as } : {};
}

function choice(about: readonly Action[]): Element {
  return {
    type: 'Input.ChoiceSet',
    id: 'about',
    style: about.length > 6 ? 'compact' : 'expanded',
    placeholder: wishWords.which,
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
      return [line(subtle(wishWords.askAgain(granted.until))), dayInput(granted.until)];
    case 'away':
      return [
        ...(granted.from
          ? [line(subtle(wishWords.awayFrom(granted.from))), dayInput(granted.from, 'from')]
          : []),
        line(subtle(wishWords.back(granted.until))),
        dayInput(granted.until),
        ...text('ask', wishWords.whomToAsk, granted.ask),
      ];
    case 'not mine':
      return [
        ...text('to', wishWords.whoShould, granted.to),
        line(subtle(wishWords.leaderDecides)),
      ];
    case 'extend':
      return [
        line(subtle(wishWords.staysUntil)),
        ...wantedInput(wish, granted.wanted),
        ...text('why', wishWords.why, granted.why, true),
      ];
    case 'happened':
      return [line(subtle(wishWords.whenHappened)), dayInput(granted.on, 'on')];
    case 'same as':
      return [line(strong(wishWords.sameAs(short(granted.as, 40))), subtle(wishWords.linked))];
  }
}

/** A date that may be two is asked, never guessed. */
function wantedInput(wish: Wish, wanted: string): Element[] {
  if (wish.kind !== 'extend' || !wish.to || !('mayBe' in wish.to))
    return text('wanted', wishWords.untilWhen, wanted);
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

function dayInput(on: string | undefined, id = 'until'): Element {
  return { type: 'Input.Date', id, ...(on && { value: on }) };
}

function text(id: string, asked: string, value: string, multiline?: true): Element[] {
  return [
    label(asked),
    {
      type: 'Input.Text',
      id,
      placeholder: asked,
      maxLength: 2_000,
      ...(multiline && { isMultiline: true }),
      ...(value && { value: short(value, 1_000) }),
    },
  ];
}
