import type { Action } from '../../plan/action';
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
  words,
} from './elements';
import { label, MOST_ON_A_CARD, whatItIs } from './row';
import { talkWords } from '../words/talking';

/** What the bot is, how often it asks, how to have less, and what can be said to it. Pure. */
export function helpCard({ facts }: Pick<Plan, 'facts'>): AdaptiveCard {
  return card([
    heading(talkWords.help),
    line(plain(talkWords.ask(short(facts.title, 120)))),
    words(talkWords.rhythm(leadInWords(facts.asking.leadDays), facts.asking.lateEveryDays)),
    ...talkWords.sayings.map(([said, does]) => line(strong(talkWords.saying(said)), subtle(does))),
  ]);
}

/** The first thing that somebody reads from the bot: what it does, how often, and how to have less. Pure. */
export function welcomeCard({ facts }: Pick<Plan, 'facts'>): AdaptiveCard {
  return card([
    heading(talkWords.hello),
    line(plain(talkWords.namesYou(short(facts.title, 120))), plain(talkWords.whatIDo)),
    line(
      strong(talkWords.howOften),
      plain(talkWords.often(leadInWords(facts.asking.leadDays), facts.asking.lateEveryDays)),
    ),
    line(strong(talkWords.hearLess), plain(talkWords.hearLessHow)),
    line(strong(talkWords.toBegin), plain(talkWords.toBeginHow)),
  ]);
}

function leadInWords(leadDays: readonly number[]): string {
  return talkWords.before(
    leadDays.filter(days => days > 0),
    leadDays.includes(0),
  );
}

/** Asks which action a message was about; the message stands in it, so that it is not lost. Pure. */
export function chooseCard({ card: key, text, among, unknown, held }: Choosing): AdaptiveCard {
  return card(
    [
      heading(talkWords.which),
      line(plain(unknown ? talkWords.unknown(short(unknown, 20)) : talkWords.noneNamed)),
      {
        type: 'Input.ChoiceSet',
        id: 'about',
        style: among.length > 6 ? 'compact' : 'expanded',
        placeholder: talkWords.choose,
        value: '',
        choices: among.slice(0, MOST_CHOICES).map(action => ({
          title: `${action.ref} ${whatItIs(action, 60)}`,
          value: action.ref,
        })),
      },
      ...(held
        ? [line(plain(short(text, 600)))]
        : [label(talkWords.whatHappened), textInput(text)]),
    ],
    [
      submit(talkWords.goOn, { kind: 'about', card: key }),
      submit(talkWords.drop, { kind: 'drop', card: key }),
    ],
  );
}

/** `held`: the text is too long for the card, and is kept beside it. */
export type Choosing = {
  card: string;
  text: string;
  among: readonly Action[];
  unknown?: string;
  held?: boolean;
};

function textInput(value: string): Element {
  return {
    type: 'Input.Text',
    id: 'text',
    placeholder: talkWords.whatHappened,
    maxLength: MOST_ON_A_CARD,
    isMultiline: true,
    value,
  };
}

const MOST_CHOICES = 60;

/** A card that only says something: what stands where a dropped draft stood. Pure. */
export function sayingCard(title: string, ...sentences: readonly string[]): AdaptiveCard {
  const body: Element[] = sentences.map(sentence => line(plain(sentence)));
  return card([heading(title), ...body]);
}
